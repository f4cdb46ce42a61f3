// The customers of the file before this one, kept in the engine for this visit, so that the next file can be compared.
import { OUR_DATABASE } from '../domain/tables.ts';
import { name, sql } from '../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import { roomFor } from './analysis-tables.ts';

const SCHEMA = 'former';

/** One row a customer of the former file: who, scores, segment, orders and money in its minor units. */
export const FORMER_CUSTOMERS = name(OUR_DATABASE, SCHEMA, 'customers');

/** Keeps what stands now as the former; our tables are read, not changed. */
export const keepFormer: readonly Statement[] = [
	roomFor(SCHEMA),
	statement(
		'customers of the former file',
		sql`CREATE OR REPLACE TABLE ${FORMER_CUSTOMERS} AS
SELECT people.customer, customers.recency_days, customers.orders, customers.money, scores.r, scores.f, scores.m, scores.fm, segments.segment
FROM ${table('customers')} AS customers
JOIN ${table('people')} AS people USING (cid)
JOIN ${table('scores')} AS scores USING (cid)
JOIN ${table('segments')} AS segments USING (cid)
ORDER BY customers.cid`,
	),
];

/** How many customers of the former file are in this one. */
export const customersInBoth: Query<{ readonly customers: number }> = query(
	'customers in both files',
	{ customers: 'number' },
	sql`SELECT count(*)::INTEGER AS customers FROM ${FORMER_CUSTOMERS} JOIN ${table('people')} USING (customer)`,
);
