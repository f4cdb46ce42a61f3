// Finds reports in which the customer's name stands on a row of its own above the customer's lines.
import { cleanText } from './clean-text.ts';
import { isValue } from './header-row.ts';
import type { Cells } from './records.ts';
import { isTotalText } from './total-rows.ts';

/** Among the first columns only. */
const COLUMNS = 2;
const MOST = 0.9;

const filled = (cells: Cells): number => cells.filter((cell) => cleanText(cell) !== null).length;

export interface GroupRows {
	readonly column: number;
	readonly names: readonly string[];
	readonly rows: number;
}

/** The column of the names, when their rows hold nothing else and the lines leave it blank; null otherwise. */
export function groupRows(sample: readonly Cells[]): GroupRows | null {
	for (let column = 0; column < COLUMNS; column++) {
		const says = (cells: Cells) => cleanText(cells[column]) !== null;
		const lines = sample.filter((cells) => !says(cells) && filled(cells) >= 3);
		if (lines.length === 0) continue;
		const names = sample.filter(
			(cells) => says(cells) && filled(cells) === 1 && !isValue(cells[column] ?? ''),
		);
		const others = sample.filter((cells) => says(cells) && filled(cells) > 1);
		const totals = others.filter((cells) => isTotalText(cleanText(cells[column]) ?? ''));
		if (names.length < 2 || lines.length < names.length * 0.5) continue;
		if (lines.length < others.length || totals.length < others.length * MOST) continue;
		const texts = [...new Set(names.map((cells) => cleanText(cells[column]) ?? ''))];
		return { column, names: texts.slice(0, 3), rows: names.length };
	}
	return null;
}
