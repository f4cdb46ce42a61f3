// Pairs of items that stand in one order more often than chance would have it.
import { goodsTables, type GoodsLevel } from '../../segmentation/goods.ts';
import { sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';

export interface PairRow {
	/** The item in more orders is the first. */
	readonly first: string;
	readonly second: string;
	/** Orders with both, with each, and all. */
	readonly together: number;
	readonly of_first: number;
	readonly of_second: number;
	readonly units: number;
	readonly lift: number;
	/** Orders with both beyond those that chance would make. */
	readonly extra: number;
}

/** By the orders beyond chance, the most first; `most` null is all. */
export function togetherRows(level: GoodsLevel, most: number | null): Query<PairRow> {
	const { items, pairs } = goodsTables(level);
	return query(
		'bought together',
		{
			first: 'text',
			second: 'text',
			together: 'number',
			of_first: 'number',
			of_second: 'number',
			units: 'number',
			lift: 'number',
			extra: 'number',
		},
		sql`SELECT one.label AS first, other.label AS second, together, of_first, of_second, units, lift,
	together - of_first::DOUBLE * of_second / units AS extra
FROM ${pairs} AS pairs
JOIN ${items} AS one ON one.item = pairs.first
JOIN ${items} AS other ON other.item = pairs.second
WHERE kind = 'order' AND pairs.first < pairs.second
ORDER BY extra DESC, pairs.first, pairs.second${most === null ? sql`` : sql` LIMIT ${most}`}`,
	);
}
