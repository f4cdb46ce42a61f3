// The account of each of several files, by where its rows stand among all.
import { list, sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';
import type { RowPlace } from './row-places.ts';

export interface FileRows {
	/** As in the places, from 0. */
	readonly file: number;
	readonly rowsRead: number;
	readonly rowsUsed: number;
	/** Minor units. */
	readonly moneyUsed: number;
	/** ISO days of the used rows. */
	readonly firstDay: string | null;
	readonly lastDay: string | null;
}

/** The number of the place of a record, from 0. */
function placeNumber(places: readonly RowPlace[], record: Sql = sql`row_number`): Sql {
	const cases = places.map((place, index) => sql`WHEN ${record} >= ${place.from} THEN ${index}`).toReversed();
	return sql`CASE ${cases.reduce((sofar, one) => sql`${sofar} ${one}`, sql``)} ELSE 0 END`;
}

/** The name of the file of a record and its row there. */
export function placeColumns(
	places: readonly RowPlace[],
	record: Sql = sql`row_number`,
): { readonly file: Sql; readonly row: Sql } {
	const named = list(places.map(({ file }) => sql`${file ?? ''}`));
	const shifts = list(places.map(({ shift }) => sql`${shift}`));
	const number = placeNumber(places, record);
	return {
		file: sql`[${named}][1 + ${number}]`,
		row: sql`${record} - [${shifts}][1 + ${number}]`,
	};
}

export function rowsByFile(places: readonly RowPlace[]): Query<FileRows> {
	return query(
		'rows by file',
		{
			file: 'number',
			rowsRead: 'number',
			rowsUsed: 'number',
			moneyUsed: 'number',
			firstDay: 'text',
			lastDay: 'text',
		},
		sql`SELECT file::DOUBLE AS file, count(*)::DOUBLE AS "rowsRead",
	(count(*) FILTER (set_aside IS NULL))::DOUBLE AS "rowsUsed",
	coalesce(sum(amount) FILTER (set_aside IS NULL), 0)::DOUBLE AS "moneyUsed",
	(min(day) FILTER (set_aside IS NULL))::VARCHAR AS "firstDay",
	(max(day) FILTER (set_aside IS NULL))::VARCHAR AS "lastDay"
FROM (SELECT ${placeNumber(places)} AS file, set_aside, amount, day FROM ${table('lines')}) AS placed
GROUP BY file ORDER BY file`,
	);
}
