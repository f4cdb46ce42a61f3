// How the styles of a workbook make text of its numbers: days where the format shows days, leading zeros where it pads.
import { cellText, numberText } from './cell-text.ts';
import { attribute, unescaped } from './xml-text.ts';

/** The part of the library's format code that we use. */
export interface FormatTable {
	is_date(format: string): boolean;
	get_table(): Readonly<Record<number, string>>;
}

/**
 * Formats that Excel knows by number alone and the library does not: East Asian days (ECMA-376 part 1, 18.8.30)
 * and Thai ones.
 */
const LOCAL_DATE_FORMATS: Readonly<Record<number, string>> = Object.fromEntries([
	...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 81].map((id) => [id, 'd/m/yyyy']),
	...[32, 33, 34, 35, 55, 75, 76, 78, 79, 80].map((id) => [id, 'h:mm:ss']),
	[77, 'd/m/yyyy h:mm'],
]) as Record<number, string>;

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

export type NumberToText = (value: number) => string;

/** A day for a serial number; Excel believes in 29 February 1900, which stays a number. */
function dateText(serial: number, format: string): string {
	if (serial >= 60 && serial < 61) return cellText({ t: 'n', v: serial, z: format });
	const date = new Date((serial > 60 ? serial : serial + 1) * DAY_MS + EPOCH_MS);
	return cellText({ t: 'd', v: date, z: format });
}

const tags = (xml: string, name: string): readonly string[] =>
	xml.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];

/** For each cell style, how a number is written; null where the styles are not as expected. */
export function numberTexts(
	styles: string,
	{ is_date: isDate, get_table: table }: FormatTable,
): readonly NumberToText[] | null {
	const own = new Map<number, string>();
	for (const tag of tags(styles, 'numFmt'))
		own.set(Number(attribute(tag, 'numFmtId')), unescaped(attribute(tag, 'formatCode')));
	const start = styles.indexOf('<cellXfs');
	const end = styles.indexOf('</cellXfs>');
	if (start < 0 || end < 0) return null;
	const builtIn = table();
	return tags(styles.slice(start, end), 'xf').map((tag): NumberToText => {
		const id = Number(attribute(tag, 'numFmtId') || 0);
		const format = own.get(id) ?? builtIn[id] ?? LOCAL_DATE_FORMATS[id] ?? 'General';
		if (format === 'General') return numberText;
		if (!isDate(format)) return (value) => cellText({ t: 'n', v: value, z: format });
		const known = new Map<number, string>();
		return (serial) => {
			const found = known.get(serial);
			if (found !== undefined) return found;
			const text = dateText(serial, format);
			if (known.size < 20_000) known.set(serial, text);
			return text;
		};
	});
}
