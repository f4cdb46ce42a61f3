// The rows that were set aside, as CSV lines: their number, the reason, and what could be read of them.
import type { LineFacts } from '../../domain/line-facts.ts';
import { csvText, type CsvFlavour } from '../../downloads/csv.ts';
import { csvLine, moneyText, type CsvField } from '../../downloads/csv-sql.ts';
import type { SetAsideReason } from '../../domain/ledger.ts';
import { name, sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

function fieldsOf(facts: LineFacts, rowsAbove: number): CsvField[] {
	const text = (header: string, column: string): CsvField => ({ header, value: name(column), kind: 'text' });
	return [
		{ header: 'row', value: sql`row_number + ${rowsAbove}`, kind: 'number' },
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

export function setAsideHeader(facts: LineFacts, flavour: CsvFlavour): string {
	return csvText(
		fieldsOf(facts, 0).map(({ header }) => header),
		[],
		flavour,
	);
}

/** `rowsAbove` are the rows above the data, so that `row` is the row of the file. */
export function setAsideLines(facts: LineFacts, flavour: CsvFlavour, rowsAbove: number): Statement {
	return statement(
		'set-aside.csv',
		sql`SELECT ${csvLine(fieldsOf(facts, rowsAbove), flavour)} AS line
FROM ${table('lines')} WHERE set_aside IS NOT NULL ORDER BY row_number`,
	);
}

/** A row that was set aside; money in minor units. */
export interface SetAsideRow {
	readonly row: number;
	readonly raw: string | null;
	readonly customer: string | null;
	readonly day: string | null;
	readonly money: number | null;
}

export const ROWS_SHOWN = 50;

/** The first rows that were set aside for a reason. */
export function rowsOfReason(reason: SetAsideReason, rowsAbove: number): Query<SetAsideRow> {
	return query(
		'rows set aside',
		{ row: 'number', raw: 'text', customer: 'text', day: 'text', money: 'number' },
		sql`SELECT (row_number + ${rowsAbove})::DOUBLE AS row, raw, customer, day::VARCHAR AS day, amount::DOUBLE AS money
FROM ${table('lines')} WHERE set_aside = ${reason} ORDER BY row_number LIMIT ${ROWS_SHOWN}`,
	);
}
