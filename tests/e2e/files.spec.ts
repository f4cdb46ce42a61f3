// Several files dropped together, cells pasted from a spreadsheet, and letters that were read wrongly before.
import { expect, test, type Page } from '@playwright/test';
import { csvRows, choose, inPhase, openPage, startOver, take } from './notebook-page.ts';

test.describe.configure({ mode: 'serial' });

const two = (value: number) => String(value).padStart(2, '0');
const sales = (month: number) =>
	[
		'Order ID,Order Date,Customer ID,SKU,Quantity',
		...Array.from({ length: 30 }, (_, i) =>
			[
				`${month}-${i}`,
				i === 7 ? 'never' : `2024-${two(month)}-${two(1 + (i % 28))}`,
				`C${i % 9}`,
				`P${i % 3}`,
				1,
			].join(),
		),
	].join('\n');
const goods = 'SKU,Product name,Unit price\nP0,Tea,10\nP1,Rice,20\nP2,Fish,30\n';

let page: Page;
test.beforeAll(async ({ browser }) => {
	page = await browser.newPage();
	await openPage(page, '?lang=en');
});
test.afterAll(() => page.close());

test('two months and a price list are one table, and the page says how', async () => {
	await choose(
		page,
		{ name: 'march.csv', content: sales(3) },
		{ name: 'goods.csv', content: goods },
		{ name: 'april.csv', content: sales(4) },
	);
	await inPhase(page, 'ready');
	const files = page.getByTestId('several-files');
	await expect(files).toContainText('3 files, read as one');
	await expect(files).toContainText('30 rows read, 29 used');
	await expect(files).toContainText('Looked up by “SKU”. All 60 rows');
	const aside = csvRows((await take(page, 'download-set-aside')).text);
	expect(aside.map(({ file, row }) => `${file} ${row}`)).toEqual(['march.csv 9', 'april.csv 9']);
	await expect(page.getByTestId('cell-sales-file')).toContainText('april.csv, row 9: never');
	const rows = csvRows((await take(page, 'download-customers-plain')).text);
	const money = rows.reduce((sum, row) => sum + Number(Object.values(row)[5]), 0);
	expect(money).toBe(2 * (20 * 30 - 20));
});

test('a file is taken out with one click, and put back by undo', async () => {
	const files = page.getByTestId('several-files');
	await files.getByLabel('april.csv').click();
	await inPhase(page, 'ready');
	await expect(files).toContainText('Taken out');
	await expect(page.getByTestId('cell-sales-file')).toContainText('29 of 30 rows are used');
	await page.getByRole('button', { name: /^Undo/ }).click();
	await inPhase(page, 'ready');
	await expect(page.getByTestId('cell-sales-file')).toContainText('58 of 60 rows are used');
	await startOver(page);
});

async function paste(types: Readonly<Record<string, string>>, on = 'main') {
	await page.evaluate(
		({ given, where }) => {
			const clipboardData = new DataTransfer();
			for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
			document
				.querySelector(where)!
				.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
		},
		{ given: types, where: on },
	);
}

test('cells copied from a spreadsheet, or a table from a page, are pasted', async () => {
	await paste({ 'text/plain': 'hello' });
	await inPhase(page, 'empty');
	await paste({ 'text/plain': sales(5).replaceAll(',', '\t').replace('Quantity', 'Total') });
	await inPhase(page, 'ready');
	await expect(page.getByTestId('cell-sales-file')).toContainText('29 of 30 rows are used');
	await startOver(page);
	const cells = sales(5).replace('Quantity', 'Total').split('\n');
	const html = cells.map((line) => `<tr><td>${line.replaceAll(',', '</td><td>')}</td></tr>`).join('');
	await paste({ 'text/html': `<html><body><!--StartFragment--><table>${html}</table></body></html>` });
	await inPhase(page, 'ready');
	await expect(page.getByTestId('cell-sales-file')).toContainText('29 of 30 rows are used');
	await paste({ 'text/plain': 'a\tb\n1\t2\n' }, '[data-testid=cell-customers] input');
	await inPhase(page, 'ready');
	await startOver(page);
});
