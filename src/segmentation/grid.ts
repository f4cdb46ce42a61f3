// Sums of the cube by any key and by selection: what pointing and selecting need, without SQL.
import type { CubeRow } from './scores.ts';

/** Sums over some customers; money in minor units. */
export interface Sums {
	readonly customers: number;
	readonly orders: number;
	readonly firstTime: number;
	readonly money: number;
	/** The lowest and highest value that occurs, in days, orders and minor units of the measure. */
	readonly days: readonly [number, number];
	readonly orderRange: readonly [number, number];
	readonly measureRange: readonly [number, number];
}

const EMPTY: Sums = {
	customers: 0,
	orders: 0,
	firstTime: 0,
	money: 0,
	days: [Infinity, -Infinity],
	orderRange: [Infinity, -Infinity],
	measureRange: [Infinity, -Infinity],
};

const wider = (range: readonly [number, number], low: number, high: number): readonly [number, number] => [
	Math.min(range[0], low),
	Math.max(range[1], high),
];

function added(sums: Sums, row: CubeRow): Sums {
	return {
		customers: sums.customers + row.customers,
		orders: sums.orders + row.orders,
		firstTime: sums.firstTime + row.first_time,
		money: sums.money + row.money,
		days: wider(sums.days, row.min_days, row.max_days),
		orderRange: wider(sums.orderRange, row.min_orders, row.max_orders),
		measureRange: wider(sums.measureRange, row.min_measure, row.max_measure),
	};
}

export function sumOf(rows: readonly CubeRow[]): Sums {
	return rows.reduce(added, EMPTY);
}

/** Sums by a key of each row, in the order of first appearance. */
export function sumsBy<Key>(rows: readonly CubeRow[], keyOf: (row: CubeRow) => Key): ReadonlyMap<Key, Sums> {
	const groups = new Map<Key, Sums>();
	for (const row of rows) {
		const key = keyOf(row);
		groups.set(key, added(groups.get(key) ?? EMPTY, row));
	}
	return groups;
}

/** The rows that lie in the selected cells; all of them where nothing is selected. */
export function rowsIn(rows: readonly CubeRow[], selected: ReadonlySet<string>): readonly CubeRow[] {
	if (selected.size === 0) return rows;
	return rows.filter((row) => selected.has(`${row.r}:${row.f}:${row.m}`));
}
