// What each score means in this file: the lowest and highest value and the number of customers of every score.
import { moneyText } from '../../downloads/csv-sql.ts';
import { join, name, sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

export interface ScoreRow {
	/** `r`, `f` or `m`. */
	readonly dimension: string;
	readonly score: number;
	readonly customers: number;
	/** Days, orders, or exact decimal text of the measure. */
	readonly lowest: string;
	readonly highest: string;
}

/** @param scale decimals of the measure: those of money, 0 for points */
export function scoreRows(scale: number): Query<ScoreRow> {
	const dimensions = [
		{ dimension: 'r', value: 'recency_days', scale: 0 },
		{ dimension: 'f', value: 'orders', scale: 0 },
		{ dimension: 'm', value: 'measure', scale },
	];
	const parts = dimensions.map(
		(one) => sql`SELECT ${one.dimension} AS dimension, ${name(one.dimension)}::INTEGER AS score,
	count(*)::INTEGER AS customers,
	${moneyText(sql`min(${name(one.value)})`, one.scale)} AS lowest, ${moneyText(sql`max(${name(one.value)})`, one.scale)} AS highest
FROM ${table('customers')} JOIN ${table('scores')} USING (cid)
GROUP BY ALL`,
	);
	return query(
		'scores',
		{ dimension: 'text', score: 'number', customers: 'number', lowest: 'text', highest: 'text' },
		sql`${join(parts, sql` UNION ALL `)} ORDER BY dimension, score DESC`,
	);
}
