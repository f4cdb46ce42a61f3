// What each customer would likely buy: an item never bought that its like do buy, and the likely next item.
import { sql, type Sql } from '../sql/sql.ts';
import { statement, type Statement } from '../sql/statement.ts';
import { goodsTables, type GoodsLevel } from './goods.ts';

/** `never`: never bought, but bought by customers who share a purchase. `next`: what follows the last visit. */
export type OfferKind = 'never' | 'next';

/** Followed from each item: the likeliest others. */
export const FOLLOWED = 20;

/** `held` are the items that speak for an offer, `known` those that are not offered; both `cid, item`. */
function offersOf(kind: OfferKind, pairs: Sql, held: Sql, known: Sql): Sql {
	const from = kind === 'never' ? 'customer' : 'next';
	return sql`SELECT ${kind} AS kind, cid, item, because, share, lift, together, of_first FROM (
	SELECT held.cid, likely.second AS item, likely.first AS because, share, lift, together, of_first,
		row_number() OVER (PARTITION BY held.cid ORDER BY share DESC, lift DESC, second, first) AS place
	FROM (${held}) AS held
	JOIN (
		SELECT *, row_number() OVER (PARTITION BY first ORDER BY share DESC, lift DESC, second) AS follows
		FROM ${pairs} WHERE kind = ${from}) AS likely ON likely.first = held.item AND follows <= ${FOLLOWED}
	ANTI JOIN (${known}) AS known ON known.cid = held.cid AND known.item = likely.second)
WHERE place = 1`;
}

/**
 * The table `offers`: at most one of each kind for a customer, the one with the highest share (of the customers, or
 * visits, with the item `because`, so many went on to `item`: `together` of `of_first`).
 */
export function goodsOffers(level: GoodsLevel): Statement {
	const { bought, pairs, offers } = goodsTables(level);
	const ever = sql`SELECT DISTINCT cid, item FROM ${bought} WHERE bought`;
	const last = sql`SELECT DISTINCT cid, item FROM ${bought} AS bought
		SEMI JOIN (SELECT cid, max(day) AS day FROM ${bought} WHERE bought GROUP BY cid) AS newest USING (cid, day)
		WHERE bought`;
	return statement(
		`${level}: what each customer would likely buy`,
		sql`CREATE OR REPLACE TABLE ${offers} AS
${offersOf('never', pairs, ever, ever)}
UNION ALL ${offersOf('next', pairs, last, last)}
ORDER BY kind, cid`,
	);
}
