// Customers as of another date from the orders' columns, in milliseconds, while the analysis date is being moved.
import type { CustomerArrays } from './live.ts';

/** Orders as columns, sorted by customer key (0, 1, 2 …). Days are whole days since 1970-01-01. */
export interface OrderArrays {
	readonly length: number;
	readonly cid: ArrayLike<number>;
	readonly day: ArrayLike<number>;
	readonly amount: ArrayLike<number>;
	readonly measure: ArrayLike<number>;
	/** 1 where something was bought, 0 where things only came back. */
	readonly purchase: ArrayLike<number>;
}

/** The customers who bought in the window, in the order of their key; the same rules as the SQL's. */
export function liveCustomers(
	orders: OrderArrays,
	analysisDay: number,
	windowDays: number | null,
): CustomerArrays {
	const people = orders.length === 0 ? 0 : (orders.cid[orders.length - 1] ?? 0) + 1;
	const last = new Int32Array(people).fill(-2147483648);
	const count = new Int32Array(people);
	const ever = new Int32Array(people);
	const money = new Float64Array(people);
	const measure = new Float64Array(people);
	const from = windowDays === null ? -Infinity : analysisDay - windowDays;
	for (let index = 0; index < orders.length; index++) {
		const day = orders.day[index] ?? 0;
		if (day > analysisDay) continue;
		const cid = orders.cid[index] ?? 0;
		const bought = orders.purchase[index] === 1;
		if (bought) ever[cid] = (ever[cid] ?? 0) + 1;
		if (day <= from) continue;
		money[cid] = (money[cid] ?? 0) + (orders.amount[index] ?? 0);
		measure[cid] = (measure[cid] ?? 0) + (orders.measure[index] ?? 0);
		if (!bought) continue;
		count[cid] = (count[cid] ?? 0) + 1;
		if (day > (last[cid] ?? 0)) last[cid] = day;
	}
	return compact({ last, count, ever, money, measure }, analysisDay);
}

interface PerPerson {
	readonly last: Int32Array;
	readonly count: Int32Array;
	readonly ever: Int32Array;
	readonly money: Float64Array;
	readonly measure: Float64Array;
}

function compact(all: PerPerson, analysisDay: number): CustomerArrays {
	const length = all.count.reduce((sum, orders) => sum + (orders > 0 ? 1 : 0), 0);
	const cids = new Int32Array(length);
	const recencyDays = new Int32Array(length);
	const orders = new Int32Array(length);
	const ordersEver = new Int32Array(length);
	const money = new Float64Array(length);
	const measure = new Float64Array(length);
	let next = 0;
	for (let cid = 0; cid < all.count.length; cid++) {
		const bought = all.count[cid] ?? 0;
		if (bought === 0) continue;
		cids[next] = cid;
		recencyDays[next] = analysisDay - (all.last[cid] ?? 0);
		orders[next] = bought;
		ordersEver[next] = all.ever[cid] ?? 0;
		money[next] = all.money[cid] ?? 0;
		measure[next] = all.measure[cid] ?? 0;
		next++;
	}
	return { length, cid: cids, recencyDays, orders, money, measure, ordersEver };
}
