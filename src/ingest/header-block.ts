// The lines at the top of a file: titles, a header of one or two lines, and a line below it that describes the columns.
import type { LongRows, StructureFinding } from '../domain/recipe.ts';
import { cleanText } from './clean-text.ts';
import { findHeader, isValue } from './header-row.ts';
import { knownHeader } from './header-words.ts';
import { isBlank, type Cells } from './records.ts';

/** Something in the file's structure that was noticed, and whether it was acted upon. */
export interface StructureNote {
	readonly finding: StructureFinding;
	readonly applied: boolean;
	/** Records that it concerns; null where only a part of the file was looked at. */
	readonly rows: number | null;
	readonly examples: readonly string[];
	/** How rows with too many cells are read. */
	readonly how?: LongRows;
}

export interface HeaderBlock {
	/** The header's cells, cleaned; null when the file has none. */
	readonly header: readonly (string | null)[] | null;
	/** Index of the first data record. */
	readonly firstData: number;
	readonly notes: readonly StructureNote[];
}

const TITLES_SHOWN = 5;
/** Words a cell that make a line a description and not a header. */
const WORDY = 3;

const filledOf = (cells: Cells): readonly string[] => cells.flatMap((cell) => cleanText(cell) ?? []);
const words = (text: string): number => text.split(/[\s.,]+/).filter(Boolean).length;
const noValues = (cells: Cells): boolean => !filledOf(cells).some(isValue);

/** True when a line below the header tells in sentences what the columns hold, where values stand below it. */
function describesColumns(line: Cells, below: readonly Cells[], header: Cells): boolean {
	const filled = filledOf(line);
	if (filled.length < Math.max(2, filledOf(header).length * 0.4) || !noValues(line)) return false;
	const wordy = filled.filter((cell) => words(cell) >= WORDY || cell.length >= 24).length;
	const contrast = line.filter((cell, column) => {
		const values = below.flatMap((cells) => cleanText(cells[column]) ?? []);
		return cleanText(cell) !== null && values.length > 0 && values.every(isValue);
	}).length;
	return wordy >= filled.length * 0.5 && contrast >= 2;
}

/** True when the line over the header groups its columns, or says the same in another language. */
function isUpperHeader(upper: Cells, header: Cells): boolean {
	const filled = filledOf(upper);
	if (filled.length < 2 || !noValues(upper)) return false;
	const completes = upper.some(
		(cell, column) => cleanText(cell) !== null && cleanText(header[column]) === null,
	);
	const lower = filledOf(header);
	const ambiguous = new Set(lower).size < lower.length;
	return completes || ambiguous || filled.filter(knownHeader).length >= Math.max(2, lower.length * 0.5);
}

/** True when the line below the header goes on with it: words over values, and it completes or refines the header. */
function isLowerHeader(lower: Cells, header: Cells, below: readonly Cells[]): boolean {
	const filled = filledOf(lower);
	if (filled.length < 2 || !noValues(lower) || below.length === 0) return false;
	const overValues = lower.filter((cell, column) => {
		const values = below.flatMap((cells) => cleanText(cells[column]) ?? []);
		return cleanText(cell) !== null && values.length > 0 && values.every(isValue);
	}).length;
	const known = filled.filter(knownHeader).length;
	const completes = lower.some(
		(cell, column) => cleanText(cell) !== null && cleanText(header[column]) === null,
	);
	return overValues >= 1 && (known >= filled.length * 0.5 || (completes && known >= 1));
}

/** One name a column: the known one of the two, else both. The upper one reaches over the blanks behind it. */
function joined(upper: Cells, lower: Cells, width: number): readonly (string | null)[] {
	let group: string | null = null;
	return Array.from({ length: width }, (_, column) => {
		const above = cleanText(upper[column]);
		const below = cleanText(lower[column]);
		if (above !== null) group = above;
		if (below === null) return above;
		if (knownHeader(below) && filledOf(lower).filter((cell) => cell === below).length === 1) return below;
		if (above !== null && knownHeader(above) && upper[column + 1] !== '') return above;
		return group === null ? below : `${group} ${below}`;
	});
}

/** Reads the top of a file; what the reader wants as written is not acted upon. */
export function headerBlock(
	records: readonly Cells[],
	usual: number,
	asWritten: readonly StructureFinding[],
): HeaderBlock {
	const found = findHeader(records, usual);
	const firstFilled = records.findIndex((cells) => !isBlank(cells));
	const titles = records
		.slice(0, found.header ?? found.firstData)
		.flatMap((cells) => cleanText(cells.join(' ')) ?? []);
	const notes: StructureNote[] = [];
	const applies = (finding: StructureFinding, rows: number, examples: readonly string[]): boolean => {
		const applied = !asWritten.includes(finding);
		notes.push({ finding, applied, rows, examples });
		return applied;
	};
	if (found.header === null) {
		if (titles.length > 0 && !applies('titles', titles.length, titles.slice(0, TITLES_SHOWN)))
			return { header: null, firstData: Math.max(0, firstFilled), notes };
		return { header: null, firstData: found.firstData, notes };
	}
	const at = found.header;
	const main = records[at] ?? [];
	const width = Math.max(main.length, usual);
	const next = records.findIndex((cells, index) => index > at && !isBlank(cells));
	const below = records
		.slice(next + 1)
		.filter((cells) => !isBlank(cells))
		.slice(0, 10);
	const upper = at > 0 && isUpperHeader(records[at - 1] ?? [], main) ? (records[at - 1] ?? []) : null;
	const joins = upper !== null && !asWritten.includes('two-line-header');
	const realTitles = joins ? titles.slice(0, -1) : titles;
	if (realTitles.length > 0 && !applies('titles', realTitles.length, realTitles.slice(0, TITLES_SHOWN))) {
		const first = records[firstFilled] ?? [];
		return { header: first.map(cleanText), firstData: firstFilled + 1, notes };
	}
	let header: readonly (string | null)[] = main.map(cleanText);
	let firstData = at + 1;
	if (upper && applies('two-line-header', 2, filledOf(upper).slice(0, TITLES_SHOWN)))
		header = joined(upper, main, width);
	const line = next > 0 ? (records[next] ?? []) : [];
	if (next > 0 && describesColumns(line, below, main)) {
		if (applies('description-row', 1, filledOf(line).slice(0, 2))) firstData = next + 1;
	} else if (next === at + 1 && !upper && isLowerHeader(line, main, below)) {
		if (applies('two-line-header', 2, filledOf(line).slice(0, TITLES_SHOWN))) {
			header = joined(main, line, width);
			firstData = next + 1;
		}
	}
	return { header, firstData, notes };
}
