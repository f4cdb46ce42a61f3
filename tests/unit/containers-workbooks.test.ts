// Workbooks of every kind become the text that a careful reader would type.
import { spawnSync } from 'node:child_process';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { problemOf } from '../../src/domain/problem.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { numberText } from '../../src/ingest/containers/cell-text.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import {
	bookOf,
	bytesOf,
	day,
	open,
	rawBook,
	textOf,
	utf8,
	zipped,
	type Value,
} from './containers-making.ts';

const HEADER = ['เลขที่ใบเสร็จ', 'วันที่', 'รหัสลูกค้า', 'เบอร์โทร', 'ยอดสุทธิ'];
const SALES: readonly (readonly Value[])[] = [
	HEADER,
	['INV-1', day(2024, 2, 29), '00123', '0812345678', 1234.5],
	['INV-2', day(2024, 3, 1, 13, 5, 59), '00124', '0898765432', 99],
	['INV-3', day(2023, 12, 31), '00123', '0812345678', 0.1 + 0.2],
];
const SALES_TEXT = `${HEADER.join()}
INV-1,2024-02-29,00123,0812345678,1234.5
INV-2,2024-03-01 13:05:59,00124,0898765432,99
INV-3,2023-12-31,00123,0812345678,0.3
`;

describe('every kind of workbook', () => {
	it.each([
		['xlsx', 'spreadsheet-zip'],
		['xlsm', 'spreadsheet-zip'],
		['xlsb', 'spreadsheet-zip'],
		['ods', 'spreadsheet-zip'],
		['biff8', 'spreadsheet-binary'],
		['xlml', 'spreadsheet-xml'],
		['fods', 'spreadsheet-xml'],
	] as const)('%s gives the same text', async (type, container) => {
		const opened = await open(bookOf({ ยอดขาย: SALES }, { type }), {}, 'lies.csv');
		expect(await opened.text.text()).toBe(SALES_TEXT);
		expect(opened).toMatchObject({
			container,
			sheet: 'ยอดขาย',
			sheets: [{ name: 'ยอดขาย', rows: 4, hidden: false }],
			members: [],
			notes: [],
		});
	});

	it('goes on to the right columns', async () => {
		const many = Array.from({ length: 40 }, (_, i): Value[] => [
			`INV-${i}`,
			day(2024, 1, 1 + (i % 28)),
			`C${i % 9}`,
			`08123456${10 + (i % 9)}`,
			100 + i,
		]);
		const { text } = await open(
			bookOf({ S: [['รายงานยอดขาย'], [], HEADER, ...many] }, { merges: ['A1:E1'] }),
		);
		const sniffed = await sniff(text, EMPTY_RECIPE.file);
		const { plan, missing } = propose(sniffed, EMPTY_RECIPE.file);
		expect(sniffed.dialect).toMatchObject({ columnNames: HEADER, linesBeforeData: 3, encoding: 'utf-8' });
		expect(missing).toEqual([]);
		expect(plan.roles).toMatchObject({ orderId: 0, date: 1, customer: 2, amount: 4 });
	});

	it('reads Excel 95 in its code page', async () => {
		const bytes = bookOf(
			{
				S: [
					['QQQQQQQQQQ', 'Date', 'Total'],
					['a', 'b', 7],
				],
			},
			{ type: 'biff5' },
		);
		const text = Buffer.from(bytes).toString('latin1');
		const thai = String.fromCharCode(0xc3, 0xcb, 0xd1, 0xca, 0xc5, 0xd9, 0xa1, 0xa4, 0xe9, 0xd2);
		const patched = text
			.replace('\x42\x00\x02\x00\xe4\x04', '\x42\x00\x02\x00\x6a\x03')
			.replace('QQQQQQQQQQ', thai);
		expect(await textOf(bytesOf(Buffer.from(patched, 'latin1')))).toBe('รหัสลูกค้า,Date,Total\na,b,7\n');
	});

	it('leaves the text of a web page called .xls as it is', async () => {
		const page = (cells: string) =>
			`<html><head><meta charset="windows-874"></head><table>${cells}</table></html>`;
		const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
		const thai = String.fromCharCode(0xc5, 0xd9, 0xa1, 0xa4, 0xe9, 0xd2);
		const html = page(row(thai, 'Date', 'Total') + row('00123', '29/02/2567', '1,234.50'));
		const opened = await open(bytesOf(Buffer.from(html, 'latin1')));
		expect(opened.container).toBe('spreadsheet-xml');
		expect(await opened.text.text()).toBe('ลูกค้า,Date,Total\n00123,29/02/2567,"1,234.50"\n');
	});
});

describe('cells', () => {
	it('of the 1904 system, of Buddhist formats and of clock times are the days and times they show', async () => {
		const row = (offset: number) =>
			`<row r="1"><c r="A1" s="1"><v>${45351 - offset}</v></c><c r="B1" s="2"><v>${45351 - offset}</v></c><c r="C1" s="4"><v>${45351.75 - offset}</v></c></row>`;
		const text = '2024-02-29,2024-02-29,2024-02-29 18:00:00\n';
		expect(await textOf(rawBook(row(0)))).toBe(text);
		expect(await textOf(rawBook(row(1462), '<workbookPr date1904="1"/>'))).toBe(text);
		expect(
			await textOf(rawBook('<row r="1"><c r="A1" s="5"><v>0.5625</v></c><c r="B1"><v>1</v></c></row>')),
		).toBe('13:30:00,1\n');
	});

	it.each(['xlsx', 'xlsb', 'biff8'] as const)('of a workbook that counts from 1904, %s', async (type) => {
		const book = XLSX.utils.book_new();
		const rows = [['Date'], [day(2024, 2, 29)], [day(1999, 12, 31, 8, 30)]];
		XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows, { cellDates: true, UTC: true }), 'S');
		book.Workbook = { WBProps: { date1904: true } };
		const bytes = XLSX.write(book, { type: 'array', bookType: type, compression: true }) as ArrayBuffer;
		expect(await textOf(bytesOf(bytes))).toBe('Date\n2024-02-29\n1999-12-31 08:30:00\n');
	});

	it('of the 1904 system count from there in .xls too', async () => {
		const bytes = bookOf(
			{
				S: [
					['a', 'b'],
					[day(2024, 2, 29), 1],
				],
			},
			{ type: 'biff8' },
		);
		const text = Buffer.from(bytes).toString('latin1');
		const patched = text.replace('\x22\x00\x02\x00\x00\x00', '\x22\x00\x02\x00\x01\x00');
		expect(patched).not.toBe(text);
		expect(await textOf(bytesOf(Buffer.from(patched, 'latin1')))).toBe('a,b\n2028-03-01,1\n');
	});

	it('keep ids whole, pad what the format pads, and write no exponents', async () => {
		const cells = [
			'<c r="A1"><v>8.1234567890E10</v></c>',
			'<c r="B1" s="3"><v>812345678</v></c>',
			'<c r="C1" t="str"><v>0012345678901234567</v></c>',
			'<c r="D1"><v>1234.5600000000001</v></c>',
			'<c r="E1"><v>1E-7</v></c>',
			'<c r="F1" t="b"><v>1</v></c>',
			'<c r="G1" t="e"><v>#N/A</v></c>',
			'<c r="H1"><f>SUM(A1)</f><v>7</v></c>',
			'<c r="I1"><f>SUM(A1)</f></c>',
			'<c r="J1" t="inlineStr"><is><r><t>a</t></r><r><t>"b",</t></r></is></c>',
		];
		const opened = await open(rawBook(`<row r="1" hidden="1">${cells.join('')}</row>`));
		expect(await opened.text.text()).toBe(
			'81234567890,0812345678,0012345678901234567,1234.56,0.0000001,true,,7,,"a""b"","\n',
		);
		expect(opened.notes).toEqual([
			{ kind: 'hidden-rows', rows: 1 },
			{ kind: 'error-cells', cells: 1 },
			{ kind: 'uncomputed-formulas', cells: 1 },
		]);
		expect([1e21, -12345678901234567890, 2 ** 53, 0.1 + 0.2, 1e-9, -0].map(numberText)).toEqual([
			'1000000000000000000000',
			'-12345678901234567000',
			'9007199254740992',
			'0.3',
			'0.000000001',
			'0',
		]);
	});

	it('of a row in pieces, as TikTok Shop writes its header, all count', async () => {
		const piece = (address: string) =>
			`<row r="1"><c r="${address}" t="inlineStr"><is><t>${address}</t></is></c></row>`;
		expect(await textOf(rawBook(`${piece('A1')}${piece('B1')}<row r="2"><c r="A2"><v>1</v></c></row>`))).toBe(
			'A1,B1\n1,\n',
		);
	});

	it('are the same in Bangkok', () => {
		if (process.env.TZ === 'Asia/Bangkok') return;
		const args = ['vitest', 'run', 'tests/unit/containers-workbooks.test.ts', '--reporter=dot'];
		const { status, stdout } = spawnSync('npx', args, { env: { ...process.env, TZ: 'Asia/Bangkok' } });
		expect(status, String(stdout)).toBe(0);
	});
});

describe('sheets', () => {
	const NOTES = [['Notes'], ['See the other sheet']];

	it('the fullest visible one with a header is read, any other by choice', async () => {
		const big = [...SALES, ...SALES, ...SALES].map((row) => [...row, 'x', 'y']);
		const book = bookOf({ หน้าแรก: NOTES, Old: big, Sales: SALES, Chart: [] }, { hidden: ['Old'] });
		const opened = await open(book);
		expect(opened.sheet).toBe('Sales');
		expect(opened.sheets).toEqual([
			{ name: 'หน้าแรก', rows: 2, hidden: false },
			{ name: 'Old', rows: 12, hidden: true },
			{ name: 'Sales', rows: 4, hidden: false },
			{ name: 'Chart', rows: 0, hidden: false },
		]);
		expect(opened.notes).toEqual([
			{ kind: 'sheet-chosen', sheet: 'Sales', of: 3, rows: 4, tells: ['date', 'amount', 'customer'] },
		]);
		expect((await open(book, { sheet: fingerprint('Old') })).notes).toContainEqual({
			kind: 'hidden-sheet',
			sheet: 'Old',
		});
		expect(await textOf(book, { sheet: fingerprint('หน้าแรก') })).toBe('Notes\nSee the other sheet\n');
		expect((await open(book, { sheet: 'gone' })).sheet).toBe('Sales');
	});

	it('keep their row numbers, and lose empty edges', async () => {
		const opened = await open(
			bookOf(
				{
					S: [
						[],
						[null, 'Title', null, null],
						[null, 'a', 'b', null],
						[],
						[null, 1, null, ''],
						[null, null, ''],
					],
				},
				{ merges: ['B2:C2'] },
			),
		);
		expect(await opened.text.text()).toBe(',\nTitle,\na,b\n,\n1,\n');
		expect(opened.notes).toEqual([{ kind: 'merged-cells', areas: 1 }]);
	});

	it.each(['xlsx', 'biff8', 'ods'] as const)(
		'hold merged words for every row they span, and merged numbers once, unless the reader undoes it: %s',
		async (type) => {
			const rows = [
				['Customer', 'Product', 'Total'],
				['Ann', 'tea', 30],
				[null, 'cup', null],
				['Bob', 'tea', 5],
			];
			const bytes = bookOf({ S: rows }, { type, merges: ['A2:A3', 'C2:C3'] });
			const opened = await open(bytes);
			expect(await opened.text.text()).toBe('Customer,Product,Total\nAnn,tea,30\nAnn,cup,\nBob,tea,5\n');
			expect(opened.filledMerges).toEqual({ areas: 1, applied: true, examples: ['Ann'] });
			expect(opened.notes).toEqual([{ kind: 'merged-cells', areas: 1 }]);
			const undone = await open(bytes, { asWritten: ['merged-cells'] });
			expect(await undone.text.text()).toBe('Customer,Product,Total\nAnn,tea,30\n,cup,\nBob,tea,5\n');
			expect(undone.filledMerges).toEqual({ areas: 1, applied: false, examples: ['Ann'] });
		},
	);

	it.each(['xlsx', 'biff8'] as const)(
		'a sheet of sales goes before a fuller one of goods, and one that is hidden comes last: %s',
		async (type) => {
			const goods = Array.from({ length: 50 }, (_, n): Value[] => [`G${n}`, 'tea', 'box', 'shelf', n]);
			const stock = [['SKU', 'Product name', 'Unit', 'Shelf', 'Stock'], ...goods];
			const book = bookOf({ Stock: stock, Sold: SALES, Draft: SALES }, { type, hidden: ['Draft'] });
			const opened = await open(book);
			expect(opened.notes).toEqual([
				{ kind: 'sheet-chosen', sheet: 'Sold', of: 3, rows: 4, tells: ['date', 'amount', 'customer'] },
			]);
			const wished = await open(book, { sheet: fingerprint('Stock') });
			expect(wished.notes).toEqual([{ kind: 'sheet-chosen', sheet: 'Stock', of: 3, rows: 51, tells: [] }]);
			const alone = await open(bookOf({ Stock: [], Draft: SALES }, { type, hidden: ['Draft'] }));
			expect(alone.notes).toEqual([{ kind: 'hidden-sheet', sheet: 'Draft' }]);
		},
	);

	it('without rows are refused by name', async () => {
		expect(await open(bookOf({ Chart: [], Blank: [[' ']] })).catch(problemOf)).toEqual({
			kind: 'no-sheet-with-rows',
			sheets: ['Chart', 'Blank'],
		});
	});
});

describe('what cannot be read', () => {
	it('a workbook with a password', async () => {
		const box = XLSX.CFB.utils.cfb_new();
		XLSX.CFB.utils.cfb_add(box, 'EncryptionInfo', Buffer.alloc(5000, 1));
		XLSX.CFB.utils.cfb_add(box, 'EncryptedPackage', Buffer.alloc(9000, 2));
		const bytes = bytesOf(XLSX.CFB.write(box, { type: 'buffer' }) as Uint8Array);
		expect(await open(bytes).catch(problemOf)).toEqual({
			kind: 'password-protected',
			container: 'spreadsheet',
		});
	});

	it('an OpenDocument sheet with a password', async () => {
		const bytes = zipped({
			mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet'),
			'content.xml': utf8('noise'),
			'META-INF/manifest.xml': utf8('<manifest:encryption-data/>'),
		});
		expect(await open(bytes).catch(problemOf)).toEqual({
			kind: 'password-protected',
			container: 'spreadsheet',
		});
	});

	it('a workbook that was cut or damaged', async () => {
		const book = bookOf({ S: SALES });
		const damaged = { kind: 'damaged-file', container: 'spreadsheet' };
		expect(await open(book.slice(0, book.length - 200)).catch(problemOf)).toEqual(damaged);
		const broken = book.slice();
		broken.fill(7, 300, 400);
		expect(await open(broken).catch(problemOf)).toEqual(damaged);
		const old = bookOf({ S: SALES }, { type: 'biff8' });
		expect(await open(old.slice(0, 700)).catch(problemOf)).toEqual(damaged);
	});
});
