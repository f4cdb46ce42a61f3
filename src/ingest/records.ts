// Cuts text into records and cells, by a delimiter with quotes or by runs of spaces.
import Papa from 'papaparse';

export type Cells = readonly string[];

export const ALIGNED = 'aligned';
/** A delimiter, or runs of spaces. */
export type Cut = string;

/** Records of a text whose lines end in \n; blank lines are records of one empty cell. Without `quotes` these are letters like others. */
export function recordsOf(text: string, cut: Cut, most = 0, quotes = true): readonly Cells[] {
	if (cut === ALIGNED) {
		const lines = text.split('\n');
		return (most > 0 ? lines.slice(0, most) : lines).map(alignedCells);
	}
	return Papa.parse<string[]>(text, {
		delimiter: cut,
		newline: '\n',
		quoteChar: '"',
		skipEmptyLines: false,
		preview: most,
		...(quotes ? {} : { fastMode: true }),
	}).data;
}

/** The cells of a space-aligned line. */
export function alignedCells(line: string): Cells {
	return line.trim().split(/[ \t]+/);
}

export function isBlank(cells: Cells): boolean {
	return cells.every((cell) => cell.trim() === '');
}

/** The most frequent number of cells among records that are not blank; the larger on a tie. */
export function usualWidth(records: readonly Cells[]): number {
	const counts = new Map<number, number>();
	for (const cells of records)
		if (!isBlank(cells)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	let best = 0;
	let bestCount = 0;
	for (const [width, count] of counts) {
		if (count > bestCount || (count === bestCount && width > best)) [best, bestCount] = [width, count];
	}
	return best;
}
