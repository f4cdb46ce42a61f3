// customers.csv: everyone or some cells or one segment, with scores, segment and what the file says of them.
import type { LineFacts } from '../domain/line-facts.ts';
import type { SegmentId } from '../domain/segments.ts';
import { list, name, sql, type Sql } from '../sql/sql.ts';
import { statement, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import { csvText, type CsvFlavour } from './csv.ts';
import { csvLine, moneyText, type CsvField } from './csv-sql.ts';

export interface CustomersCsv {
	readonly facts: LineFacts;
	readonly flavour: CsvFlavour;
	/** The segments in the book's order with their names in the reader's language. */
	readonly segmentNames: ReadonlyMap<SegmentId, string>;
	/** A condition on `scores` and `segments`. */
	readonly where: Sql;
	/** What a list says beyond the customer: a join on `cid` that leaves one row a customer, and its columns. */
	readonly more?: { readonly join: Sql; readonly fields: readonly CsvField[] };
}

/** Attribute headers never repeat one of ours or one another. */
function attributeHeaders(facts: LineFacts, taken: readonly string[]): string[] {
	const used = new Set(taken);
	return facts.person.map(({ column, header }) => {
		const wish = column.startsWith('attribute_') ? header : column;
		let unique = wish;
		for (let copy = 2; used.has(unique); copy++) unique = `${wish} (${copy})`;
		used.add(unique);
		return unique;
	});
}

function fieldsOf({ facts, segmentNames, more }: CustomersCsv): CsvField[] {
	const cases = [...segmentNames].reduce((all, [id, called]) => sql`${all} WHEN ${id} THEN ${called}`, sql``);
	const number = (header: string, value: Sql): CsvField => ({ header, value, kind: 'number' });
	const text = (header: string, value: Sql): CsvField => ({ header, value, kind: 'text' });
	const first: CsvField[] = [
		text('customer', sql`people.customer`),
		number('first_order', sql`customers.first_order`),
		number('last_order', sql`customers.last_order`),
		number('recency_days', sql`customers.recency_days`),
		number('orders', sql`customers.orders`),
		number('money', moneyText(sql`customers.money`, facts.scale)),
		number('r', sql`scores.r`),
		number('f', sql`scores.f`),
		number('m', sql`scores.m`),
		number('fm', sql`scores.fm`),
		number('segment_id', sql`segments.segment`),
		text('segment', sql`CASE segments.segment${cases} END`),
	];
	const added = more?.fields ?? [];
	const headers = attributeHeaders(
		facts,
		[...first, ...added].map(({ header }) => header),
	);
	return [
		...first,
		...added,
		...facts.person.map(({ column }, index) => text(headers[index] ?? column, sql`people.${name(column)}`)),
	];
}

/** The header line of the file, with the byte-order mark where Excel needs it. */
export function customersCsvHeader(wanted: CustomersCsv): string {
	return csvText(
		fieldsOf(wanted).map(({ header }) => header),
		[],
		wanted.flavour,
	);
}

/** Streams its lines, best customers first: segment in the book's order, then money, then the customer's text. */
export function customersCsvLines(wanted: CustomersCsv): Statement {
	const order = list([...wanted.segmentNames.keys()].map((id) => sql`${id}`));
	return statement(
		'customers.csv',
		sql`SELECT ${csvLine(fieldsOf(wanted), wanted.flavour)} AS line
FROM ${table('customers')} AS customers
JOIN ${table('scores')} AS scores USING (cid)
JOIN ${table('segments')} AS segments USING (cid)
JOIN ${table('people_details')} AS people USING (cid)
${wanted.more?.join ?? sql``}
WHERE ${wanted.where}
ORDER BY list_position([${order}], segments.segment), customers.money DESC, customers.cid`,
	);
}
