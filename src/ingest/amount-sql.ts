// SQL that reads a written number as amount-text.ts does: a fast path for plain numbers, patterns for the rest.
import { list, sql, type Sql } from '../sql/sql.ts';
import { AMOUNT_PATTERNS, MAX_DIGITS, SIGNS } from './amount-pattern.ts';
import type { NumberReading } from './load-plan.ts';
import { asciiDigitsSql } from './text-sql.ts';

/** Minor units of plain numbers whose digits all fit; null for every other text. */
export function fastAmount(text: Sql, { decimalMark, scale }: NumberReading): Sql {
	const decimals = scale === 0 ? '' : `(?:[${decimalMark}][0-9]{1,${scale}})?`;
	// A DECIMAL(18) must hold the number times 10^scale.
	const digits = MAX_DIGITS - 2 * scale;
	const groups = Math.floor((digits - 3) / 3);
	const comma = decimalMark === '.' ? ',' : '.';
	const point = (number: Sql): Sql => (decimalMark === '.' ? number : sql`replace(${number}, ',', '.')`);
	const units = (number: Sql): Sql =>
		scale === 0
			? sql`TRY_CAST(${number} AS BIGINT)`
			: sql`CAST(TRY_CAST(${point(number)} AS DECIMAL(18, ${scale})) * ${10 ** scale} AS BIGINT)`;
	const plain = `-?[0-9]{1,${digits}}${decimals}`;
	const grouped = `-?[0-9]{1,3}(?:[${comma}][0-9]{3}){1,${groups}}${decimals}`;
	return sql`CASE WHEN regexp_full_match(${text}, ${plain}) THEN ${units(text)} WHEN contains(${text}, ${comma}) AND regexp_full_match(${text}, ${grouped}) THEN ${units(sql`replace(${text}, ${comma}, '')`)} END`;
}

/** The text without currency and fillers, with a point as decimal mark. */
export function plainNumberSql(text: Sql, { decimalMark }: NumberReading): Sql {
	const digits = sql`lower(${asciiDigitsSql(text)})`;
	const bare = sql`regexp_replace(regexp_replace(${digits}, ${AMOUNT_PATTERNS.filler}, '', 'g'), ${AMOUNT_PATTERNS.currency}, '', 'g')`;
	const plain = sql`regexp_replace(regexp_replace(${bare}, ${AMOUNT_PATTERNS.minus}, '-', 'g'), ${AMOUNT_PATTERNS.dash}, '')`;
	return decimalMark === '.' ? plain : sql`translate(${plain}, '.,', ',.')`;
}

/** Sign, whole part and decimals of a plain number; empty fields where it is none. */
export function numberPartsSql(plain: Sql): Sql {
	return sql`regexp_extract(${plain}, ${AMOUNT_PATTERNS.number}, ['before', 'whole', 'decimals', 'behind'])`;
}

/** Minor units of the parts: `kept` digits and half away from zero; null when they are no number or too large. */
export function builtAmountSql(parts: Sql, { scale }: NumberReading): Sql {
	const whole = sql`ltrim(replace(${parts}.whole, ',', ''), '0')`;
	const signs = sql`concat(${parts}.before, ${parts}.behind)`;
	const digits = sql`TRY_CAST(concat('0', ${whole}, rpad(left(${parts}.decimals, ${scale}), ${scale}, '0')) AS BIGINT)`;
	const up = sql`CASE WHEN substr(${parts}.decimals, ${scale + 1}, 1) >= '5' THEN 1 ELSE 0 END`;
	const sign = sql`CASE WHEN ${signs} IN ('-', '()') THEN -1 ELSE 1 END`;
	const readable = sql`${signs} IN (${list(SIGNS.map((one) => sql`${one}`))}) AND concat(${parts}.whole, ${parts}.decimals) <> '' AND length(${whole}) <= ${MAX_DIGITS - scale}`;
	return sql`CASE WHEN ${readable} THEN ${sign} * (${digits} + ${up}) END`;
}

/** True where digits are lost. */
export function roundedSql(parts: Sql, { scale }: NumberReading): Sql {
	return sql`coalesce(regexp_matches(substr(${parts}.decimals, ${scale + 1}), '[1-9]'), FALSE)`;
}
