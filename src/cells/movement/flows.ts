// Who went from where to where between two days: flows, the matrix and the ready lists, from two standings.
import type { OrderArrays } from '../../segmentation/live-customers.ts';
import { NOT_YET, OUT_OF_WINDOW, type Standing } from '../../segmentation/standing.ts';

/** The place of those who had not bought, and of those whose orders are older than the time window. */
export const NOT_YET_ID = 'not-yet';
export const OUT_OF_WINDOW_ID = 'out-of-window';

export const LISTS = ['left-best', 'risen', 'fallen', 'new', 'returned', 'lost'] as const;
export type ReadyList = (typeof LISTS)[number];

/** Customers who went one way; money in minor units. */
export interface Flow {
	/** Segment ids, `not-yet` or `out-of-window`. */
	readonly from: string;
	readonly to: string;
	readonly customers: number;
	/** All that they had brought by the first day. */
	readonly money_before: number;
	/** What they brought after the first day, up to the second. */
	readonly money_between: number;
}

export interface Movement {
	/** Places on the first day in the book's order, `not-yet` last; then those on the second. */
	readonly from: readonly string[];
	readonly to: readonly string[];
	readonly flows: readonly Flow[];
	readonly lists: { readonly [List in ReadyList]: number };
}

/** Of a standing only what tells who stood where. */
export type Places = Omit<Standing, 'customers'>;

interface Money {
	readonly before: Float64Array;
	readonly between: Float64Array;
}

function moneyOf(orders: OrderArrays, people: number, from: number, to: number): Money {
	const before = new Float64Array(people);
	const between = new Float64Array(people);
	for (let index = 0; index < orders.length; index++) {
		const day = orders.day[index] ?? 0;
		if (day > to) continue;
		const sums = day <= from ? before : between;
		const cid = orders.cid[index] ?? 0;
		sums[cid] = (sums[cid] ?? 0) + (orders.amount[index] ?? 0);
	}
	return { before, between };
}

/** Whether someone who stood in place `a`, asleep or not, and then in `b`, belongs to a list. */
const BELONGS: {
	readonly [List in ReadyList]: (a: number, b: number, sleptBefore: number, sleepsNow: number) => boolean;
} = {
	'left-best': (a, b) => a === 0 && b !== 0,
	risen: (a, b) => a >= 0 && b >= 0 && b < a,
	fallen: (a, b) => a >= 0 && b > a,
	new: (a) => a === NOT_YET,
	returned: (a, _, sleptBefore, sleepsNow) => a !== NOT_YET && sleptBefore === 1 && sleepsNow === 0,
	lost: (a, _, sleptBefore, sleepsNow) => a !== NOT_YET && sleptBefore === 0 && sleepsNow === 1,
};

/** Movement from one standing to a later one of the same customers, scored alike. */
export function movementOf(before: Places, after: Places, orders: OrderArrays): Movement {
	const { ids } = before;
	const places = [...ids, NOT_YET_ID, OUT_OF_WINDOW_ID];
	const place = (segment: number) =>
		segment === NOT_YET ? ids.length : segment === OUT_OF_WINDOW ? ids.length + 1 : segment;
	const side = places.length;
	const customers = new Float64Array(side * side);
	const moneyBefore = new Float64Array(side * side);
	const moneyBetween = new Float64Array(side * side);
	const lists: Record<ReadyList, number> = {
		'left-best': 0,
		risen: 0,
		fallen: 0,
		new: 0,
		returned: 0,
		lost: 0,
	};
	const money = moneyOf(orders, after.segment.length, before.day, after.day);
	for (let cid = 0; cid < after.segment.length; cid++) {
		const a = before.segment[cid] ?? NOT_YET;
		const b = after.segment[cid] ?? NOT_YET;
		if (b === NOT_YET) continue;
		const slot = place(a) * side + place(b);
		customers[slot] = (customers[slot] ?? 0) + 1;
		moneyBefore[slot] = (moneyBefore[slot] ?? 0) + (money.before[cid] ?? 0);
		moneyBetween[slot] = (moneyBetween[slot] ?? 0) + (money.between[cid] ?? 0);
		for (const list of LISTS) {
			if (BELONGS[list](a, b, before.asleep[cid] ?? 0, after.asleep[cid] ?? 0)) lists[list]++;
		}
	}
	const flows: Flow[] = [];
	places.forEach((from, row) =>
		places.forEach((to, column) => {
			const slot = row * side + column;
			if (customers[slot] === 0) return;
			flows.push({
				from,
				to,
				customers: customers[slot] ?? 0,
				money_before: moneyBefore[slot] ?? 0,
				money_between: moneyBetween[slot] ?? 0,
			});
		}),
	);
	return {
		from: places.filter((id) => flows.some((flow) => flow.from === id)),
		to: places.filter((id) => flows.some((flow) => flow.to === id)),
		flows,
		lists,
	};
}
