// SQL that shifts a day written with its time in UTC into a named zone.
import { sql, type Sql } from '../sql/sql.ts';
import type { ZoneShift } from './zone-shift.ts';

const TIME = '([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:[.][0-9]+)?)? ?([ap]m)?';

/** Minutes since midnight of the time in a cell; 0 where it has none. */
function minutesOf(cell: Sql): Sql {
	const part = (index: number): Sql => sql`regexp_extract(lower(${cell}), ${TIME}, ${index})`;
	const hours = sql`coalesce(TRY_CAST(${part(1)} AS INTEGER), 0)`;
	const noon = sql`CASE ${part(3)} WHEN 'pm' THEN ${hours} % 12 + 12 WHEN 'am' THEN ${hours} % 12 ELSE ${hours} END`;
	return sql`(${noon} * 60 + coalesce(TRY_CAST(${part(2)} AS INTEGER), 0))`;
}

/** The local day of `day` and the time in `cell`. A day without a time stays. */
export function shiftedDay(day: Sql, cell: Sql, { steps }: ZoneShift): Sql {
	const moment = sql`(CAST(${day} AS TIMESTAMP) + to_minutes(CAST(${minutesOf(cell)} AS BIGINT)))`;
	const offset = steps
		.toReversed()
		.map(({ from, minutes }) => sql`WHEN ${moment} >= CAST(${from} AS TIMESTAMP) THEN ${minutes}`)
		.reduce((sofar, one) => sql`${sofar} ${one}`);
	return sql`CASE WHEN contains(${cell}, ':') THEN CAST(${moment} + to_minutes(CAST(CASE ${offset} ELSE 0 END AS BIGINT)) AS DATE) ELSE ${day} END`;
}
