// Turns one sheet of a workbook, old or new, into comma text. Runs in the worker, or directly under Node.
import type { Range, WorkBook } from '@e965/xlsx';
import { cellText } from './cell-text.ts';
import { ProblemError, type Problem } from '../../domain/problem.ts';
import { CODE_PAGES } from './legacy-code-pages.ts';
import { markupText } from './markup-text.ts';
import type { Converted, OpenNote } from './notes.ts';
import {
	chooseSheet,
	extentOf,
	sheetCsv,
	sheetInfo,
	type Extent,
	type Sheet,
	type SheetRow,
} from './sheet-table.ts';
import { checkWorkbook, type CheckedSheets } from './workbook-check.ts';

export interface WorkbookTask {
	readonly kind: 'workbook';
	readonly file: Blob;
	readonly form: 'zip' | 'binary' | 'markup';
	readonly codePaged: boolean;
	/** The wished sheet; null or an unknown name means the likeliest. */
	readonly sheet: string | null;
}

const CHECK_SHARE = 0.15;
const READ_SHARE = 0.85;

/** Dates as days whatever the machine's time zone, formulas by their saved value, no styles. */
const OPTIONS = {
	dense: true,
	cellDates: true,
	UTC: true,
	cellNF: true,
	cellText: false,
	cellHTML: false,
	cellFormula: false,
} as const;

function problemOfReading(error: unknown): Problem {
	const message = error instanceof Error ? error.message : String(error);
	if (/password|encrypt/i.test(message)) return { kind: 'password-protected', container: 'spreadsheet' };
	if (/allocation|invalid string length|invalid array length|out of memory/i.test(message))
		return { kind: 'out-of-memory' };
	return { kind: 'damaged-file', container: 'spreadsheet' };
}

async function readBook({ file, form, codePaged }: WorkbookTask): Promise<WorkBook> {
	const { read, set_cptable } = await import('@e965/xlsx');
	if (codePaged) set_cptable(CODE_PAGES);
	try {
		// Cells of web pages stay text: the library would read days by the machine's own time zone.
		if (form === 'markup') return read(await markupText(file), { ...OPTIONS, type: 'string', raw: true });
		return read(new Uint8Array(await file.arrayBuffer()), { ...OPTIONS, type: 'array' });
	} catch (error) {
		throw new ProblemError(problemOfReading(error), { cause: error });
	}
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** Words and days that are merged over several rows (a customer, a day) hold for each of them; a sum counts once. */
function filledDown(rows: readonly SheetRow[], merges: readonly Range[]): readonly SheetRow[] {
	const filled = [...rows];
	for (const { s: first, e: last } of merges) {
		const cell = rows[first.r]?.[first.c];
		const counts = cell?.t === 'n' && !ISO_DAY.test(cellText(cell));
		if (last.r === first.r || !cell || counts) continue;
		for (let row = first.r + 1; row <= Math.min(last.r, rows.length - 1); row++) {
			const cells = [...(filled[row] ?? [])];
			cells[first.c] = cell;
			filled[row] = cells;
		}
	}
	return filled;
}

function sheetsOf(book: WorkBook): readonly Sheet[] {
	return book.SheetNames.map((name, index) => ({
		name,
		hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
		rows: filledDown(
			(book.Sheets[name]?.['!data'] ?? []) as readonly SheetRow[],
			book.Sheets[name]?.['!merges'] ?? [],
		),
	}));
}

function errorCells({ rows }: Sheet): number {
	let count = 0;
	for (const row of rows) row?.forEach((cell) => cell?.t === 'e' && count++);
	return count;
}

/** What the reader should know about the sheet that was read. */
function notesOf(
	checked: CheckedSheets,
	book: WorkBook,
	sheets: readonly Sheet[],
	extents: readonly Extent[],
	at: number,
): readonly OpenNote[] {
	const sheet = sheets[at]!;
	const areas = book.Sheets[sheet.name]?.['!merges']?.length ?? 0;
	const errors = errorCells(sheet);
	const hidden = book.Sheets[sheet.name]?.['!rows']?.filter((row) => row?.hidden).length ?? 0;
	const { hiddenRows, uncomputed } = checked.get(sheet.name) ?? { hiddenRows: hidden, uncomputed: 0 };
	const full = extents.filter(({ rows }) => rows > 0).length;
	const notes: OpenNote[] = [];
	if (full > 1) notes.push({ kind: 'sheet-chosen', sheet: sheet.name, of: full });
	if (sheet.hidden) notes.push({ kind: 'hidden-sheet', sheet: sheet.name });
	if (hiddenRows > 0) notes.push({ kind: 'hidden-rows', rows: hiddenRows });
	if (areas > 0) notes.push({ kind: 'merged-cells', areas });
	if (errors > 0) notes.push({ kind: 'error-cells', cells: errors });
	if (uncomputed > 0) notes.push({ kind: 'uncomputed-formulas', cells: uncomputed });
	return notes;
}

/** @throws ProblemError `password-protected`, `damaged-file`, `out-of-memory`, `no-sheet-with-rows`. */
export async function convertWorkbook(
	task: WorkbookTask,
	onProgress: (share: number) => void,
): Promise<Converted> {
	const checked: CheckedSheets =
		task.form === 'zip'
			? await checkWorkbook(task.file, (share) => onProgress(CHECK_SHARE * share))
			: new Map();
	const book = await readBook(task);
	onProgress(READ_SHARE);
	const sheets = sheetsOf(book);
	const extents = sheets.map(extentOf);
	const at = chooseSheet(sheets, extents, task.sheet);
	const names = sheets.map(({ name }) => name);
	const lost = names.some((name) => book.Sheets[name] === undefined);
	if (at === null && lost) throw new ProblemError({ kind: 'damaged-file', container: 'spreadsheet' });
	if (at === null) throw new ProblemError({ kind: 'no-sheet-with-rows', sheets: names });
	const text = sheetCsv(sheets[at]!, extents[at]!, (share) =>
		onProgress(READ_SHARE + (1 - READ_SHARE) * share),
	);
	return {
		text,
		sheets: sheets.map((sheet, index) => sheetInfo(sheet, extents[index]!)),
		sheet: names[at] ?? null,
		notes: notesOf(checked, book, sheets, extents, at),
	};
}
