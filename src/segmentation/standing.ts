// Where every customer stood on a day, from the orders' columns: their segment, and whether they had fallen asleep.
import { bookLevel, evenLevels, segmentOf, type Book } from '../domain/book.ts';
import type { ScoringChoices } from '../domain/recipe.ts';
import { NO_SEGMENT, type SegmentId } from '../domain/segments.ts';
import { liveCustomers, type KeyedCustomers, type OrderArrays } from './live-customers.ts';
import { liveScores, sortDimensions } from './live.ts';

/** Has not bought yet. */
export const NOT_YET = -1;
/** Has bought before the time window, not in it. */
export const OUT_OF_WINDOW = -2;
/** On five levels, customers of the two lowest recency scores are asleep. */
export const ASLEEP_R = 2;

export interface Standing {
	/** Whole days since 1970-01-01. */
	readonly day: number;
	/** The segments of the book, then the one for none of them. */
	readonly ids: readonly SegmentId[];
	/** By customer key: an index into `ids`, NOT_YET or OUT_OF_WINDOW. */
	readonly segment: Int16Array;
	/** By customer key: 1 where they bought before and are asleep or out of the window. */
	readonly asleep: Uint8Array;
	readonly customers: KeyedCustomers;
}

export function segmentIdsOf(book: Book): SegmentId[] {
	return [...book.segments.map(({ id }) => id), NO_SEGMENT];
}

/** The customers as of a day, scored and put into the book's segments; the same rules as the SQL's. */
export function standingOn(
	orders: OrderArrays,
	day: number,
	scoring: Pick<ScoringChoices, 'windowDays' | 'method' | 'bins'>,
	book: Book,
): Standing {
	const people = orders.length === 0 ? 0 : (orders.cid[orders.length - 1] ?? 0) + 1;
	const ids = segmentIdsOf(book);
	const segment = new Int16Array(people).fill(NOT_YET);
	const asleep = new Uint8Array(people);
	const customers = liveCustomers(orders, day, scoring.windowDays);
	if (scoring.windowDays !== null) {
		for (const cid of liveCustomers(orders, day, null).cid) {
			segment[cid] = OUT_OF_WINDOW;
			asleep[cid] = 1;
		}
	}
	const { bins } = scoring;
	const { r, f, m } = liveScores(customers, sortDimensions(customers), scoring.method, bins);
	const levels = evenLevels(bins);
	const side = bins + 1;
	const known = new Int16Array(side ** 3).fill(-1);
	const asleepR = Uint8Array.from({ length: side }, (_, score) =>
		score > 0 && bookLevel(score, levels.r, 5) <= ASLEEP_R ? 1 : 0,
	);
	for (let index = 0; index < customers.length; index++) {
		const scores = { r: r[index] ?? 0, f: f[index] ?? 0, m: m[index] ?? 0 };
		const slot = (scores.r * side + scores.f) * side + scores.m;
		if (known[slot] === -1) known[slot] = ids.indexOf(segmentOf(book, scores, levels));
		const cid = customers.cid[index] ?? 0;
		segment[cid] = known[slot] ?? -1;
		asleep[cid] = asleepR[scores.r] ?? 0;
	}
	return { day, ids, segment, asleep, customers };
}
