// Chooses the likeliest table among the sheets of a workbook, and says what the reader should know about it.
import { fingerprint } from '../../domain/fingerprint.ts';
import { headerMatch } from '../header-words.ts';
import type { HeaderKind } from '../header-synonyms.ts';
import type { OpenNote, SaleSign, SheetInfo } from './notes.ts';

export interface SheetRank {
	/** A row of several words near the top. */
	readonly hasHeader: boolean;
	/** What the words of that row say. */
	readonly tells: readonly SaleSign[];
	/** Cells that hold anything. */
	readonly filled: number;
}

const SIGNS: readonly (readonly [SaleSign, readonly HeaderKind[]])[] = [
	['date', ['date', 'lateDate', 'lastOrder']],
	['amount', ['amount', 'unitPrice', 'lifetimeTotal']],
	['customer', ['customerId', 'phone', 'email', 'name']],
];
const LONGEST_HEADER = 120;

/** What a row of words says of the rows below it, where it is their header. */
export function saleSigns(words: readonly string[]): readonly SaleSign[] {
	const headers = words.filter((word) => word.trim() !== '' && word.length < LONGEST_HEADER);
	const says = (kinds: readonly HeaderKind[]): boolean =>
		headers.some((header) => kinds.some((kind) => headerMatch(header, kind) > 0));
	return SIGNS.filter(([, kinds]) => says(kinds)).map(([sign]) => sign);
}

/** The sheet whose name has the wished fingerprint, else the visible one whose header says most of a sale, the fullest of several; null when no sheet holds anything. */
export function bestSheet(
	sheets: readonly SheetInfo[],
	ranks: readonly SheetRank[],
	wished: string | null,
): number | null {
	const asked = sheets.findIndex(({ name }) => fingerprint(name) === wished);
	if (asked >= 0) return asked;
	const rank = (index: number): readonly number[] => {
		const { rows, hidden } = sheets[index]!;
		const { hasHeader, tells, filled } = ranks[index]!;
		const [holds, hasRows] = [Number(rows > 0), rows > 1 && hasHeader];
		return [holds, Number(!hidden), hasRows ? tells.length : 0, Number(hasRows), filled];
	};
	const ranked = sheets.map((_, index) => ({ index, rank: rank(index) }));
	const [best] = ranked.toSorted((a, b) => {
		const place = a.rank.findIndex((value, at) => value !== b.rank[at]);
		return place < 0 ? a.index - b.index : (b.rank[place] ?? 0) - (a.rank[place] ?? 0);
	});
	return best && best.rank[0] === 1 ? best.index : null;
}

/** What speaks for a sheet, nothing where the reader wished for it. */
export const told = (
	name: string | undefined,
	wished: string | null,
	tells: readonly SaleSign[] = [],
): readonly SaleSign[] => (name !== undefined && fingerprint(name) === wished ? [] : tells);

export interface SheetCounts {
	readonly hiddenRows: number;
	readonly merges: number;
	readonly errors: number;
	readonly uncomputed: number;
}

export function sheetNotes(
	sheets: readonly SheetInfo[],
	at: number,
	/** What speaks for it; empty where the reader chose it. */
	tells: readonly SaleSign[],
	{ hiddenRows, merges, errors, uncomputed }: SheetCounts,
): readonly OpenNote[] {
	const { name, rows, hidden } = sheets[at]!;
	const full = sheets.filter(({ rows }) => rows > 0).length;
	const notes: OpenNote[] = [];
	if (full > 1) notes.push({ kind: 'sheet-chosen', sheet: name, of: full, rows, tells });
	if (hidden) notes.push({ kind: 'hidden-sheet', sheet: name });
	if (hiddenRows > 0) notes.push({ kind: 'hidden-rows', rows: hiddenRows });
	if (merges > 0) notes.push({ kind: 'merged-cells', areas: merges });
	if (errors > 0) notes.push({ kind: 'error-cells', cells: errors });
	if (uncomputed > 0) notes.push({ kind: 'uncomputed-formulas', cells: uncomputed });
	return notes;
}
