// Tells by its beginning whether text is JSON, a web page or XML that a spreadsheet saved, or just text.

export type TextKind = 'text' | 'json' | 'ndjson' | 'spreadsheet-xml';

const PAGE = /^(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|style|body|table|div)\b/is;
const SHEET_XML = /schemas-microsoft-com:office:spreadsheet|office:document\b|<(?:ss:)?Workbook\b/;

/** The first characters in the encoding that the first bytes tell. */
export function beginning(bytes: Uint8Array): string {
	const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
	const wideBigEnd = bytes[0] === 0xfe && bytes[1] === 0xff;
	return new TextDecoder(wide ? 'utf-16le' : wideBigEnd ? 'utf-16be' : 'utf-8').decode(bytes).trimStart();
}

function isObject(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}

/** One object a line; a first line too long for the beginning is judged by how it starts. */
function isObjectPerLine(text: string): boolean {
	const lines = text.split(/\r?\n/);
	const [first = '', second = ''] = lines.filter((line) => line.trim() !== '');
	return lines.length > 1 && isObject(first) && (second === '' || second.trimStart().startsWith('{'));
}

export function textKindOf(bytes: Uint8Array): TextKind {
	const text = beginning(bytes);
	if (/^\{\s*["}]/.test(text)) return isObjectPerLine(text) ? 'ndjson' : 'json';
	if (/^\[\s*[{\]]/.test(text)) return 'json';
	if (
		PAGE.test(text) ||
		(/^<\?xml|^<(?:ss:)?Workbook\b/.test(text) && (SHEET_XML.test(text) || /<html/i.test(text)))
	)
		return 'spreadsheet-xml';
	return 'text';
}
