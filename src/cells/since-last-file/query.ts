// What the customers of a list bought after it, those held out and those not; who is not in the file bought nothing.
import { addDays } from '../../domain/day.ts';
import { sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

export function loadList(path: string): Statement {
	return statement(
		'list with a hold-out',
		sql`CREATE OR REPLACE TABLE ${table('marked_list')} AS
SELECT customer, held_out = 1 AS held_out
FROM read_csv(${path}, header = true, delim = ',', quote = '"', escape = '"', columns = {'customer': 'VARCHAR', 'held_out': 'INTEGER'})`,
	);
}

/** So many customers of a group with so many orders and so much money (minor units) in the days after. */
export interface AfterRow {
	readonly held_out: number;
	/** Known in this file. */
	readonly found: number;
	readonly orders: number;
	readonly money: number;
	readonly customers: number;
}

/** `since` and the day `spanDays` after it: orders on later days up to that one. */
export function afterList(since: string, spanDays: number): Query<AfterRow> {
	return query(
		'what the list bought afterwards',
		{ held_out: 'number', found: 'number', orders: 'number', money: 'number', customers: 'number' },
		sql`SELECT listed.held_out::INTEGER AS held_out, (people.cid IS NOT NULL)::INTEGER AS found,
	coalesce(after.orders, 0)::INTEGER AS orders, coalesce(after.money, 0)::DOUBLE AS money, count(*)::INTEGER AS customers
FROM ${table('marked_list')} AS listed
LEFT JOIN ${table('people')} AS people USING (customer)
LEFT JOIN (
	SELECT cid, count(*) FILTER (purchase) AS orders, sum(amount) AS money FROM ${table('orders')}
	WHERE day > ${{ isoDay: since }} AND day <= ${{ isoDay: addDays(since, spanDays) }} GROUP BY cid) AS after USING (cid)
GROUP BY ALL
ORDER BY ALL`,
	);
}
