// Where every customer stood on a day, from the orders' columns: their segment, and whether they had fallen asleep.
import { bookLevel, segmentOf, type Book, type Levels } from '../domain/book.ts';
import { NO_SEGMENT, type SegmentId } from '../domain/segments.ts';
import { liveCustomers, type OrderArrays } from './live-customers.ts';
import type { CustomerArrays, LiveScores } from './live.ts';

/** Has not bought yet. */
export const NOT_YET = -1;
/** Has bought before the time window, not in it. */
export const OUT_OF_WINDOW = -2;
/** On five levels, customers of the two lowest recency scores are asleep. */
export const ASLEEP_R = 2;

/** A way of scoring the customers of any day. */
export interface DatedScoring {
	readonly windowDays: number | null;
	readonly levels: Levels;
	readonly score: (customers: CustomerArrays, epochDays: number) => LiveScores;
}

export interface Standing {
	/** Whole days since 1970-01-01. */
	readonly day: number;
	/** The segments of the book, then the one for none of them. */
	readonly ids: readonly SegmentId[];
	/** By customer key: an index into `ids`, NOT_YET or OUT_OF_WINDOW. */
	readonly segment: Int16Array;
	/** By customer key: 1 where they bought before and are asleep or out of the window. */
	readonly asleep: Uint8Array;
	readonly customers: CustomerArrays;
}

export function segmentIdsOf(book: Book): SegmentId[] {
	return [...book.segments.map(({ id }) => id), NO_SEGMENT];
}

/** The customers as of a day, scored and put into the book's segments; the same rules as the SQL's. `customers` where they are known. */
export function standingOn(
	orders: OrderArrays,
	day: number,
	scoring: DatedScoring,
	book: Book,
	customers: CustomerArrays = liveCustomers(orders, day, scoring.windowDays),
): Standing {
	const people = orders.length === 0 ? 0 : (orders.cid[orders.length - 1] ?? 0) + 1;
	const ids = segmentIdsOf(book);
	const segment = new Int16Array(people).fill(NOT_YET);
	const asleep = new Uint8Array(people);
	if (scoring.windowDays !== null) {
		for (const cid of Array.from(liveCustomers(orders, day, null).cid)) {
			segment[cid] = OUT_OF_WINDOW;
			asleep[cid] = 1;
		}
	}
	const { levels } = scoring;
	const { r, f, m } = scoring.score(customers, day);
	const known = new Int16Array((levels.r + 1) * (levels.f + 1) * (levels.m + 1)).fill(-1);
	const asleepR = Uint8Array.from({ length: levels.r + 1 }, (_, score) =>
		score > 0 && bookLevel(score, levels.r, 5) <= ASLEEP_R ? 1 : 0,
	);
	for (let index = 0; index < customers.length; index++) {
		const scores = { r: r[index] ?? 0, f: f[index] ?? 0, m: m[index] ?? 0 };
		const slot = (scores.r * (levels.f + 1) + scores.f) * (levels.m + 1) + scores.m;
		if (known[slot] === -1) known[slot] = ids.indexOf(segmentOf(book, scores, levels));
		const cid = customers.cid[index] ?? 0;
		segment[cid] = known[slot] ?? -1;
		asleep[cid] = asleepR[scores.r] ?? 0;
	}
	return { day, ids, segment, asleep, customers };
}
