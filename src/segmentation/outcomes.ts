// What every customer did in the days after a date, from the orders' columns: what segments of that date are judged by.
import type { OrderArrays } from './live-customers.ts';

/** By customer key. */
export interface Outcomes {
	readonly orders: Int32Array;
	/** Minor units, returns taken off. */
	readonly money: Float64Array;
}

/** Orders on the days `day + 1` to `day + spanDays`. */
export function outcomesAfter(orders: OrderArrays, day: number, spanDays: number): Outcomes {
	const people = orders.length === 0 ? 0 : (orders.cid[orders.length - 1] ?? 0) + 1;
	const count = new Int32Array(people);
	const money = new Float64Array(people);
	for (let index = 0; index < orders.length; index++) {
		const at = orders.day[index] ?? 0;
		if (at <= day || at > day + spanDays) continue;
		const cid = orders.cid[index] ?? 0;
		if (orders.purchase[index] === 1) count[cid] = (count[cid] ?? 0) + 1;
		money[cid] = (money[cid] ?? 0) + (orders.amount[index] ?? 0);
	}
	return { orders: count, money };
}
