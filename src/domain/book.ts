// A book says which segment each cell of a score grid belongs to; it is data, so that readers can paint their own.
import { DEFAULT_SEGMENT_IDS, NO_SEGMENT, type SegmentId } from './segments.ts';

/** The scores that a book looks at: R and the mean of F and M, R and F, or all three. */
export type BookGrid = 'r-fm' | 'r-f' | 'r-f-m';

export interface BookSegment {
	readonly id: SegmentId;
	/** In both languages; absent for the default ones, whose words stand in text/. */
	readonly name?: { readonly en: string; readonly th: string };
	/** A CSS colour; absent for the default ones, whose colours are `--<id>`. */
	readonly colour?: string;
}

export interface Book {
	readonly id: string;
	readonly grid: BookGrid;
	/** Levels of each score that it is painted on; other numbers of bins are projected on them. */
	readonly levels: number;
	/** In the order in which they are shown. */
	readonly segments: readonly BookSegment[];
	/**
	 * `cells[r - 1][column]`, null where the book leaves a cell out. The column is `fm - 1`, `f - 1`, or
	 * `(f - 1) * levels + m - 1`.
	 */
	readonly cells: readonly (readonly (SegmentId | null)[])[];
}

/** Scores of one customer, each from 1 to the number of bins. */
export interface Scores {
	readonly r: number;
	readonly f: number;
	readonly m: number;
}

/** The default ten segments on R × FM. */
export const DEFAULT_BOOK: Book = {
	id: 'ten-segments',
	grid: 'r-fm',
	levels: 5,
	segments: DEFAULT_SEGMENT_IDS.map((id) => ({ id })),
	cells: [
		['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cant-lose-them'],
		['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cant-lose-them'],
		['about-to-sleep', 'about-to-sleep', 'need-attention', 'loyal-customers', 'loyal-customers'],
		['promising', 'potential-loyalist', 'potential-loyalist', 'loyal-customers', 'loyal-customers'],
		['new-customers', 'potential-loyalist', 'potential-loyalist', 'champions', 'champions'],
	],
};

/** The level 1…levels that a score of 1…bins falls on: ends on ends, halves up, the same where both are equal. */
export function bookLevel(score: number, bins: number, levels: number): number {
	const steps = levels - 1;
	return 1 + Math.floor((2 * (score - 1) * steps + (bins - 1)) / (2 * (bins - 1)));
}

/** The segment of some scores; `no-segment` where the book leaves their cell out. @throws RangeError outside the grid. */
export function segmentOf(book: Book, { r, f, m }: Scores, bins: number): SegmentId {
	const level = (score: number) => bookLevel(score, bins, book.levels);
	const column =
		book.grid === 'r-fm'
			? level(combinedScore(f, m)) - 1
			: book.grid === 'r-f'
				? level(f) - 1
				: (level(f) - 1) * book.levels + level(m) - 1;
	const segment = book.cells[level(r) - 1]?.[column];
	if (segment === undefined) throw new RangeError(`no cell r=${r} f=${f} m=${m} in ${bins} bins`);
	return segment ?? NO_SEGMENT;
}

/** FM: the mean of F and M, halves rounded up. */
export function combinedScore(f: number, m: number): number {
	return Math.floor((f + m + 1) / 2);
}
