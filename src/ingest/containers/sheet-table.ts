// Measures the sheets of a workbook that the library read, and writes one as comma text.
import { cellText, type SheetCell } from './cell-text.ts';
import { CsvText } from './csv-text.ts';
import type { SaleSign, SheetInfo } from './notes.ts';
import { saleSigns } from './sheet-choice.ts';

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

/** A row of several words near the top, and what it says; of several the one that says most. */
export function headerOf({ rows }: Sheet): {
	readonly hasHeader: boolean;
	readonly tells: readonly SaleSign[];
} {
	const headers = rows.slice(0, HEADER_WITHIN_ROWS).flatMap((row) => {
		const filled = row?.filter(isFilled) ?? [];
		const isHeader = filled.length >= HEADER_WORDS && filled.every((cell) => cell?.t === 's');
		return isHeader ? [saleSigns(filled.map(cellText))] : [];
	});
	const most = headers.reduce(
		(best, one) => (one.length > best.length ? one : best),
		[] as readonly SaleSign[],
	);
	return { hasHeader: headers.length > 0, tells: most };
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
