// The hour in a date's text, as written: whatever zone the browser is in, 14:05 is 14.
import { sql, type Sql } from '../sql/sql.ts';

const CLOCK = /(?:^|[ T])\d{1,2}:\d{2}/;
const MIDNIGHT = /(?:^|[ T])0?0:00/;

/** True where most dates carry a time, and not only midnight. */
export function tellsTime(values: readonly string[]): boolean {
	const timed = values.filter((value) => CLOCK.test(value));
	return timed.length > values.length * 0.6 && timed.some((value) => !MIDNIGHT.test(value));
}

/** 0 to 23; NULL where the text has no time. */
export function hourSql(text: Sql): Sql {
	const hour = sql`TRY_CAST(regexp_extract(${text}, '(?:^|[ T])([0-9]{1,2}):[0-9]{2}', 1) AS TINYINT)`;
	const says = (half: string) => sql`regexp_matches(lower(${text}), ${`[0-9] ?${half}[.]?m[.]?$`})`;
	return sql`CAST(CASE WHEN ${hour} > 23 THEN NULL WHEN ${says('p')} AND ${hour} < 12 THEN ${hour} + 12 WHEN ${says('a')} AND ${hour} = 12 THEN 0 ELSE ${hour} END AS TINYINT)`;
}
