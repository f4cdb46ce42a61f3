// The fast way through a plain .xlsx agrees with the library cell by cell, or leaves the workbook to it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertPlainWorkbook } from '../../src/ingest/containers/fast-workbook.ts';
import { convertByLibrary } from '../../src/ingest/containers/workbook.ts';
import { bookOf, day, utf8, zipped } from './containers-making.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Formats of the styles 0, 1, 2 …: by their number, or their code. */
const FORMATS: readonly (number | string)[] = [
	0,
	14,
	22,
	4,
	9,
	20,
	49,
	'dd/mm/yyyy',
	'[$-D07041E]d mmm yyyy',
	'0000000000',
	'000-000-0000',
	'"วันที่" d',
	'[h]:mm',
	'#,##0.00_);[Red]\\(#,##0.00\\)',
];
/** Days whose format is known by number alone, in Thai and East Asian Excel: the library stumbles over them. */
const LOCAL = [71, 30, 77];
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="9">${FORMATS.flatMap((format, index) => (typeof format === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('"', '&quot;')}"/>`] : [])).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${FORMATS.map((format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}" fontId="0"/>`).join('')}${LOCAL.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
const STRINGS = [
	'<t>Customer</t>',
	'<t xml:space="preserve"> spaced </t>',
	'<t>a&amp;b &lt;c&gt; &#3585;_x0041_</t>',
	'<r><t>ตัว</t></r><r><rPr><b/></rPr><t xml:space="preserve">หนา </t></r>',
	'<t/>',
	'<t>two&#10;lines, "q"</t>',
	'<t>0012</t>',
];

function book(sheetData: string): Uint8Array<ArrayBuffer> {
	return zipped({
		'[Content_Types].xml': utf8(
			`<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
		),
		'_rels/.rels': utf8(
			`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		),
		'xl/workbook.xml': utf8(
			`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
		),
		'xl/_rels/workbook.xml.rels': utf8(
			`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		),
		'xl/styles.xml': utf8(STYLES),
		'xl/sharedStrings.xml': utf8(
			`<sst xmlns="${MAIN}">${STRINGS.map((item) => `<si>${item}</si>`).join('')}</sst>`,
		),
		'xl/worksheets/sheet1.xml': utf8(
			`<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
		),
	});
}

const quiet = () => undefined;
async function both(bytes: Uint8Array<ArrayBuffer>) {
	const file = new Blob([bytes]);
	const fast = await convertPlainWorkbook(file, null, quiet);
	const library = await convertByLibrary(
		{ kind: 'workbook', file, form: 'zip', codePaged: false, mergesAsWritten: false, sheet: null },
		quiet,
	).catch(() => null);
	return { fast, library };
}

const style = fc.nat(FORMATS.length - 1).map((index) => ` s="${index}"`);
const number = fc.oneof(
	fc.integer({ min: -3, max: 70_000 }),
	fc.double({ min: 0, max: 60_000, noNaN: true }),
	fc.constantFrom(59, 60, 61, 60.5, 0.5, 45_000.75, 812_345_678, 1e15, 2_958_465, 0.1 + 0.2, 45_000.999_99),
);
/** The inside of a cell, and its attributes but for the address. */
const cell = fc.oneof(
	fc.tuple(style, number).map(([s, value]) => [s, `<v>${value}</v>`] as const),
	fc.nat(STRINGS.length - 1).map((index) => [' t="s"', `<v>${index}</v>`] as const),
	fc.constantFrom(
		[' t="inlineStr"', '<is><t>ใน &amp; &quot;</t></is>'] as const,
		[' t="str"', '<f>A1&amp;"x"</f><v>x &lt; y</v>'] as const,
		[' t="str"', '<f>A1</f><v></v>'] as const,
		['', '<f>SUM(A1:A2)</f><v>12.5</v>'] as const,
		['', '<f>SUM(A1:A2)</f>'] as const,
		[' t="b"', '<v>1</v>'] as const,
		[' t="e"', '<v>#N/A</v>'] as const,
		[' s="3"', ''] as const,
		[' t="n"', '<v></v>'] as const,
	),
);
const row = fc.record({
	gap: fc.constantFrom(0, 0, 0, 1, 3),
	hidden: fc.constantFrom('', '', ' hidden="1"'),
	cells: fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 1, 2), cell), { maxLength: 6 }),
});
const letters = (column: number) => String.fromCharCode(65 + column);

function sheetData(
	rows: readonly {
		gap: number;
		hidden: string;
		cells: readonly (readonly [number, readonly [string, string]])[];
	}[],
) {
	let at = 0;
	return rows
		.map(({ gap, hidden, cells }) => {
			at += gap + 1;
			let column = -1;
			const inside = cells.map(([skip, [attributes, content]]) => {
				column += skip + 1;
				const address = ` r="${letters(column)}${at}"`;
				return content === '' ? `<c${address}${attributes}/>` : `<c${address}${attributes}>${content}</c>`;
			});
			return inside.length === 0
				? `<row r="${at}"/>`
				: `<row r="${at}"${hidden} spans="1:9">${inside.join('')}</row>`;
		})
		.join('');
}

describe('a plain workbook', () => {
	it('reads as the library reads it, cell by cell', async () => {
		let agreed = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
				const { fast, library } = await both(book(sheetData(rows)));
				if (fast === null) {
					expect(library).toBeNull();
					return;
				}
				expect(await fast.text.text()).toBe(await library!.text.text());
				expect({ ...fast, text: null }).toEqual({ ...library, text: null });
				agreed++;
			}),
			{ numRuns: 400 },
		);
		expect(agreed).toBeGreaterThan(250);
	});

	it('of several sheets gives the same choice, names and notes', async () => {
		const bytes = bookOf(
			{
				'ปก & "x"': [['Report']],
				Data: [
					['Customer', 'Date', 'Total'],
					['ก', day(2024, 2, 29), 12.5],
					['ข', day(2024, 3, 1), 1e6],
				],
				Empty: [],
				Old: [['Customer', 'Date', 'Total'], ...Array.from({ length: 9 }, () => ['x', day(2020, 1, 1), 1])],
			},
			{ hidden: ['Old'] },
		);
		const { fast, library } = await both(bytes);
		expect(fast).not.toBeNull();
		expect(await fast!.text.text()).toBe(await library!.text.text());
		expect({ ...fast, text: null }).toEqual({ ...library, text: null });
		expect(fast!.sheet).toBe('Data');
	});

	it('of Thai or East Asian Excel shows its days, and opens by the library too', async () => {
		const at = FORMATS.length;
		const cells = LOCAL.map((_, index) => `<c r="${letters(index)}1" s="${at + index}"><v>45351.5</v></c>`);
		const { fast, library } = await both(book(`<row r="1">${cells.join('')}</row>`));
		expect(await fast!.text.text()).toBe(`${Array(3).fill('2024-02-29 12:00:00').join()}\n`);
		expect(library).not.toBeNull();
	});

	it('of other makings is left to the library', async () => {
		const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
		expect((await both(book(rows))).fast).not.toBeNull();
		for (const unusual of [
			rows.replaceAll('<c ', '<x:c ').replaceAll('</c>', '</x:c>'),
			rows.replaceAll(/ r="[A-Z]1"/g, ''),
			rows.replace(' r="1"', ''),
			rows.replace('<v>1</v>', '<v>x</v>'),
			rows.replace('<c r="A1">', '<c r="A1" t="d">'),
			rows.replace('<c r="A1">', '<c r="A1" t="s">').replace('<v>1<', '<v>99<'),
			rows.replace('<c r="A1">', '<c r="A1" s="99">'),
		])
			expect((await both(book(unusual))).fast).toBeNull();
	});
});
