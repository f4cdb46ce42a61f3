// Which items go together: in one order, with one customer, and from one visit to the next.
import { sql, type Sql } from '../sql/sql.ts';
import { statement, type Statement } from '../sql/statement.ts';
import { goodsTables, type GoodsLevel } from './goods.ts';

/** `order`: in one order. `customer`: by one customer ever. `next`: on one day of purchase, and on the customer's next. */
export type PairKind = 'order' | 'customer' | 'next';

export interface PairRules {
	/** Pairs seen less often are no advice. */
	readonly least: number;
	/** Together at least so many times as often as chance would have it. */
	readonly lift: number;
}

/** Only items among the most bought are paired: pairs grow with the square of the items. */
export const PAIRED_ITEMS = 400;

/**
 * How far a count must stand above the count expected by chance, in standard deviations of a Poisson count: with up to
 * 80,000 pairs looked at, chance alone then makes about two (one-sided normal tail beyond 4: 3.2e-5).
 */
const SIGMAS = 4;

function units(kind: 'order' | 'customer', bought: Sql): Sql {
	const unit = kind === 'order' ? sql`basket` : sql`cid`;
	return sql`SELECT DISTINCT ${unit} AS unit, item FROM ${bought} WHERE bought`;
}

/** `unit` is a day of purchase that was followed by another; left holds its items, right those of the next. */
function sides(kind: PairKind, bought: Sql): { readonly left: Sql; readonly right: Sql } {
	if (kind !== 'next') return { left: units(kind, bought), right: units(kind, bought) };
	const days = sql`SELECT cid, day, lead(day) OVER (PARTITION BY cid ORDER BY day) AS next_day,
		row_number() OVER (ORDER BY cid, day) AS visit
		FROM (SELECT DISTINCT cid, day FROM ${bought} WHERE bought)`;
	const side = (day: Sql) => sql`SELECT DISTINCT visit AS unit, item
		FROM (${days}) AS days JOIN ${bought} AS bought ON bought.cid = days.cid AND bought.day = ${day}
		WHERE bought.bought AND days.next_day IS NOT NULL`;
	return { left: side(sql`days.day`), right: side(sql`days.next_day`) };
}

/** Both directions of every pair that is often enough and clearly more than chance. */
function pairsOf(kind: PairKind, level: GoodsLevel, { least, lift }: PairRules): Sql {
	const { items, bought } = goodsTables(level);
	const { left, right } = sides(kind, bought);
	const often = sql`item < ${PAIRED_ITEMS} AND item IN (SELECT item FROM ${items} WHERE orders >= ${least})`;
	return sql`SELECT ${kind} AS kind, *,
	together / of_first AS share, together::DOUBLE * units / (of_first::DOUBLE * of_second) AS lift
FROM (
	WITH left_side AS MATERIALIZED (${left}), right_side AS MATERIALIZED (${right}),
	firsts AS (SELECT item AS first, count(*)::INTEGER AS of_first FROM left_side GROUP BY item),
	seconds AS (SELECT item AS second, count(*)::INTEGER AS of_second FROM right_side GROUP BY item)
	SELECT first, second, together, of_first, of_second, (SELECT count(DISTINCT unit) FROM left_side)::INTEGER AS units
	FROM (
		SELECT one.item AS first, other.item AS second, count(*)::INTEGER AS together
		FROM (FROM left_side WHERE ${often}) AS one
		JOIN (FROM right_side WHERE ${often}) AS other ON one.unit = other.unit AND one.item <> other.item
		GROUP BY ALL HAVING count(*) >= ${least})
	JOIN firsts USING (first) JOIN seconds USING (second))
WHERE together::DOUBLE * units >= ${lift} * of_first::DOUBLE * of_second
	AND together - of_first::DOUBLE * of_second / units >= ${SIGMAS} * sqrt(of_first::DOUBLE * of_second / units)`;
}

/**
 * The table `pairs`: of `units` (orders, customers, or visits with a next one) `of_first` hold the first item,
 * `of_second` the second, `together` both. share = together / of_first (the confidence of Agrawal, Imielinski and
 * Swami 1993), lift = together × units / (of_first × of_second) (Brin, Motwani, Ullman and Tsur 1997).
 */
export function goodsPairs(level: GoodsLevel, rules: PairRules): Statement {
	const kinds = (['order', 'customer', 'next'] as const).map((kind) => pairsOf(kind, level, rules));
	const [order, customer, next] = kinds as [Sql, Sql, Sql];
	return statement(
		`${level}: what goes together`,
		sql`CREATE OR REPLACE TABLE ${goodsTables(level).pairs} AS
${order}
UNION ALL ${customer}
UNION ALL ${next}
ORDER BY kind, first, second`,
	);
}
