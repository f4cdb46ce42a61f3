// Measures the sheets of a workbook, chooses the likeliest table among them, and writes one as comma text.
import { fingerprint } from '../../domain/fingerprint.ts';
import { cellText, type SheetCell } from './cell-text.ts';
import { CsvText } from './csv-text.ts';
import type { SheetInfo } from './notes.ts';

export type SheetRow = readonly (SheetCell | undefined)[] | undefined;

export interface Sheet {
	readonly name: string;
	readonly hidden: boolean;
	readonly rows: readonly SheetRow[];
}

/** The part of a sheet that holds anything: rows from the top, columns from the first used. */
export interface Extent {
	readonly rows: number;
	readonly firstColumn: number;
	readonly endColumn: number;
	readonly filled: number;
}

const HEADER_WITHIN_ROWS = 40;
const HEADER_WORDS = 3;

const isFilled = (cell: SheetCell | undefined): boolean =>
	cell?.v !== undefined && cell.t !== 'z' && (typeof cell.v !== 'string' || cell.v.trim() !== '');

export function extentOf(sheet: Sheet): Extent {
	let rows = 0;
	let firstColumn = Infinity;
	let endColumn = 0;
	let filled = 0;
	sheet.rows.forEach((row, index) => {
		row?.forEach((cell, column) => {
			if (!isFilled(cell)) return;
			filled++;
			rows = index + 1;
			if (column < firstColumn) firstColumn = column;
			if (column >= endColumn) endColumn = column + 1;
		});
	});
	return { rows, firstColumn: filled > 0 ? firstColumn : 0, endColumn, filled };
}

/** A row of several words near the top. */
function hasHeader({ rows }: Sheet): boolean {
	return rows.slice(0, HEADER_WITHIN_ROWS).some((row) => {
		const filled = row?.filter(isFilled) ?? [];
		return filled.length >= HEADER_WORDS && filled.every((cell) => cell?.t === 's');
	});
}

/** The wished sheet, else the fullest visible one with a header; null when no sheet holds anything. */
export function chooseSheet(
	sheets: readonly Sheet[],
	extents: readonly Extent[],
	wished: string | null,
): number | null {
	const asked = sheets.findIndex(({ name }) => fingerprint(name) === wished);
	if (asked >= 0) return asked;
	const rank = (index: number): readonly number[] => {
		const sheet = sheets[index]!;
		const { filled, rows } = extents[index]!;
		return [Number(rows > 0), Number(!sheet.hidden), Number(rows > 1 && hasHeader(sheet)), filled];
	};
	const ranked = sheets.map((_, index) => ({ index, rank: rank(index) }));
	const [best] = ranked.toSorted((a, b) => {
		const place = a.rank.findIndex((value, at) => value !== b.rank[at]);
		return place < 0 ? a.index - b.index : (b.rank[place] ?? 0) - (a.rank[place] ?? 0);
	});
	return best && best.rank[0] === 1 ? best.index : null;
}

export const sheetInfo = (sheet: Sheet, extent: Extent): SheetInfo => ({
	name: sheet.name,
	rows: extent.rows,
	hidden: sheet.hidden,
});

/** Every row from the first to the last filled one, so that record n is row n of the sheet. */
export function sheetCsv(sheet: Sheet, extent: Extent, onProgress: (share: number) => void): Blob {
	const csv = new CsvText();
	const width = extent.endColumn - extent.firstColumn;
	for (let index = 0; index < extent.rows; index++) {
		const row = sheet.rows[index];
		csv.add(Array.from({ length: width }, (_, column) => cellText(row?.[extent.firstColumn + column])));
		if (index % 5000 === 0) onProgress(index / extent.rows);
	}
	return csv.blob();
}
