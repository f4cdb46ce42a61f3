// From used lines to orders: one row an order, sorted by customer, and the people with their whole-number key.
import type { LineFacts } from '../domain/line-facts.ts';
import { internationalPhone } from '../sql/phone.ts';
import { list, name, nothing, sql, type Sql } from '../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';

const grouped = table('grouped_lines');

/**
 * What makes two lines one order: the order id of one customer, or the customer's day where there is no id.
 * With `dayInKey` (receipt numbers that start anew) the day joins the id.
 */
function orderKey(facts: LineFacts, dayInKey: boolean): Sql {
	if (!facts.hasOrderId) return sql`day`;
	return dayInKey ? sql`order_id, day` : sql`order_id, CASE WHEN order_id IS NULL THEN day END`;
}

/** The day of the purchase, not of what was brought back later under the same order id. */
const firstDay = (of: 'min' | 'max'): Sql =>
	of === 'min'
		? sql`coalesce(min(day) FILTER (NOT is_return), min(day))`
		: sql`coalesce(max(day) FILTER (NOT is_return), max(day))`;

/** One line a customer becomes as many orders, all on the last one's day, the first of them with the money. */
function expandSummary(facts: LineFacts, where: Sql): Statement {
	return statement(
		'customers to orders',
		sql`CREATE OR REPLACE TABLE ${grouped} AS
SELECT customer, NULL::VARCHAR AS order_id, day, day AS last_day,
	CASE WHEN nth = 1 THEN amount ELSE 0 END::BIGINT AS amount,
	${facts.hasPoints ? sql`CASE WHEN nth = 1 THEN coalesce(points, 0) ELSE 0 END::BIGINT` : sql`0::BIGINT`} AS points,
	0::BIGINT AS cost,
	TRUE AS purchase,
	1::INTEGER AS line_count
FROM (
	SELECT *, unnest(range(1, order_count + 1)) AS nth FROM ${table('lines')} WHERE set_aside IS NULL AND ${where})`,
	);
}

/** Groups the used lines, those of them that fulfil a condition, by customer and order. */
export function groupLines(facts: LineFacts, dayInKey: boolean, where: Sql = sql`TRUE`): Statement {
	if (facts.isSummary) return expandSummary(facts, where);
	return statement(
		'lines to orders',
		sql`CREATE OR REPLACE TABLE ${grouped} AS
SELECT customer, ${facts.hasOrderId ? sql`order_id` : sql`NULL::VARCHAR AS order_id`},
	${firstDay('min')} AS day, ${firstDay('max')} AS last_day,
	sum(amount)::BIGINT AS amount,
	${facts.hasPoints ? sql`coalesce(sum(points), 0)::BIGINT` : sql`0::BIGINT`} AS points,
	${facts.hasCost ? sql`coalesce(sum(cost), 0)::BIGINT` : sql`0::BIGINT`} AS cost,
	bool_or(NOT is_return) AS purchase,
	count(*)::INTEGER AS line_count
FROM ${table('lines')}
WHERE set_aside IS NULL AND ${where}
GROUP BY customer, ${orderKey(facts, dayInKey)}`,
	);
}

export interface OrderIdReuse {
	/** Order ids that come back for another customer or more than 31 days later. */
	readonly ids: number;
}

/** How many order ids are used again: then the day has to join the key. */
export const reusedOrderIds: Query<OrderIdReuse> = query(
	'order ids used again',
	{ ids: 'number' },
	sql`SELECT count(*)::INTEGER AS ids FROM (
	SELECT order_id FROM ${grouped} WHERE order_id IS NOT NULL
	GROUP BY order_id HAVING min(customer) <> max(customer) OR max(last_day) - min(day) > 31)`,
);

export interface OnlyReturns {
	readonly customers: number;
}

const onlyReturning = sql`SELECT customer FROM ${grouped} GROUP BY customer HAVING NOT bool_or(purchase)`;

/** How many customers brought things back but bought nothing in the file. */
export const onlyReturnsCount: Query<OnlyReturns> = query(
	'customers with only returns',
	{ customers: 'number' },
	sql`SELECT count(*)::INTEGER AS customers FROM (${onlyReturning})`,
);

/** Sets their lines and orders aside. */
export const setOnlyReturnsAside: readonly Statement[] = [
	statement(
		'set aside: only returns',
		sql`UPDATE ${table('lines')} SET set_aside = 'only-returns'
WHERE set_aside IS NULL AND customer IN (${onlyReturning})`,
	),
	statement('orders without them', sql`DELETE FROM ${grouped} WHERE customer IN (${onlyReturning})`),
];

const ordersOfGroups = (target: Sql) =>
	statement(
		'orders',
		sql`CREATE OR REPLACE TABLE ${target} AS
SELECT people.cid, grouped.order_id, grouped.day, grouped.amount, grouped.points, grouped.cost, grouped.purchase, grouped.line_count
FROM ${grouped} AS grouped JOIN ${table('people')} AS people USING (customer)
ORDER BY people.cid, grouped.day, grouped.order_id`,
	);

const groupsNoLonger = statement('groups no longer needed', sql`DROP TABLE ${grouped}`);

/** The used lines that fulfil a condition: what speaks of lines looks here, so that a filter reaches it. */
export function keptLines(where: Sql = sql`TRUE`): Statement {
	return statement(
		'lines that count',
		sql`CREATE OR REPLACE VIEW ${table('kept_lines')} AS FROM ${table('lines')} WHERE set_aside IS NULL AND ${where}`,
	);
}

/** The orders of some of the lines, once these are grouped; the people stay who they are. */
export const ordersAgain = (target: Sql): readonly Statement[] => [ordersOfGroups(target), groupsNoLonger];

/** The people and the orders, once lines are grouped; the groups are dropped. */
export const finishOrders: readonly Statement[] = [
	statement(
		'people',
		sql`CREATE OR REPLACE TABLE ${table('people')} AS
SELECT (row_number() OVER (ORDER BY customer) - 1)::INTEGER AS cid, customer
FROM (SELECT DISTINCT customer FROM ${grouped})
ORDER BY cid`,
	),
	ordersOfGroups(table('orders')),
	groupsNoLonger,
	keptLines(),
];

/**
 * The person columns of each customer, as `quintile.people_details`: the value on the newest day that has one,
 * ties by the most frequent, then the smallest, so that the order of rows does not matter.
 */
export function peopleDetails(facts: LineFacts): Statement {
	const lines = table('lines');
	const picked = facts.person.map(
		({ column }) => sql`LEFT JOIN (
	SELECT customer, arg_max(value, ranking) AS value FROM (
		SELECT customer, value, row_number() OVER (PARTITION BY customer ORDER BY newest, times, value DESC) AS ranking FROM (
			SELECT customer, ${name(column)} AS value, max(day) AS newest, count(*) AS times
			FROM ${lines} WHERE set_aside IS NULL AND ${name(column)} IS NOT NULL GROUP BY ALL))
	GROUP BY customer) AS ${name(`of_${column}`)} ON ${name(`of_${column}`, 'customer')} = people.customer`,
	);
	const values = facts.person.map(({ column }) => {
		const value = name(`of_${column}`, 'value');
		// A phone is shown and handed on in its international form, as advertising and e-mail programs want it.
		return sql`${column === 'phone' ? sql`coalesce(${internationalPhone(value)}, ${value})` : value} AS ${name(column)}`;
	});
	return statement(
		'what is known of each customer',
		sql`CREATE OR REPLACE TABLE ${table('people_details')} AS
SELECT people.cid, people.customer${values.length > 0 ? sql`, ${list(values)}` : nothing}
FROM ${table('people')} AS people
${picked.reduce((all, one) => sql`${all}${one}\n`, nothing)}
ORDER BY people.cid`,
	);
}
