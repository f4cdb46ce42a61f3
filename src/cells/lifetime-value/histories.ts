// Each customer's history in the four numbers that the models know, and what of it goes to the worker.
import { sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

export interface Periods {
	/** The analysis date: orders after it do not count. */
	readonly end: string;
	/** The last day of the first part, on which the models are tested; the analysis date where there is no test. */
	readonly split: string;
}

/** First day with a purchase and last day counted. */
export const firstPurchase = (end: string): Query<{ first_day: string | null }> =>
	query(
		'first purchase',
		{ first_day: 'text' },
		sql`SELECT min(day)::VARCHAR AS first_day FROM ${table('orders')} WHERE purchase AND day <= ${{ isoDay: end }}`,
	);

/**
 * A customer who bought by the analysis date: repeats (days with a purchase after the first), recency and age in days,
 * money of the days after the first (minor units, returns taken off); the same as of the split; and what came after it.
 * All purchases of a day are one; a day with only returns is no purchase. `age_then` is negative for those who came later.
 */
export function makeHistories(histories: Sql, { end, split }: Periods): Statement {
	const [endDay, splitDay] = [{ isoDay: end }, { isoDay: split }];
	return statement(
		'histories of customers',
		sql`CREATE OR REPLACE TABLE ${histories} AS
WITH firsts AS (
	SELECT cid, min(day) AS first_day FROM ${table('orders')} WHERE purchase AND day <= ${endDay} GROUP BY cid),
days AS (
	SELECT cid, day, sum(amount) AS amount, bool_or(purchase) AS bought
	FROM ${table('orders')} WHERE day <= ${endDay} GROUP BY cid, day)
SELECT cid,
	(count(*) FILTER (bought) - 1)::INTEGER AS repeats,
	(max(day) FILTER (bought) - first_day)::INTEGER AS recency,
	(${endDay} - first_day)::INTEGER AS age,
	coalesce(sum(amount) FILTER (day > first_day), 0)::BIGINT AS repeat_money,
	(count(*) FILTER (bought AND day <= ${splitDay}) - 1)::INTEGER AS repeats_then,
	(max(day) FILTER (bought AND day <= ${splitDay}) - first_day)::INTEGER AS recency_then,
	(${splitDay} - first_day)::INTEGER AS age_then,
	coalesce(sum(amount) FILTER (day > first_day AND day <= ${splitDay}), 0)::BIGINT AS repeat_money_then,
	(count(*) FILTER (bought AND day > ${splitDay}))::INTEGER AS purchases_later,
	coalesce(sum(amount) FILTER (day > ${splitDay}), 0)::BIGINT AS money_later
FROM days JOIN firsts USING (cid)
GROUP BY cid, first_day
ORDER BY cid`,
	);
}

export interface HistoryFacts {
	readonly customers: number;
	readonly repeat_customers: number;
	/** Customers in the first part who had bought again by its end. */
	readonly repeat_customers_then: number;
	/** Of those who bought again: days between purchases, the middle customer; null where nobody did. */
	readonly median_gap: number | null;
	/** Between how often and how much a customer buys; null where it cannot be told. */
	readonly correlation: number | null;
	readonly spending_customers: number;
}

export function historyFacts(histories: Sql): Query<HistoryFacts> {
	const spending = sql`repeats > 0 AND repeat_money > 0`;
	return query(
		'what the histories can carry',
		{
			customers: 'number',
			repeat_customers: 'number',
			repeat_customers_then: 'number',
			median_gap: 'number',
			correlation: 'number',
			spending_customers: 'number',
		},
		sql`SELECT count(*)::INTEGER AS customers,
	count(*) FILTER (repeats > 0)::INTEGER AS repeat_customers,
	count(*) FILTER (age_then >= 0 AND repeats_then > 0)::INTEGER AS repeat_customers_then,
	median(recency / repeats) FILTER (repeats > 0)::DOUBLE AS median_gap,
	CASE WHEN stddev_pop(repeats) FILTER (${spending}) > 0 AND stddev_pop(repeat_money / repeats) FILTER (${spending}) > 0
		THEN corr(repeats, repeat_money / repeats) FILTER (${spending}) END::DOUBLE AS correlation,
	count(*) FILTER (${spending})::INTEGER AS spending_customers
FROM ${histories}`,
	);
}

export interface GroupRow {
	readonly repeats: number;
	readonly recency: number;
	readonly age: number;
	readonly customers: number;
	/** Sums over the group: minor units, days with a purchase. */
	readonly repeat_money: number;
	readonly later_purchases: number;
	readonly later_money: number;
}

/** Customers with the same history as one row; as of the split, with what came after it, or as of the end. */
export function groupRows(histories: Sql, as: 'now' | 'then'): Query<GroupRow> {
	const columns =
		as === 'now'
			? sql`repeats, recency, age, count(*)::INTEGER AS customers, sum(repeat_money)::DOUBLE AS repeat_money, 0::DOUBLE AS later_purchases, 0::DOUBLE AS later_money`
			: sql`repeats_then AS repeats, recency_then AS recency, age_then AS age, count(*)::INTEGER AS customers, sum(repeat_money_then)::DOUBLE AS repeat_money, sum(purchases_later)::DOUBLE AS later_purchases, sum(money_later)::DOUBLE AS later_money`;
	return query(
		as === 'now' ? 'customers with the same history' : 'customers with the same history, before the test',
		{
			repeats: 'number',
			recency: 'number',
			age: 'number',
			customers: 'number',
			repeat_money: 'number',
			later_purchases: 'number',
			later_money: 'number',
		},
		sql`SELECT ${columns}
FROM ${histories} WHERE ${as === 'now' ? sql`TRUE` : sql`age_then >= 0`}
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
	);
}

export interface SpendRow {
	readonly repeats: number;
	/** Minor units a repeat day. */
	readonly mean_spend: number;
	readonly customers: number;
}

/** Those who bought again, by repeats and mean money of the repeat days, where that is above nothing. */
export function spendRows(histories: Sql, as: 'now' | 'then'): Query<SpendRow> {
	const then = as === 'then';
	const [repeats, money] = then
		? [sql`repeats_then`, sql`repeat_money_then`]
		: [sql`repeats`, sql`repeat_money`];
	return query(
		then ? 'spend of repeat customers, before the test' : 'spend of repeat customers',
		{ repeats: 'number', mean_spend: 'number', customers: 'number' },
		sql`SELECT ${repeats} AS repeats, (${money} / ${repeats})::DOUBLE AS mean_spend, count(*)::INTEGER AS customers
FROM ${histories} WHERE ${repeats} > 0 AND ${money} > 0${then ? sql` AND age_then >= 0` : sql``}
GROUP BY 1, 2 ORDER BY 1, 2`,
	);
}

/** Days with a purchase in each week after the split, by those who had come by then. */
export function weeklyPurchases(
	histories: Sql,
	{ end, split }: Periods,
): Query<{ week: number; purchases: number }> {
	const [endDay, splitDay] = [{ isoDay: end }, { isoDay: split }];
	return query(
		'purchases by week of the test',
		{ week: 'number', purchases: 'number' },
		sql`SELECT ((day - ${splitDay} - 1) // 7)::INTEGER AS week, count(*)::INTEGER AS purchases
FROM (SELECT DISTINCT cid, day FROM ${table('orders')} WHERE purchase AND day > ${splitDay} AND day <= ${endDay})
JOIN ${histories} USING (cid)
WHERE age_then >= 0
GROUP BY 1 ORDER BY 1`,
	);
}

/** Every pair of repeats and age: what the future depends on. */
export function pairRows(histories: Sql): Query<{ repeats: number; age: number }> {
	return query(
		'repeats and ages',
		{ repeats: 'number', age: 'number' },
		sql`SELECT DISTINCT repeats, age FROM ${histories} ORDER BY repeats, age`,
	);
}
