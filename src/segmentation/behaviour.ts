// How each customer buys: every month, on promotion only, what, for how much, where and on which weekday.
import type { LineFacts } from '../domain/line-facts.ts';
import { join, list, name, sql, type Sql } from '../sql/sql.ts';
import { statement, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import type { AsOf } from './customers.ts';

/** Days from and to, both included, on which everything counts as bought on promotion. */
export interface PromotionDays {
	readonly from: string;
	readonly to: string;
}

export interface BehaviourRules {
	/** Monthly regulars bought in this share of the months since their first order, 0 to 1 … */
	readonly monthsShare: number;
	/** … and have been customers for so many months. */
	readonly monthsLeast: number;
	/** Promotion-only buyers have so many orders, all on promotion. */
	readonly promotionOrders: number;
	readonly promotionDays: readonly PromotionDays[];
	/** Upper ends of the bands of the average order, in minor units, ascending. */
	readonly bands: readonly number[];
	/** Hours at which the parts of the day begin, ascending; the last one lasts until the first. */
	readonly dayParts: readonly number[];
	/** The main product group and channel are those of the most orders, or of the most money. */
	readonly mainBy: 'orders' | 'money';
}

interface Behaviour {
	readonly facts: LineFacts;
	readonly asOf: AsOf;
	readonly dayInKey: boolean;
	readonly rules: BehaviourRules;
}

/** Words that say that there was no promotion. */
const NO_PROMOTION = ['', '0', '-', '–', 'no', 'none', 'n/a', 'false', 'ไม่มี', 'ไม่'];

/** Whether a line was bought on promotion; null where the file has nothing that tells. */
function onPromotion({ roles }: LineFacts, days: readonly PromotionDays[]): Sql | null {
	const words = list(NO_PROMOTION.map((word) => sql`${word}`));
	const tests = [
		...(roles.includes('discount') ? [sql`coalesce(lines.discount <> 0, FALSE)`] : []),
		...(roles.includes('promotion')
			? [sql`coalesce(lower(trim(lines.promotion)) NOT IN (${words}), FALSE)`]
			: []),
		...days.map(({ from, to }) => sql`orders.day BETWEEN ${{ isoDay: from }} AND ${{ isoDay: to }}`),
	];
	return tests.length === 0 ? null : tests.reduce((all, one) => sql`${all} OR ${one}`);
}

/** The value of most of a customer's orders, or of most of the money; ties by the other, then the text. */
function mainly(column: string, present: boolean, by: 'orders' | 'money'): Sql {
	const orders = sql`count(DISTINCT basket) DESC`;
	const money = sql`sum(amount) DESC`;
	const ranked = by === 'orders' ? sql`${orders}, ${money}` : sql`${money}, ${orders}`;
	if (!present) return sql`SELECT NULL::INTEGER AS cid, NULL::VARCHAR AS ${name(column)} WHERE FALSE`;
	return sql`SELECT cid, ${name(column)} FROM (
		SELECT cid, ${name(column)}, row_number() OVER (
			PARTITION BY cid ORDER BY ${ranked}, ${name(column)}) AS place
		FROM bought WHERE ${name(column)} IS NOT NULL GROUP BY cid, ${name(column)})
	WHERE place = 1`;
}

/** The hour at which the part of the day of an hour began. */
function dayPart(hour: Sql, starts: readonly number[]): Sql {
	const whens = starts.toReversed().map((start) => sql`WHEN ${hour} >= ${start} THEN ${start}`);
	return sql`(CASE ${join(whens, sql` `)} ELSE ${starts.at(-1) ?? 0} END)::INTEGER`;
}

/**
 * The table `behaviour`, one row a customer: `months` (with an order) of `span_months` (since the first order; the month
 * of the date counts only where something was bought in it), `promotion_orders` (null where nothing tells), `items`,
 * `returned` (minor units that came back, positive), `paid` (minor units of purchases), the main `category`, `channel`
 * and `weekday` (1 Monday … 7 Sunday), the main `day_part` (the hour at which it begins),
 * `band` (0 the lowest), and whether the rules make a `monthly_regular`, a
 * `promotion_only` or a `never_promotion` buyer. Orders after the date or before the window do not count.
 */
export function behaviourTable({ facts, asOf, dayInKey, rules }: Behaviour): Statement {
	const day = { isoDay: asOf.analysisDate };
	const from = asOf.windowDays === null ? sql`` : sql` AND day > ${day} - ${asOf.windowDays}`;
	const has = (role: 'category' | 'channel' | 'product') => facts.roles.includes(role);
	const promoted = onPromotion(facts, rules.promotionDays);
	const text = (role: 'category' | 'channel' | 'product') =>
		has(role) ? sql`lines.${name(role)}` : sql`NULL::VARCHAR`;
	const sameDay = dayInKey
		? sql`orders.day = lines.day`
		: sql`(lines.order_id IS NOT NULL OR orders.day = lines.day)`;
	const bands = rules.bands.map((upTo) => sql` + (money // greatest(orders, 1) >= ${upTo})::INTEGER`);
	return statement(
		'how each customer buys',
		sql`CREATE OR REPLACE TABLE ${table('behaviour')} AS
WITH numbered AS (
	SELECT cid, order_id, day, purchase, row_number() OVER (ORDER BY cid, day, order_id)::INTEGER AS basket
	FROM ${table('orders')} WHERE day <= ${day}${from}),
joined AS (
	SELECT orders.basket, orders.cid, orders.day, lines.amount, lines.is_return,
		${text('category')} AS category, ${text('channel')} AS channel, ${text('product')} AS product,
		${facts.hasTime ? sql`lines.hour` : sql`NULL::TINYINT`} AS hour,
		${promoted ?? sql`NULL::BOOLEAN`} AS promoted
	FROM ${table('kept_lines')} AS lines
	JOIN ${table('people')} AS people USING (customer)
	JOIN numbered AS orders
		ON orders.cid = people.cid AND orders.order_id IS NOT DISTINCT FROM lines.order_id AND ${sameDay}),
bought AS (FROM joined WHERE NOT is_return),
visits AS (
	SELECT cid, count(DISTINCT date_trunc('month', day))::INTEGER AS months,
		(datediff('month', min(day), ${day}) + (max(date_trunc('month', day)) = date_trunc('month', ${day}))::INTEGER)::INTEGER AS span_months
	FROM numbered WHERE purchase GROUP BY cid),
days AS (
	SELECT cid, weekday FROM (
		SELECT cid, isodow(day)::INTEGER AS weekday,
			row_number() OVER (PARTITION BY cid ORDER BY count(*) DESC, isodow(day)) AS place
		FROM numbered WHERE purchase GROUP BY cid, isodow(day))
	WHERE place = 1),
promotions AS (
	SELECT cid, ${promoted ? sql`count(*) FILTER (promoted)::INTEGER` : sql`NULL::INTEGER`} AS promotion_orders,
		sum(items)::INTEGER AS items
	FROM (SELECT cid, basket, bool_or(promoted) AS promoted, ${has('product') ? sql`count(DISTINCT product)` : sql`count(*)`} AS items
		FROM bought GROUP BY cid, basket)
	GROUP BY cid),
sums AS (
	SELECT cid, coalesce(-sum(amount) FILTER (is_return), 0)::BIGINT AS returned,
		coalesce(sum(amount) FILTER (NOT is_return), 0)::BIGINT AS paid
	FROM joined GROUP BY cid),
categories AS (${mainly('category', has('category'), rules.mainBy)}),
channels AS (${mainly('channel', has('channel'), rules.mainBy)}),
hours AS (
	SELECT cid, part FROM (
		SELECT cid, part, row_number() OVER (PARTITION BY cid ORDER BY count(*) DESC, part) AS place FROM (
			SELECT cid, basket, ${dayPart(sql`max(hour)`, rules.dayParts)} AS part FROM bought WHERE hour IS NOT NULL GROUP BY cid, basket)
		GROUP BY cid, part)
	WHERE place = 1)
SELECT customers.cid, months, span_months, promotion_orders, items, returned, paid, category, channel, weekday, part AS day_part,
	(0${bands.reduce((all, one) => sql`${all}${one}`, sql``)})::INTEGER AS band,
	span_months >= ${rules.monthsLeast} AND months >= ${rules.monthsShare} * span_months AS monthly_regular,
	coalesce(orders >= ${rules.promotionOrders} AND promotion_orders >= orders, FALSE) AS promotion_only,
	coalesce(orders >= ${rules.promotionOrders} AND promotion_orders = 0, FALSE) AS never_promotion
FROM ${table('customers')} AS customers
LEFT JOIN visits USING (cid) LEFT JOIN days USING (cid) LEFT JOIN promotions USING (cid) LEFT JOIN sums USING (cid)
LEFT JOIN categories USING (cid) LEFT JOIN channels USING (cid) LEFT JOIN hours USING (cid)
ORDER BY customers.cid`,
	);
}
