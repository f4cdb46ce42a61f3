// The queries that fetch customers and orders as numeric columns for the live path.
import type { Measure } from '../domain/recipe.ts';
import { name, sql } from '../sql/sql.ts';
import { query, type Query } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import { measureOf } from './customers.ts';

export interface CustomerNumbers {
	readonly recency_days: number;
	readonly orders: number;
	readonly money: number;
	readonly measure: number;
	readonly orders_ever: number;
}

export const customerNumbers: Query<CustomerNumbers> = query(
	'customers as numbers',
	{ recency_days: 'number', orders: 'number', money: 'number', measure: 'number', orders_ever: 'number' },
	sql`SELECT recency_days, orders, money::DOUBLE AS money, measure::DOUBLE AS measure, orders_ever
FROM ${table('customers')} ORDER BY cid`,
);

export interface OrderNumbers {
	readonly cid: number;
	readonly day: number;
	readonly amount: number;
	readonly measure: number;
	readonly purchase: number;
}

export function orderNumbers(measure: Measure): Query<OrderNumbers> {
	return query(
		'orders as numbers',
		{ cid: 'number', day: 'number', amount: 'number', measure: 'number', purchase: 'number' },
		sql`SELECT cid, (day - DATE '1970-01-01')::INTEGER AS day, amount::DOUBLE AS amount,
	(${measureOf(measure)})::DOUBLE AS measure, purchase::TINYINT AS purchase
FROM ${table('orders')} ORDER BY cid`,
	);
}

export interface GroupNumbers {
	/** Which group the customer is in, counted from 0 in the order of their text; by customer key. */
	readonly part: number;
}

/** The groups that are scored apart, one row for every customer of the file in the order of the key. */
export function groupNumbers(column: string): Query<GroupNumbers> {
	return query(
		'groups scored apart',
		{ part: 'number' },
		sql`SELECT (dense_rank() OVER (ORDER BY part) - 1)::INTEGER AS part
FROM (SELECT cid, coalesce(${name(column)}::VARCHAR, '') AS part FROM ${table('people_details')})
ORDER BY cid`,
	);
}
