// A book says which segment each cell of a score grid belongs to; it is data, so that readers can paint their own.
import { DEFAULT_SEGMENT_IDS, NO_SEGMENT, type SegmentId } from './segments.ts';

/** The scores that a book looks at: R and the mean of F and M, R and F, or all three. */
export type BookGrid = 'r-fm' | 'r-f' | 'r-f-m';

/** A name in both languages. */
export interface BothNames {
	readonly en: string;
	readonly th: string;
}

export interface BookSegment {
	readonly id: SegmentId;
	/** Absent for the default ones, whose words stand in text/. */
	readonly name?: BothNames;
	/** A CSS colour; absent for the default ones, whose colours are `--<id>`. */
	readonly colour?: string;
}

export interface Book {
	readonly id: string;
	/** Absent for the built-in ones, whose words stand in text/. */
	readonly name?: BothNames;
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

/** Scores of one customer, each from 1 to the levels of its dimension. */
export interface Scores {
	readonly r: number;
	readonly f: number;
	readonly m: number;
}

/** How many levels each dimension is scored in. */
export type Levels = Scores;

/** The same number of levels in every dimension. */
export function evenLevels(bins: number): Levels {
	return { r: bins, f: bins, m: bins };
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
	if (bins <= 1) return score;
	const steps = levels - 1;
	return 1 + Math.floor((2 * (score - 1) * steps + (bins - 1)) / (2 * (bins - 1)));
}

/** Levels of FM: those of the finer of F and M. */
export function combinedLevels({ f, m }: Pick<Levels, 'f' | 'm'>): number {
	return Math.max(f, m);
}

/** FM: the mean of F and M on the finer of their scales, halves rounded up. */
export function combinedScore(f: number, m: number, levels: Pick<Levels, 'f' | 'm'>): number {
	const finest = combinedLevels(levels);
	return Math.floor((bookLevel(f, levels.f, finest) + bookLevel(m, levels.m, finest) + 1) / 2);
}

/** Columns of the grid that a book is shown on; a book of R × F × M is shown as R × F in layers of M. */
export function gridColumns(grid: BookGrid, levels: Levels): number {
	return grid === 'r-fm' ? combinedLevels(levels) : levels.f;
}

/** The column, counted from 1, of some scores on that grid. */
export function gridColumn(grid: BookGrid, { f, m }: Pick<Scores, 'f' | 'm'>, levels: Levels): number {
	return grid === 'r-fm' ? combinedScore(f, m, levels) : f;
}

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Every combination of scores. */
export function everyScores(levels: Levels): Scores[] {
	return upTo(levels.r).flatMap((r) =>
		upTo(levels.f).flatMap((f) => upTo(levels.m).map((m) => ({ r, f, m }))),
	);
}

/** The scores that a cell of the grid holds: one row and column, of one layer of M where it is named. */
export function scoresOfCell(
	grid: BookGrid,
	place: { readonly r: number; readonly column: number },
	levels: Levels,
	layer: number | null = null,
): Scores[] {
	return upTo(levels.f).flatMap((f) =>
		upTo(levels.m)
			.filter((m) => (layer ?? m) === m && gridColumn(grid, { f, m }, levels) === place.column)
			.map((m) => ({ r: place.r, f, m })),
	);
}

/** Where some scores stand in the book's `cells`. @throws RangeError outside the grid. */
export function bookPlace(
	book: Pick<Book, 'grid' | 'levels'>,
	{ r, f, m }: Scores,
	levels: Levels,
): { readonly row: number; readonly column: number } {
	for (const [score, bins] of [
		[r, levels.r],
		[f, levels.f],
		[m, levels.m],
	] as const) {
		if (score < 1 || score > bins) throw new RangeError(`no cell r=${r} f=${f} m=${m} in these levels`);
	}
	const row = bookLevel(r, levels.r, book.levels) - 1;
	if (book.grid === 'r-fm') {
		const fm = bookLevel(combinedScore(f, m, levels), combinedLevels(levels), book.levels);
		return { row, column: fm - 1 };
	}
	const ofF = bookLevel(f, levels.f, book.levels) - 1;
	if (book.grid === 'r-f') return { row, column: ofF };
	return { row, column: ofF * book.levels + bookLevel(m, levels.m, book.levels) - 1 };
}

/** The segment of some scores; `no-segment` where the book leaves their cell out. @throws RangeError outside the grid. */
export function segmentOf(book: Book, scores: Scores, levels: Levels): SegmentId {
	const { row, column } = bookPlace(book, scores, levels);
	return book.cells[row]?.[column] ?? NO_SEGMENT;
}

/** How many cells of the book are in no segment. */
export function holesOf(book: Book): number {
	return book.cells.reduce((sum, row) => sum + row.filter((cell) => cell === null).length, 0);
}
