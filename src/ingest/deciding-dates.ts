// Looks through a whole file for dates that decide between day first and month first, when the sample left it open.
import { sql } from '../sql/sql.ts';
import { query, type Query } from '../sql/statement.ts';
import type { LoadPlan } from './load-plan.ts';
import { cell, scanSql } from './scan-sql.ts';
import type { Sniffed } from './sniff.ts';

export interface DecidingDates {
	/** The smallest text that can only be day first, and only month first; null where there is none. */
	readonly day_first: string | null;
	readonly month_first: string | null;
}

const FIRST = '^[^0-9]*([0-9]{1,2})[-/. ][0-9]{1,2}[-/. ]';
const SECOND = '^[^0-9]*[0-9]{1,2}[-/. ]([0-9]{1,2})[-/. ]';

/** Reads the date column alone. `path` is what the engine opened. */
export function decidingDates(plan: LoadPlan, path: string): Query<DecidingDates> {
	const date = plan.roles.date ?? 0;
	const onlyDate: LoadPlan = { ...plan, roles: { date }, attributes: [], documentTypeColumn: null };
	return query(
		'dates that decide',
		{ day_first: 'text', month_first: 'text' },
		sql`SELECT min(written) FILTER (first > 12 AND second <= 12) AS day_first,
	min(written) FILTER (second > 12 AND first <= 12) AS month_first
FROM (
	SELECT ${cell(date)} AS written,
		TRY_CAST(regexp_extract(${cell(date)}, ${FIRST}, 1) AS INTEGER) AS first,
		TRY_CAST(regexp_extract(${cell(date)}, ${SECOND}, 1) AS INTEGER) AS second
	FROM (${scanSql(onlyDate, path)}))`,
	);
}

/** The sample with what was found, as records that hold nothing but the date. */
export function withDecidingDates(sniffed: Sniffed, plan: LoadPlan, found: DecidingDates): Sniffed {
	const width = plan.dialect.columnNames.length;
	const records = [found.day_first, found.month_first].flatMap((written) =>
		written === null
			? []
			: [Array.from({ length: width }, (_, index) => (index === plan.roles.date ? written : ''))],
	);
	return { ...sniffed, sample: [...sniffed.sample, ...records] };
}
