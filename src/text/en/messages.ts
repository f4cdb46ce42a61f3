// All English words.
import { customers } from './customers.ts';
import { clusters } from './clusters.ts';
import { common } from './common.ts';
import { documents } from './documents.ts';
import { file } from './file.ts';
import { grid } from './grid.ts';
import { levelWords } from './levels.ts';
import { overview } from './overview.ts';
import { playbook } from './playbook.ts';
import { problems } from './problems.ts';
import { scoring } from './scoring.ts';
import { segments } from './segments.ts';
import { shell } from './shell.ts';
import { whatChanged } from './what-changed.ts';
import { chart } from './chart.ts';
import { note } from './note.ts';
import { page } from './page.ts';
import { sql } from './sql.ts';
import { ready } from './ready.ts';

export const en = {
	chart,
	note,
	page,
	ready,
	sql,
	clusters,
	common,
	customers,
	documents,
	file,
	grid,
	overview,
	levels: levelWords,
	playbook,
	problems,
	scoring,
	segments,
	shell,
	whatChanged,
};
