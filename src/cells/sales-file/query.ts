// The rows that were set aside, as CSV lines: their number, the reason, and what could be read of them.
import type { LineFacts } from '../../domain/line-facts.ts';
import { csvText, type CsvFlavour } from '../../downloads/csv.ts';
import { csvLine, moneyText, type CsvField } from '../../downloads/csv-sql.ts';
import { name, sql } from '../../sql/sql.ts';
import { statement, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

function fieldsOf(facts: LineFacts): CsvField[] {
	const text = (header: string, column: string): CsvField => ({ header, value: name(column), kind: 'text' });
	return [
		{ header: 'row', value: sql`row_number`, kind: 'number' },
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
		fieldsOf(facts).map(({ header }) => header),
		[],
		flavour,
	);
}

export function setAsideLines(facts: LineFacts, flavour: CsvFlavour): Statement {
	return statement(
		'set-aside.csv',
		sql`SELECT ${csvLine(fieldsOf(facts), flavour)} AS line
FROM ${table('lines')} WHERE set_aside IS NOT NULL ORDER BY row_number`,
	);
}
