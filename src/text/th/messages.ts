// All Thai words.
import { customers } from './customers.ts';
import { common } from './common.ts';
import { file } from './file.ts';
import { grid } from './grid.ts';
import { overview } from './overview.ts';
import { problems } from './problems.ts';
import { retention } from './retention.ts';
import { scoring } from './scoring.ts';
import { segments } from './segments.ts';
import type { en } from '../en/messages.ts';
import { shell } from './shell.ts';
import { time } from './time.ts';

export const th: typeof en = {
	common,
	customers,
	file,
	grid,
	overview,
	problems,
	retention,
	scoring,
	segments,
	shell,
	time,
};
