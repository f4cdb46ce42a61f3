// Cleans the text of a cell the same way in TypeScript and, by the shared patterns, in SQL.

const SPACE_CLASS = '\t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000';
const INVISIBLE_CLASS = '\u200b\u200e\u200f\u2060\ufeff';

/** Patterns that mean the same in JavaScript and in RE2. */
export const TEXT_PATTERNS = {
	/** Text that cleaning would change; everything else passes untouched. */
	dirty: `[${SPACE_CLASS}${INVISIBLE_CLASS}]|^ | $|  |\u0e4d[\u0e48-\u0e4b]?\u0e32`,
	spaces: `[ ${SPACE_CLASS}]+`,
	invisible: `[${INVISIBLE_CLASS}]`,
	/** No-break and other unusual spaces. */
	unusualSpace: '[\u00a0\u2000-\u200a\u202f\u205f\u3000]',
	/** NIKHAHIT and SARA AA, perhaps with a tone between them: one letter SARA AM, which NFC does not make of them. */
	splitSaraAm: '\u0e4d([\u0e48-\u0e4b]?)\u0e32',
	/** Any of these, and any Thai digit. */
	tidied: `[${INVISIBLE_CLASS}\u00a0\u2000-\u200a\u202f\u205f\u3000๐-๙]|\u0e4d[\u0e48-\u0e4b]?\u0e32`,
	/** Thai digits and the letters that a fast reader of numbers does not know. */
	thaiDigit: '[๐-๙]',
} as const;

export const SARA_AM = '\u0e33';

const spaces = new RegExp(TEXT_PATTERNS.spaces, 'g');
const invisible = new RegExp(TEXT_PATTERNS.invisible, 'g');
const splitSaraAm = new RegExp(TEXT_PATTERNS.splitSaraAm, 'g');
const dirty = new RegExp(TEXT_PATTERNS.dirty);

/** One line of text without outer, repeated or invisible spaces; null when nothing is left. */
export function cleanText(text: string | null | undefined): string | null {
	if (text === null || text === undefined || text === '') return null;
	if (!dirty.test(text)) return text;
	const clean = text
		.replace(invisible, '')
		.replace(spaces, ' ')
		.replace(/^ | $/g, '')
		.replace(splitSaraAm, `$1${SARA_AM}`);
	return clean === '' ? null : clean;
}

/** ๐–๙ to 0–9. */
export function asciiDigits(text: string): string {
	return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** Lower case for A–Z, which is all that the shared patterns look at. */
export function lowerAscii(text: string): string {
	return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Headers that were looked up lately: each is, for every kind of column. */
const lately = new Map<string, string>();
const MOST_REMEMBERED = 2000;

/** A header as it is looked up: no decoration, no currency, camelCase and dashes apart, lower case. */
export function headerWords(header: string): string {
	const known = lately.get(header);
	if (known !== undefined) return known;
	if (lately.size >= MOST_REMEMBERED) lately.clear();
	const words = wordsOf(header);
	lately.set(header, words);
	return words;
}

function wordsOf(header: string): string {
	return (cleanText(header.normalize('NFC')) ?? '')
		.replace(/^['*]+|\*+$/g, '')
		.replace(/\((?:thb|บาท|฿|baht|usd|\$|€|£)\)|[฿$€£]/gi, ' ')
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
		.replace(/[_-]+/g, ' ')
		.replace(/ +/g, ' ')
		.trim()
		.toLowerCase();
}

/** Only letters of a–z, digits and Thai, for the second look. */
export function bareHeader(words: string): string {
	return words.replace(/[^a-z0-9ก-๙]/g, '');
}
