// The rows that were set aside, as CSV lines: their number, the reason, and what could be read of them.
import type { LineFacts } from '../../domain/line-facts.ts';
import { csvText, type CsvFlavour } from '../../downloads/csv.ts';
import { csvLine, moneyText, type CsvField } from '../../downloads/csv-sql.ts';
import type { SetAsideReason } from '../../domain/ledger.ts';
import { placeColumns } from '../../ingest/several/rows-by-file.ts';
import type { RowPlace } from '../../ingest/several/row-places.ts';
import { name, sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

function fieldsOf(facts: LineFacts, places: readonly RowPlace[]): CsvField[] {
	const place = placeColumns(places);
	const text = (header: string, column: string): CsvField => ({ header, value: name(column), kind: 'text' });
	return [
		...(places.length > 1 ? [{ header: 'file', value: place.file, kind: 'text' } as const] : []),
		{ header: 'row', value: place.row, kind: 'number' },
		text('reason', 'set_aside'),
		text('unreadable', 'raw'),
		text('customer', 'customer'),
		...(facts.hasOrderId ? [text('order_id', 'order_id')] : []),
		{ header: 'day', value: sql`day`, kind: 'number' },
		{ header: 'money', value: moneyText(sql`amount`, facts.scale), kind: 'number' },
		...facts.person.map(({ column, header }) =>
			text(column.startsWith('attribute_') ? header : column, column),
		),
	];
}

export function setAsideHeader(facts: LineFacts, places: readonly RowPlace[], flavour: CsvFlavour): string {
	return csvText(
		fieldsOf(facts, places).map(({ header }) => header),
		[],
		flavour,
	);
}

/** Of one reason, or of all. */
export function setAsideLines(
	facts: LineFacts,
	places: readonly RowPlace[],
	flavour: CsvFlavour,
	reason: SetAsideReason | null = null,
): Statement {
	const which = reason === null ? sql`set_aside IS NOT NULL` : sql`set_aside = ${reason}`;
	return statement(
		'set-aside.csv',
		sql`SELECT ${csvLine(fieldsOf(facts, places), flavour)} AS line
FROM ${table('lines')} WHERE ${which} ORDER BY row_number`,
	);
}

/** A row that was set aside; money in minor units. */
export interface SetAsideRow {
	readonly row: number;
	/** Empty where there is one file. */
	readonly file: string;
	readonly raw: string | null;
	readonly customer: string | null;
	readonly day: string | null;
	readonly money: number | null;
}

export const ROWS_SHOWN = 50;

/** The first rows that were set aside for a reason. */
export function rowsOfReason(reason: SetAsideReason, places: readonly RowPlace[]): Query<SetAsideRow> {
	return query(
		'rows set aside',
		{ row: 'number', file: 'text', raw: 'text', customer: 'text', day: 'text', money: 'number' },
		sql`SELECT (${placeColumns(places).row})::DOUBLE AS row, ${placeColumns(places).file} AS file, raw, customer, day::VARCHAR AS day, amount::DOUBLE AS money
FROM ${table('lines')} WHERE set_aside = ${reason} ORDER BY row_number LIMIT ${ROWS_SHOWN}`,
	);
}
