// Finds the header among title lines and blank lines, or finds that there is none.
import { writtenNumber } from './amount-text.ts';
import { writtenDay } from './day-text.ts';
import { knownHeader } from './header-words.ts';
import { isBlank, type Cells } from './records.ts';

const LOOK_AT = 40;
const COMPARE_WITH = 20;

export interface FoundHeader {
	/** Index of the header among the records, null when there is none. */
	readonly header: number | null;
	/** Index of the first data record. */
	readonly firstData: number;
}

/** A number, a day or a phone number: what a header never is. */
export function isValue(text: string): boolean {
	const cell = text.trim();
	return (
		/\d/.test(cell) &&
		(writtenNumber(cell, '.') !== null || writtenNumber(cell, ',') !== null || writtenDay(cell) !== null)
	);
}

/** How much a record looks like the header of the records below it; null when it cannot be one. */
function score(records: readonly Cells[], index: number, width: number): number | null {
	const row = records[index] ?? [];
	const filled = row.filter((cell) => cell.trim() !== '');
	if (filled.length < Math.max(2, width * 0.5) || row.length > width * 2) return null;
	if (filled.filter(isValue).length > filled.length * 0.1) return null;
	const below = records
		.slice(index + 1)
		.filter((cells) => !isBlank(cells))
		.slice(0, COMPARE_WITH);
	const contrast = row.filter(
		(cell, column) =>
			!isValue(cell) && below.filter((cells) => isValue(cells[column] ?? '')).length > below.length / 2,
	).length;
	const known = filled.filter(knownHeader).length;
	const distinct = new Set(filled.map((cell) => cell.trim())).size / filled.length;
	return (3 * known) / filled.length + contrast / width + filled.length / width + distinct;
}

/** The best-scoring record of the first lines; the earlier one where two are as good. */
export function findHeader(records: readonly Cells[], width: number): FoundHeader {
	let best: { index: number; value: number } | null = null;
	for (let index = 0; index < Math.min(records.length, LOOK_AT); index++) {
		const value = score(records, index, width);
		if (value !== null && (best === null || value > best.value + 0.2)) best = { index, value };
	}
	const firstFull = records.findIndex(
		(cells) => cells.filter((cell) => cell.trim() !== '').length >= Math.max(2, width * 0.6),
	);
	const fullOfValues =
		firstFull >= 0 &&
		(records[firstFull] ?? []).some((cell) => isValue(cell)) &&
		(best?.index ?? 0) > firstFull;
	if (best === null || fullOfValues) return { header: null, firstData: Math.max(0, firstFull) };
	return { header: best.index, firstData: best.index + 1 };
}

/** Names for all columns: the header's own, cleaned by the caller, made unique whatever their case. */
export function uniqueNames(header: readonly (string | null)[], width: number): readonly string[] {
	const taken = new Set<string>();
	return Array.from({ length: width }, (_, index) => {
		const wanted = header[index] ?? `column ${index + 1}`;
		let unique = wanted;
		for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${wanted} (${count})`;
		taken.add(unique.toLowerCase());
		return unique;
	});
}
