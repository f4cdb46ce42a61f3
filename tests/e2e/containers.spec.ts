// A workbook as shops send it: a title above, a total below, days as Excel keeps them, another sheet before it.
import { gzipSync, strToU8 } from 'fflate';
import { expect, test, type Page } from '@playwright/test';
import { utils, write, type WorkBook } from '@e965/xlsx';
import { shopCsv } from '../../src/samples/shop.ts';
import { choose, inPhase, openPage, startOver, take } from './notebook-page.ts';

test.describe.configure({ mode: 'serial' });

const header = ['เลขที่บิล', 'วันที่', 'รหัสลูกค้า', 'ยอดสุทธิ'];
const lines: [string, Date, string, number][] = Array.from({ length: 60 }, (_, index) => [
	`B${index}`,
	new Date(Date.UTC(2024, index % 12, 28)),
	`00${index % 9}`,
	100 + index + 0.25,
]);
const total = lines.reduce((sum, [, , , money]) => sum + money, 0);

function salesBook(): WorkBook {
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet([['สรุป'], ['ยอดรวม', total]]), 'สรุป');
	const rows = [['รายงานยอดขาย'], [], header, ...lines, ['รวมทั้งสิ้น', '', '', total]];
	utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { cellDates: true, UTC: true }), 'ยอดขาย');
	return book;
}
const workbook = (bookType: 'xlsx' | 'biff8' | 'ods'): Buffer =>
	write(salesBook(), { type: 'buffer', bookType }) as Buffer;

/** With a sheet that is fuller than the one of sales, but hidden. */
function withHiddenSheet(): Buffer {
	const book = salesBook();
	const rows = Array.from({ length: 200 }, (_, index) => [`B${index}`, '2023-01-01', 'old', 5]);
	utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...rows]), 'เก่า');
	book.SheetNames.unshift(book.SheetNames.pop() ?? '');
	book.Workbook = { Sheets: [{ Hidden: 1 }, {}, {}] };
	return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

let page: Page;
test.beforeAll(async ({ browser }) => {
	page = await browser.newPage();
	await openPage(page, '?lang=en');
});
test.afterAll(() => page.close());

async function customers(): Promise<string[]> {
	const { text } = await take(page, 'download-customers-plain');
	return text.trim().split('\r\n').slice(1);
}

for (const [name, type] of [
	['sales.xlsx', 'xlsx'],
	['sales.xls', 'biff8'],
	['sales.ods', 'ods'],
	['lies.csv', 'xlsx'],
] as const) {
	test(`${name} is read like the table it holds`, async () => {
		await choose(page, { name, content: workbook(type) });
		await inPhase(page, 'ready');
		const cell = page.getByTestId('cell-sales-file');
		await expect(cell).toContainText('The sheet “ยอดขาย” was read');
		await expect(cell).toContainText('A total, not a sale');
		const rows = await customers();
		expect(rows).toHaveLength(9);
		expect(rows.map((row) => row.split(',')[0]).sort()[0]).toBe('000');
		const money = rows.reduce((sum, row) => sum + Number(row.split(',')[5]), 0);
		expect(money).toBeCloseTo(total, 2);
		expect(rows.every((row) => /^\d+,2024-\d\d-28,2024-\d\d-28,/.test(row))).toBe(true);
		await startOver(page);
	});
}

test('another sheet can be chosen, and a packed CSV is unpacked', async () => {
	await choose(page, { name: 'sales.xlsx', content: withHiddenSheet() });
	await inPhase(page, 'ready');
	await page.getByTestId('change-columns').click();
	await expect(page.getByTestId('sheet')).toHaveValue('ยอดขาย');
	await expect(page.getByTestId('sheet').locator('option')).toHaveText([/^สรุป/, /^ยอดขาย/, /^เก่า.*hidden/]);
	await expect(page.locator('.columns .notice').first()).toContainText(
		'as it has a date, an amount, and a customer',
	);
	await page.getByTestId('sheet').selectOption('สรุป');
	await expect(page.getByTestId('notebook')).toHaveAttribute('data-phase', /roles|failed/);
	await page.reload();
	await choose(page, { name: 'shop.csv.gz', content: Buffer.from(gzipSync(strToU8(shopCsv('en')))) });
	await inPhase(page, 'ready');
	expect(await customers()).toHaveLength(1476);
});
