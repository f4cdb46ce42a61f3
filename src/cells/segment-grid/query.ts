// The grid's twin table: the cube by cell, as the engine holds it.
import { moneyText } from '../../downloads/csv-sql.ts';
import { MAIN_TABLES, type AnalysisTables } from '../../segmentation/analysis-tables.ts';
import { sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';

export interface GridRow {
	readonly r: number;
	readonly fm: number;
	readonly segment_id: string;
	readonly customers: number;
	readonly orders: number;
	/** Exact decimal text in the currency's unit. */
	readonly money: string;
	readonly first_time: number;
	readonly min_days: number;
	readonly max_days: number;
	readonly min_orders: number;
	readonly max_orders: number;
}

export function gridRows(scale: number, tables: AnalysisTables = MAIN_TABLES): Query<GridRow> {
	return query(
		'segment grid',
		{
			r: 'number',
			fm: 'number',
			segment_id: 'text',
			customers: 'number',
			orders: 'number',
			money: 'text',
			first_time: 'number',
			min_days: 'number',
			max_days: 'number',
			min_orders: 'number',
			max_orders: 'number',
		},
		sql`SELECT r::INTEGER AS r, fm::INTEGER AS fm, segment AS segment_id,
	count(*)::INTEGER AS customers,
	sum(orders)::DOUBLE AS orders,
	${moneyText(sql`sum(money)`, scale)} AS money,
	count(*) FILTER (orders_ever = 1)::INTEGER AS first_time,
	min(recency_days)::INTEGER AS min_days, max(recency_days)::INTEGER AS max_days,
	min(orders)::INTEGER AS min_orders, max(orders)::INTEGER AS max_orders
FROM ${tables.customers} JOIN ${tables.scores} USING (cid) JOIN ${tables.segments} USING (cid)
GROUP BY ALL
ORDER BY r DESC, fm`,
	);
}
