// All Thai words.
import type { en } from '../en/messages.ts';
import { anotherGrid } from './another-grid.ts';
import { attributes } from './attributes.ts';
import { behaviour } from './behaviour.ts';
import { book } from './book.ts';
import { campaign } from './campaign.ts';
import { chart } from './chart.ts';
import { clusters } from './clusters.ts';
import { common } from './common.ts';
import { compareBooks } from './compare-books.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { file } from './file.ts';
import { grid } from './grid.ts';
import { levelWords } from './levels.ts';
import { lifecycle } from './lifecycle.ts';
import { lifetime } from './lifetime.ts';
import { movement } from './movement.ts';
import { note } from './note.ts';
import { overview } from './overview.ts';
import { page } from './page.ts';
import { playbook } from './playbook.ts';
import { potential } from './potential.ts';
import { priceSteps } from './price-steps.ts';
import { problems } from './problems.ts';
import { products } from './products.ts';
import { proof } from './proof.ts';
import { ready } from './ready.ts';
import { recommendations } from './recommendations.ts';
import { retention } from './retention.ts';
import { rhythm } from './rhythm.ts';
import { scoring } from './scoring.ts';
import { segments } from './segments.ts';
import { several } from './several.ts';
import { shell } from './shell.ts';
import { sinceLastFile } from './since-last-file.ts';
import { sql } from './sql.ts';
import { time } from './time.ts';
import { together } from './together.ts';
import { whatChanged } from './what-changed.ts';

export const th: typeof en = {
	attributes,
	behaviour,
	book,
	campaign,
	chart,
	clusters,
	common,
	anotherGrid,
	compareBooks,
	customers,
	documents,
	file,
	grid,
	levels: levelWords,
	lifecycle,
	lifetime,
	movement,
	note,
	overview,
	page,
	playbook,
	potential,
	priceSteps,
	problems,
	products,
	proof,
	ready,
	recommendations,
	retention,
	rhythm,
	scoring,
	segments,
	several,
	shell,
	sinceLastFile,
	sql,
	time,
	together,
	whatChanged,
};
