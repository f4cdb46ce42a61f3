// The orders as columns with the page's way of scoring them on any day, for pictures that must not wait for SQL.
import { isoDay } from '../domain/day.ts';
import type { ScoringChoices } from '../domain/recipe.ts';
import { levelsOf } from '../domain/scoring.ts';
import type { AsOf } from '../segmentation/customers.ts';
import type { OrderArrays } from '../segmentation/live-customers.ts';
import {
	liveScores,
	sortDimensions,
	type CustomerArrays,
	type Parts,
	type SortedDimensions,
} from '../segmentation/live.ts';
import type { DatedScoring } from '../segmentation/standing.ts';
import { partsOf, withBreaks, type Orders } from './live-preview.ts';

export interface Past {
	readonly orders: OrderArrays;
	/** How customers of any day are scored by these choices. */
	readonly scoredBy: (scoring: ScoringChoices) => DatedScoring;
	/** What it is made of, for a worker that makes it again. */
	readonly of: readonly [Orders, AsOf];
}

/** What scoring by several ways shares. */
interface Prepared {
	readonly sorted: SortedDimensions;
	readonly parts: Parts | null;
	readonly levels: Map<string, Uint8Array>;
}

export function pastOf(known: Orders, asOf: AsOf): Past {
	const { arrays, parts } = known;
	const byCustomers = new WeakMap<CustomerArrays, Prepared>();
	const prepared = (customers: CustomerArrays): Prepared => {
		const found = byCustomers.get(customers);
		if (found) return found;
		const made = {
			sorted: sortDimensions(customers),
			parts: parts && partsOf(parts, customers.cid),
			levels: new Map<string, Uint8Array>(),
		};
		byCustomers.set(customers, made);
		return made;
	};
	const scoredBy = (scoring: ScoringChoices): DatedScoring => ({
		windowDays: scoring.windowDays,
		levels: levelsOf(scoring),
		score: (customers, epochDays) => {
			const { sorted, parts: apart, levels } = prepared(customers);
			const whole = withBreaks({ ...asOf, analysisDate: isoDay(epochDays) }, scoring, sorted);
			return liveScores(customers, sorted, whole, scoring, apart, levels);
		},
	});
	return { orders: arrays, scoredBy, of: [known, asOf] };
}
