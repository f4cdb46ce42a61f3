// Makes the workbooks and archives that the container tests read.
import * as XLSX from '@e965/xlsx';
import { gzipSync, strToU8, zipSync, type Zippable } from 'fflate';
import { openContainer, type OpenChoices, type Opened } from '../../src/ingest/containers/open.ts';

export type Value = string | number | boolean | Date | null;
export type Made = Record<string, readonly (readonly Value[])[]>;

export const day = (year: number, month: number, date: number, hour = 0, minute = 0, second = 0): Date =>
	new Date(Date.UTC(year, month - 1, date, hour, minute, second));

export interface BookOptions {
	readonly type?: XLSX.BookType;
	readonly hidden?: readonly string[];
	readonly merges?: readonly string[];
	/** Number formats by address, on the first sheet. */
	readonly formats?: Readonly<Record<string, string>>;
}

export function bookOf(
	sheets: Made,
	{ type = 'xlsx', hidden = [], merges = [], formats = {} }: BookOptions = {},
) {
	const book = XLSX.utils.book_new();
	for (const [name, rows] of Object.entries(sheets)) {
		const sheet = XLSX.utils.aoa_to_sheet(rows as Value[][], { cellDates: true, UTC: true });
		XLSX.utils.book_append_sheet(book, sheet, name);
		sheet['!merges'] = merges.map((area) => XLSX.utils.decode_range(area));
	}
	const first = book.Sheets[book.SheetNames[0]!]!;
	for (const [address, format] of Object.entries(formats)) (first[address] as XLSX.CellObject).z = format;
	book.Workbook = {
		Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
	};
	return bytesOf(XLSX.write(book, { type: 'array', bookType: type, compression: true }) as ArrayBuffer);
}

export const bytesOf = (data: ArrayBuffer | Uint8Array): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(new Uint8Array(data));
export const zipped = (files: Zippable): Uint8Array<ArrayBuffer> => bytesOf(zipSync(files));
export const gzipped = (data: Uint8Array): Uint8Array<ArrayBuffer> => bytesOf(gzipSync(data));
export const utf8 = strToU8;

/** A workbook of the given sheet XML, for what the library would not write. */
export function rawBook(sheetData: string, workbook = ''): Uint8Array<ArrayBuffer> {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const packaged = 'http://schemas.openxmlformats.org/package/2006';
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
	return zipped({
		'[Content_Types].xml': utf8(
			`<Types xmlns="${packaged}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
		),
		'_rels/.rels': utf8(
			`<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		),
		'xl/workbook.xml': utf8(
			`<workbook xmlns="${main}" xmlns:r="${relations}">${workbook}<sheets><sheet name="A &amp; B" sheetId="1" r:id="r1"/></sheets></workbook>`,
		),
		'xl/_rels/workbook.xml.rels': utf8(
			`<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
		),
		'xl/styles.xml': utf8(
			`<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="[$-D07041E]d mmm yyyy;@"/><numFmt numFmtId="165" formatCode="0000000000"/><numFmt numFmtId="166" formatCode="[$-107041E]d/m/bbbb h:mm"/></numFmts><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
		),
		'xl/worksheets/sheet1.xml': utf8(
			`<worksheet xmlns="${main}"><dimension ref="A1:A1"/><sheetData>${sheetData}</sheetData></worksheet>`,
		),
	});
}

export const NO_CHOICE: OpenChoices = { sheet: null, member: null, asWritten: [] };

export const open = (
	content: Uint8Array<ArrayBuffer> | string,
	choices: Partial<OpenChoices> = {},
	name = 'file',
): Promise<Opened> =>
	openContainer(
		new File([content], name),
		{ ...NO_CHOICE, ...choices },
		{ signal: new AbortController().signal },
	);

export const textOf = async (
	content: Uint8Array<ArrayBuffer> | string,
	choices: Partial<OpenChoices> = {},
): Promise<string> => (await open(content, choices)).text.text();
