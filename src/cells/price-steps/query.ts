// The next step up in price within a product group, how many took it, and who could.
import { goodsTables } from '../../segmentation/goods.ts';
import { sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';

export interface StepRules {
	/** Orders that a product needs to be a step. */
	readonly least: number;
	/** A step is at least so much dearer, 0.15 for 15 %. */
	readonly step: number;
}

export interface StepRow {
	readonly category: string;
	readonly from_item: number;
	readonly from_label: string;
	readonly to_item: number;
	readonly to_label: string;
	/** What one piece cost on average, in minor units. */
	readonly from_price: number;
	readonly to_price: number;
	/** Customers who bought the first, who bought the second on a later day, and who never bought the second. */
	readonly buyers: number;
	readonly went_up: number;
	readonly could: number;
}

const { items, bought } = goodsTables('product');

/** For each product the cheapest of its group that is dear enough to be a step up; ties by the most bought. */
export function priceSteps({ least, step }: StepRules): Query<StepRow> {
	return query(
		'steps up in price',
		{
			category: 'text',
			from_item: 'number',
			from_label: 'text',
			to_item: 'number',
			to_label: 'text',
			from_price: 'number',
			to_price: 'number',
			buyers: 'number',
			went_up: 'number',
			could: 'number',
		},
		sql`WITH sold AS (FROM ${items} WHERE category IS NOT NULL AND price > 0 AND orders >= ${least}),
steps AS (
	SELECT one.category, one.item AS from_item, one.label AS from_label, one.price AS from_price,
		other.item AS to_item, other.label AS to_label, other.price AS to_price,
		row_number() OVER (PARTITION BY one.item ORDER BY other.price, other.item) AS place
	FROM sold AS one JOIN sold AS other ON other.category = one.category AND other.price >= one.price * (1 + ${step})),
firsts AS (SELECT cid, item, min(day) AS first_day, max(day) AS last_day FROM ${bought} WHERE bought GROUP BY cid, item)
SELECT category, from_item, from_label, to_item, to_label, from_price, to_price,
	count(*)::INTEGER AS buyers,
	count(*) FILTER (later.last_day > firsts.first_day)::INTEGER AS went_up,
	count(*) FILTER (later.cid IS NULL)::INTEGER AS could
FROM steps JOIN firsts ON firsts.item = steps.from_item
LEFT JOIN firsts AS later ON later.cid = firsts.cid AND later.item = steps.to_item
WHERE place = 1
GROUP BY ALL
ORDER BY went_up DESC, buyers DESC, from_item`,
	);
}

/** A condition on customers: bought the first, never the second. */
export function couldStepUp(fromItem: number, toItem: number): Sql {
	const buyersOf = (item: number) => sql`SELECT cid FROM ${bought} WHERE bought AND item = ${item}`;
	return sql`customers.cid IN (${buyersOf(fromItem)}) AND customers.cid NOT IN (${buyersOf(toItem)})`;
}
