// cleaned-sales.csv: the table of lines as it stands in the engine, and the statement by which native DuckDB takes it in.
import { list, name, sql, type Sql } from '../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../sql/statement.ts';
import { OUR_DATABASE } from '../domain/tables.ts';
import { table } from '../sql/tables.ts';
import { csvLine, type CsvField } from './csv-sql.ts';

export interface LineColumn {
	readonly name: string;
	/** As DuckDB writes it, such as `BIGINT`. */
	readonly type: string;
}

/** The columns that `lines` has for the file that is open. */
export const lineColumns: Query<LineColumn> = query(
	'columns of the lines',
	{ name: 'text', type: 'text' },
	sql`SELECT column_name AS name, data_type AS type FROM duckdb_columns()
WHERE database_name = ${OUR_DATABASE} AND schema_name = 'main' AND table_name = 'lines' ORDER BY column_index`,
);

const isText = (type: string): boolean => type === 'VARCHAR' || type.startsWith('ENUM');

/** Streams one line of CSV a row, in the order of the file. Amounts are whole minor units, empty means not known. */
export function cleanedLines(columns: readonly LineColumn[]): Statement {
	const fields = columns.map(({ name: column, type }): CsvField => ({
		header: column,
		value: name(column),
		kind: isText(type) ? 'text' : 'number',
	}));
	return statement(
		'cleaned-sales.csv',
		sql`SELECT ${csvLine(fields, 'plain')} AS line FROM ${table('lines')} ORDER BY row_number`,
	);
}

const PLAIN_TYPES = ['INTEGER', 'BIGINT', 'DOUBLE', 'DATE', 'BOOLEAN'] as const;

/** Takes the file of `cleanedLines` in as the table of lines. */
export function readCleaned(columns: readonly LineColumn[], path: string): Statement {
	const typed = columns.map(({ name: column, type }): Sql => {
		const plain = PLAIN_TYPES.find((one) => one === type) ?? 'VARCHAR';
		return sql`${column}: ${plain}`;
	});
	return statement(
		'lines',
		sql`CREATE OR REPLACE TABLE ${table('lines')} AS
FROM read_csv(${path}, auto_detect = false, header = true, columns = {${list(typed)}}, delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = false, parallel = false)`,
	);
}
