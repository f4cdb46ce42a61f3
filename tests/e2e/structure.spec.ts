// A report with titles, names above their lines, totals and a timestamp; a customer list; and a reading put right.
import { expect, test } from '@playwright/test';
import { choose, inPhase, openPage } from './notebook-page.ts';

const report = [
	'Cafe Made Up,,,,,,,,,',
	'Sales by Customer Detail,,,,,,,,,',
	',,,,,,,,,',
	',Transaction date,Transaction type,Num,Product/Service full name,Description,Quantity,Sales price,Amount,Balance',
	...Array.from({ length: 30 }, (_, customer) => [
		`Made Person ${customer},,,,,,,,,`,
		...Array.from(
			{ length: 1 + (customer % 3) },
			(__, order) =>
				`,0${1 + order}/${13 + (customer % 15)}/2024,Invoice,${customer}-${order},Tea,,1,${10 + customer}.00,${10 + customer}.00,0`,
		),
		`Total for Made Person ${customer},,,,,,,,$1.00,`,
	]).flat(),
	'TOTAL,,,,,,,,$99.00,',
	'"Monday, May 20, 2024 10:00 AM GMT+7 - Accrual Basis",,,,,,,,,',
].join('\n');
const money = Array.from({ length: 30 }, (_, customer) => (1 + (customer % 3)) * (10 + customer)).reduce(
	(a, b) => a + b,
);

test('findings are sentences that can be undone, and the account adds up', async ({ page }) => {
	await openPage(page, '?lang=en');
	await choose(page, { name: 'detail.csv', content: report });
	await inPhase(page, 'ready');
	const cell = page.getByTestId('cell-sales-file');
	await expect(cell).toContainText('60 of 122 rows are used.');
	await expect(cell.getByTestId('findings')).toContainText('2 title rows were skipped above the header');
	await expect(cell.getByTestId('findings')).toContainText('31 rows are totals and are not counted');
	await expect(cell.getByTestId('findings')).toContainText('30 customers’ names stand on a row of their own');
	await expect(cell).toContainText(`${money.toLocaleString('en')}.00`);
	await expect(cell.getByTestId('verdict')).toContainText('Sales of 3 months');
	await cell.getByTestId('see-total-row').click();
	await expect(cell.getByTestId('rows-total-row')).toContainText('Total for Made Person 0');

	await cell.getByTestId('change-columns').click();
	await page.getByTestId('structure-total-row').uncheck();
	await page.getByTestId('use-these-columns').click();
	await inPhase(page, 'ready');
	await expect(page.getByTestId('see-no-date')).toBeVisible();
	await expect(page.getByTestId('see-total-row')).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(page.getByTestId('see-total-row')).toBeVisible({ timeout: 20_000 });

	const ragged = [
		'Customer ID,Date,Total,Note',
		...Array.from({ length: 40 }, (_, n) => `C${n % 9},2024-05-${13 + (n % 9)},${n},note`),
		'C1,2024-05-30,5,hot, sweet',
	].join('\n');
	await openPage(page, '?lang=en');
	await choose(page, { name: 'ragged.csv', content: ragged });
	await inPhase(page, 'ready');
	await expect(page.getByTestId('notice-long-rows')).toContainText('One row has more cells than the header');
	await expect(page.getByTestId('notice-long-rows')).toContainText('It was joined to the last cell');
	await page.getByTestId('change-columns').click();
	await page.getByTestId('structure-long-rows').selectOption('set-aside');
	await page.getByTestId('use-these-columns').click();
	await inPhase(page, 'ready');
	await page.getByTestId('see-long-row').click();
	await expect(page.getByTestId('rows-long-row')).toContainText('C1,2024-05-30,5,hot, sweet');
	await page.getByTestId('reread-long-rows').selectOption('drop');
	await expect(page.getByTestId('cell-sales-file')).toContainText('All 41 rows are used.', {
		timeout: 20_000,
	});
	await page.keyboard.press('Control+z');
	await expect(page.getByTestId('see-long-row')).toBeVisible({ timeout: 20_000 });
	// Next month's file of the same columns is read in the same way.
	await openPage(page, '?lang=en');
	await choose(page, { name: 'next.csv', content: ragged.replaceAll('2024-05', '2024-06') });
	await inPhase(page, 'ready');
	await expect(page.getByTestId('see-long-row')).toBeVisible();
});

test('a list of customers goes through the whole page', async ({ page }) => {
	const list = [
		'customer_id,recency,frequency,monetary',
		...Array.from({ length: 60 }, (_, n) => `C${n},${n},${1 + (n % 7)},${100 * (n + 1)}`),
	].join('\n');
	await openPage(page, '?lang=en');
	await choose(page, { name: 'customers.csv', content: list });
	await inPhase(page, 'roles');
	await page.getByTestId('counted-on').fill('2024-05-31');
	await page.getByTestId('use-these-columns').click();
	await inPhase(page, 'ready');
	await expect(page.getByTestId('cell-sales-file')).toContainText('All 60 rows are used.');
	await expect(page.getByTestId('cell-segment-grid')).toContainText('Champions');
	const customers = page.getByTestId('cell-customers');
	await customers.scrollIntoViewIfNeeded();
	await expect(customers).toContainText('60');
	await expect(customers).toContainText('C59');
});

test('unreadable dates are one click away from being read, and next month the file is known', async ({
	page,
}) => {
	const month = (day: string) =>
		[
			'Customer ID,Date,Total',
			...Array.from({ length: 40 }, (_, n) => `C${n % 9},0${1 + (n % 9)}/05/2024,${n}`),
			day,
		].join('\n');
	await openPage(page, '?lang=en');
	await choose(page, { name: 'may.csv', content: month('C1,soon,5') });
	await inPhase(page, 'roles');
	await page.getByTestId('day-first').click();
	await page.getByTestId('use-these-columns').click();
	await inPhase(page, 'ready');
	const cell = page.getByTestId('cell-sales-file');
	await cell.getByTestId('see-unreadable-date').click();
	await expect(cell.getByTestId('rows-unreadable-date')).toContainText('soon');
	await expect(cell.getByTestId('rows-unreadable-date')).toContainText('42');
	await cell.getByTestId('reread-dates').selectOption('month-day-year');
	await expect(cell).toContainText('month, day, year', { timeout: 20_000 });
	await page.keyboard.press('Control+z');
	await expect(cell).toContainText('dates: day, month, year', { timeout: 20_000 });

	await openPage(page, '?lang=en');
	await choose(page, { name: 'june.csv', content: month('C1,01/06/2024,5') });
	await inPhase(page, 'ready');
	await expect(page.getByTestId('cell-sales-file')).toContainText('dates: day, month, year');
});
