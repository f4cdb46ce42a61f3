// Files that are wrong or unusual: a clear message or a right answer, never a blank or frozen page.
import { expect, test, type Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AMBIGUOUS, CONTINENTAL, manyLines, NO_AMOUNT, READ, REFUSED, WINDOWS_874 } from './bad-files.ts';
import {
	choose,
	chooseUntil,
	csvRows,
	inPhase,
	openPage,
	settled,
	startOver,
	take,
} from './notebook-page.ts';

let page: Page;
const errors: string[] = [];
test.beforeAll(async ({ browser }) => {
	page = await browser.newPage();
	page.on('pageerror', (error) => errors.push(String(error)));
	await openPage(page, '?lang=en');
});
test.beforeEach(async () => {
	errors.length = 0;
	if ((await page.getByTestId('notebook').getAttribute('data-phase')) !== 'empty') await startOver(page);
});
test.afterEach(() => expect(errors).toEqual([]));
test.afterAll(() => page.close());

const account = () => page.getByTestId('cell-sales-file');
const rowsAndMoney = (rows: number, money: string) => `${rows.toLocaleString('en-US')}${money}`;

test('what is no table of sales is refused with what to do, and starting over works each time', async () => {
	for (const { file, what, todo } of REFUSED) {
		await choose(page, file);
		await expect(page.getByTestId('problem-what'), file.name).toHaveText(what);
		await expect(page.getByTestId('problem-todo'), file.name).toContainText(todo);
		await inPhase(page, 'failed');
		await startOver(page);
	}
});

test('the same words stand in Thai', async () => {
	await chooseUntil(page, 'failed', REFUSED[0]!.file);
	await page.getByTestId('switch-language').click();
	await expect(page.getByTestId('problem-what')).toHaveText('ไฟล์นี้ว่างเปล่า');
	await page.getByTestId('switch-language').click();
});

for (const { title, file, rows, money, customers, says } of READ) {
	test(`${title}: read right and said`, async () => {
		await chooseUntil(page, 'ready', file);
		await settled(page);
		await expect(account().locator('dd').nth(1)).toHaveText(rowsAndMoney(rows, money));
		await expect(page.getByTestId('cell-overview').locator('dd').first()).toHaveText(customers);
		if (says) await expect(page.locator('main .notice', { hasText: says })).toBeVisible();
		expect(await page.locator('main').innerText()).not.toMatch(/NaN|Infinity|∞|undefined|null/);
		expect(csvRows((await take(page, 'download-customers')).text).length).toBe(Number(customers));
	});
}

test('a day mistyped far in the future does not move the analysis date until the reader says so', async () => {
	await chooseUntil(page, 'ready', READ.find(({ title }) => title.includes('future'))!.file);
	await expect(page.getByTestId('analysis-date')).toHaveValue('2024-12-27');
	await page.getByTestId('notice-lone-days').getByRole('button').click();
	await expect(page.getByTestId('analysis-date')).toHaveValue('2204-05-13');
});

test('ambiguous dates are asked for, and the answer leads on', async () => {
	await chooseUntil(page, 'roles', AMBIGUOUS);
	await expect(page.getByTestId('question-date-order')).toContainText('the day or the month?');
	await page.getByTestId('month-first').click();
	await expect(page.getByTestId('question-date-order')).toHaveCount(0);
	await page.getByTestId('use-these-columns').click();
	await inPhase(page, 'ready');
	const report = JSON.parse((await take(page, 'download-load-report')).text);
	expect([report.firstDay, report.lastDay]).toEqual(['2024-01-04', '2024-03-07']);
});

test('the order of dates, once said and used, needs no question for the next file of the same headers', async () => {
	await chooseUntil(page, 'ready', { ...AMBIGUOUS, name: 'another.csv' });
	const report = JSON.parse((await take(page, 'download-load-report')).text);
	expect([report.firstDay, report.lastDay]).toEqual(['2024-01-04', '2024-03-07']);
});

test('semicolons, decimal commas and a byte-order mark are read right', async () => {
	await chooseUntil(page, 'ready', CONTINENTAL);
	const report = JSON.parse((await take(page, 'download-load-report')).text);
	expect(report).toMatchObject({
		...{
			rowsRead: 12,
			rowsUsed: 12,
			delimiter: ';',
			customers: 6,
			firstDay: '2024-03-13',
			lastDay: '2024-03-24',
		},
		money: { used: 14_814.46 },
		numberFormat: { decimalMark: ',' },
		roles: { customer: 'Customer ID', date: 'Date', amount: 'Amount' },
	});
});

test('Thai in windows-874 with Buddhist years is read right', async () => {
	await chooseUntil(page, 'ready', WINDOWS_874);
	await settled(page);
	const report = JSON.parse((await take(page, 'download-load-report')).text);
	expect(report).toMatchObject({
		...{ rowsUsed: 12, encoding: 'windows-874', firstDay: '2024-03-13', lastDay: '2024-03-24', customers: 6 },
		money: { used: 13_203 },
		roles: { customer: 'รหัสลูกค้า', name: 'ชื่อลูกค้า', date: 'วันที่', amount: 'ยอดสุทธิ' },
	});
	await expect(page.getByTestId('cell-customers').locator('tr.row').first()).toContainText('สมหญิง ใจดี');
});

test('another encoding can be chosen, the preview follows at once, and mangled Thai is mended by a button', async () => {
	await chooseUntil(page, 'ready', WINDOWS_874);
	await page.getByTestId('change-columns').click();
	const preview = page.getByTestId('preview');
	await expect(page.getByTestId('encoding-confidence')).toContainText('likely');
	await expect(preview).toContainText('ยอดสุทธิ');
	await page.getByTestId('encoding').selectOption('windows-1252');
	await inPhase(page, 'roles', 3000);
	await expect(preview).toContainText('ÂÍ´ÊØ·¸Ô');
	await page.getByTestId('encoding').selectOption('windows-874');
	await expect(preview).toContainText('ยอดสุทธิ');
	await page.getByTestId('use-these-columns').click();
	await inPhase(page, 'ready');

	await startOver(page);
	const bytes = Buffer.from('รหัสลูกค้า,วันที่,ยอดสุทธิ\nก1,2024-01-05,10\nก2,2024-01-06,20\nข1,2024-01-07,30\n');
	const mangled = await page.evaluate(
		(given) => new TextDecoder('windows-1252').decode(Uint8Array.from(given)),
		[...bytes],
	);
	await chooseUntil(page, 'roles', { name: 'mangled.csv', content: mangled });
	await expect(page.getByTestId('notice-mojibake')).toContainText('รหัสลูกค้า');
	await page.getByTestId('mend-letters').click();
	await expect(preview).toContainText('ยอดสุทธิ');
	await page.getByTestId('use-these-columns').click();
	await inPhase(page, 'ready');
	await expect(page.getByTestId('cell-sales-file')).toContainText('All 3 rows are used.');
});

test('without an amount the columns are asked for, in both languages, and another file can be opened', async () => {
	await chooseUntil(page, 'roles', NO_AMOUNT);
	await expect(page.getByRole('alert')).toHaveText('Choose the amount, or a quantity and a unit price.');
	await expect(page.getByTestId('use-these-columns')).toBeDisabled();
	await page.getByTestId('switch-language').click();
	await expect(page.getByRole('alert')).toHaveText(/[ก-ฮ]/);
	await page.getByTestId('switch-language').click();
	await page.getByTestId('use-3').selectOption('amount');
	await page.getByTestId('use-these-columns').click();
	await expect(page.getByRole('alert')).toContainText('None of the 12 rows could be used');
	await inPhase(page, 'roles');
});

test('a file that is deleted after it was chosen is said to be gone', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'quintile-'));
	const path = join(folder, AMBIGUOUS.name);
	// Headers of its own, since what was said of the others' dates is remembered.
	await writeFile(path, String(AMBIGUOUS.content).replace(/^[^,]+/, 'Order of the day'));
	await page.getByTestId('open-file').setInputFiles(path);
	await inPhase(page, 'roles');
	await rm(folder, { recursive: true });
	await page.getByTestId('day-first').click();
	await page.getByTestId('use-these-columns').click();
	await inPhase(page, 'failed');
	await expect(page.getByTestId('problem-what')).toHaveText(
		'The file was changed, moved or deleted after you chose it.',
	);
});

test('cancelling a large file is quick, leaves nothing behind, and the next file is read right', async () => {
	await expect(page.getByText('The engine is ready')).toBeVisible({ timeout: 20_000 });
	await choose(page, manyLines(400_000));
	await page.getByTestId('cancel-loading').click({ timeout: 20_000 });
	await inPhase(page, 'empty', 1000);
	await chooseUntil(page, 'ready', READ[1]!.file);
	await settled(page);
	await expect(account().locator('dd').first()).toHaveText(rowsAndMoney(READ[1]!.rows, READ[1]!.money));
	await expect(page.getByTestId('cell-overview').locator('dd').first()).toHaveText('3');

	// The file that stood comes back when the next one is cancelled.
	const { name, content } = manyLines(400_000);
	await page.getByTestId('notebook-menu').click();
	await page
		.getByTestId('next-file')
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
	await page.getByTestId('cancel-loading').click({ timeout: 20_000 });
	await inPhase(page, 'ready');
	await expect(account().locator('dd').first()).toHaveText(rowsAndMoney(READ[1]!.rows, READ[1]!.money));
	await expect(page.getByTestId('cell-what-changed')).toHaveCount(0);
});

test('cancelling works as well while the engine is still starting', async ({ browser }) => {
	const early = await browser.newPage();
	await openPage(early);
	await choose(early, READ[1]!.file);
	await early.getByTestId('cancel-loading').click();
	await inPhase(early, 'empty', 1000);
	await chooseUntil(early, 'ready', READ[1]!.file);
	await early.close();
});
