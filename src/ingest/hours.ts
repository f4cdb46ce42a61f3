// The hour of the day beside a date, where a file tells it; as written, never moved to another zone.
import { sql, type Sql } from '../sql/sql.ts';

const TIME = /[ T](\d{1,2}):\d{2}(?::\d{2})?/;
/** RE2 for the same, and for the afternoon. */
const TIME_SQL = '[ T]([0-9]{1,2}):[0-9]{2}';
const AFTERNOON_SQL = '(?i)[0-9] ?p\\.?m';
const MORNING_TWELVE_SQL = '(?i)[ T]12:[0-9:]+ ?a\\.?m';

/** Most dates carry a time, and not all the same one, which says nothing. */
export function tellsHours(values: readonly string[]): boolean {
	const times = values.flatMap((value) => TIME.exec(value)?.[0] ?? []);
	return times.length > values.length / 2 && new Set(times).size > 1;
}

/** The hour 0 to 23 in a cell of dates, null where it has none. */
export function hourSql(text: Sql): Sql {
	const plain = sql`${text}[11] IN (' ', 'T') AND ${text}[14] = ':' AND (length(${text}) = 16 OR (length(${text}) = 19 AND ${text}[17] = ':'))`;
	const found = sql`TRY_CAST(regexp_extract(${text}, ${TIME_SQL}, 1) AS TINYINT)`;
	const hour = sql`CASE WHEN ${plain} THEN TRY_CAST(${text}[12:13] AS TINYINT)
	WHEN regexp_matches(${text}, ${MORNING_TWELVE_SQL}) THEN 0
	WHEN regexp_matches(${text}, ${AFTERNOON_SQL}) AND ${found} < 12 THEN ${found} + 12 ELSE ${found} END`;
	return sql`CASE WHEN (${hour}) BETWEEN 0 AND 23 THEN CAST((${hour}) AS TINYINT) END`;
}
