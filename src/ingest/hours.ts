// The hour of the day, beside a date or in a column of its own; as written, never moved to another zone.
import { sql, type Sql } from '../sql/sql.ts';

const TIME = /[ T](\d{1,2}):\d{2}(?::\d{2})?/;
/** RE2 for the same, and for the afternoon. */
const TIME_SQL = '[ T]([0-9]{1,2}):[0-9]{2}';
const AFTERNOON_SQL = '(?i)[0-9] ?p\\.?m';
const MORNING_TWELVE_SQL = '(?i)[ T]12:[0-9:]+ ?a\\.?m';

/** A time that stands alone: `14:05`, `2:05 PM`, `14.05 น.`, or the hour in a column of hours. */
const CLOCK = /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?:\.\d+)?(?: ?(?:[ap]\.?m\.?|น\.?))?$/i;
const HOUR = /^(?:[01]?\d|2[0-3])(?: ?(?:[ap]\.?m\.?|น\.?))?$/i;
const HOURS_HEADER = /hour|ชั่วโมง/i;
const CLOCK_SQL = '^([0-9]{1,2})(?:[:. apAPน]|$)';
const CLOCK_MORNING_TWELVE_SQL = '(?i)^12[:.0-9]* ?a\\.?m';

/** Most dates carry a time, and not all the same one, which says nothing. */
export function tellsHours(values: readonly string[]): boolean {
	const times = values.flatMap((value) => TIME.exec(value)?.[0] ?? []);
	return times.length > values.length / 2 && new Set(times).size > 1;
}

/** Most values of a column are times of the day, and not all the same one. */
export function tellsClock(header: string, values: readonly string[]): boolean {
	const hours = HOURS_HEADER.test(header);
	const times = values.filter((value) => CLOCK.test(value) || (hours && HOUR.test(value)));
	return times.length > values.length / 2 && new Set(times).size > 1;
}

/** An hour in 24 hours from one as written, null beyond the day. */
function inTheDay(text: Sql, found: Sql, morningTwelve: string): Sql {
	const hour = sql`CASE WHEN regexp_matches(${text}, ${morningTwelve}) THEN 0
	WHEN regexp_matches(${text}, ${AFTERNOON_SQL}) AND ${found} < 12 THEN ${found} + 12 ELSE ${found} END`;
	return sql`CASE WHEN (${hour}) BETWEEN 0 AND 23 THEN CAST((${hour}) AS TINYINT) END`;
}

/** The hour 0 to 23 in a cell of dates, null where it has none. */
export function hourSql(text: Sql): Sql {
	const plain = sql`${text}[11] IN (' ', 'T') AND ${text}[14] = ':' AND (length(${text}) = 16 OR (length(${text}) = 19 AND ${text}[17] = ':'))`;
	const found = sql`TRY_CAST(regexp_extract(${text}, ${TIME_SQL}, 1) AS TINYINT)`;
	const fast = sql`TRY_CAST(${text}[12:13] AS TINYINT)`;
	return sql`CASE WHEN ${plain} THEN CASE WHEN ${fast} BETWEEN 0 AND 23 THEN ${fast} END ELSE ${inTheDay(text, found, MORNING_TWELVE_SQL)} END`;
}

/** The hour 0 to 23 in a cell of times, null where it has none. */
export function clockHourSql(text: Sql): Sql {
	const found = sql`TRY_CAST(regexp_extract(${text}, ${CLOCK_SQL}, 1) AS TINYINT)`;
	return sql`coalesce(${inTheDay(text, found, CLOCK_MORNING_TWELVE_SQL)}, ${hourSql(text)})`;
}
