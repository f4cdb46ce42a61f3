// The orders as columns with the page's way of scoring them on any day, for pictures that must not wait for SQL.
import { addDays } from '../domain/day.ts';
import type { ScoringChoices } from '../domain/recipe.ts';
import { levelsOf } from '../domain/scoring.ts';
import type { AsOf } from '../segmentation/customers.ts';
import type { OrderArrays } from '../segmentation/live-customers.ts';
import { liveScores, sortDimensions } from '../segmentation/live.ts';
import type { DatedScoring } from '../segmentation/standing.ts';
import { partsOf, withBreaks, type Orders } from './live-preview.ts';

export interface Past {
	readonly orders: OrderArrays;
	/** How customers of any day are scored by these choices. */
	readonly scoredBy: (scoring: ScoringChoices) => DatedScoring;
}

export function pastOf({ arrays, parts }: Orders, asOf: AsOf): Past {
	const scoredBy = (scoring: ScoringChoices): DatedScoring => ({
		windowDays: scoring.windowDays,
		levels: levelsOf(scoring),
		score: (customers, epochDays) => {
			const sorted = sortDimensions(customers);
			const then = { ...asOf, analysisDate: addDays('1970-01-01', epochDays) };
			const whole = withBreaks(then, scoring, sorted);
			return liveScores(customers, sorted, whole, scoring, parts && partsOf(parts, customers.cid));
		},
	});
	return { orders: arrays, scoredBy };
}
