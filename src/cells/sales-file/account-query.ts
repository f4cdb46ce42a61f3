// What was repaired, put together or repeated, as rows for the page and as CSV lines.
import { csvText } from '../../downloads/csv.ts';
import { csvLine, type CsvField } from '../../downloads/csv-sql.ts';
import { placeColumns } from '../../ingest/several/rows-by-file.ts';
import type { RowPlace } from '../../ingest/several/row-places.ts';
import type { Repair } from '../../ingest/account/repaired-values.ts';
import { list, name, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

/** What can be listed: one kind of repair, customers in several spellings, or lines that come again. */
export type Listed = Repair | 'merged' | 'same';

/** A value, a spelling or a line, with where it stands. */
export interface AccountRow {
	readonly file: string;
	readonly row: number;
	readonly column: string | null;
	readonly written: string | null;
	readonly read: string | null;
	/** How often this spelling comes, or the row that this line repeats. */
	readonly number: number | null;
}

export const ACCOUNT_ROWS_SHOWN = 50;

function source(what: Listed): Sql {
	if (what === 'merged')
		return sql`SELECT row_number, NULL AS header, written, customer AS read, times::DOUBLE AS number FROM ${table('customer_spellings')}`;
	if (what === 'same')
		return sql`SELECT same.row_number, NULL AS header, concat_ws(', ', day::VARCHAR, customer) AS written, NULL AS read, same_as::DOUBLE AS number FROM ${table('same_lines')} AS same LEFT JOIN ${table('lines')} AS lines USING (row_number)`;
	return sql`SELECT row_number, header, written, read, NULL AS number FROM ${table('repaired_values')} WHERE kind = ${what}`;
}

const order = (what: Listed): Sql => (what === 'merged' ? sql`read, row_number` : sql`row_number`);

export function accountRows(what: Listed, places: readonly RowPlace[], most: number): Query<AccountRow> {
	const place = placeColumns(places);
	const sameRow = placeColumns(places, sql`number`).row;
	return query(
		'values of the account',
		{ file: 'text', row: 'number', column: 'text', written: 'text', read: 'text', number: 'number' },
		sql`SELECT ${place.file} AS file, (${place.row})::DOUBLE AS row, header::VARCHAR AS column, written::VARCHAR AS written, read::VARCHAR AS read, (${what === 'same' ? sameRow : sql`number`})::DOUBLE AS number
FROM (${source(what)}) ORDER BY ${order(what)} LIMIT ${most}`,
	);
}

function fieldsOf(what: Listed, places: readonly RowPlace[]): readonly CsvField[] {
	const place = placeColumns(places);
	const text = (header: string, column: string): CsvField => ({ header, value: name(column), kind: 'text' });
	const where: readonly CsvField[] = [
		...(places.length > 1 ? [{ header: 'file', value: place.file, kind: 'text' } as const] : []),
		{ header: what === 'merged' ? 'first_row' : 'row', value: place.row, kind: 'number' },
	];
	if (what === 'merged')
		return [
			text('customer', 'read'),
			text('written', 'written'),
			{ header: 'rows', value: sql`number::BIGINT`, kind: 'number' },
			...where,
		];
	if (what === 'same')
		return [
			...where,
			{
				header: 'same_as_row',
				value: sql`(${placeColumns(places, sql`number`).row})::BIGINT`,
				kind: 'number',
			},
			text('day_and_customer', 'written'),
		];
	return [...where, text('column', 'header'), text('written', 'written'), text('read_as', 'read')];
}

export const accountHeader = (what: Listed, places: readonly RowPlace[]): string =>
	csvText(
		fieldsOf(what, places).map(({ header }) => header),
		[],
		'excel',
	);

export function accountLines(what: Listed, places: readonly RowPlace[]): Statement {
	return statement(
		`${what}.csv`,
		sql`SELECT ${csvLine([...fieldsOf(what, places)], 'excel')} AS line FROM (${source(what)}) ORDER BY ${list([order(what)])}`,
	);
}
