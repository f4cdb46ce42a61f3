// CSV from small tables in JavaScript, for Excel or for other programs.

export type CsvValue = string | number | null;
export type CsvFlavour = 'excel' | 'plain';

/** What Excel would run as a formula: after blanks and control characters, one of these signs, also full-width. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;
const PHONE = /^\+\d{6,15}$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Text that Excel shows and never runs; numbers and +66… phones stay as they are. */
export function harmless(text: string): string {
	return FORMULA.test(text) && !PHONE.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function cell(value: CsvValue, flavour: CsvFlavour): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const text = flavour === 'excel' ? harmless(value) : value;
	return text !== value || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The whole file: a header, CRLF line ends, and for Excel a byte-order mark. */
export function csvText(
	columns: readonly string[],
	rows: Iterable<readonly CsvValue[]>,
	flavour: CsvFlavour,
): string {
	const lines = [columns, ...rows].map((row) => row.map((value) => cell(value, flavour)).join(','));
	return `${flavour === 'excel' ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}
