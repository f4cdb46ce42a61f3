// All Thai words.
import { clusters } from './clusters.ts';
import { common } from './common.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { file } from './file.ts';
import { grid } from './grid.ts';
import { levelWords } from './levels.ts';
import { lifecycle } from './lifecycle.ts';
import { movement } from './movement.ts';
import { overview } from './overview.ts';
import { playbook } from './playbook.ts';
import { problems } from './problems.ts';
import { proof } from './proof.ts';
import { retention } from './retention.ts';
import { rhythm } from './rhythm.ts';
import { scoring } from './scoring.ts';
import { segments } from './segments.ts';
import { shell } from './shell.ts';
import { sinceLastFile } from './since-last-file.ts';
import { time } from './time.ts';
import { whatChanged } from './what-changed.ts';
import type { en } from '../en/messages.ts';

export const th: typeof en = {
	clusters,
	common,
	customers,
	documents,
	file,
	grid,
	levels: levelWords,
	lifecycle,
	movement,
	overview,
	playbook,
	problems,
	proof,
	retention,
	rhythm,
	scoring,
	segments,
	shell,
	sinceLastFile,
	time,
	whatChanged,
};
