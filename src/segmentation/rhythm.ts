// Every customer's rhythm as of a day: their usual gap between purchase days and how long they have been away.
import { sql, type Sql } from '../sql/sql.ts';
import { table } from '../sql/tables.ts';

/** Slipping: away for more than this many usual gaps. */
export const SLIPPING_GAPS = 2;
/** Lost: away for more than this many usual gaps, and longer than nine in ten of the shop's gaps. */
export const LOST_GAPS = 3;

/** Gaps between the purchase days of each customer, as `(cid, day, gap)`; the first gap is null. */
export function gapsUpTo(analysisDate: string): Sql {
	return sql`SELECT cid, day, (day - lag(day) OVER (PARTITION BY cid ORDER BY day))::INTEGER AS gap
		FROM (SELECT DISTINCT cid, day FROM ${table('orders')} WHERE purchase AND day <= ${{ isoDay: analysisDate }})`;
}

/**
 * One row a customer: `gaps`, `gap` (the median of their own gaps where there are two or more, else the shop's median),
 * `own_gap`, `away` in days, `first_day`, `last_day`, `shop_gap`, `long_gap` (nine in ten of the shop's gaps are no
 * longer), and the truths `slipping` and `lost`. Gaps are null in a shop where nobody came twice; then nobody is either.
 */
export function rhythmOf(analysisDate: string): Sql {
	return sql`SELECT *, coalesce(away > ${SLIPPING_GAPS} * gap AND NOT lost, FALSE) AS slipping
FROM (
	SELECT *, coalesce(away > greatest(${LOST_GAPS} * gap, long_gap), FALSE) AS lost
	FROM (
		SELECT own.cid, own.gaps, own.gap AS own_gap, CASE WHEN own.gaps >= 2 THEN own.gap ELSE shop.gap END AS gap,
			(${{ isoDay: analysisDate }} - own.last_day)::INTEGER AS away, own.first_day, own.last_day, shop.gap AS shop_gap, shop.long_gap
		FROM (SELECT cid, min(day) AS first_day, max(day) AS last_day, count(gap)::INTEGER AS gaps, median(gap)::DOUBLE AS gap
			FROM (${gapsUpTo(analysisDate)}) GROUP BY cid) AS own
		CROSS JOIN (SELECT median(gap)::DOUBLE AS gap, quantile_cont(gap::DOUBLE, 0.9) AS long_gap
			FROM (${gapsUpTo(analysisDate)}) WHERE gap IS NOT NULL) AS shop))`;
}
