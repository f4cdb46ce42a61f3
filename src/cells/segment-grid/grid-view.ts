// What the grid shows, as plain values: its rows and cells with their share and place, from the cube.
import { segmentOf, type Book } from '../../domain/book.ts';
import type { SegmentId } from '../../domain/segments.ts';
import { gridOf, sumOf, sumsBy, type Sums } from '../../segmentation/grid.ts';
import type { CubeRow } from '../../segmentation/scores.ts';
import type { GridSettings } from './settings.ts';

export interface CellView {
	readonly r: number;
	readonly fm: number;
	readonly segment: SegmentId;
	/** Null where nobody is in the cell. */
	readonly sums: Sums | null;
	/** The first cell of its segment, which carries its name. */
	readonly carriesName: boolean;
	/** Its part of the row, 0 to 1, by what the grid shows. */
	readonly rowShare: number;
}

export interface RowView {
	readonly r: number;
	readonly sums: Sums | null;
	/** Its part of the whole, 0 to 1. */
	readonly share: number;
	readonly cells: readonly CellView[];
}

export interface GridView {
	readonly all: Sums;
	readonly rows: readonly RowView[];
	readonly columns: readonly { readonly fm: number; readonly sums: Sums | null }[];
}

/** What a cell weighs when the grid is drawn to scale; a negative sum weighs nothing. */
function weight(sums: Sums | null, shows: GridSettings['shows']): number {
	if (!sums) return 0;
	return shows === 'money' ? Math.max(0, sums.money) : sums.customers;
}

/** Rows from the most recent down, cells from the lowest FM up. */
export function gridView(
	cube: readonly CubeRow[],
	book: Book,
	bins: number,
	shows: GridSettings['shows'],
): GridView {
	const cells = gridOf(cube);
	const levels = Array.from({ length: bins }, (_, index) => index + 1);
	const all = sumOf(cube);
	const whole = levels.flatMap((r) => levels.map((fm) => weight(cells.get(`${r}:${fm}`) ?? null, shows)));
	const total = whole.reduce((sum, one) => sum + one, 0);
	const byRow = sumsBy(cube, ({ r }) => r);
	const byColumn = sumsBy(cube, ({ f, m }) => Math.floor((f + m + 1) / 2));
	const named = new Set<SegmentId>();
	const rows = [...levels].reverse().map((r): RowView => {
		const weights = levels.map((fm) => weight(cells.get(`${r}:${fm}`) ?? null, shows));
		const rowWeight = weights.reduce((sum, one) => sum + one, 0);
		return {
			r,
			sums: byRow.get(r) ?? null,
			share: total > 0 ? rowWeight / total : 0,
			cells: levels.map((fm, index) => {
				const segment = segmentOf(book, { r, f: fm, m: fm }, bins);
				const sums = cells.get(`${r}:${fm}`) ?? null;
				const carriesName = !named.has(segment) && (sums !== null || shows !== 'customers');
				if (carriesName) named.add(segment);
				return {
					r,
					fm,
					segment,
					sums,
					carriesName,
					rowShare: rowWeight > 0 ? (weights[index] ?? 0) / rowWeight : 0,
				};
			}),
		};
	});
	return { all, rows, columns: levels.map((fm) => ({ fm, sums: byColumn.get(fm) ?? null })) };
}

/** A dimension in which fewer scores occur than there are bins, with the level that most customers share. */
export interface FewLevels {
	readonly dimension: 'r' | 'f' | 'm';
	readonly levels: number;
	/** Share of customers in the fullest level, 0 to 1. */
	readonly share: number;
	/** Lowest and highest value in it: days, orders, or minor units of the measure. */
	readonly range: readonly [number, number];
}

export function fewLevels(cube: readonly CubeRow[], bins: number): FewLevels[] {
	const all = sumOf(cube).customers;
	return (['r', 'f', 'm'] as const).flatMap((dimension) => {
		const groups = [...sumsBy(cube, (row) => row[dimension]).values()];
		const fullest = groups.reduce<Sums | undefined>(
			(top, one) => (top && top.customers >= one.customers ? top : one),
			undefined,
		);
		if (!fullest || groups.length >= bins) return [];
		const range = { r: fullest.days, f: fullest.orderRange, m: fullest.measureRange }[dimension];
		return [{ dimension, levels: groups.length, share: fullest.customers / all, range }];
	});
}
