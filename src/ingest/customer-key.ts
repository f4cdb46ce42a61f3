// The customer's key in its normal form, in SQL: an id mended, a phone in its international form, an e-mail in small letters, a name in one spelling.
import { internationalPhone } from '../sql/phone.ts';
import { list, sql, type Sql } from '../sql/sql.ts';
import type { Identity } from '../domain/recipe.ts';
import type { LoadPlan } from './load-plan.ts';
import { text } from './scan-sql.ts';
import { bareSql, NOBODY } from './text-sql.ts';

/** A number as a spreadsheet shortens it: 8.12E+08. */
const SCIENTIFIC = '([0-9])[.,]?([0-9]*)[eE][+]([0-9]+)';
/** Whole numbers that some program took for decimals: 17850.0. */
export const DECIMAL_ID = '([0-9]+)[.]0+';

/** Stars or dots in the place of letters; the same in JavaScript and RE2. */
const STARS = '[*＊•●]';
/** A cross in the place of a digit. */
const CROSSED = '[0-9-][xX][-0-9xX]';
/** In a name three crosses hide something, in a phone any; a name that one gives oneself may have them. */
const HIDDEN: { readonly [I in Identity]: string } = {
	id: STARS,
	email: STARS,
	name: `${STARS}|[xX]{3}`,
	phone: `${STARS}|[xX]{3}|${CROSSED}`,
};
/** Where it is not known what a value is, a single cross hides something only among the signs of a phone. */
const masked = new RegExp(`${HIDDEN.name}|^(?=.*${CROSSED})[-0-9xX +().]+$`);

/** True when a value is hidden in part, whatever it is. */
export const isMasked = (value: string): boolean => masked.test(value);

/** The first phone number among words, or of several. */
const FIRST_PHONE = '[+(]?[0-9][-0-9 ().–]{7,}[0-9]';
/** One digit over and over: typed to fill the field. */
const NO_PHONE = `^(?:${Array.from({ length: 10 }, (_, digit) => `${digit}+`).join('|')})$`;

const scientific = new RegExp(`^${SCIENTIFIC}$`);
const decimalId = new RegExp(`^${DECIMAL_ID}$`);

/** True when the key of an id is not the text itself. */
export const needsMending = (value: string): boolean =>
	value.startsWith("'") || decimalId.test(value) || scientific.test(value);

/** The value without an apostrophe before it and with its digits back; null where a spreadsheet has cut digits off. */
function mended(value: Sql): Sql {
	const digits = sql`regexp_replace(${value}, ${SCIENTIFIC}, '\\1\\2')`;
	const exponent = sql`TRY_CAST(regexp_extract(${value}, ${SCIENTIFIC}, 3) AS INTEGER)`;
	const whole = sql`CASE WHEN length(${digits}) > ${exponent} THEN left(${digits}, ${exponent} + 1) END`;
	return sql`CASE WHEN regexp_full_match(${value}, ${DECIMAL_ID}) THEN regexp_extract(${value}, ${DECIMAL_ID}, 1) WHEN contains(${value}, '+') AND regexp_full_match(${value}, ${SCIENTIFIC}) THEN ${whole} ELSE ${value} END`;
}

/** The international form of a phone, of the first where there are several; of what is none, its digits. */
function phoneKey(value: Sql): Sql {
	const plain = sql`translate(${value}, '๐๑๒๓๔๕๖๗๘๙', '0123456789')`;
	const digits = sql`regexp_replace(${plain}, '[^0-9]', '', 'g')`;
	const among = internationalPhone(sql`regexp_extract(${plain}, ${FIRST_PHONE})`);
	return sql`coalesce(${internationalPhone(value)}, ${among}, CASE WHEN NOT regexp_matches(${digits}, ${NO_PHONE}) THEN ${digits} END)`;
}

/** Parts of the value are hidden; a million plain ids are told without a pattern. */
function hidden(value: Sql, identity: Identity): Sql {
	const pattern = sql`regexp_matches(${value}, ${HIDDEN[identity]})`;
	if (HIDDEN[identity] !== STARS) return pattern;
	return sql`(contains(${value}, '*') OR (strlen(${value}) <> length(${value}) AND ${pattern}))`;
}

/** The key: null for nobody, for masked and shortened values and for empty cells. */
export function customerKey({ roles, identity }: LoadPlan): Sql {
	if (roles.customer === undefined) return sql`CAST(NULL AS VARCHAR)`;
	const value = bareSql(text(roles.customer));
	const nobody = list(NOBODY.map((word) => sql`${word}`));
	const key = {
		id: mended(value),
		phone: phoneKey(mended(value)),
		email: sql`lower(${value})`,
		name: value,
	}[identity];
	return sql`CASE WHEN (NOT regexp_matches(${value}, '[0-9]') AND lower(${value}) IN (${nobody})) OR ${hidden(value, identity)} THEN NULL ELSE nullif(${key}, '') END`;
}

/** Names that differ by capitals only are one customer: the spelling that is not all capitals, the first of the alphabet. */
export const oneSpelling: Sql = sql`SELECT * REPLACE (CASE WHEN customer IS NULL THEN NULL ELSE coalesce(min(customer) FILTER (customer <> upper(customer)) OVER (PARTITION BY lower(customer)), min(customer) OVER (PARTITION BY lower(customer))) END AS customer)`;

/** The cell says who, but not whole: masked, or cut by a spreadsheet. */
export function maskedCustomer({ roles, identity }: LoadPlan): Sql {
	return roles.customer === undefined ? sql`FALSE` : hidden(text(roles.customer), identity);
}

export function shortenedCustomer({ roles, identity }: LoadPlan): Sql {
	if (roles.customer === undefined || identity === 'email' || identity === 'name') return sql`FALSE`;
	const value = bareSql(text(roles.customer));
	return sql`contains(${value}, '+') AND regexp_full_match(${value}, ${SCIENTIFIC})`;
}
