// SQL that reads a written day as day-text.ts does: a fast path for the common shapes, patterns for the rest.
import { list, sql, type Sql } from '../sql/sql.ts';
import { asciiDigitsSql, bareSql } from './text-sql.ts';
import {
	BUDDHIST_OFFSET,
	DAY_PATTERNS,
	FIRST_BUDDHIST_YEAR,
	FIRST_SHORT_1900S_YEAR,
	FIRST_SHORT_BUDDHIST_YEAR,
	FIRST_YEAR,
	LAST_YEAR,
	MONTHS,
	SERIAL_EPOCH,
	SERIAL_EPOCH_1904,
} from './day-pattern.ts';
import type { DateReading } from './load-plan.ts';

const FAST_FORMATS = {
	'day-month-year': ['%d/%m/%Y', '%d/%m/%Y %H:%M:%S', '%d/%m/%Y %H:%M'],
	'month-day-year': ['%m/%d/%Y', '%m/%d/%Y %H:%M:%S', '%m/%d/%Y %H:%M'],
} as const;

/** The day of the common shapes, null for every other; `text` is a cleaned cell. */
export function fastDay(text: Sql, reading: DateReading): Sql {
	const isoDay = sql`CASE WHEN ${text}[5] = '-' AND ${text}[8] = '-' AND ${text}[11] IN ('', ' ', 'T') THEN TRY_CAST(left(${text}, 10) AS DATE) END`;
	if (reading.order === 'year-month-day') return isoDay;
	const formats = list(FAST_FORMATS[reading.order].map((format) => sql`${format}`));
	// try_strptime takes 'epoch' and 'infinity' for days.
	return sql`CASE WHEN contains(${text}, '/') THEN CAST(try_strptime(${text}, [${formats}]) AS DATE) END`;
}

/** The fast day where it is safe: Buddhist years lose 543, and their 29 February is left to the slow path. */
export function safeFastDay(fast: Sql): Sql {
	const inRange = sql`${fast} >= ${{ isoDay: `${FIRST_YEAR}-01-01` }} AND ${fast} < ${{ isoDay: `${LAST_YEAR + 1}-01-01` }}`;
	return sql`CASE WHEN ${inRange} THEN ${fast} WHEN year(${fast}) BETWEEN ${FIRST_YEAR + BUDDHIST_OFFSET} AND ${LAST_YEAR + BUDDHIST_OFFSET} AND NOT (month(${fast}) = 2 AND day(${fast}) = 29) THEN CAST(${fast} - to_years(${BUDDHIST_OFFSET}) AS DATE) END`;
}

/** The text with plain digits, month names as `m01`, without weekday and era. */
export function plainDaySql(text: Sql): Sql {
	const plain = sql`lower(${asciiDigitsSql(bareSql(text))})`;
	const bare = sql`regexp_replace(regexp_replace(${plain}, ${DAY_PATTERNS.weekday}, ''), ${DAY_PATTERNS.era}, ' ', 'g')`;
	const named = MONTHS.reduce(
		(sofar, names, index) =>
			sql`regexp_replace(${sofar}, ${`(?:${names})`}, ${` m${String(index + 1).padStart(2, '0')} `})`,
		bare,
	);
	const spaced = sql`trim(regexp_replace(${named}, ' +', ' ', 'g'))`;
	return sql`CASE WHEN regexp_matches(${plain}, ${DAY_PATTERNS.letters}) THEN ${spaced} ELSE ${plain} END`;
}

/** The plain text as `year-month-day`, or as a serial number alone; null when it has no such shape. */
export function dayPartsSql(plain: Sql, reading: DateReading): Sql {
	const when = (shape: keyof typeof DAY_PATTERNS, parts: string): Sql =>
		sql`WHEN regexp_matches(${plain}, ${DAY_PATTERNS[shape]}) THEN regexp_replace(${plain}, ${DAY_PATTERNS[shape]}, ${parts})`;
	const numbers = {
		'day-month-year': when('numbers', '\\3-\\2-\\1'),
		'month-day-year': when('numbers', '\\3-\\1-\\2'),
		'year-month-day': sql`WHEN regexp_matches(${plain}, ${DAY_PATTERNS.numbers}) THEN CASE WHEN length(regexp_extract(${plain}, ${DAY_PATTERNS.numbers}, 3)) = 2 THEN regexp_replace(${plain}, ${DAY_PATTERNS.numbers}, '\\1-\\2-\\3') END`,
	}[reading.order];
	const compact = reading.compact ? when('compact', '\\1-\\2-\\3') : sql``;
	return sql`CASE ${when('yearFirst', '\\1-\\2-\\3')} ${numbers} ${when('dayMonthName', '\\3-\\2-\\1')} ${when('monthNameDay', '\\3-\\1-\\2')} ${when('yearMonthName', '\\1-\\2-\\3')} ${compact} ${when('serial', '\\1')} END`;
}

/** The day of `year-month-day` text or of a serial number. */
export function builtDaySql(parts: Sql, reading: DateReading): Sql {
	const yearText = sql`split_part(${parts}, '-', 1)`;
	const number = sql`CAST(${yearText} AS INTEGER)`;
	const buddhistShort = reading.buddhist
		? sql`WHEN ${number} >= ${FIRST_SHORT_BUDDHIST_YEAR} THEN ${number} + ${2500 - BUDDHIST_OFFSET}`
		: sql``;
	const year = sql`CASE WHEN length(${yearText}) = 4 THEN CASE WHEN ${number} >= ${FIRST_BUDDHIST_YEAR} THEN ${number} - ${BUDDHIST_OFFSET} ELSE ${number} END ${buddhistShort} WHEN ${number} >= ${FIRST_SHORT_1900S_YEAR} THEN ${number} + 1900 ELSE ${number} + 2000 END`;
	const built = sql`CASE WHEN ${year} BETWEEN ${FIRST_YEAR} AND ${LAST_YEAR} THEN TRY_CAST(concat(${year}, '-', split_part(${parts}, '-', 2), '-', split_part(${parts}, '-', 3)) AS DATE) END`;
	return sql`CASE WHEN contains(${parts}, '-') THEN ${built} ELSE ${{ isoDay: reading.since1904 ? SERIAL_EPOCH_1904 : SERIAL_EPOCH }} + CAST(${parts} AS INTEGER) END`;
}
