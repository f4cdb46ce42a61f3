// Customers that the file writes in more than one way: which spellings went together under which key. Made when asked for, from the file itself.
import { sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';
import type { LoadPlan } from '../load-plan.ts';
import { cell, scanSql } from '../scan-sql.ts';

const spellings = table('customer_spellings');

/** Reads `path` once more; null where no column says who bought. */
export function listSpellings(plan: LoadPlan, path: string): Statement | null {
	const column = plan.roles.customer;
	if (column === undefined) return null;
	return statement(
		'customers and how they are written',
		sql`CREATE OR REPLACE TABLE ${spellings} AS
WITH cells AS (${scanSql(plan, path)}),
written AS (
	SELECT lines.customer, trim(${cell(column)}) AS written, count(*) AS times, min(row_number) AS row_number
	FROM cells JOIN ${table('lines')} AS lines USING (row_number)
	WHERE lines.set_aside IS NULL AND lines.customer IS NOT NULL AND trim(${cell(column)}) <> ''
	GROUP BY ALL)
SELECT * FROM written WHERE customer IN (SELECT customer FROM written GROUP BY customer HAVING count(*) > 1)
ORDER BY customer, row_number`,
	);
}

export interface MergedCount {
	readonly customers: number;
	readonly spellings: number;
}

export const mergedCount: Query<MergedCount> = query(
	'customers written in several ways',
	{ customers: 'number', spellings: 'number' },
	sql`SELECT count(DISTINCT customer)::DOUBLE AS customers, count(*)::DOUBLE AS spellings FROM ${spellings}`,
);
