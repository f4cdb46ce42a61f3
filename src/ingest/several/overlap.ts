// What stands in two of several files: an order of the same number, customer and day; without order numbers the same line.
import { list, sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';
import type { LoadPlan } from '../load-plan.ts';
import { cell, neededColumns, scanSql } from '../scan-sql.ts';

/** The number of the file of a record, from 0. */
function fileNumber(starts: readonly number[]): Sql {
	const cases = starts.map((from, index) => sql`WHEN row_number >= ${from} THEN ${index}`).toReversed();
	return sql`CASE ${cases.reduce((sofar, one) => sql`${sofar} ${one}`, sql``)} ELSE 0 END`;
}

/** Lines of an order that a newer file has too: the file with the latest day is the newer one. */
export function elsewhereByOrder({ onceAcross }: LoadPlan): Sql {
	const file = fileNumber(onceAcross);
	const age = sql`coalesce(date_diff('day', DATE '1900-01-01', max(day) OVER (PARTITION BY ${file})), 0) * 1000 + ${file}`;
	return sql`SELECT * EXCLUDE (age), order_id IS NOT NULL AND age <> max(age) OVER (PARTITION BY customer, order_id, day) AS elsewhere FROM (SELECT *, ${age} AS age`;
}

/** Lines that an earlier file has as often: what comes twice within one file stays. */
export function elsewhereByLine(plan: LoadPlan): Sql {
	const cells = list(neededColumns(plan).map(cell));
	return sql`SELECT * EXCLUDE (nth), row_number() OVER (PARTITION BY ${cells}, nth ORDER BY row_number) > 1 AS elsewhere FROM (SELECT *, row_number() OVER (PARTITION BY ${cells}, ${fileNumber(plan.onceAcross)} ORDER BY row_number) AS nth`;
}

export interface Overlap {
	/** Lines that would be counted once too often. */
	readonly rows: number;
}

/** How many lines stand in two files; `path` is read where there are no order numbers. */
export function overlapOf(plan: LoadPlan, starts: readonly number[], path: string): Query<Overlap> {
	const file = fileNumber(starts);
	if (plan.roles.orderId !== undefined)
		return query(
			'lines in two files',
			{ rows: 'number' },
			sql`SELECT coalesce(sum(rows - most), 0)::DOUBLE AS rows FROM (
	SELECT max(rows) AS most, sum(rows) AS rows FROM (
		SELECT customer, order_id, day, ${file} AS file, count(*) AS rows FROM ${table('lines')} WHERE order_id IS NOT NULL GROUP BY ALL)
	GROUP BY customer, order_id, day)`,
		);
	const whole = scanSql({ ...plan, dropDuplicates: true }, path);
	const every = plan.dialect.columnNames.map((_, index) => cell(index));
	return query(
		'lines in two files',
		{ rows: 'number' },
		sql`SELECT coalesce(sum(rows - most), 0)::DOUBLE AS rows FROM (
	SELECT max(rows) AS most, sum(rows) AS rows FROM (
		SELECT hash(${list(every)}) AS mark, ${file} AS file, count(*) AS rows FROM (${whole}) WHERE coalesce(${list(every)}) IS NOT NULL GROUP BY ALL)
	GROUP BY mark)`,
	);
}
