// Lines that are the same in every cell as one above, in a file of any size. Made when asked for, from the file itself.
import { join, list, sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';
import type { DuplicateLines } from '../duplicate-lines.ts';
import type { LoadPlan } from '../load-plan.ts';
import { cell, scanSql } from '../scan-sql.ts';

const same = table('same_lines');

/**
 * Reads `path` twice: once for a short mark of each line, which keeps memory small, and once more to compare the few
 * lines whose marks are equal cell by cell, so that the answer is exact.
 */
export function listSameLines(plan: LoadPlan, path: string): Statement {
	const whole = scanSql({ ...plan, dropDuplicates: true }, path);
	const every = plan.dialect.columnNames.map((_, index) => cell(index));
	const filled = join(
		every.map((one) => sql`trim(${one}) <> ''`),
		sql` OR `,
	);
	return statement(
		'lines that are the same',
		sql`CREATE OR REPLACE TABLE ${same} AS
WITH marked AS MATERIALIZED (SELECT row_number, hash(${list(every)}) AS mark FROM (${whole}) WHERE ${filled}),
again AS MATERIALIZED (SELECT row_number FROM marked WHERE mark IN (SELECT mark FROM marked GROUP BY mark HAVING count(*) > 1))
SELECT row_number, same_as FROM (
	SELECT row_number, first_value(row_number) OVER (PARTITION BY ${list(every)} ORDER BY row_number) AS same_as
	FROM (${whole}) AS cells WHERE row_number IN (SELECT row_number FROM again))
WHERE row_number <> same_as ORDER BY row_number`,
	);
}

export const sameLinesCount: Query<DuplicateLines> = query(
	'number of lines that are the same',
	{ rows: 'number', first: 'number' },
	sql`SELECT count(*)::DOUBLE AS rows, min(row_number)::DOUBLE AS first FROM ${same}`,
);
