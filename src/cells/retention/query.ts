// Cohorts by first purchase, retention from period to period, and how long the second purchase takes.
import type { Period } from '../../domain/period.ts';
import { rhythmOf } from '../../segmentation/rhythm.ts';
import { periodIndex } from '../../sql/period.ts';
import { list, name, sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

/** One cohort in one period of its life; money in minor units, returns taken off. */
export interface CohortRow {
	/** The period of the first purchase, as domain/period.ts counts. */
	readonly cohort: number;
	/** Periods since; 0 is the cohort's own. */
	readonly age: number;
	/** Who bought in it. */
	readonly customers: number;
	readonly orders: number;
	readonly money: number;
}

/**
 * The orders up to the analysis date of everyone, or of those whose `cid` a condition keeps; what came back before the
 * first purchase counts to the first period.
 */
export function cohorts(period: Period, analysisDate: string, among: Sql = sql`TRUE`): Query<CohortRow> {
	return query(
		'cohorts',
		{ cohort: 'number', age: 'number', customers: 'number', orders: 'number', money: 'number' },
		sql`SELECT cohort, age, count(*) FILTER (orders > 0)::INTEGER AS customers, sum(orders)::DOUBLE AS orders, sum(money)::DOUBLE AS money
FROM (
	SELECT cid, cohort, (greatest(period, cohort) - cohort)::INTEGER AS age, count(*) FILTER (purchase) AS orders, sum(amount) AS money
	FROM (SELECT cid, purchase, amount, ${periodIndex(sql`day`, period)} AS period,
			min(${periodIndex(sql`day`, period)}) FILTER (purchase) OVER (PARTITION BY cid) AS cohort
		FROM ${table('orders')} WHERE day <= ${{ isoDay: analysisDate }} AND ${among})
	WHERE cohort IS NOT NULL
	GROUP BY ALL)
GROUP BY ALL
ORDER BY cohort, age`,
	);
}

/** One period: who bought in it, who of them bought in the next one too, and who came for the first time. */
export interface RetentionRow {
	readonly period: number;
	readonly customers: number;
	readonly kept: number;
	readonly first_time: number;
}

export function retentionByPeriod(period: Period, analysisDate: string): Query<RetentionRow> {
	return query(
		'retention from period to period',
		{ period: 'number', customers: 'number', kept: 'number', first_time: 'number' },
		sql`SELECT period, count(*)::INTEGER AS customers,
	count(*) FILTER (next = period + 1)::INTEGER AS kept,
	count(*) FILTER (before IS NULL)::INTEGER AS first_time
FROM (
	SELECT period, lead(period) OVER (PARTITION BY cid ORDER BY period) AS next, lag(period) OVER (PARTITION BY cid ORDER BY period) AS before
	FROM (SELECT DISTINCT cid, ${periodIndex(sql`day`, period)} AS period
		FROM ${table('orders')} WHERE purchase AND day <= ${{ isoDay: analysisDate }}))
GROUP BY period
ORDER BY period`,
	);
}

/** The days within which a second purchase is counted. */
export const WITHIN_DAYS = [30, 60, 90, 180, 365] as const;

/** A way to divide customers, as a query of `(cid, part)`; `part` is text that the reader knows or a stable word. */
export type Split = Sql;

/** The period of the first purchase, as text of a whole number. */
export const byCohort = (period: Period, analysisDate: string): Split =>
	sql`SELECT cid, min(${periodIndex(sql`day`, period)})::VARCHAR AS part FROM ${table('orders')}
		WHERE purchase AND day <= ${{ isoDay: analysisDate }} GROUP BY cid`;

export const bySegment: Split = sql`SELECT cid, segment AS part FROM ${table('segments')}`;

export const everyone: Split = sql`SELECT cid, NULL::VARCHAR AS part FROM ${table('people')}`;

/** What the file says of the customer: the value on their newest day. */
export const byDetail = (column: string): Split =>
	sql`SELECT cid, ${name(column)} AS part FROM ${table('people_details')}`;

/** What most money went to on the day of the first purchase; ties by text. */
export const byFirstDay = (column: string, analysisDate: string): Split =>
	sql`SELECT people.cid, arg_min(what.part, (-what.spent, what.part)) AS part
		FROM (SELECT customer, ${name(column)} AS part, day, sum(amount) AS spent FROM ${table('kept_lines')}
			WHERE NOT is_return AND ${name(column)} IS NOT NULL GROUP BY ALL) AS what
		JOIN ${table('people')} AS people USING (customer)
		JOIN (SELECT cid, min(day) AS day FROM ${table('orders')} WHERE purchase AND day <= ${{ isoDay: analysisDate }} GROUP BY cid) AS firsts
			ON firsts.cid = people.cid AND firsts.day = what.day
		GROUP BY people.cid`;

/** Thirds by the money of the day of the first purchase: `1` small to `3` large, equal amounts together. */
export function byFirstSize(analysisDate: string): Split {
	const sizes = sql`SELECT cid, arg_min(spent, day) AS spent
		FROM (SELECT cid, day, sum(amount)::BIGINT AS spent FROM ${table('orders')} WHERE purchase AND day <= ${{ isoDay: analysisDate }} GROUP BY cid, day)
		GROUP BY cid`;
	return sql`SELECT cid, (1 + (spent > cuts[1])::INTEGER + (spent > cuts[2])::INTEGER)::VARCHAR AS part
		FROM (${sizes}), (SELECT quantile_disc(spent, [1/3, 2/3]) AS cuts FROM (${sizes}))`;
}

/** A condition on `cid`: those of one part; null stands for those of whom the file does not say. */
export function inPart(split: Split, part: string | null): Sql {
	return part === null
		? sql`cid NOT IN (SELECT cid FROM (${split}) WHERE part IS NOT NULL)`
		: sql`cid IN (SELECT cid FROM (${split}) WHERE part = ${part})`;
}

export interface PartRow {
	readonly part: string | null;
	readonly customers: number;
}

/** The parts of a split with their customers as of a day, the largest first. */
export function partSizes(split: Split, analysisDate: string): Query<PartRow> {
	return query(
		'parts of the customers',
		{ part: 'text', customers: 'number' },
		sql`SELECT parts.part, count(*)::INTEGER AS customers
FROM (SELECT DISTINCT cid FROM ${table('orders')} WHERE purchase AND day <= ${{ isoDay: analysisDate }}) AS bought
LEFT JOIN (${split}) AS parts USING (cid)
GROUP BY ALL
ORDER BY customers DESC, part`,
	);
}

/** Customers by the whole days from first to second purchase, or the days they were watched without one. */
export interface WaitRow {
	/** Null where the file does not say. */
	readonly part: string | null;
	readonly days: number;
	readonly events: number;
	readonly censored: number;
}

/** First and second purchase of everyone; two orders on one day are two purchases. */
function waiting(split: Split, analysisDate: string): Sql {
	return sql`SELECT parts.part, firsts[2] - firsts[1] AS waited, (${{ isoDay: analysisDate }} - firsts[1])::INTEGER AS watched
	FROM (SELECT cid, min(day, 2) AS firsts FROM ${table('orders')} WHERE purchase AND day <= ${{ isoDay: analysisDate }} GROUP BY cid) AS bought
	LEFT JOIN (${split}) AS parts USING (cid)`;
}

export function waits(split: Split, analysisDate: string): Query<WaitRow> {
	return query(
		'days to the second purchase',
		{ part: 'text', days: 'number', events: 'number', censored: 'number' },
		sql`SELECT part, coalesce(waited, watched)::INTEGER AS days, count(waited)::INTEGER AS events, (count(*) - count(waited))::INTEGER AS censored
FROM (
	${waiting(split, analysisDate)})
GROUP BY ALL
ORDER BY part, days`,
	);
}

/** Repeat purchase of one part of the customers; `within_<n>`: of the `watched_<n>` who could be watched n days. */
export type RepeatRow = {
	readonly part: string | null;
	readonly customers: number;
	readonly repeated: number;
} & {
	readonly [
		Key in `within_${(typeof WITHIN_DAYS)[number]}` | `watched_${(typeof WITHIN_DAYS)[number]}`
	]: number;
};

export function repeats(split: Split, analysisDate: string): Query<RepeatRow> {
	const numbers = Object.fromEntries(
		WITHIN_DAYS.flatMap((days) => [
			[`within_${String(days)}`, 'number'],
			[`watched_${String(days)}`, 'number'],
		]),
	);
	const counted = WITHIN_DAYS.map(
		(days) =>
			sql`count(*) FILTER (watched >= ${days} AND waited <= ${days})::INTEGER AS ${name(`within_${String(days)}`)}, count(*) FILTER (watched >= ${days})::INTEGER AS ${name(`watched_${String(days)}`)}`,
	);
	return query(
		'repeat purchase',
		{ part: 'text', customers: 'number', repeated: 'number', ...numbers } as Query<RepeatRow>['columns'],
		sql`SELECT part, count(*)::INTEGER AS customers, count(waited)::INTEGER AS repeated, ${list(counted)}
FROM (
	${waiting(split, analysisDate)})
GROUP BY part
ORDER BY customers DESC, part`,
	);
}

/** How many have been away longer than their rhythm allows, and the shop's own gaps in days. */
export interface AwayRow {
	readonly customers: number;
	readonly lost: number;
	readonly shop_gap: number | null;
	readonly long_gap: number | null;
}

export function away(analysisDate: string): Query<AwayRow> {
	return query(
		'away for longer than their rhythm',
		{ customers: 'number', lost: 'number', shop_gap: 'number', long_gap: 'number' },
		sql`SELECT count(*)::INTEGER AS customers, count(*) FILTER (lost)::INTEGER AS lost, max(shop_gap) AS shop_gap, max(long_gap) AS long_gap
FROM (
${rhythmOf(analysisDate)})`,
	);
}
