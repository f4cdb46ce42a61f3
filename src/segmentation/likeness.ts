// Whose first order looks like the first orders of those who became VIPs: naive Bayes on what a first order tells.
import type { LineFacts } from '../domain/line-facts.ts';
import { name, sql, type Sql } from '../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';

export interface LikenessRules {
	/** VIPs are the fewest customers who bring this share of the money, 0 to 1. */
	readonly vipShare: number;
	/** At most so many orders so far. */
	readonly ordersMost: number;
	/** The most alike of those, 0 to 1. */
	readonly chosenShare: number;
}

const firstOrders = table('first_orders');
/** Rarer categories and channels count together. */
const MOST_VALUES = 15;
/** A first order of n items: 1, 2, 3–4, 5 and more. */
const ITEMS = sql`CASE WHEN items >= 5 THEN '5+' WHEN items >= 3 THEN '3-4' ELSE items::VARCHAR END`;

/**
 * The table `first_orders`, one row a customer: the day of the first purchase, what it brought (minor units, all orders
 * of that day), its lines, the category and channel that brought the most of it, and whether it was on promotion; null
 * where the file does not tell.
 */
export function firstOrdersTable({ roles }: LineFacts): Statement {
	const favourite = (role: 'category' | 'channel') =>
		roles.includes(role)
			? sql`SELECT cid, arg_min(${name(role)}, place) AS value FROM (
		SELECT cid, ${name(role)}, row_number() OVER (PARTITION BY cid ORDER BY sum(amount) DESC, ${name(role)}) AS place
		FROM first_lines WHERE ${name(role)} IS NOT NULL GROUP BY cid, ${name(role)}) GROUP BY cid`
			: sql`SELECT NULL::INTEGER AS cid, NULL::VARCHAR AS value WHERE FALSE`;
	const promoted = roles.includes('discount')
		? sql`bool_or(coalesce(discount <> 0, FALSE))`
		: sql`NULL::BOOLEAN`;
	return statement(
		'first orders',
		sql`CREATE OR REPLACE TABLE ${firstOrders} AS
WITH days AS (SELECT cid, min(day) AS first_day FROM ${table('orders')} WHERE purchase GROUP BY cid),
first_lines AS (
	SELECT people.cid, lines.*
	FROM ${table('kept_lines')} AS lines JOIN ${table('people')} AS people USING (customer) JOIN days ON days.cid = people.cid
	WHERE NOT is_return AND lines.day = days.first_day),
firsts AS (
	SELECT cid, sum(amount)::BIGINT AS first_amount, count(*)::INTEGER AS items, ${promoted} AS promoted
	FROM first_lines GROUP BY cid),
categories AS (${favourite('category')}),
channels AS (${favourite('channel')})
SELECT days.cid, days.first_day, coalesce(firsts.first_amount, 0) AS first_amount, coalesce(firsts.items, 1) AS items,
	categories.value AS category, channels.value AS channel, firsts.promoted
FROM days LEFT JOIN firsts USING (cid) LEFT JOIN categories USING (cid) LEFT JOIN channels USING (cid)
ORDER BY days.cid`,
	);
}

/** Common table expressions as of a day: up to `weights`, and `scored`, the customers who can be chosen. */
function likenessSql(day: string, { vipShare, ordersMost }: LikenessRules): Sql {
	const asOf = { isoDay: day };
	const common = (column: string) => sql`SELECT cid, ${column} AS feature, CASE WHEN ${name(column)} IN (
		SELECT ${name(column)} FROM firsts WHERE ${name(column)} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${MOST_VALUES})
		THEN ${name(column)} ELSE '…' END AS value FROM firsts WHERE ${name(column)} IS NOT NULL`;
	return sql`totals AS (
	SELECT cid, sum(amount)::BIGINT AS money, count(*) FILTER (purchase)::INTEGER AS orders
	FROM ${table('orders')} WHERE day <= ${asOf} GROUP BY cid HAVING count(*) FILTER (purchase) > 0),
ranked AS (
	SELECT *, sum(money) OVER (ORDER BY money DESC RANGE UNBOUNDED PRECEDING) - sum(money) OVER (PARTITION BY money) AS above,
		sum(greatest(money, 0)) OVER () AS everything FROM totals),
known AS (SELECT cid, money, orders, money > 0 AND above < ${vipShare} * everything AS vip FROM ranked),
firsts AS (FROM ${firstOrders} SEMI JOIN known USING (cid)),
edges AS (
	SELECT quantile_cont(first_amount::DOUBLE, 0.2) AS a, quantile_cont(first_amount::DOUBLE, 0.4) AS b,
		quantile_cont(first_amount::DOUBLE, 0.6) AS c, quantile_cont(first_amount::DOUBLE, 0.8) AS d FROM firsts),
features AS (
	SELECT cid, 'amount' AS feature,
		(1 + (first_amount > a)::INTEGER + (first_amount > b)::INTEGER + (first_amount > c)::INTEGER + (first_amount > d)::INTEGER)::VARCHAR AS value
	FROM firsts CROSS JOIN edges
	UNION ALL SELECT cid, 'items', ${ITEMS} FROM firsts
	UNION ALL ${common('category')}
	UNION ALL ${common('channel')}
	UNION ALL SELECT cid, 'promoted', promoted::VARCHAR FROM firsts WHERE promoted IS NOT NULL),
counts AS (
	SELECT feature, value, count(*) FILTER (vip) AS vips, count(*) FILTER (NOT vip) AS others
	FROM features JOIN known USING (cid) GROUP BY feature, value),
weights AS (
	SELECT *, ln(((vips + 1) / (all_vips + kinds)) / ((others + 1) / (all_others + kinds))) AS weight FROM (
		SELECT *, sum(vips) OVER of_feature AS all_vips, sum(others) OVER of_feature AS all_others,
			(count(*) OVER of_feature)::DOUBLE AS kinds
		FROM counts WINDOW of_feature AS (PARTITION BY feature))),
scored AS (
	SELECT cid, score, rank() OVER (ORDER BY score DESC) AS place, count(*) OVER () AS eligible FROM (
		SELECT features.cid, round(sum(weight), 6) AS score
		FROM features JOIN weights USING (feature, value) JOIN known USING (cid)
		WHERE NOT vip AND known.orders <= ${ordersMost} GROUP BY features.cid))`;
}

/**
 * The table `likeness`: customers with few orders who are no VIPs as of the day, with `score`, the sum over what the
 * first order tells of ln(share among VIPs / share among the others), each count raised by one (naive Bayes with
 * Laplace's correction; Duda and Hart 1973), and whether they are `chosen`, the most alike. Equal scores stay together.
 */
export function likenessTable(day: string, rules: LikenessRules): Statement {
	return statement(
		'whose first order looks like a VIP’s',
		sql`CREATE OR REPLACE TABLE ${table('likeness')} AS
WITH ${likenessSql(day, rules)}
SELECT cid, score, place <= eligible * ${rules.chosenShare} AS chosen FROM scored ORDER BY cid`,
	);
}

export interface WeightRow {
	/** `amount` (fifths, 5 the largest), `items`, `category`, `channel` or `promoted`. */
	readonly feature: string;
	readonly value: string;
	readonly vips: number;
	readonly others: number;
	readonly all_vips: number;
	readonly all_others: number;
	/** ln of how much more common it is among VIPs. */
	readonly weight: number;
}

/** What speaks for a VIP most, at least five VIPs seen. */
export function likenessWeights(day: string, rules: LikenessRules): Query<WeightRow> {
	return query(
		'what the first orders of VIPs have in common',
		{
			feature: 'text',
			value: 'text',
			vips: 'number',
			others: 'number',
			all_vips: 'number',
			all_others: 'number',
			weight: 'number',
		},
		sql`WITH ${likenessSql(day, rules)}
SELECT feature, value, vips::INTEGER AS vips, others::INTEGER AS others, all_vips::INTEGER AS all_vips,
	all_others::INTEGER AS all_others, weight
FROM weights WHERE vips >= 5 ORDER BY weight DESC, feature, value`,
	);
}

export interface PastRow {
	/** Customers who could be chosen on the past day, those who were, and how many of each are VIPs now. */
	readonly eligible: number;
	readonly chosen: number;
	readonly became: number;
	readonly chosen_became: number;
}

/** The same choice on an earlier day, held against who is a VIP on the later one. */
export function likenessProof(then: string, now: string, rules: LikenessRules): Query<PastRow> {
	const day = { isoDay: now };
	return query(
		'the same choice in the past, and what became of it',
		{ eligible: 'number', chosen: 'number', became: 'number', chosen_became: 'number' },
		sql`WITH ${likenessSql(then, rules)},
later AS (
	SELECT cid, money > 0 AND above < ${rules.vipShare} * everything AS vip FROM (
		SELECT *, sum(money) OVER (ORDER BY money DESC RANGE UNBOUNDED PRECEDING) - sum(money) OVER (PARTITION BY money) AS above,
			sum(greatest(money, 0)) OVER () AS everything
		FROM (SELECT cid, sum(amount)::BIGINT AS money FROM ${table('orders')} WHERE day <= ${day} GROUP BY cid HAVING count(*) FILTER (purchase) > 0)))
SELECT count(*)::INTEGER AS eligible, count(*) FILTER (place <= scored.eligible * ${rules.chosenShare})::INTEGER AS chosen,
	count(*) FILTER (vip)::INTEGER AS became,
	count(*) FILTER (vip AND place <= scored.eligible * ${rules.chosenShare})::INTEGER AS chosen_became
FROM scored JOIN later USING (cid)`,
	);
}
