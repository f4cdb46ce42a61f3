// What each segment buys: the items of each, how many of its customers bought them, against everyone.
import { moneyText } from '../../downloads/csv-sql.ts';
import { goodsTables, type GoodsLevel } from '../../segmentation/goods.ts';
import { sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

/** An item in a segment. */
export interface SegmentItemRow {
	readonly segment: string;
	/** 0 is the item in the most orders of all. */
	readonly item: number;
	readonly label: string;
	readonly category: string | null;
	/** Customers of the segment who bought it, and all of the segment. */
	readonly buyers: number;
	readonly customers: number;
	readonly orders: number;
	/** Minor units, less what came back. */
	readonly money: number;
	readonly money_text: string;
	/** Customers of any segment who bought it, and all customers. */
	readonly all_buyers: number;
	readonly everyone: number;
}

/** All items of all segments, or those that the page shows: the `most` first by money and the `most` bought of all. */
export function segmentItems(level: GoodsLevel, scale: number, most: number | null): Query<SegmentItemRow> {
	const { items, bought } = goodsTables(level);
	const shown = most === null ? sql`TRUE` : sql`(place <= ${most} OR item < ${most})`;
	return query(
		'what each group buys',
		{
			segment: 'text',
			item: 'number',
			label: 'text',
			category: 'text',
			buyers: 'number',
			customers: 'number',
			orders: 'number',
			money: 'number',
			money_text: 'text',
			all_buyers: 'number',
			everyone: 'number',
		},
		sql`SELECT segment, item, label, category, buyers, people.customers, sold.orders, sold.money::DOUBLE AS money,
	${moneyText(sql`sold.money`, scale)} AS money_text, items.customers AS all_buyers, everyone
FROM (
	SELECT *, row_number() OVER (PARTITION BY segment ORDER BY money DESC, item) AS place FROM (
		SELECT segment, item, count(DISTINCT cid) FILTER (bought)::INTEGER AS buyers,
			count(DISTINCT basket) FILTER (bought)::INTEGER AS orders, sum(money)::BIGINT AS money
		FROM ${bought} JOIN ${table('segments')} USING (cid) GROUP BY ALL)) AS sold
JOIN ${items} AS items USING (item)
JOIN (SELECT segment, count(*)::INTEGER AS customers FROM ${table('segments')} GROUP BY segment) AS people USING (segment)
CROSS JOIN (SELECT count(*)::INTEGER AS everyone FROM ${table('segments')})
WHERE ${shown}
ORDER BY segment, sold.money DESC, item`,
	);
}

/** A condition on customers and segments: those who bought an item; null as the segment is everyone. */
export function boughtItem(level: GoodsLevel, item: number, segment: string | null): Sql {
	const buyers = sql`customers.cid IN (SELECT cid FROM ${goodsTables(level).bought} WHERE item = ${item} AND bought)`;
	return segment === null ? buyers : sql`${buyers} AND segments.segment = ${segment}`;
}
