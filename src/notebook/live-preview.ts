// Keeps the orders' columns at hand, so that a choice redraws the grid before SQL has answered.
import type { Book } from '../domain/book.ts';
import { epochDay } from '../domain/day.ts';
import type { Dimension, Measure, ScoringChoices } from '../domain/recipe.ts';
import { dimensionChoices, levelsOf } from '../domain/scoring.ts';
import type { Database } from '../engine/database.ts';
import { groupNumbers, orderNumbers } from '../segmentation/arrays.ts';
import type { AsOf } from '../segmentation/customers.ts';
import { changedSegments, liveCube, liveSegments, type LiveSegments } from '../segmentation/live-cube.ts';
import { liveCustomers, type OrderArrays } from '../segmentation/live-customers.ts';
import {
	liveCuts,
	liveScores,
	sortDimensions,
	type CustomerArrays,
	type Parts,
	type SortedDimensions,
} from '../segmentation/live.ts';
import { naturalCuts, sampledPositions } from '../statistics/natural-breaks.ts';
import { naturalDimensions, type Scored } from './scoring.ts';

interface Customers {
	readonly key: string;
	readonly arrays: CustomerArrays;
	readonly sorted: SortedDimensions;
	readonly parts: Parts | null;
	/** Levels that were found, by the choices that gave them. */
	readonly levels: Map<string, Uint8Array>;
}

interface Orders {
	readonly measure: Measure;
	readonly within: string | null;
	readonly arrays: OrderArrays;
	/** By customer key. */
	readonly parts: ArrayLike<number> | null;
}

/** So many sets of levels are kept; a drag makes a new one at each step. */
const MOST_LEVELS = 24;

export class LivePreview {
	#orders: Orders | null = null;
	#customers: Customers | null = null;
	/** What SQL answered last: changes are counted against it. */
	#standing: { readonly key: string; readonly segments: LiveSegments } | null = null;

	/** Fetches the orders' columns; about 0.1 s for a million lines. */
	async fetch(database: Database, { measure, within = null }: AsOf): Promise<void> {
		const { of, length } = await database.query(orderNumbers(measure));
		const parts = within === null ? null : (await database.query(groupNumbers(within))).of.part;
		this.#orders = { measure, within, arrays: { ...of, length }, parts };
		this.#customers = null;
		this.#standing = null;
	}

	forget(): void {
		this.#orders = null;
		this.#customers = null;
		this.#standing = null;
	}

	/** The scores by typed arrays, or null while the arrays are not there. */
	score(asOf: AsOf, scoring: ScoringChoices, book: Book): Scored | null {
		const customers = this.#customersAsOf(asOf);
		if (!customers) return null;
		const whole = withBreaks(asOf, scoring, customers.sorted);
		const segments = this.#segments(customers, whole, scoring, book);
		return {
			asOf: whole,
			book,
			scoring,
			levels: segments.levels,
			cube: liveCube(customers.arrays, segments),
			cuts: liveCuts(customers.sorted, whole, scoring),
			fromSql: false,
		};
	}

	/** Remembers what stands on the page. */
	stand(asOf: AsOf, scoring: ScoringChoices, book: Book): void {
		const customers = this.#customersAsOf(asOf);
		this.#standing = customers && {
			key: customers.key,
			segments: this.#segments(customers, withBreaks(asOf, scoring, customers.sorted), scoring, book),
		};
	}

	/** How many customers are in another segment than on the page; null where other customers are scored. */
	changed(asOf: AsOf, scoring: ScoringChoices, book: Book): number | null {
		const customers = this.#customersAsOf(asOf);
		if (!customers || this.#standing?.key !== customers.key) return null;
		const whole = withBreaks(asOf, scoring, customers.sorted);
		return changedSegments(this.#standing.segments, this.#segments(customers, whole, scoring, book));
	}

	/** The sorted values of a dimension as of a date; null while they are not there. */
	sorted(asOf: AsOf, dimension: Dimension): Float64Array | null {
		return this.#customersAsOf(asOf)?.sorted[dimension] ?? null;
	}

	#segments(customers: Customers, asOf: AsOf, scoring: ScoringChoices, book: Book): LiveSegments {
		const { arrays, sorted, parts, levels } = customers;
		if (levels.size > MOST_LEVELS) levels.clear();
		const scores = liveScores(arrays, sorted, asOf, scoring, parts, levels);
		return liveSegments(scores, book, levelsOf(scoring));
	}

	#customersAsOf(asOf: AsOf): Customers | null {
		const orders = this.#orders;
		if (orders === null || orders.measure !== asOf.measure || orders.within !== (asOf.within ?? null))
			return null;
		const key = `${asOf.analysisDate} ${String(asOf.windowDays)}`;
		if (this.#customers?.key === key) return this.#customers;
		const arrays = liveCustomers(orders.arrays, epochDay(asOf.analysisDate), asOf.windowDays);
		const parts = orders.parts && partsOf(orders.parts, arrays.cid);
		this.#customers = { key, arrays, sorted: sortDimensions(arrays), parts, levels: new Map() };
		return this.#customers;
	}
}

/** The groups of some customers out of those of all. */
function partsOf(ofEveryone: ArrayLike<number>, cids: ArrayLike<number>): Parts {
	const of = new Int32Array(cids.length);
	let count = 1;
	for (let index = 0; index < of.length; index++) {
		const part = ofEveryone[cids[index] ?? 0] ?? 0;
		of[index] = part;
		if (part >= count) count = part + 1;
	}
	return { of, count };
}

/** Natural breaks as SQL's answer will find them. */
function withBreaks(asOf: AsOf, scoring: ScoringChoices, sorted: SortedDimensions): AsOf {
	const natural = naturalDimensions(scoring);
	if (natural.length === 0) return asOf;
	const breaks: { [D in Dimension]?: readonly number[] } = {};
	for (const dimension of natural) {
		const sample = sampledPositions(sorted[dimension].length).map((at) => sorted[dimension][at] ?? 0);
		breaks[dimension] = naturalCuts(sample, dimensionChoices(scoring, dimension).bins);
	}
	return { ...asOf, breaks };
}
