// A phone number in its international form (E.164) where it is one, in SQL.
import { sql, type Sql } from './sql.ts';

/** A Thai mobile number that has lost its zero to a spreadsheet. */
export const SHORT_PHONE = '[689][0-9]{8}';
/** 0 and a mobile's nine or a landline's eight digits, or the country code in the zero's place or before it. */
const THAI = '^(?:(?:00)?660?|0)([689][0-9]{8}|[2-57][0-9]{7})$';
const SHORT = `^(${SHORT_PHONE})$`;
/** A number written with its country: + or 00, eight to fifteen digits. */
const ABROAD = '^(?:[+]|00)([1-9][0-9]{7,14})$';
/** What stands between the digits of a phone, and the apostrophe that keeps it a text. */
const BETWEEN = "[ '().\\-–/]";
/** What a program adds that takes it for a number. */
const AS_DECIMAL = '[.]0+$';

/** The international form; null where the text is no whole phone number. */
export function internationalPhone(value: Sql): Sql {
	const whole = sql`regexp_replace(translate(${value}, '๐๑๒๓๔๕๖๗๘๙', '0123456789'), ${AS_DECIMAL}, '')`;
	const signs = sql`regexp_replace(${whole}, ${BETWEEN}, '', 'g')`;
	const plain = sql`ltrim(${signs}, '+')`;
	return sql`CASE WHEN regexp_matches(${plain}, ${THAI}) THEN regexp_replace(${plain}, ${THAI}, '+66\\1') WHEN regexp_matches(${signs}, ${SHORT}) THEN concat('+66', ${signs}) WHEN regexp_matches(${signs}, ${ABROAD}) THEN regexp_replace(${signs}, ${ABROAD}, '+\\1') END`;
}
