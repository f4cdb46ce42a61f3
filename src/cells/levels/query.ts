// What the levels cell reads of the table of levels: counts and money, what is needed for the next rung, and lists.
import { LEVELS, RUNGS, type Level, type Need, type Rung } from '../../domain/levels.ts';
import { csvLine, moneyText, type CsvField } from '../../downloads/csv-sql.ts';
import { join, list, name, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

const levels = table('levels');
const listed = table('listed');

/** One rung or level; money in minor units, shares are of all customers. */
export interface LevelRow {
	/** `ladder` or `level`. */
	readonly kind: string;
	readonly id: Rung | Level;
	readonly customers: number;
	readonly money: number;
	/** Exact decimal text in the currency's unit. */
	readonly money_text: string;
}

/** Counts and money of every rung and level that has customers, from the lowest rung up. */
export function levelRows(scale: number): Query<LevelRow> {
	const sums = sql`count(*)::INTEGER AS customers, coalesce(sum(money), 0)::BIGINT AS money`;
	const each = LEVELS.map(
		(level) => sql`SELECT 'level' AS kind, ${level} AS id, ${sums} FROM joined WHERE ${name(level)}`,
	);
	const order = list([...RUNGS, ...LEVELS].map((id) => sql`${id}`));
	return query(
		'customers by level',
		{ kind: 'text', id: 'text', customers: 'number', money: 'number', money_text: 'text' },
		sql`WITH joined AS (FROM ${levels} JOIN (SELECT cid, money FROM ${table('customers')}) USING (cid))
SELECT kind, id, customers, money::DOUBLE AS money, ${moneyText(sql`money`, scale)} AS money_text
FROM (${join([sql`SELECT 'ladder' AS kind, ladder AS id, ${sums} FROM joined GROUP BY ladder`, ...each], sql` UNION ALL `)})
WHERE customers > 0
ORDER BY kind, list_position([${order}], id)`,
	);
}

/** What the customers on a rung need for the next one. */
export interface NeedRow {
	readonly ladder: Rung;
	readonly needs: Need;
	readonly customers: number;
}

export const needRows: Query<NeedRow> = query(
	'what each rung needs',
	{ ladder: 'text', needs: 'text', customers: 'number' },
	sql`SELECT ladder, needs, count(*)::INTEGER AS customers FROM ${levels} GROUP BY ALL ORDER BY ladder, customers DESC, needs`,
);

/** Whether the file can show care: returns or tickets occur. */
export interface CareRow {
	readonly returns: number;
}

export const returnsInFile: Query<CareRow> = query(
	'returns in the file',
	{ returns: 'number' },
	sql`SELECT count(*)::INTEGER AS returns FROM ${table('lines')} WHERE set_aside IS NULL AND is_return`,
);

/** The people on the reader's lists whom the sales did not name, as comma text at `path`. */
export function loadListed(path: string): Statement {
	return statement(
		'people on the lists',
		sql`CREATE OR REPLACE TABLE ${listed} AS
FROM read_csv(${path}, header = true, delim = ',', quote = '"', escape = '"', columns = {'customer': 'VARCHAR', 'name': 'VARCHAR', 'phone': 'VARCHAR', 'email': 'VARCHAR', 'asked': 'INTEGER'})`,
	);
}

/** Those of them who have bought nothing: a list and the sales may write a customer a little differently. */
const waiting = sql`${listed} AS listed ANTI JOIN ${table('people')} AS people USING (customer)`;

export interface ListedRow {
	readonly prospects: number;
	/** Have asked or signed up. */
	readonly expecting: number;
}

export const listedRows: Query<ListedRow> = query(
	'people who have not bought',
	{ prospects: 'number', expecting: 'number' },
	sql`SELECT count(*) FILTER (asked = 0)::INTEGER AS prospects, count(*) FILTER (asked = 1)::INTEGER AS expecting FROM ${waiting}`,
);

const LISTED_FIELDS: readonly CsvField[] = (['customer', 'name', 'phone', 'email'] as const).map(
	(column) => ({ header: column, value: sql`listed.${name(column)}`, kind: 'text' }),
);
export const listedHeaders: readonly string[] = LISTED_FIELDS.map(({ header }) => header);

/** One of the two rungs below the buyers as lines of CSV for Excel. */
export function listedLines(rung: 'prospect' | 'expecting'): Statement {
	return statement(
		'people who have not bought',
		sql`SELECT ${csvLine(LISTED_FIELDS, 'excel')} AS line FROM ${waiting} WHERE asked = ${rung === 'expecting' ? 1 : 0} ORDER BY customer`,
	);
}

/** A condition on `customers`: those on a rung, or those who hold a level. */
export function holding(kind: string, id: Rung | Level): Sql {
	const held = kind === 'ladder' ? sql`ladder = ${id}` : name(id);
	return sql`customers.cid IN (SELECT cid FROM ${levels} WHERE ${held})`;
}
