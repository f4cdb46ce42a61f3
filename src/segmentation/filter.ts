// The orders that a filter leaves: from these lines, of these customers, in these days; every cell follows.
import type { LineFacts } from '../domain/line-facts.ts';
import { join, list, name, sql, type Sql } from '../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import { groupLines, keptLines, ordersAgain } from './orders.ts';

/** A column that rows can be filtered by. */
export interface FilterColumn {
	/** As the recipe names it. */
	readonly ref: string;
	/** Its name in `lines` or `people_details`. */
	readonly column: string;
	/** Its header in the file. */
	readonly header: string;
	/** A product is a line's, a province the customer's. */
	readonly of: 'line' | 'customer';
}

export interface RowCondition {
	readonly column: FilterColumn;
	readonly keep: 'these' | 'others';
	readonly values: readonly string[];
}

/** ISO days, both included. */
export interface OrderFilter {
	readonly from: string | null;
	readonly to: string | null;
	readonly rows: readonly RowCondition[];
}

function holds({ column, keep, values }: RowCondition): Sql {
	// A filter for values that the file does not have leaves nothing, or everything.
	if (values.length === 0) return keep === 'these' ? sql`FALSE` : sql`TRUE`;
	const listed = sql`coalesce(${name(column.column)}::VARCHAR, '') IN (${list(values.map((value) => sql`${value}`))})`;
	return keep === 'these' ? listed : sql`NOT (${listed})`;
}

const all = (conditions: readonly Sql[]): Sql =>
	conditions.length === 0 ? sql`TRUE` : join(conditions, sql` AND `);

/** Sets the orders of the whole file aside, once after it is loaded. */
export const keepAllOrders: Statement = statement(
	'all orders kept beside',
	sql`CREATE OR REPLACE TABLE ${table('all_orders')} AS FROM ${table('orders')}`,
);

/**
 * Makes `target` what the filter leaves: the page's `orders` where none is named, and then `kept_lines` as well.
 * @param dayInKey as when the file was loaded
 */
export function filteredOrders(
	facts: LineFacts,
	dayInKey: boolean,
	filter: OrderFilter,
	target?: Sql,
): readonly Statement[] {
	const to = target ?? table('orders');
	const days = [
		...(filter.from === null ? [] : [sql`day >= ${{ isoDay: filter.from }}`]),
		...(filter.to === null ? [] : [sql`day <= ${{ isoDay: filter.to }}`]),
	];
	const ofLines = filter.rows.filter(({ column }) => column.of === 'line').map(holds);
	const ofCustomers = filter.rows.filter(({ column }) => column.of === 'customer').map(holds);
	const people = (key: Sql): Sql[] =>
		ofCustomers.length === 0
			? []
			: [sql`${key} IN (SELECT ${key} FROM ${table('people_details')} WHERE ${all(ofCustomers)})`];
	const where = all([...days, ...ofLines, ...people(sql`customer`)]);
	const lines = target === undefined ? [keptLines(where)] : [];
	if (ofLines.length > 0) return [groupLines(facts, dayInKey, where), ...ordersAgain(to), ...lines];
	// Days alone leave the orders as they stand, which is sorted.
	const sorted = ofCustomers.length === 0 ? sql`` : sql` ORDER BY cid, day, order_id`;
	return [
		statement(
			'orders of the filter',
			sql`CREATE OR REPLACE TABLE ${to} AS
FROM ${table('all_orders')} WHERE ${all([...days, ...people(sql`cid`)])}${sorted}`,
		),
		...lines,
	];
}

/** A value with the customers who have it. */
export interface ValueCount {
	readonly value: string;
	readonly customers: number;
}

/** The values of a column, the most frequent first: what fingerprints are told apart by. */
export function everyValueOf({ column, of }: FilterColumn, most: number): Query<{ readonly value: string }> {
	const from =
		of === 'customer' ? sql`${table('people_details')}` : sql`${table('lines')} WHERE set_aside IS NULL`;
	return query(
		'every value of a column',
		{ value: 'text' },
		sql`SELECT coalesce(${name(column)}::VARCHAR, '') AS value FROM ${from}
GROUP BY ALL ORDER BY count(*) DESC, value LIMIT ${most}`,
	);
}

/** The values of a column by customers, the most frequent first, ties by their text. */
export function valuesOfColumn({ column, of }: FilterColumn, most: number): Query<ValueCount> {
	const from =
		of === 'customer' ? sql`${table('people_details')}` : sql`${table('lines')} WHERE set_aside IS NULL`;
	return query(
		'values of a column',
		{ value: 'text', customers: 'number' },
		sql`SELECT coalesce(${name(column)}::VARCHAR, '') AS value, count(DISTINCT customer)::INTEGER AS customers
FROM ${from}
GROUP BY ALL
ORDER BY customers DESC, value
LIMIT ${most}`,
	);
}
