// The people: a sorted list of keys that is paged, one customer's page, and their orders.
import type { LineFacts } from '../../domain/line-facts.ts';
import { join, name, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

const people = table('people_details');
const sorted = table('customers_sorted');

/** What the table can be sorted by, as expressions over the joined tables. */
export const SORTS = {
	customer: sql`people.customer`,
	name: sql`people.name`,
	segment: sql`segments.segment`,
	last_order: sql`customers.last_order`,
	recency_days: sql`customers.recency_days`,
	orders: sql`customers.orders`,
	money: sql`customers.money`,
	scores: sql`[scores.r, scores.f, scores.m]`,
} as const;
export type SortKey = keyof typeof SORTS;

export interface Listing {
	readonly facts: LineFacts;
	/** A condition on scores. */
	readonly where: Sql;
	readonly search: string;
	readonly sort: SortKey;
	readonly descending: boolean;
}

/** The columns that the search looks into: the customer's text and whatever names or reaches them. */
function searched({ facts, search }: Listing): Sql {
	const wanted = search.trim().toLowerCase();
	if (wanted === '') return sql`TRUE`;
	const columns = [
		'customer',
		...facts.person.filter(({ identifying }) => identifying).map(({ column }) => column),
	];
	const matches = columns.map((column) => sql`contains(lower(people.${name(column)}), ${wanted})`);
	// A phone is found however it is typed: digits only, Thai ones too, and 0 for +66.
	const typed = wanted.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
	const digits = typed.replace(/\D/g, '');
	if (digits.length >= 6 && /^[\d\s().+-]+$/.test(typed)) {
		const reached = facts.person.some(({ column }) => column === 'phone') ? 'phone' : 'customer';
		const phones = sql`regexp_replace(regexp_replace(people.${name(reached)}, '[^0-9]', '', 'g'), '^66', '0')`;
		const spellings = new Set([digits, digits.replace(/^(?:00)?660?/, '0')]);
		for (const one of spellings) matches.push(sql`contains(${phones}, ${one})`);
	}
	return sql`(${join(matches, sql` OR `)})`;
}

/** Sorts once into a table of keys, so that any page comes in milliseconds. Ties by the customer's text. */
export function sortCustomers(listing: Listing): Statement {
	const direction = listing.descending ? sql`DESC` : sql`ASC`;
	return statement(
		'customers, sorted',
		sql`CREATE OR REPLACE TABLE ${sorted} AS
SELECT (row_number() OVER (ORDER BY ${SORTS[listing.sort]} ${direction} NULLS LAST, people.cid) - 1)::INTEGER AS place, people.cid
FROM ${people} AS people
JOIN ${table('customers')} AS customers USING (cid)
JOIN ${table('scores')} AS scores USING (cid)
JOIN ${table('segments')} AS segments USING (cid)
WHERE ${listing.where} AND ${searched(listing)}
ORDER BY place`,
	);
}

/** A condition on people: those in the sorted list. */
export const listedCustomers: Sql = sql`people.cid IN (SELECT cid FROM ${sorted})`;

export interface Counted {
	readonly customers: number;
	/** Minor units. */
	readonly money: number;
}

export const countSorted: Query<Counted> = query(
	'customers found',
	{ customers: 'number', money: 'number' },
	sql`SELECT count(*)::INTEGER AS customers, coalesce(sum(money), 0)::DOUBLE AS money
FROM ${sorted} JOIN ${table('customers')} USING (cid)`,
);

/** One line of the table; money in minor units, days as ISO text. */
export interface PersonRow {
	readonly place: number;
	readonly cid: number;
	readonly customer: string;
	readonly name: string | null;
	readonly phone: string | null;
	readonly segment: string;
	readonly first_order: string;
	readonly last_order: string;
	readonly recency_days: number;
	readonly orders: number;
	readonly money: number;
	readonly measure: number;
	readonly r: number;
	readonly f: number;
	readonly m: number;
	readonly fm: number;
}

const personColumns: Query<PersonRow>['columns'] = {
	place: 'number',
	cid: 'number',
	customer: 'text',
	name: 'text',
	phone: 'text',
	segment: 'text',
	first_order: 'text',
	last_order: 'text',
	recency_days: 'number',
	orders: 'number',
	money: 'number',
	measure: 'number',
	r: 'number',
	f: 'number',
	m: 'number',
	fm: 'number',
};

/** The rows from place `first` on. */
export function page(facts: LineFacts, first: number, count: number): Query<PersonRow> {
	const known = (column: string) =>
		facts.person.some((one) => one.column === column)
			? sql`people.${name(column)}`
			: sql`NULL::VARCHAR AS ${name(column)}`;
	return query(
		'a page of customers',
		personColumns,
		sql`SELECT sorted.place, people.cid, people.customer, ${known('name')}, ${known('phone')}, segments.segment,
	customers.first_order::VARCHAR AS first_order, customers.last_order::VARCHAR AS last_order,
	customers.recency_days, customers.orders, customers.money::DOUBLE AS money, customers.measure::DOUBLE AS measure,
	scores.r::INTEGER AS r, scores.f::INTEGER AS f, scores.m::INTEGER AS m, scores.fm::INTEGER AS fm
FROM (FROM ${sorted} WHERE place BETWEEN ${first} AND ${first + count - 1}) AS sorted
JOIN ${people} AS people USING (cid)
JOIN ${table('customers')} AS customers USING (cid)
JOIN ${table('scores')} AS scores USING (cid)
JOIN ${table('segments')} AS segments USING (cid)
ORDER BY sorted.place`,
	);
}

/** One order of a customer; amount in minor units. */
export interface OrderRow {
	readonly day: string;
	readonly order_id: string | null;
	readonly amount: number;
	readonly lines: number;
	/** 0 where things only came back. */
	readonly purchase: number;
}

export function ordersOf(cid: number): Query<OrderRow> {
	return query(
		"a customer's orders",
		{ day: 'text', order_id: 'text', amount: 'number', lines: 'number', purchase: 'number' },
		sql`SELECT day::VARCHAR AS day, order_id, amount::DOUBLE AS amount, line_count AS lines, purchase::INTEGER AS purchase
FROM ${table('orders')} WHERE cid = ${cid} ORDER BY day, order_id`,
	);
}

export interface Detail {
	readonly header: string;
	readonly value: string;
}

/** Everything that the file says of one customer, a row a column. */
export function detailsOf(cid: number, facts: LineFacts): Query<Detail> | null {
	if (facts.person.length === 0) return null;
	const parts = facts.person.map(
		({ column, header }, place) =>
			sql`SELECT ${place} AS place, ${header} AS header, ${name(column)}::VARCHAR AS value FROM ${people} WHERE cid = ${cid}`,
	);
	return query(
		'what the file says of a customer',
		{ header: 'text', value: 'text' },
		sql`SELECT header, value FROM (${join(parts, sql` UNION ALL `)}) WHERE value IS NOT NULL ORDER BY place`,
	);
}

/** The group that a customer is scored in, where groups are scored apart. */
export function partOf(cid: number, column: string): Query<{ readonly part: string }> {
	return query(
		'the group of a customer',
		{ part: 'text' },
		sql`SELECT coalesce(${name(column)}::VARCHAR, '') AS part FROM ${people} WHERE cid = ${cid}`,
	);
}
