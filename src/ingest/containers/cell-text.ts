// Writes one cell of a workbook as plain text: ISO days, exact numbers, text as it is.

/** The parts of a library's cell that we use. */
export interface SheetCell {
	readonly t: string;
	readonly v?: string | number | boolean | Date | undefined;
	/** The number format. */
	readonly z?: string | number | undefined;
}

const DAY_MS = 86_400_000;
/** Serial 0: 1899-12-30. */
const EPOCH_SERIAL = 25_569;
/** Digits that Excel itself keeps; what follows is noise of binary fractions. */
const DIGITS = 15;
/** Formats such as 0000000000 and 000-000-0000, which make a phone number or a code of a number. */
const PADDED = /^0[0 -]*0$/;

/** All digits, never an exponent: 8.1e10 is 81000000000. */
export function numberText(value: number): string {
	if (!Number.isFinite(value)) return '';
	if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
	const text = String(Number(value.toPrecision(DIGITS)));
	return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function paddedText(value: number, format: string): string {
	const digits = String(value).padStart(format.replace(/[^0]/g, '').length, '0');
	let text = '';
	let left = digits.length;
	for (const sign of [...format].toReversed()) {
		text = (sign === '0' ? (digits[--left] ?? '0') : sign) + text;
	}
	return digits.slice(0, Math.max(0, left)) + text;
}

/** The format with its quoted words, colours and locales taken away. */
const bare = (format: string): string => format.replace(/"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\./gi, '');

/** A day, with the time where there is one; a clock time alone where the format shows no day. */
function dateText(value: Date, format: string): string {
	const ms = Math.round(value.getTime() / 1000) * 1000;
	const year = new Date(ms).getUTCFullYear();
	if (Number.isNaN(ms)) return '';
	if (year > 9999 || year < 1) return numberText(ms / DAY_MS + EPOCH_SERIAL);
	const iso = new Date(ms).toISOString();
	const time = iso.slice(11, 19);
	const shown = bare(format);
	if (year < 1900 || (/[hs]/i.test(shown) && !/[dybe]/i.test(shown))) return time;
	return time === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}

/** Errors and blank cells give ''. */
export function cellText(cell: SheetCell | undefined): string {
	if (cell === undefined || cell.v === undefined || cell.t === 'e' || cell.t === 'z') return '';
	const { v: value } = cell;
	const format = typeof cell.z === 'string' ? cell.z : '';
	if (typeof value === 'string') return value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
	if (typeof value === 'boolean') return String(value);
	if (value instanceof Date) return dateText(value, format);
	return PADDED.test(format) && Number.isSafeInteger(value) && value >= 0
		? paddedText(value, format)
		: numberText(value);
}
