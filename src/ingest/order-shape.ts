// How an order is spread over its lines: said in full on its first line only, or its total on each.
import type { ColumnRoles } from '../domain/roles.ts';
import { cleanText } from './clean-text.ts';
import type { Cells } from './records.ts';

/** Orders of several lines that must be seen before a shape is believed. */
const ENOUGH_ORDERS = 2;
const MOST = 0.9;

/** As few orders as this, whose lines are the same in every cell, are lines that came twice and say nothing of the shape. */
const FEW = 0.02;

/** Orders of several lines in the sample, as arrays of records. */
export function ordersOfLines(sample: readonly Cells[], orderColumn: number): readonly (readonly Cells[])[] {
	const orders = new Map<string, Cells[]>();
	for (const cells of sample) {
		const order = cleanText(cells[orderColumn]);
		if (order === null) continue;
		const lines = orders.get(order);
		if (lines) lines.push(cells);
		else orders.set(order, [cells]);
	}
	const several = [...orders.values()].filter((lines) => lines.length > 1);
	const differing = several.filter((lines) => new Set(lines.map((cells) => cells.join('\u0001'))).size > 1);
	return several.length - differing.length <= orders.size * FEW ? differing : several;
}

/** True when the date (and often the customer) stands on the first line of an order and is empty on those that continue it. */
export function continuesOrders(sample: readonly Cells[], { orderId, customer, date }: ColumnRoles): boolean {
	if (orderId === undefined || customer === undefined || date === undefined) return false;
	const says = (cells: Cells | undefined) =>
		cleanText(cells?.[customer]) !== null && cleanText(cells?.[date]) !== null;
	const silent = (cells: Cells) => cleanText(cells[date]) === null;
	const orders = ordersOfLines(sample, orderId);
	const continued = orders.filter(([first, ...rest]) => says(first) && rest.every(silent));
	return orders.length >= ENOUGH_ORDERS && continued.length >= orders.length * MOST;
}
