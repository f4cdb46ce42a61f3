// What the grid shows, as plain values: its rows and cells with their share and place, from the cube.
import {
	gridColumn,
	gridColumns,
	scoresOfCell,
	segmentOf,
	upTo,
	type Book,
	type Levels,
	type Scores,
} from '../../domain/book.ts';
import type { SegmentId } from '../../domain/segments.ts';
import { sumOf, sumsBy, type Sums } from '../../segmentation/grid.ts';
import type { CubeRow } from '../../segmentation/scores.ts';
import type { GridSettings } from './settings.ts';

export interface SegmentShare {
	readonly segment: SegmentId;
	/** Its part of the cell's customers, 0 to 1; equal parts where nobody is in the cell. */
	readonly share: number;
}

export interface CellView {
	readonly r: number;
	/** FM or F, by the book's grid. */
	readonly column: number;
	/** The scores that it stands for. */
	readonly places: readonly Scores[];
	/** The segment that most of the cell is in. */
	readonly segment: SegmentId;
	/** All of its segments, the fullest first; one where the book needs no more than the grid shows. */
	readonly segments: readonly SegmentShare[];
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
	/** Everyone, whichever layer is shown. */
	readonly all: Sums;
	readonly rows: readonly RowView[];
	readonly columns: readonly { readonly column: number; readonly sums: Sums | null }[];
}

/** What a cell weighs when the grid is drawn to scale; a negative sum weighs nothing. */
function weight(sums: Sums | null, shows: GridSettings['shows']): number {
	if (!sums) return 0;
	return shows === 'money' ? Math.max(0, sums.money) : sums.customers;
}

const keyOf = (r: number, column: number) => `${r}:${column}`;

/** The segments of a cell by their customers, the fullest first, ties in the book's order. */
function segmentsOf(book: Book, levels: Levels, places: readonly Scores[], rows: readonly CubeRow[]) {
	const customers = new Map<SegmentId, number>();
	for (const place of places) customers.set(segmentOf(book, place, levels), 0);
	for (const row of rows) customers.set(row.segment, (customers.get(row.segment) ?? 0) + row.customers);
	const total = rows.reduce((sum, row) => sum + row.customers, 0);
	return [...customers]
		.filter(([, count]) => count > 0 || total === 0)
		.map(([segment, count]) => ({ segment, share: total > 0 ? count / total : 1 / customers.size }))
		.sort((a, b) => b.share - a.share);
}

/** Rows from the most recent down, cells from the lowest FM or F up. */
export function gridView(
	cube: readonly CubeRow[],
	book: Book,
	levels: Levels,
	{ shows, layer: wished }: Pick<GridSettings, 'shows' | 'layer'>,
): GridView {
	const layer = book.grid === 'r-f-m' && wished !== null && wished <= levels.m ? wished : null;
	const shown = layer === null ? cube : cube.filter(({ m }) => m === layer);
	const columnOf = (row: CubeRow) => gridColumn(book.grid, row, levels);
	const rowsOfCell = new Map<string, CubeRow[]>();
	for (const row of shown) {
		const key = keyOf(row.r, columnOf(row));
		const known = rowsOfCell.get(key);
		if (known) known.push(row);
		else rowsOfCell.set(key, [row]);
	}
	const sums = sumsBy(shown, (row) => keyOf(row.r, columnOf(row)));
	const columns = upTo(gridColumns(book.grid, levels));
	const weightOf = (r: number, column: number) => weight(sums.get(keyOf(r, column)) ?? null, shows);
	const rowWeight = (r: number) => columns.reduce((sum, column) => sum + weightOf(r, column), 0);
	const total = upTo(levels.r).reduce((sum, r) => sum + rowWeight(r), 0);
	const byRow = sumsBy(shown, ({ r }) => r);
	const byColumn = sumsBy(shown, columnOf);
	const named = new Set<SegmentId>();
	const rows = upTo(levels.r)
		.reverse()
		.map((r): RowView => {
			const ofRow = rowWeight(r);
			return {
				r,
				sums: byRow.get(r) ?? null,
				share: total > 0 ? ofRow / total : 0,
				cells: columns.map((column) => {
					const key = keyOf(r, column);
					const places = scoresOfCell(book.grid, { r, column }, levels, layer);
					const segments = segmentsOf(book, levels, places, rowsOfCell.get(key) ?? []);
					const segment = segments[0]?.segment ?? '';
					const cellSums = sums.get(key) ?? null;
					const carriesName = !named.has(segment) && (cellSums !== null || shows !== 'customers');
					if (carriesName) named.add(segment);
					const rowShare = ofRow > 0 ? weightOf(r, column) / ofRow : 0;
					return { r, column, places, segment, segments, sums: cellSums, carriesName, rowShare };
				}),
			};
		});
	return {
		all: sumOf(cube),
		rows,
		columns: columns.map((column) => ({ column, sums: byColumn.get(column) ?? null })),
	};
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

export function fewLevels(cube: readonly CubeRow[], levels: Levels): FewLevels[] {
	const all = sumOf(cube).customers;
	return (['r', 'f', 'm'] as const).flatMap((dimension) => {
		const groups = [...sumsBy(cube, (row) => row[dimension]).values()];
		const fullest = groups.reduce<Sums | undefined>(
			(top, one) => (top && top.customers >= one.customers ? top : one),
			undefined,
		);
		if (!fullest || groups.length >= levels[dimension]) return [];
		const range = { r: fullest.days, f: fullest.orderRange, m: fullest.measureRange }[dimension];
		return [{ dimension, levels: groups.length, share: fullest.customers / all, range }];
	});
}
