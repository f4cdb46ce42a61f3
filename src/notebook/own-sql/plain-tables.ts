// The notebook's tables under plain names for the reader's own SQL, with money in the currency's unit.
import type { LineFacts } from '../../domain/line-facts.ts';
import { list, name, nothing, sql, type Sql } from '../../sql/sql.ts';
import { table } from '../../sql/tables.ts';

/** The plain names; a reader's cell cannot be called so. */
export const PLAIN_NAMES = [
	'lines',
	'set_aside',
	'orders',
	'people',
	'customers',
	'scores',
	'segments',
	'cube',
] as const;
export type PlainName = (typeof PLAIN_NAMES)[number];

export const isPlainName = (word: string): word is PlainName =>
	(PLAIN_NAMES as readonly string[]).includes(word);

/** Exact decimals from whole minor units. */
function money(column: Sql, scale: number): Sql {
	return scale === 0 ? sql`${column}::DECIMAL(19, 0)` : sql`(${column}::DECIMAL(19, 0) * ${unit(scale)})`;
}

const unit = (scale: number): Sql => sql`1e-${scale}::DECIMAL(${scale}, ${scale})`;

/** The columns under the words of the file's header, where these are free. */
function renamed(facts: LineFacts): Sql {
	const taken = new Set(facts.person.map(({ column }) => column));
	const pairs = facts.person.flatMap(({ column, header }) => {
		const plain = header.trim();
		if (!column.startsWith('attribute_') || plain === '' || taken.has(plain.toLowerCase())) return [];
		taken.add(plain.toLowerCase());
		return [sql`${name(column)} AS ${name(plain)}`];
	});
	return pairs.length > 0 ? sql` RENAME (${list(pairs)})` : nothing;
}

/**
 * What each plain name stands for; what is known of people comes later than the rest of the answer. All of them hold what
 * the filter in force leaves, but `set_aside`, which is of the whole file.
 */
export function plainTables(facts: LineFacts, peopleReady: boolean): { readonly [Name in PlainName]: Sql } {
	const { scale } = facts;
	const joined = (which: 'orders' | 'customers' | 'scores' | 'segments', columns: Sql): Sql =>
		sql`SELECT people.customer, ${columns} FROM ${table('people')} AS people JOIN ${table(which)} AS ours USING (cid)`;
	const shown = sql`REPLACE (${money(sql`amount`, scale)} AS amount)${renamed(facts)}`;
	return {
		lines: sql`SELECT * EXCLUDE (set_aside, raw) ${shown} FROM ${table('kept_lines')}`,
		set_aside: sql`SELECT * ${shown} FROM ${table('lines')} WHERE set_aside IS NOT NULL`,
		orders: joined('orders', sql`ours.* REPLACE (${money(sql`ours.amount`, scale)} AS amount)`),
		people: sql`SELECT *${peopleReady ? renamed(facts) : nothing} FROM ${table(peopleReady ? 'people_details' : 'people')} WHERE cid IN (SELECT cid FROM ${table('orders')})`,
		customers: joined('customers', sql`ours.* REPLACE (${money(sql`ours.money`, scale)} AS money)`),
		scores: joined('scores', sql`ours.*`),
		segments: joined('segments', sql`ours.*`),
		cube: sql`SELECT r, f, m, segment, customers, orders, first_time, ${money(sql`cube.money`, scale)} AS money FROM ${table('cube')} AS cube`,
	};
}
