// Chooses the likeliest table among the sheets of a workbook, and says what the reader should know about it.
import { fingerprint } from '../../domain/fingerprint.ts';
import type { OpenNote, SheetInfo } from './notes.ts';

export interface SheetRank {
	/** A row of several words near the top. */
	readonly hasHeader: boolean;
	/** Cells that hold anything. */
	readonly filled: number;
}

/** The sheet whose name has the wished fingerprint, else the fullest visible one with a header; null when no sheet holds anything. */
export function bestSheet(
	sheets: readonly SheetInfo[],
	ranks: readonly SheetRank[],
	wished: string | null,
): number | null {
	const asked = sheets.findIndex(({ name }) => fingerprint(name) === wished);
	if (asked >= 0) return asked;
	const rank = (index: number): readonly number[] => {
		const { rows, hidden } = sheets[index]!;
		const { hasHeader, filled } = ranks[index]!;
		return [Number(rows > 0), Number(!hidden), Number(rows > 1 && hasHeader), filled];
	};
	const ranked = sheets.map((_, index) => ({ index, rank: rank(index) }));
	const [best] = ranked.toSorted((a, b) => {
		const place = a.rank.findIndex((value, at) => value !== b.rank[at]);
		return place < 0 ? a.index - b.index : (b.rank[place] ?? 0) - (a.rank[place] ?? 0);
	});
	return best && best.rank[0] === 1 ? best.index : null;
}

export interface SheetCounts {
	readonly hiddenRows: number;
	readonly merges: number;
	readonly errors: number;
	readonly uncomputed: number;
}

export function sheetNotes(
	sheets: readonly SheetInfo[],
	at: number,
	{ hiddenRows, merges, errors, uncomputed }: SheetCounts,
): readonly OpenNote[] {
	const { name, hidden } = sheets[at]!;
	const full = sheets.filter(({ rows }) => rows > 0).length;
	const notes: OpenNote[] = [];
	if (full > 1) notes.push({ kind: 'sheet-chosen', sheet: name, of: full });
	if (hidden) notes.push({ kind: 'hidden-sheet', sheet: name });
	if (hiddenRows > 0) notes.push({ kind: 'hidden-rows', rows: hiddenRows });
	if (merges > 0) notes.push({ kind: 'merged-cells', areas: merges });
	if (errors > 0) notes.push({ kind: 'error-cells', cells: errors });
	if (uncomputed > 0) notes.push({ kind: 'uncomputed-formulas', cells: uncomputed });
	return notes;
}
