// What the segments of one past date did in the days after, in SQL: the newest date of the proof.
import { addDays } from '../../domain/day.ts';
import type { AnalysisTables } from '../../segmentation/analysis-tables.ts';
import { sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

export interface OutcomeRow {
	readonly segment: string;
	readonly customers: number;
	readonly returned: number;
	readonly orders: number;
	/** Minor units. */
	readonly money: number;
}

/** `tables` hold the scores as of `day`. */
export function outcomesBySegment(tables: AnalysisTables, day: string, spanDays: number): Query<OutcomeRow> {
	return query(
		'what the segments did next',
		{ segment: 'text', customers: 'number', returned: 'number', orders: 'number', money: 'number' },
		sql`SELECT segments.segment, count(*)::INTEGER AS customers, count(*) FILTER (after.orders > 0)::INTEGER AS returned,
	coalesce(sum(after.orders), 0)::DOUBLE AS orders, coalesce(sum(after.money), 0)::DOUBLE AS money
FROM ${tables.segments} AS segments LEFT JOIN (
	SELECT cid, count(*) FILTER (purchase) AS orders, sum(amount) AS money FROM ${table('orders')}
	WHERE day > ${{ isoDay: day }} AND day <= ${{ isoDay: addDays(day, spanDays) }} GROUP BY cid) AS after USING (cid)
GROUP BY segments.segment
ORDER BY segments.segment`,
	);
}
