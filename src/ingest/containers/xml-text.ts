// Reads what spreadsheet programs write as XML: attributes, escaped text, and the texts of a string item.

const ENTITY = /&(?:quot|apos|gt|lt|amp|#x?([\da-fA-F]+));/g;
const NAMED: Readonly<Record<string, string>> = {
	'&quot;': '"',
	'&apos;': "'",
	'&gt;': '>',
	'&lt;': '<',
	'&amp;': '&',
};
/** Excel's own escape for characters that XML cannot hold. */
const CODE = /_x([\da-fA-F]{4})_/g;

export function unescaped(text: string): string {
	let plain = text;
	if (plain.includes('&'))
		plain = plain.replace(ENTITY, (found, code: string | undefined) =>
			code === undefined
				? (NAMED[found] ?? found)
				: String.fromCharCode(parseInt(code, found.charAt(2) === 'x' ? 16 : 10)),
		);
	if (plain.includes('_x'))
		plain = plain.replace(CODE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
	return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

/** The value of an attribute inside a tag, '' where it is missing. */
export function attribute(tag: string, name: string): string {
	const start = tag.indexOf(` ${name}="`);
	if (start < 0) return '';
	const from = start + name.length + 3;
	return tag.slice(from, tag.indexOf('"', from));
}

/** All texts of a string item, rich or plain, put together; null for what is not read here. */
export function itemText(item: string): string | null {
	if (item.includes('<rPh') || item.includes('CDATA')) return null;
	let text = '';
	for (let at = item.indexOf('<t'); at >= 0; at = item.indexOf('<t', at)) {
		const sign = item.charCodeAt(at + 2);
		const open = item.indexOf('>', at);
		if (open < 0) return null;
		at = open + 1;
		// <tag…> of another name, or <t/>.
		if ((sign !== 62 && sign !== 32) || item.charCodeAt(open - 1) === 47) continue;
		const end = item.indexOf('</t>', open);
		if (end < 0) return null;
		text += item.slice(open + 1, end);
		at = end;
	}
	return unescaped(text);
}
