// SQL twins of clean-text.ts: they touch only the rare cells that need it.
import { sql, type Sql } from '../sql/sql.ts';
import { SARA_AM, TEXT_PATTERNS } from './clean-text.ts';

/** ASCII text without blanks around it, told without patterns: they cost a second for a million rows. */
function isPlain(cell: Sql): Sql {
	return sql`strlen(${cell}) = length(${cell}) AND NOT starts_with(${cell}, ' ') AND NOT ends_with(${cell}, ' ') AND NOT ends_with(${cell}, chr(9))`;
}

/** The cleaned text of a cell that tells things apart: a customer, an order, a name. Null when nothing is left. */
export function keySql(cell: Sql): Sql {
	const single = sql`NOT contains(${cell}, '  ') AND NOT contains(${cell}, chr(9)) AND NOT contains(${cell}, chr(10)) AND NOT contains(${cell}, chr(13))`;
	return sql`CASE WHEN ${isPlain(cell)} AND ${single} THEN ${cell} ELSE ${cleanSql(cell)} END`;
}

/** The same for any other cell: blanks within plain ASCII text may stay. */
export function trimmedSql(cell: Sql): Sql {
	return sql`CASE WHEN ${isPlain(cell)} THEN ${cell} ELSE ${cleanSql(cell)} END`;
}

/** The cleaned text of any cell, by patterns. */
export function cleanSql(cell: Sql): Sql {
	return sql`CASE WHEN regexp_matches(${cell}, ${TEXT_PATTERNS.dirty}) THEN nullif(regexp_replace(trim(regexp_replace(regexp_replace(${cell}, ${TEXT_PATTERNS.invisible}, '', 'g'), ${TEXT_PATTERNS.spaces}, ' ', 'g')), ${TEXT_PATTERNS.splitSaraAm}, ${`\\1${SARA_AM}`}, 'g'), '') ELSE ${cell} END`;
}

/** ๐–๙ to 0–9, where there are any. */
export function asciiDigitsSql(text: Sql): Sql {
	return sql`CASE WHEN regexp_matches(${text}, ${TEXT_PATTERNS.thaiDigit}) THEN translate(${text}, '๐๑๒๓๔๕๖๗๘๙', '0123456789') ELSE ${text} END`;
}

/** Without the apostrophe that keeps a spreadsheet from reading a text as a number. */
export function bareSql(text: Sql): Sql {
	return sql`CASE WHEN starts_with(${text}, '''') THEN nullif(regexp_replace(${text}, '^''+', ''), '') ELSE ${text} END`;
}

/** Lower-cased values that stand for "nobody in particular". */
export const NOBODY: readonly string[] = [
	'-',
	'–',
	'--',
	'.',
	'?',
	'n/a',
	'#n/a',
	'#ref!',
	'#value!',
	'na',
	'nan',
	'null',
	'none',
	'nil',
	'(blank)',
	'unknown',
	'no name',
	'noname',
	'guest',
	'anonymous',
	'customer',
	'general',
	'general customer',
	'default customer',
	'retail customer',
	'walk-in',
	'walk in',
	'walkin',
	'walk-in customer',
	'walk in customer',
	'cash',
	'cash sale',
	'cash customer',
	'ไม่ระบุ',
	'ไม่ระบุชื่อ',
	'ไม่ทราบ',
	'ไม่ทราบชื่อ',
	'ไม่มี',
	'ไม่มีชื่อ',
	'ไม่ประสงค์ออกนาม',
	'นิรนาม',
	'ลูกค้า',
	'ทั่วไป',
	'บุคคลทั่วไป',
	'ลูกค้าทั่วไป',
	'ลูกค้าไม่ระบุ',
	'ลูกค้าไม่ระบุชื่อ',
	'ลูกค้าเงินสด',
	'ลูกค้าหน้าร้าน',
	'ลูกค้าขาจร',
	'หน้าร้าน',
	'ขายสด',
	'เงินสด',
	'ขาจร',
];
