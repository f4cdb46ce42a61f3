// What the clipboard holds that can be opened: files, or a table as a spreadsheet or a web page copies it.

/** Where keys and the clipboard write text. */
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

const isTable = (text: string): boolean => {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	return lines.length > 1 && lines.filter((line) => /[\t,;|]/.test(line)).length > lines.length / 2;
};

const pasted = new WeakSet<File>();

/** True for a table that was copied, which lies on no disk. */
export function isPasted(file: File): boolean {
	return pasted.has(file);
}

function tableFile(text: string, name: string, type: string): File {
	const file = new File([text], name, { type });
	pasted.add(file);
	return file;
}

/** Nothing where text is being typed, or the clipboard holds no table; `name` is what the table is called. */
export function pastedFiles({ target, clipboardData }: ClipboardEvent, name: string): readonly File[] {
	if (!clipboardData || (target instanceof Element && target.closest(TYPING))) return [];
	const text = clipboardData.getData('text/plain');
	// Cells stand between tabs as they are shown; the page's markup is for what has no such text.
	if (isTable(text)) return [tableFile(text, name, 'text/tab-separated-values')];
	const html = clipboardData.getData('text/html');
	if (/<table/i.test(html)) {
		const table = /<table[\s\S]*<\/table>/i.exec(html)?.[0] ?? html;
		return [tableFile(table, name, 'text/html')];
	}
	return [...clipboardData.files];
}
