// Chooses among columns of money: a line's own amount before an order's total that repeats on every line.
import type { Candidate } from './guess-roles.ts';
import { ordersOfLines } from './order-shape.ts';
import type { Cells } from './records.ts';

/** Orders of several lines that must be seen before a column is called a repeated total. */
const ENOUGH_ORDERS = 3;
const REPEATS = 0.9;

/** True when a column says the same on every line of nearly all orders of several lines. */
export function repeatsPerOrder(
	sample: readonly Cells[],
	orderColumn: number | undefined,
	column: number,
): boolean {
	if (orderColumn === undefined) return false;
	const orders = ordersOfLines(sample, orderColumn);
	if (orders.length < ENOUGH_ORDERS) return false;
	const same = orders.filter((lines) => {
		const first = lines[0]?.[column]?.trim() ?? '';
		return first !== '' && lines.every((cells) => cells[column]?.trim() === first);
	});
	return same.length >= orders.length * REPEATS;
}

/** The best candidate that does not repeat; the best of all when each repeats. */
export function chooseAmount(
	found: readonly Candidate[],
	sample: readonly Cells[],
	orderColumn: number | undefined,
): { readonly candidate: Candidate | null; readonly repeats: boolean } {
	const repeats = (candidate: Candidate): boolean =>
		repeatsPerOrder(sample, orderColumn, candidate.column.index);
	const own = found.find((candidate) => !repeats(candidate));
	return own
		? { candidate: own, repeats: false }
		: { candidate: found[0] ?? null, repeats: found.length > 0 };
}
