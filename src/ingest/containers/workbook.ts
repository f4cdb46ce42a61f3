// Turns one sheet of a workbook, old or new, into comma text. Runs in the worker, or directly under Node.
import type { Range, WorkBook } from '@e965/xlsx';
import { cellText } from './cell-text.ts';
import { ProblemError, type Problem } from '../../domain/problem.ts';
import { CODE_PAGES } from './legacy-code-pages.ts';
import { markupText } from './markup-text.ts';
import { convertPlainWorkbook } from './fast-workbook.ts';
import type { Converted, FilledMerges } from './notes.ts';
import { bestSheet, sheetNotes, told, type SheetCounts } from './sheet-choice.ts';
import { extentOf, headerOf, sheetCsv, sheetInfo, type Sheet, type SheetRow } from './sheet-table.ts';
import { checkWorkbook, type CheckedSheets } from './workbook-check.ts';

export interface WorkbookTask {
	readonly kind: 'workbook';
	readonly file: Blob;
	readonly form: 'zip' | 'binary' | 'markup';
	readonly codePaged: boolean;
	/** The wished sheet; null or an unknown name means the likeliest. */
	readonly sheet: string | null;
	/** Cells merged over several rows are left empty but for the first. */
	readonly mergesAsWritten: boolean;
}

const CHECK_SHARE = 0.15;
const READ_SHARE = 0.85;
const EXAMPLES = 3;

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
		const bytes = new Uint8Array(await file.arrayBuffer());
		const book = read(bytes, { ...OPTIONS, type: 'array' });
		// A sheet with a format that it does not know is lost, unless it is to write texts by the formats.
		const lost = book.SheetNames.some((name) => book.Sheets[name] === undefined);
		return lost ? read(bytes, { ...OPTIONS, cellText: true, type: 'array' }) : book;
	} catch (error) {
		throw new ProblemError(problemOfReading(error), { cause: error });
	}
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** Areas of several rows that hold words or a day (a customer, a date), which hold for each row; a sum counts once. */
const tallAreas = (rows: readonly SheetRow[], merges: readonly Range[]): readonly Range[] =>
	merges.filter(({ s: first, e: last }) => {
		const cell = rows[first.r]?.[first.c];
		const counts = cell?.t === 'n' && !ISO_DAY.test(cellText(cell));
		return last.r > first.r && cellText(cell) !== '' && !counts;
	});

function filledDown(rows: readonly SheetRow[], areas: readonly Range[]): readonly SheetRow[] {
	const filled = [...rows];
	for (const { s: first, e: last } of areas) {
		const cell = rows[first.r]?.[first.c];
		for (let row = first.r + 1; row <= Math.min(last.r, rows.length - 1); row++) {
			const cells = [...(filled[row] ?? [])];
			cells[first.c] = cell;
			filled[row] = cells;
		}
	}
	return filled;
}

const writtenRows = (book: WorkBook, name: string): readonly SheetRow[] =>
	(book.Sheets[name]?.['!data'] ?? []) as readonly SheetRow[];
const areasOf = (book: WorkBook, name: string): readonly Range[] =>
	tallAreas(writtenRows(book, name), book.Sheets[name]?.['!merges'] ?? []);

function sheetsOf(book: WorkBook, mergesAsWritten: boolean): readonly Sheet[] {
	return book.SheetNames.map((name, index) => ({
		name,
		hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
		rows: filledDown(writtenRows(book, name), mergesAsWritten ? [] : areasOf(book, name)),
	}));
}

/** The areas that were filled, or would be, with what some of them say; nothing where there is none. */
function filledMerges(book: WorkBook, name: string, applied: boolean): { filledMerges?: FilledMerges } {
	const areas = areasOf(book, name);
	if (areas.length === 0) return {};
	const texts = new Set(areas.map(({ s: { r, c } }) => cellText(writtenRows(book, name)[r]?.[c])));
	return { filledMerges: { areas: areas.length, applied, examples: [...texts].slice(0, EXAMPLES) } };
}

function errorCells({ rows }: Sheet): number {
	let count = 0;
	for (const row of rows) row?.forEach((cell) => cell?.t === 'e' && count++);
	return count;
}

/** What the reader should know about the sheet that was read. */
function countsOf(checked: CheckedSheets, book: WorkBook, sheet: Sheet): SheetCounts {
	const merges = (book.Sheets[sheet.name]?.['!merges']?.length ?? 0) - areasOf(book, sheet.name).length;
	const hidden = book.Sheets[sheet.name]?.['!rows']?.filter((row) => row?.hidden).length ?? 0;
	const { hiddenRows, uncomputed } = checked.get(sheet.name) ?? { hiddenRows: hidden, uncomputed: 0 };
	return { hiddenRows, uncomputed, merges, errors: errorCells(sheet) };
}

/** By the library alone. @throws ProblemError as `convertWorkbook`. */
export async function convertByLibrary(
	task: WorkbookTask,
	onProgress: (share: number) => void,
): Promise<Converted> {
	const checked: CheckedSheets =
		task.form === 'zip'
			? await checkWorkbook(task.file, (share) => onProgress(CHECK_SHARE * share))
			: new Map();
	const book = await readBook(task);
	onProgress(READ_SHARE);
	const sheets = sheetsOf(book, task.mergesAsWritten);
	const extents = sheets.map(extentOf);
	const infos = sheets.map((sheet, index) => sheetInfo(sheet, extents[index]!));
	const ranks = sheets.map((sheet, index) => ({
		...headerOf(sheet),
		filled: extents[index]!.filled,
	}));
	const at = bestSheet(infos, ranks, task.sheet);
	const names = sheets.map(({ name }) => name);
	const lost = names.some((name) => book.Sheets[name] === undefined);
	if (at === null && lost) throw new ProblemError({ kind: 'damaged-file', container: 'spreadsheet' });
	if (at === null) throw new ProblemError({ kind: 'no-sheet-with-rows', sheets: names });
	const text = sheetCsv(sheets[at]!, extents[at]!, (share) =>
		onProgress(READ_SHARE + (1 - READ_SHARE) * share),
	);
	return {
		text,
		sheets: infos,
		sheet: names[at] ?? null,
		notes: sheetNotes(
			infos,
			at,
			told(names[at], task.sheet, ranks[at]?.tells),
			countsOf(checked, book, sheets[at]!),
		),
		...filledMerges(book, sheets[at]!.name, !task.mergesAsWritten),
	};
}

/** @throws ProblemError `password-protected`, `damaged-file`, `out-of-memory`, `no-sheet-with-rows`. */
export async function convertWorkbook(
	task: WorkbookTask,
	onProgress: (share: number) => void,
): Promise<Converted> {
	const plain = task.form === 'zip' ? await convertPlainWorkbook(task.file, task.sheet, onProgress) : null;
	return plain ?? convertByLibrary(task, onProgress);
}
