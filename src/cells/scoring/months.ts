// Orders by month of all that is in the file: what stands behind the slider of the analysis date.
import { sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

export interface MonthOrders {
	/** ISO month, `2024-02`. */
	readonly month: string;
	readonly orders: number;
}

export const ordersByMonth: Query<MonthOrders> = query(
	'orders by month',
	{ month: 'text', orders: 'number' },
	sql`SELECT strftime(day, '%Y-%m') AS month, count(*)::INTEGER AS orders
FROM ${table('orders')} WHERE purchase
GROUP BY ALL
ORDER BY month`,
);

/** A bar of the slider: places from 0 to 1 between its ends. */
export interface MonthBar extends MonthOrders {
	readonly from: number;
	readonly to: number;
	/** 0 to 1. */
	readonly height: number;
}

const DAY_MS = 86_400_000;

/** The months between two ISO days. */
export function monthBarsBetween(months: readonly MonthOrders[], first: string, last: string): MonthBar[] {
	const begin = Date.parse(first);
	const length = Math.max(DAY_MS, Date.parse(last) - begin + DAY_MS);
	const most = Math.max(1, ...months.map(({ orders }) => orders));
	return months.flatMap((one) => {
		const start = Date.parse(`${one.month}-01`);
		const [year = 0, month = 0] = one.month.split('-').map(Number);
		const end = Date.UTC(year, month, 1);
		const from = Math.max(0, (start - begin) / length);
		const to = Math.min(1, (end - begin) / length);
		return to > from ? [{ ...one, from, to, height: one.orders / most }] : [];
	});
}
