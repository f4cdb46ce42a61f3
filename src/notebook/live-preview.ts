// Keeps the orders' columns at hand, so that a choice redraws the grid before SQL has answered.
import type { Book } from '../domain/book.ts';
import { epochDay } from '../domain/day.ts';
import type { Dimension, Measure, ScoringChoices } from '../domain/recipe.ts';
import { dimensionChoices, levelsOf } from '../domain/scoring.ts';
import type { Database } from '../engine/database.ts';
import { groupNumbers, orderNumbers } from '../segmentation/arrays.ts';
import type { AsOf } from '../segmentation/customers.ts';
import {
	changedSegments,
	cubeSums,
	liveCube,
	liveSegments,
	type CubeSums,
	type LiveSegments,
} from '../segmentation/live-cube.ts';
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
	/** What was asked last, and the sums of it, from which the next ones follow. */
	last: {
		readonly scoring: ScoringChoices;
		readonly book: Book;
		readonly segments: LiveSegments;
	} | null;
	sums: CubeSums | null;
}

export interface Orders {
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
	#fetching: { readonly key: string; readonly orders: Promise<Orders> } | null = null;
	/** Counts the tables of orders: what was asked of an earlier one is not kept. */
	#asked = 0;
	/** What SQL answered last: changes are counted against it. */
	#standing: { readonly key: string; readonly segments: LiveSegments } | null = null;

	/** The orders' columns, fetched where they are not there; about 0.1 s for a million lines. */
	async orders(database: Database, asOf: AsOf): Promise<Orders> {
		const { measure, within = null } = asOf;
		if (this.#orders?.measure === measure && this.#orders.within === within) return this.#orders;
		const key = `${measure} ${String(within)}`;
		if (this.#fetching?.key !== key) this.#fetching = { key, orders: this.#fetch(database, measure, within) };
		return this.#fetching.orders;
	}

	async #fetch(database: Database, measure: Measure, within: string | null): Promise<Orders> {
		const asked = this.#asked;
		try {
			const { of, length } = await database.query(orderNumbers(measure));
			const parts = within === null ? null : (await database.query(groupNumbers(within))).of.part;
			const orders = { measure, within, arrays: { ...of, length }, parts };
			if (asked === this.#asked) {
				this.#orders = orders;
				this.#customers = null;
				this.#standing = null;
			}
			return orders;
		} finally {
			if (asked === this.#asked) this.#fetching = null;
		}
	}

	forget(): void {
		this.#asked++;
		this.#fetching = null;
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
		customers.sums = cubeSums(customers.arrays, segments, customers.sums);
		return {
			asOf: whole,
			book,
			scoring,
			levels: segments.levels,
			cube: liveCube(customers.sums, segments),
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
		const { arrays, sorted, parts, levels, last } = customers;
		if (last?.scoring === scoring && last.book === book) return last.segments;
		if (levels.size > MOST_LEVELS) levels.clear();
		const scores = liveScores(arrays, sorted, asOf, scoring, parts, levels);
		const segments = liveSegments(scores, book, levelsOf(scoring));
		customers.last = { scoring, book, segments };
		return segments;
	}

	#customersAsOf(asOf: AsOf): Customers | null {
		const orders = this.#orders;
		if (orders === null || orders.measure !== asOf.measure || orders.within !== (asOf.within ?? null))
			return null;
		const key = `${asOf.analysisDate} ${String(asOf.windowDays)}`;
		if (this.#customers?.key === key) return this.#customers;
		const arrays = liveCustomers(orders.arrays, epochDay(asOf.analysisDate), asOf.windowDays);
		const parts = orders.parts && partsOf(orders.parts, arrays.cid);
		const sorted = sortDimensions(arrays);
		this.#customers = { key, arrays, sorted, parts, levels: new Map(), last: null, sums: null };
		return this.#customers;
	}
}

/** The groups of some customers out of those of all. */
export function partsOf(ofEveryone: ArrayLike<number>, cids: ArrayLike<number>): Parts {
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
export function withBreaks(asOf: AsOf, scoring: ScoringChoices, sorted: SortedDimensions): AsOf {
	const natural = naturalDimensions(scoring);
	if (natural.length === 0) return asOf;
	const breaks: { [D in Dimension]?: readonly number[] } = {};
	for (const dimension of natural) {
		const sample = sampledPositions(sorted[dimension].length).map((at) => sorted[dimension][at] ?? 0);
		breaks[dimension] = naturalCuts(sample, dimensionChoices(scoring, dimension).bins);
	}
	return { ...asOf, breaks };
}
