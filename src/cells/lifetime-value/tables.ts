// Where lifetime value keeps its tables: the page's own for the first such cell, a room of its own for any other.
import { OUR_DATABASE } from '../../domain/tables.ts';
import { name, type Sql } from '../../sql/sql.ts';
import { table } from '../../sql/tables.ts';

export interface LifetimeTables {
	/** One row a customer: repeats, recency, age and money, at the analysis date and at the end of the first part. */
	readonly histories: Sql;
	/** One row a pair of repeats and age: what the future holds for a customer who has not left. */
	readonly ahead: Sql;
	/** One row a customer: chance to be there, purchases, money and lifetime value; what other cells may join. */
	readonly value: Sql;
	/** One row a customer: how unsure that is. */
	readonly spread: Sql;
	/** One row a customer in the analysis: high or low. */
	readonly groups: Sql;
}

export const FIRST_CELL = 'lifetime-value';

export function lifetimeTables(cell: string): LifetimeTables {
	if (cell === FIRST_CELL)
		return {
			histories: table('lifetime_histories'),
			ahead: table('lifetime_ahead'),
			value: table('lifetime_value'),
			spread: table('lifetime_spread'),
			groups: table('lifetime_groups'),
		};
	const named = (which: string) => name(OUR_DATABASE, cell, which);
	return {
		histories: named('lifetime_histories'),
		ahead: named('lifetime_ahead'),
		value: named('lifetime_value'),
		spread: named('lifetime_spread'),
		groups: named('lifetime_groups'),
	};
}
