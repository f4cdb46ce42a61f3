// The rung and the levels of every customer as of the analysis date, as the table `levels`.
import type { LineFacts } from '../domain/line-facts.ts';
import { combinedLevels, type Levels } from '../domain/book.ts';
import type { LevelFact, LevelRules } from '../domain/levels.ts';
import type { AnalysisTables } from './analysis-tables.ts';
import type { AsOf } from './customers.ts';
import { list, name, sql, type Sql } from '../sql/sql.ts';
import { statement, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import { columnOf, columnsOf } from './level-facts.ts';

const levels = table('levels');

export interface LevelsAsked {
	readonly facts: LineFacts;
	readonly asOf: AsOf;
	/** Levels of each score. */
	readonly scores: Levels;
	readonly rules: LevelRules;
	/** The same scoring at the date before; its scores need not hold every customer. */
	readonly before: AnalysisTables;
}

/** A score of 1…bins on the five levels that the rules speak of: ends on ends, halves up. */
const onFive = (score: Sql, bins: number): Sql =>
	sql`(1 + (2 * (${score} - 1) * 4 + ${bins - 1}) // ${2 * (bins - 1)})`;

const NOT = ['', '-', 'no', 'n', 'none', 'false', '0', 'ไม่', 'ไม่ใช่', 'ไม่เป็น', 'ไม่มี'];

/** A column as yes or no: a number above zero, or any word but one that says no. */
function truth(column: Sql): Sql {
	return sql`coalesce(coalesce(try_cast(${column} AS DOUBLE) > 0, lower(trim(${column})) NOT IN (${list(NOT.map((word) => sql`${word}`))})), FALSE)`;
}

/** What the file's own columns say, FALSE or NULL where it has none. */
function told({ facts, rules }: LevelsAsked) {
	const column = (fact: LevelFact): Sql | null => {
		const found = columnOf(facts, fact, rules);
		return found && sql`details.${name(found.column)}`;
	};
	const number = (fact: LevelFact): Sql => {
		const all = columnsOf(facts, fact, rules).map(
			(found) => sql`try_cast(details.${name(found.column)} AS DOUBLE)`,
		);
		const [one] = all;
		if (!one) return sql`NULL::DOUBLE`;
		return all.length === 1 ? one : sql`list_sum([${list(all)}])`;
	};
	const yes = (fact: LevelFact): Sql => {
		const found = column(fact);
		return found ? truth(found) : sql`FALSE`;
	};
	return list([
		sql`${yes('member')} AS member`,
		sql`${yes('referral')} AS refers`,
		sql`${number('satisfaction')} AS satisfaction`,
		sql`${number('nps')} AS nps`,
		sql`${number('tickets')} AS tickets`,
	]);
}

/**
 * One row a customer: `ladder`, `needs`, `overdue` (away for longer than a regular would be), and a truth for each level. Usual gap: the median of days between a
 * customer's own purchase days where there are two or more, else the shop's median of all gaps.
 */
export function levelsTable(asked: LevelsAsked): Statement {
	const { asOf, scores, rules: of, before } = asked;
	const combined = combinedLevels(scores);
	const day = { isoDay: asOf.analysisDate };
	const r = onFive(sql`scores.r`, scores.r);
	const f = onFive(sql`scores.f`, scores.f);
	const fm = onFive(sql`scores.fm`, combined);
	const rBefore = onFive(sql`earlier.r`, scores.r);
	const fmBefore = onFive(sql`earlier.fm`, combined);
	return statement(
		'levels',
		sql`CREATE OR REPLACE TABLE ${levels} AS
WITH days AS (SELECT DISTINCT cid, day FROM ${table('orders')} WHERE purchase AND day <= ${day}),
gaps AS (SELECT cid, day - lag(day) OVER (PARTITION BY cid ORDER BY day) AS gap FROM days),
own AS (SELECT cid, median(gap)::DOUBLE AS gap, count(gap)::INTEGER AS gaps FROM gaps GROUP BY cid),
shop AS (SELECT median(gap)::DOUBLE AS gap, quantile_cont(gap::DOUBLE, 0.9) AS long_gap FROM gaps WHERE gap IS NOT NULL),
activity AS (
	SELECT cid, count(DISTINCT date_trunc('month', day))::INTEGER AS months, min(day) AS first_day
	FROM days GROUP BY cid),
spending AS (
	SELECT cid,
		coalesce(sum(amount) FILTER (day > ${day} - ${of.declineDays}), 0)::DOUBLE AS late,
		coalesce(sum(amount) FILTER (day <= ${day} - ${of.declineDays}), 0)::DOUBLE AS early,
		arg_min(amount, day) FILTER (purchase) AS first_amount
	FROM (SELECT cid, day, purchase, sum(amount)::BIGINT AS amount FROM ${table('orders')} WHERE day <= ${day} GROUP BY ALL)
	GROUP BY cid),
returned AS (
	SELECT people.cid, count(*) FILTER (lines.is_return)::DOUBLE / count(*) AS share
	FROM ${table('kept_lines')} AS lines JOIN ${table('people')} AS people USING (customer) GROUP BY people.cid),
facts AS (
	SELECT customers.cid, customers.money, customers.orders_ever, customers.recency_days AS away,
		${r} AS r, ${f} AS f, ${fm} AS fm,
		coalesce(${rBefore} >= ${of.loyalR} AND ${fmBefore} >= ${of.loyalFm}, FALSE) AS loyal_before,
		CASE WHEN own.gaps >= 2 THEN own.gap ELSE shop.gap END AS gap,
		shop.long_gap,
		activity.months,
		1 + date_diff('month', activity.first_day, ${day}) AS span_months,
		spending.late, spending.first_amount,
		spending.early * ${of.declineDays} / greatest(${of.declineDays}, ${day} - ${of.declineDays} - activity.first_day) AS usual,
		sum(money) OVER (ORDER BY money DESC RANGE UNBOUNDED PRECEDING) - sum(money) OVER (PARTITION BY money) AS money_above,
		sum(greatest(money, 0)) OVER () AS money_of_all,
		coalesce(returned.share, 0) AS return_share,
		details.tickets / customers.orders_ever AS tickets_each,
		details.member, details.refers, details.satisfaction, details.nps
	FROM ${table('customers')} AS customers
	JOIN ${table('scores')} AS scores USING (cid)
	JOIN own USING (cid) JOIN activity USING (cid) JOIN spending USING (cid)
	JOIN (SELECT details.cid, ${told(asked)} FROM ${table('people_details')} AS details) AS details USING (cid)
	LEFT JOIN returned USING (cid)
	LEFT JOIN ${before.scores} AS earlier USING (cid)
	CROSS JOIN shop),
judged AS (
	SELECT *,
		orders_ever >= 2 AND away <= ${of.regularGaps} * gap AS comes,
		loyal_before AND r >= ${of.loyalR} AND fm >= ${of.loyalFm} AS loyal,
		money > 0 AND money_above < ${of.vipShare} * money_of_all AS vip
	FROM facts),
bounds AS (
	SELECT median(first_amount) FILTER (vip)::DOUBLE AS vip_first,
		quantile_cont(return_share, ${1 - of.careShare}) AS many_returns,
		quantile_cont(tickets_each, ${1 - of.careShare}) AS many_tickets
	FROM judged)
SELECT cid,
	CASE WHEN refers THEN 'partner' WHEN loyal THEN 'brand-loyal' WHEN member THEN 'member' WHEN comes THEN 'regular' ELSE 'buyer' END AS ladder,
	CASE WHEN refers THEN 'nothing' WHEN loyal THEN 'refer' WHEN member THEN 'come-more'
		WHEN comes THEN ${columnOf(asked.facts, 'member', of) ? 'join' : 'come-more'}
		WHEN orders_ever = 1 THEN 'one-more-order' ELSE 'order-again' END AS needs,
	coalesce(away > ${of.regularGaps} * gap, FALSE) AS overdue,
	coalesce(away BETWEEN ${of.dueFrom} * gap AND ${of.dueTo} * gap, FALSE) AS ${name('target')},
	orders_ever >= 2 AND months >= ${of.activeShare} * span_months AND f >= ${of.activeF} AS ${name('regular')},
	refers OR coalesce(nps >= 9, FALSE) AS ${name('advocate')},
	vip AS ${name('vip')},
	coalesce(NOT vip AND orders_ever <= 2 AND first_amount >= vip_first, FALSE) AS ${name('potential-high-value')},
	fm >= ${of.riskFm} AND (r <= ${of.riskR} OR (orders_ever >= 3 AND usual > 0 AND late < ${of.declineShare} * usual)) AS ${name('at-risk')},
	coalesce(away > greatest(${of.inactiveGaps} * gap, long_gap), FALSE) AS ${name('inactive')},
	coalesce(satisfaction = 3, FALSE) OR coalesce(nps BETWEEN 7 AND 8, FALSE) AS ${name('neutral')},
	(return_share > 0 AND return_share >= many_returns) OR coalesce(tickets_each > 0 AND tickets_each >= many_tickets, FALSE) AS ${name('high-maintenance')}
FROM judged CROSS JOIN bounds
ORDER BY cid`,
	);
}
