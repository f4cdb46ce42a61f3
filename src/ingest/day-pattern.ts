// The shapes of a written day, as patterns that mean the same in JavaScript and in RE2.

/** What may follow a day: nothing, or a time and anything behind it; the sign for "day" of East Asia. */
const REST = '(?:[.]?$|[ t,日일].*)';
/** Also the signs for "year" and "month" of East Asia. */
const SEPARATOR = ' ?[-/. 年月년월] ?';
const LOOSE = '[-/., ]*';
const ORDINAL = '(?:st|nd|rd|th)?(?: of)?';
/** `'24` */
const CUT_YEAR = "['’]?";

/** Month names in lower case, January first; each is written as ` m01 ` before the shapes are tried. */
export const MONTHS: readonly string[] = [
	'january|jan[.]?|มกราคม|มกรา|ม[.] ?ค[.]?|มค[.]?',
	'february|feb[.]?|กุมภาพันธ์|กุมภา|ก[.] ?พ[.]?|กพ[.]?',
	'march|mar[.]?|มีนาคม|มีนา|มี[.] ?ค[.]?|มีค[.]?',
	'april|apr[.]?|เมษายน|เมษา|เม[.] ?ย[.]?|เมย[.]?',
	'may[.]?|พฤษภาคม|พฤษภา|พ[.] ?ค[.]?|พค[.]?',
	'june|jun[.]?|มิถุนายน|มิถุนา|มิ[.] ?ย[.]?|มิย[.]?',
	'july|jul[.]?|กรกฎาคม|กรกฎา|ก[.] ?ค[.]?|กค[.]?',
	'august|aug[.]?|สิงหาคม|สิงหา|ส[.] ?ค[.]?|สค[.]?',
	'september|sept[.]?|sep[.]?|กันยายน|กันยา|ก[.] ?ย[.]?|กย[.]?',
	'october|oct[.]?|ตุลาคม|ตุลา|ต[.] ?ค[.]?|ตค[.]?',
	'november|nov[.]?|พฤศจิกายน|พฤศจิกา|พ[.] ?ย[.]?|พย[.]?',
	'december|dec[.]?|ธันวาคม|ธันวา|ธ[.] ?ค[.]?|ธค[.]?',
];

export const DAY_PATTERNS = {
	/** Letters that may be a month's name. */
	letters: '[a-zก-ฮ]',
	thaiLetters: '[ก-ฮ]',
	era: '(?:พ[.]? ?ศ[.]?|ค[.]? ?ศ[.]?)',
	weekday:
		'^(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:วัน)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์)(?:ที่)?|วันที่)[., ]+|(?:จ|อา?|พฤ?|ศ|ส)[.]?,? )',
	yearFirst: `^([0-9]{4})${SEPARATOR}([0-9]{1,2})${SEPARATOR}([0-9]{1,2})${REST}`,
	numbers: `^([0-9]{1,2})${SEPARATOR}([0-9]{1,2})${SEPARATOR}([0-9]{4}|[0-9]{2})${REST}`,
	dayMonthName: `^([0-9]{1,2})${ORDINAL}${LOOSE}m([0-9]{2})${LOOSE}${CUT_YEAR}([0-9]{4}|[0-9]{2})${REST}`,
	monthNameDay: `^m([0-9]{2})${LOOSE}([0-9]{1,2})${ORDINAL}[-/., ]+([0-9]{4})${REST}`,
	yearMonthName: `^([0-9]{4})${LOOSE}m([0-9]{2})${LOOSE}([0-9]{1,2})${REST}`,
	compact: `^([0-9]{4})([0-9]{2})([0-9]{2})(?:[0-9]{4}|[0-9]{6})?${REST}`,
	serial: '^([2-7][0-9]{4})(?:[.][0-9]*)?$',
} as const;

/** Years that a sales file can hold; anything else is not a day. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2399;
/** Years from here on are Buddhist. */
export const FIRST_BUDDHIST_YEAR = 2400;
export const BUDDHIST_OFFSET = 543;
/** Two-digit years from here on are Buddhist (25yy) in a file that speaks Thai, or where most years are from here to 69. */
export const FIRST_SHORT_BUDDHIST_YEAR = 43;
/** Otherwise two-digit years from here on belong to the 1900s. */
export const FIRST_SHORT_1900S_YEAR = 70;
/** Excel's day 0; and that of old workbooks from a Mac. */
export const SERIAL_EPOCH = '1899-12-30';
export const SERIAL_EPOCH_1904 = '1904-01-01';
