// All English words.
import { clusters } from './clusters.ts';
import { book } from './book.ts';
import { compareBooks } from './compare-books.ts';
import { common } from './common.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { file } from './file.ts';
import { grid } from './grid.ts';
import { levelWords } from './levels.ts';
import { lifetime } from './lifetime.ts';
import { overview } from './overview.ts';
import { playbook } from './playbook.ts';
import { priceSteps } from './price-steps.ts';
import { problems } from './problems.ts';
import { products } from './products.ts';
import { recommendations } from './recommendations.ts';
import { scoring } from './scoring.ts';
import { segments } from './segments.ts';
import { several } from './several.ts';
import { shell } from './shell.ts';
import { together } from './together.ts';
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
	book,
	clusters,
	compareBooks,
	common,
	customers,
	documents,
	file,
	grid,
	levels: levelWords,
	lifetime,
	overview,
	playbook,
	priceSteps,
	problems,
	products,
	recommendations,
	scoring,
	segments,
	several,
	shell,
	together,
	whatChanged,
};
