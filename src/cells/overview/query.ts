// How the shop is doing: totals, concentration of money, money by month, for the selected customers.
import type { AsOf } from '../../segmentation/customers.ts';
import { sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

/** Money in minor units; days as ISO text, null where nobody is selected. */
export interface Totals {
	readonly customers: number;
	readonly orders: number;
	readonly money: number;
	readonly repeat_customers: number;
	readonly first_day: string | null;
	readonly last_day: string | null;
	readonly top_1: number;
	readonly top_5: number;
	readonly top_10: number;
	readonly top_20: number;
}

/** The shares of customers whose money is shown, in percent. */
export const TOP_PERCENTS = [1, 5, 10, 20] as const;

/** The best customers by money, at least one; the count is rounded up. */
function moneyOfTop(percent: number): Sql {
	return sql`coalesce(sum(money) FILTER (place <= ceil(everyone * ${percent} / 100)), 0)::DOUBLE`;
}

export function totals(where: Sql): Query<Totals> {
	return query(
		'overview',
		{
			customers: 'number',
			orders: 'number',
			money: 'number',
			repeat_customers: 'number',
			first_day: 'text',
			last_day: 'text',
			top_1: 'number',
			top_5: 'number',
			top_10: 'number',
			top_20: 'number',
		},
		sql`SELECT count(*)::INTEGER AS customers,
	coalesce(sum(orders), 0)::DOUBLE AS orders,
	coalesce(sum(money), 0)::DOUBLE AS money,
	count(*) FILTER (orders > 1)::INTEGER AS repeat_customers,
	min(first_order)::VARCHAR AS first_day,
	max(last_order)::VARCHAR AS last_day,
	${moneyOfTop(1)} AS top_1, ${moneyOfTop(5)} AS top_5, ${moneyOfTop(10)} AS top_10, ${moneyOfTop(20)} AS top_20
FROM (
	SELECT customers.*, row_number() OVER (ORDER BY money DESC, cid) AS place, count(*) OVER () AS everyone
	FROM ${table('customers')} AS customers JOIN ${table('scores')} AS scores USING (cid)
	WHERE ${where})`,
	);
}

/** One month of the selected customers; money in minor units. */
export interface MonthRow {
	readonly month: string;
	readonly orders: number;
	readonly money: number;
}

export function months(where: Sql, asOf: AsOf): Query<MonthRow> {
	const day = { isoDay: asOf.analysisDate };
	const from = asOf.windowDays === null ? sql`TRUE` : sql`orders.day > ${day} - ${asOf.windowDays}`;
	return query(
		'money by month',
		{ month: 'text', orders: 'number', money: 'number' },
		sql`SELECT strftime(first_of_month, '%Y-%m') AS month,
	sum(purchases)::DOUBLE AS orders,
	sum(amount)::DOUBLE AS money
FROM (
	SELECT date_trunc('month', orders.day) AS first_of_month, count(*) FILTER (orders.purchase) AS purchases, sum(orders.amount) AS amount
	FROM ${table('orders')} AS orders
	JOIN ${table('customers')} AS customers USING (cid)
	JOIN ${table('scores')} AS scores USING (cid)
	WHERE orders.day <= ${day} AND ${from} AND ${where}
	GROUP BY ALL)
GROUP BY ALL
ORDER BY month`,
	);
}
