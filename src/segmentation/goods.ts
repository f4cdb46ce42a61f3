// What was bought, item by item: the lines of every order, with products or product groups as whole numbers.
import { OUR_DATABASE } from '../domain/tables.ts';
import { name, sql, type Sql } from '../sql/sql.ts';
import { statement, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import type { AsOf } from './customers.ts';

/** Items are products or product groups. */
export type GoodsLevel = 'product' | 'category';

/** The schema in which the tables of a level live. */
export const goodsRoom = (level: GoodsLevel): string => `goods_${level}`;

/** Tables of a level, each fully named. */
export interface GoodsTables {
	/** `item, label, orders, customers, money, quantity, price, category`, the most bought first. */
	readonly items: Sql;
	/** `basket, cid, day, item, money, quantity, bought`: an item of an order; not bought where it only came back. */
	readonly bought: Sql;
	/** Pairs of items; see goods-pairs.ts. */
	readonly pairs: Sql;
	/** What each customer would likely buy; see goods-offers.ts. */
	readonly offers: Sql;
}

export function goodsTables(level: GoodsLevel): GoodsTables {
	const named = (which: string) => name(OUR_DATABASE, goodsRoom(level), which);
	return { items: named('items'), bought: named('bought'), pairs: named('pairs'), offers: named('offers') };
}

/** Lines that carry a parcel or a fee are no goods. */
export const NO_GOODS =
	'^(dotcom )?postage$|^(shipping|delivery|freight|carriage)( (fee|cost|charge)s?)?$|^bank charges$|^ค่า(จัด)?ส่ง(สินค้า)?$';

interface Goods {
	readonly level: GoodsLevel;
	readonly asOf: AsOf;
	/** Receipt numbers start anew, so the day is part of the order. */
	readonly dayInKey: boolean;
	readonly hasCategory: boolean;
	readonly hasQuantity: boolean;
}

/** The orders up to the date and in the window, numbered: an order is a basket. */
function numberedOrders(asOf: AsOf): Sql {
	const day = { isoDay: asOf.analysisDate };
	const from = asOf.windowDays === null ? sql`` : sql` AND day > ${day} - ${asOf.windowDays}`;
	return sql`SELECT cid, order_id, day, row_number() OVER (ORDER BY cid, day, order_id)::INTEGER AS basket
	FROM ${table('orders')} WHERE day <= ${day}${from}`;
}

/** Every item of every order, by its words; returns lower money and quantity and are not bought. */
function namedLines({ level, asOf, dayInKey, hasQuantity }: Goods): Sql {
	const label = name(level);
	const sameDay = dayInKey
		? sql`orders.day = lines.day`
		: sql`(lines.order_id IS NOT NULL OR orders.day = lines.day)`;
	return sql`SELECT orders.basket, orders.cid, orders.day, lines.${label} AS label,
		sum(amount)::BIGINT AS money,
		sum(amount) FILTER (NOT is_return)::BIGINT AS paid,
		${hasQuantity ? sql`sum(abs(quantity)) FILTER (NOT is_return)` : sql`count(*) FILTER (NOT is_return)::DOUBLE`} AS quantity,
		bool_or(NOT is_return) AS bought
	FROM ${table('kept_lines')} AS lines
	JOIN ${table('people')} AS people USING (customer)
	JOIN (${numberedOrders(asOf)}) AS orders
		ON orders.cid = people.cid AND orders.order_id IS NOT DISTINCT FROM lines.order_id AND ${sameDay}
	WHERE lines.${label} IS NOT NULL AND NOT regexp_matches(lower(lines.${label}), ${NO_GOODS})
	GROUP BY ALL`;
}

/** The product group that most lines of a product name, by its words; among equals the first by its text. */
const CATEGORIES = sql`SELECT product AS label, (array_agg(category ORDER BY lines DESC, category))[1] AS category
	FROM (SELECT product, category, count(*) AS lines FROM ${table('kept_lines')} WHERE category IS NOT NULL GROUP BY ALL)
	GROUP BY product`;

/**
 * The tables `items` and `bought` of a level. `price` is what one piece cost on average, in minor units; items are
 * numbered from 0 by the orders that hold them, ties by their text, so that the order of rows does not matter.
 */
export function goodsStatements(goods: Goods): readonly Statement[] {
	const { items, bought } = goodsTables(goods.level);
	const named = name(OUR_DATABASE, goodsRoom(goods.level), 'named');
	const categories =
		goods.hasCategory && goods.level === 'product'
			? CATEGORIES
			: sql`SELECT NULL::VARCHAR AS label, NULL::VARCHAR AS category`;
	return [
		statement(
			`${goods.level}: what every order holds`,
			sql`CREATE OR REPLACE TABLE ${named} AS ${namedLines(goods)}`,
		),
		statement(
			`${goods.level}: items`,
			sql`CREATE OR REPLACE TABLE ${items} AS
SELECT (row_number() OVER (ORDER BY orders DESC, label) - 1)::INTEGER AS item, sold.*, category FROM (
	SELECT label,
		count(*) FILTER (bought)::INTEGER AS orders,
		count(DISTINCT cid) FILTER (bought)::INTEGER AS customers,
		sum(money)::BIGINT AS money,
		coalesce(sum(quantity), 0) AS quantity,
		coalesce(sum(paid) / nullif(sum(quantity), 0), 0) AS price
	FROM ${named} GROUP BY label HAVING bool_or(bought)) AS sold
LEFT JOIN (${categories}) USING (label)
ORDER BY item`,
		),
		statement(
			`${goods.level}: items of every order`,
			sql`CREATE OR REPLACE TABLE ${bought} AS
SELECT basket, cid, day, item, named.money, named.quantity, bought
FROM ${named} AS named JOIN ${items} AS items USING (label) ORDER BY cid, basket, item`,
		),
		statement(`${goods.level}: words no longer needed`, sql`DROP TABLE ${named}`),
	];
}
