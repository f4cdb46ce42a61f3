// From orders to customers as of the analysis date.
import type { Dimension, Measure } from '../domain/recipe.ts';
import { sql, type Sql } from '../sql/sql.ts';
import { statement, type Statement } from '../sql/statement.ts';
import { MAIN_TABLES, type AnalysisTables } from './analysis-tables.ts';

export interface AsOf {
	/** ISO day; orders after it do not count. */
	readonly analysisDate: string;
	/** Only orders in this many days up to the analysis date count; null is all. */
	readonly windowDays: number | null;
	readonly measure: Measure;
	/** Whole units of the measure in one unit as people say it: 10^scale for money, 1 (also where absent) for points. */
	readonly perUnit?: number;
	/** Natural breaks where a dimension is scored by them: rising cuts in days, orders or whole units of the measure. */
	readonly breaks?: { readonly [D in Dimension]?: readonly number[] };
	/** The column of `people_details` each of whose values is scored apart. */
	readonly within?: string | null;
}

/** What an order adds to the measure. */
export function measureOf(measure: Measure): Sql {
	return { amount: sql`amount`, points: sql`points`, profit: sql`amount - cost` }[measure];
}

/**
 * One row a customer who bought in the window: first and last order, recency in days, orders, money (minor units),
 * the measure (money, points or profit), and all orders ever up to the date. Returns lower money and are no order.
 */
export function customersAsOf(asOf: AsOf, tables: AnalysisTables = MAIN_TABLES): Statement {
	const day = { isoDay: asOf.analysisDate };
	const inWindow: Sql = asOf.windowDays === null ? sql`TRUE` : sql`day > ${day} - ${asOf.windowDays}`;
	const bought = asOf.windowDays === null ? sql`purchase` : sql`purchase AND ${inWindow}`;
	const filter = asOf.windowDays === null ? sql`` : sql` FILTER (${inWindow})`;
	return statement(
		'customers',
		sql`CREATE OR REPLACE TABLE ${tables.customers} AS
SELECT cid,
	min(day) FILTER (${bought}) AS first_order,
	max(day) FILTER (${bought}) AS last_order,
	(${day} - max(day) FILTER (${bought}))::INTEGER AS recency_days,
	count(*) FILTER (${bought})::INTEGER AS orders,
	sum(amount)${filter}::BIGINT AS money,
	sum(${measureOf(asOf.measure)})${filter}::BIGINT AS measure,
	count(*) FILTER (purchase)::INTEGER AS orders_ever
FROM ${tables.orders}
WHERE day <= ${day}
GROUP BY cid
HAVING count(*) FILTER (${bought}) > 0
ORDER BY cid`,
	);
}
