// What each segment is worth: sums and the median of days since the last order.
import { moneyText } from '../../downloads/csv-sql.ts';
import { sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

export interface SegmentRow {
	readonly segment_id: string;
	readonly customers: number;
	readonly orders: number;
	readonly first_time: number;
	/** Exact decimal text in the currency's unit. */
	readonly money: string;
	readonly median_days: number;
}

export function segmentRows(where: Sql, scale: number): Query<SegmentRow> {
	return query(
		'segments',
		{
			segment_id: 'text',
			customers: 'number',
			orders: 'number',
			first_time: 'number',
			money: 'text',
			median_days: 'number',
		},
		sql`SELECT segments.segment AS segment_id,
	count(*)::INTEGER AS customers,
	sum(orders)::DOUBLE AS orders,
	count(*) FILTER (orders_ever = 1)::INTEGER AS first_time,
	${moneyText(sql`sum(money)`, scale)} AS money,
	median(recency_days)::DOUBLE AS median_days
FROM ${table('customers')} AS customers
JOIN ${table('scores')} AS scores USING (cid)
JOIN ${table('segments')} AS segments USING (cid)
WHERE ${where}
GROUP BY ALL
ORDER BY segment_id`,
	);
}
