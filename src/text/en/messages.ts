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
import { products } from './products.ts';
import { recommendations } from './recommendations.ts';
import { together } from './together.ts';
import { priceSteps } from './price-steps.ts';
import { attributes } from './attributes.ts';
import { potential } from './potential.ts';
import { behaviour } from './behaviour.ts';
import { shell } from './shell.ts';
import { whatChanged } from './what-changed.ts';

export const en = {
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
	products,
	recommendations,
	together,
	priceSteps,
	attributes,
	potential,
	behaviour,
	shell,
	whatChanged,
};
