// Who moves from which group to which when another book or another method is used on the same customers.
import type { LineFacts } from '../../domain/line-facts.ts';
import { csvLine, moneyText, type CsvField } from '../../downloads/csv-sql.ts';
import type { AnalysisTables } from '../../segmentation/analysis-tables.ts';
import { name, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

export interface MoveRow {
	readonly from_id: string;
	readonly to_id: string;
	readonly customers: number;
	/** Minor units. */
	readonly money: number;
}

const both = (other: AnalysisTables): Sql => sql`${table('segments')} AS here
JOIN ${other.segments} AS there USING (cid)
JOIN ${table('customers')} AS customers USING (cid)`;

/** Every pair of groups that holds somebody. */
export function moves(other: AnalysisTables): Query<MoveRow> {
	return query(
		'who moves',
		{ from_id: 'text', to_id: 'text', customers: 'number', money: 'number' },
		sql`SELECT here.segment AS from_id, there.segment AS to_id, count(*)::INTEGER AS customers, sum(customers.money)::DOUBLE AS money
FROM ${both(other)}
GROUP BY ALL
ORDER BY from_id, to_id`,
	);
}

export interface MovedPerson {
	readonly customer: string;
	readonly name: string | null;
	readonly recency_days: number;
	readonly orders: number;
	/** Minor units. */
	readonly money: number;
}

const pair = (from: string, to: string): Sql => sql`here.segment = ${from} AND there.segment = ${to}`;

/** The people behind one number, those with the most money first. */
export function movedPeople(
	other: AnalysisTables,
	facts: LineFacts,
	from: string,
	to: string,
	most: number,
): Query<MovedPerson> {
	const hasName = facts.person.some(({ column }) => column === 'name');
	return query(
		'people who move',
		{ customer: 'text', name: 'text', recency_days: 'number', orders: 'number', money: 'number' },
		sql`SELECT people.customer, ${hasName ? sql`people.name` : sql`NULL::VARCHAR AS name`},
	customers.recency_days, customers.orders, customers.money::DOUBLE AS money
FROM ${both(other)}
JOIN ${table('people_details')} AS people USING (cid)
WHERE ${pair(from, to)}
ORDER BY customers.money DESC, cid
LIMIT ${most}`,
	);
}

const fields = (facts: LineFacts): CsvField[] => [
	{ header: 'customer', value: sql`people.customer`, kind: 'text' },
	{ header: 'from_id', value: sql`here.segment`, kind: 'text' },
	{ header: 'to_id', value: sql`there.segment`, kind: 'text' },
	{ header: 'recency_days', value: sql`customers.recency_days`, kind: 'number' },
	{ header: 'orders', value: sql`customers.orders`, kind: 'number' },
	{ header: 'money', value: moneyText(sql`customers.money`, facts.scale), kind: 'number' },
	...facts.person
		.filter(({ column }) => ['name', 'phone', 'email'].includes(column))
		.map(({ column }): CsvField => ({ header: column, value: sql`people.${name(column)}`, kind: 'text' })),
];

export const movedHeaders = (facts: LineFacts): string[] => fields(facts).map(({ header }) => header);

/** All of them as lines of CSV for Excel. */
export function movedLines(other: AnalysisTables, facts: LineFacts, from: string, to: string): Statement {
	return statement(
		'people who move',
		sql`SELECT ${csvLine(fields(facts), 'excel')} AS line
FROM ${both(other)}
JOIN ${table('people_details')} AS people USING (cid)
WHERE ${pair(from, to)}
ORDER BY customers.money DESC, cid`,
	);
}
