// Counts lines that are the same in every cell; they are kept unless the reader says otherwise.
import { join, list, sql } from '../sql/sql.ts';
import { query, type Query } from '../sql/statement.ts';
import type { LoadPlan } from './load-plan.ts';
import { cell, scanSql } from './scan-sql.ts';

/** Counting reads every cell once more: in larger files only when asked. */
export const COUNTED_UP_TO_BYTES = 16_000_000;

export interface DuplicateLines {
	/** Lines that repeat one above. */
	readonly rows: number;
	/** The number of the first of them; null when there is none. */
	readonly first: number | null;
}

/** Reads every column of `path`. Blank lines do not count. */
export function duplicateLines(plan: LoadPlan, path: string): Query<DuplicateLines> {
	const whole: LoadPlan = { ...plan, dropDuplicates: true };
	const cells = list(plan.dialect.columnNames.map((_, index) => cell(index)));
	const filled = join(
		plan.dialect.columnNames.map((_, index) => sql`trim(${cell(index)}) <> ''`),
		sql` OR `,
	);
	return query(
		'lines that are the same',
		{ rows: 'number', first: 'number' },
		sql`SELECT count(*)::DOUBLE AS rows, min(row_number)::DOUBLE AS first FROM (
	SELECT row_number, row_number() OVER (PARTITION BY ${cells} ORDER BY row_number) AS nth FROM (${scanSql(whole, path)}) WHERE ${filled})
WHERE nth > 1`,
	);
}
