// A book says which segment each cell of the R × FM grid belongs to.
import type { SegmentId } from './segments.ts';

/** Levels of each score in a book; a book painted on five levels serves other numbers of bins by projection. */
export const BOOK_LEVELS = 5;

/** `cells[r - 1][fm - 1]`, both from 1 (lowest) to 5 (highest). */
export interface Book {
	readonly id: string;
	readonly cells: readonly (readonly SegmentId[])[];
}

/** The default ten segments on R × FM. */
export const DEFAULT_BOOK: Book = {
	id: 'ten-segments',
	cells: [
		['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cant-lose-them'],
		['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cant-lose-them'],
		['about-to-sleep', 'about-to-sleep', 'need-attention', 'loyal-customers', 'loyal-customers'],
		['promising', 'potential-loyalist', 'potential-loyalist', 'loyal-customers', 'loyal-customers'],
		['new-customers', 'potential-loyalist', 'potential-loyalist', 'champions', 'champions'],
	],
};

/** The level 1–5 of the book that a score of 1…bins falls on: ends on ends, halves up, the same for five. */
export function bookLevel(score: number, bins: number): number {
	const steps = BOOK_LEVELS - 1;
	return 1 + Math.floor((2 * (score - 1) * steps + (bins - 1)) / (2 * (bins - 1)));
}

/** The segment of a cell. @throws RangeError outside the grid. */
export function segmentOf(book: Book, r: number, fm: number, bins: number): SegmentId {
	const segment = book.cells[bookLevel(r, bins) - 1]?.[bookLevel(fm, bins) - 1];
	if (segment === undefined) throw new RangeError(`no cell r=${r} fm=${fm} in ${bins} bins`);
	return segment;
}

/** FM: the mean of F and M, halves rounded up. */
export function combinedScore(f: number, m: number): number {
	return Math.floor((f + m + 1) / 2);
}
