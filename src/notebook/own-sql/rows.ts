// Reads kept results: pages in any order, summaries of columns, and columns for a chart.
import { rowsOf, type Columns } from '../../engine/columns.ts';
import type { Database } from '../../engine/database.ts';
import { join, list, name, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type ColumnKind } from '../../sql/statement.ts';
import { OUR_DATABASE } from '../../domain/tables.ts';
import { readersTable, type OwnResult, type ResultColumn } from './own-sql.svelte.ts';

/** The schema of the sorted places. */
export const SORTED_ROOM = 'own_sorted';

export interface ResultSort {
	readonly column: string;
	readonly descending: boolean;
}

const NUMBERS = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL)/;
const DAYS = /^(?:DATE|TIMESTAMP)/;

export type Nature = 'number' | 'day' | 'text';

/** What a column is like, by its type. */
export function natureOf({ type }: ResultColumn): Nature {
	if (/\[\]$|\[\d+\]$/.test(type)) return 'text';
	if (NUMBERS.test(type)) return 'number';
	return DAYS.test(type) ? 'day' : 'text';
}

const sortedTable = (id: string): Sql => name(OUR_DATABASE, SORTED_ROOM, id);

/** Makes the order of the rows, once for all pages. */
export function sortRows(id: string, result: OwnResult, { column, descending }: ResultSort) {
	const way = descending ? sql`DESC` : sql`ASC`;
	return statement(
		'order of the rows',
		sql`CREATE OR REPLACE TABLE ${sortedTable(id)} AS
SELECT rowid AS place FROM ${readersTable(result.name)} ORDER BY ${name(column)} ${way} NULLS LAST, rowid`,
	);
}

/** Text as it is shown, column by column: `c0`, `c1`, … */
type PageRow = Readonly<Record<string, string | null>>;

/** Rows `first` … as text; `sortedAs` names the order made before, null is the result's own. */
export async function page(
	database: Database,
	result: OwnResult,
	sortedAs: string | null,
	first: number,
	count: number,
): Promise<readonly PageRow[]> {
	const shown = result.columns.map(
		(column, index) => sql`left(rows.${name(column.name)}::VARCHAR, 300) AS ${name(`c${index}`)}`,
	);
	const rows = readersTable(result.name);
	const kinds = Object.fromEntries(result.columns.map((_, index) => [`c${index}`, 'text' as ColumnKind]));
	const source =
		sortedAs === null
			? sql`${rows} AS rows WHERE rows.rowid >= ${first} AND rows.rowid < ${first + count} ORDER BY rows.rowid`
			: sql`(SELECT rowid AS at, place FROM ${sortedTable(sortedAs)} WHERE rowid >= ${first} AND rowid < ${first + count}) AS sorted JOIN ${rows} AS rows ON rows.rowid = sorted.place ORDER BY sorted.at`;
	return rowsOf(
		await database.query(
			query<PageRow>('rows of a result', kinds, sql`SELECT ${list(shown)} FROM ${source}`),
		),
	);
}

export interface ColumnSummary {
	readonly nulls: number;
	readonly distinct: number;
	/** Shares of the tallest, of ten equal steps from the lowest to the highest, or of the most frequent values. */
	readonly bars: readonly number[];
	readonly low: string | null;
	readonly high: string | null;
}

const BARS = 10;
const MOST_COLUMNS = 24;

/** Summaries of the first columns of a result. */
export async function summaries(
	database: Database,
	result: OwnResult,
	signal: AbortSignal,
): Promise<readonly ColumnSummary[]> {
	const all: ColumnSummary[] = [];
	for (const column of result.columns.slice(0, MOST_COLUMNS)) {
		all.push(await summaryOf(database, result, column, signal));
	}
	return all;
}

async function summaryOf(
	database: Database,
	result: OwnResult,
	column: ResultColumn,
	signal: AbortSignal,
): Promise<ColumnSummary> {
	const value = name(column.name);
	const rows = readersTable(result.name);
	const nature = natureOf(column);
	const asked = query<Omit<ColumnSummary, 'bars'>>(
		'summary of a column',
		{ nulls: 'number', distinct: 'number', low: 'text', high: 'text' },
		sql`SELECT (count(*) - count(${value}))::DOUBLE AS nulls, count(DISTINCT ${value})::DOUBLE AS distinct,
	left(min(${value})::VARCHAR, 40) AS low, left(max(${value})::VARCHAR, 40) AS high FROM ${rows}`,
	);
	const options = { signal, interruptible: result.rowCount > 200_000 };
	const [said] = rowsOf(await database.query(asked, options));
	const number = nature === 'day' ? sql`epoch(${value}::TIMESTAMP)` : sql`${value}::DOUBLE`;
	const counted =
		nature === 'text'
			? sql`SELECT row_number() OVER (ORDER BY count(*) DESC, ${value}::VARCHAR) - 1 AS step, count(*) AS rows FROM ${rows} WHERE ${value} IS NOT NULL GROUP BY ${value} ORDER BY step LIMIT ${BARS}`
			: sql`SELECT least(${BARS - 1}, floor((v - low) / nullif(high - low, 0) * ${BARS})) AS step, count(*) AS rows FROM (SELECT ${number} AS v FROM ${rows}) AS vs, (SELECT min(${number}) AS low, max(${number}) AS high FROM ${rows}) AS ends WHERE isfinite(v) AND isfinite(low) AND isfinite(high) GROUP BY ALL`;
	const bars = query<{ readonly step: number; readonly rows: number }>(
		'distribution of a column',
		{ step: 'number', rows: 'number' },
		sql`SELECT coalesce(step, 0)::INTEGER AS step, rows::DOUBLE AS rows FROM (${counted}) ORDER BY step`,
	);
	const steps = rowsOf(await database.query(bars, options));
	const most = Math.max(1, ...steps.map(({ rows: one }) => one));
	const shares = Array.from(
		{ length: BARS },
		(_, at) => (steps.find(({ step }) => step === at)?.rows ?? 0) / most,
	);
	return { nulls: 0, distinct: 0, low: null, high: null, ...said, bars: shares };
}

/** Rows that a chart can draw at most. */
export const MOST_DRAWN = 20_000;

/** Some columns of a result: numbers as numbers, days as ISO text, everything else as text. */
export function columnsOf(
	database: Database,
	result: OwnResult,
	wished: readonly ResultColumn[],
	signal: AbortSignal,
): Promise<Columns<Record<string, string | number | null>>> {
	const kinds: Record<string, ColumnKind> = {};
	const read = wished.map((column) => {
		const number = natureOf(column) === 'number';
		kinds[column.name] = number ? 'number' : 'text';
		return sql`${name(column.name)}::${number ? sql`DOUBLE` : sql`VARCHAR`} AS ${name(column.name)}`;
	});
	const asked = query<Record<string, string | number | null>>(
		'what a chart draws',
		kinds,
		sql`SELECT ${list(read)} FROM ${readersTable(result.name)} ORDER BY rowid LIMIT ${MOST_DRAWN}`,
	);
	return database.query(asked, { signal });
}

/** One value as text: the first row's in a column; null where there is none. */
export async function firstValue(
	database: Database,
	result: OwnResult,
	column: string,
): Promise<string | null> {
	const known = result.columns.find(({ name: one }) => one.toLowerCase() === column.toLowerCase());
	if (!known) return null;
	const asked = query<{ readonly value: string | null }>(
		'a value in a note',
		{ value: 'text' },
		sql`SELECT ${name(known.name)}::VARCHAR AS value FROM ${readersTable(result.name)} ORDER BY rowid LIMIT 1`,
	);
	return rowsOf(await database.query(asked))[0]?.value ?? null;
}

/** All rows as CSV lines, for a download. */
export function csvOf(result: OwnResult, line: Sql): ReturnType<typeof statement> {
	return statement(
		`${result.name}.csv`,
		sql`SELECT ${line} AS line FROM ${readersTable(result.name)} AS rows ORDER BY rows.rowid`,
	);
}

/** The first rows as tab-separated text, for the clipboard. */
export async function copiedRows(database: Database, result: OwnResult, most: number): Promise<string> {
	const cell = (column: ResultColumn) =>
		sql`coalesce(regexp_replace(${name(column.name)}::VARCHAR, '[\\t\\r\\n]+', ' ', 'g'), '')`;
	const asked = query<{ readonly line: string }>(
		'rows to copy',
		{ line: 'text' },
		sql`SELECT ${join(result.columns.map(cell), sql` || chr(9) || `)} AS line FROM ${readersTable(result.name)} ORDER BY rowid LIMIT ${most}`,
	);
	const lines = rowsOf(await database.query(asked)).map(({ line }) => line);
	return [result.columns.map(({ name: one }) => one).join('\t'), ...lines].join('\n');
}
