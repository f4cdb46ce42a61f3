// Tells columns that describe the customer from those that change from line to line, such as a stock code.
import { cleanText } from './clean-text.ts';
import type { Cells } from './records.ts';

const LINES_TO_JUDGE = 3;
const CUSTOMERS_TO_JUDGE = 10;
const CHANGES_TOO_OFTEN = 0.8;

/** False where the value changes for most customers of several lines; true while too few are seen to tell. */
export function describesCustomer(sample: readonly Cells[], customer: number, column: number): boolean {
	const values = new Map<string, string[]>();
	for (const cells of sample) {
		const key = cleanText(cells[customer]);
		const value = cleanText(cells[column]);
		if (key === null || value === null) continue;
		const known = values.get(key);
		if (known) known.push(value);
		else values.set(key, [value]);
	}
	const judged = [...values.values()].filter((of) => of.length >= LINES_TO_JUDGE);
	const changing = judged.filter((of) => new Set(of).size > 1).length;
	return judged.length < CUSTOMERS_TO_JUDGE || changing <= judged.length * CHANGES_TOO_OFTEN;
}
