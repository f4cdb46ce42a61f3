// Levels, playbook and clusters on the page: the numbers agree, rules and plans can be changed and undone, lists come out.
import { expect, test, type Page } from '@playwright/test';
import { csvRows, openPage, settled, take } from './notebook-page.ts';

test.describe.configure({ mode: 'serial' });
let page: Page;

test.beforeAll(async ({ browser }) => {
	page = await browser.newPage();
	await openPage(page, '?lang=en&sample=shop');
	await settled(page);
});
test.afterAll(() => page.close());

const sum = (rows: readonly Record<string, string>[], column: string) =>
	rows.reduce((all, row) => all + Number(row[column]), 0);

test('every customer stands on one rung; a rule that is changed moves people, and undo brings them back', async () => {
	const cell = page.getByTestId('cell-levels');
	await cell.scrollIntoViewIfNeeded();
	const before = csvRows((await take(page, 'download-levels')).text);
	const ladder = before.filter(({ kind }) => kind === 'ladder');
	expect(sum(ladder, 'customers')).toBe(1476);
	const vip = (rows: typeof before) => Number(rows.find(({ level }) => level === 'vip')?.['customers']);
	expect(csvRows((await take(page, 'download-levels-level-vip')).text)).toHaveLength(vip(before));

	await cell.getByText('Change the rules').click();
	const share = cell.getByLabel('VIP: share of the money');
	await share.fill('0.2');
	await share.blur();
	await expect(cell).toContainText('together bring 20% of the money');
	const fewer = csvRows((await take(page, 'download-levels')).text);
	expect(vip(fewer)).toBeLessThan(vip(before));
	await page.keyboard.press('Control+z');
	await expect(cell).toContainText('together bring 50% of the money');
	expect(csvRows((await take(page, 'download-levels')).text)).toEqual(before);
});

test('the playbook splits a budget, counts a message’s credits and keeps what is written', async () => {
	const cell = page.getByTestId('cell-playbook');
	await cell.scrollIntoViewIfNeeded();
	const budget = page.getByTestId('playbook-budget');
	await budget.fill('10000');
	await budget.blur();
	const rows = csvRows((await take(page, 'download-playbook')).text).filter(({ kind }) => kind === 'segment');
	expect(sum(rows, 'budget')).toBe(10000);
	expect(sum(rows, 'customers')).toBe(1476);
	const message = cell.getByLabel('Message (SMS)');
	await message.fill('ลด 10% วันนี้เท่านั้น');
	await message.blur();
	await expect(cell).toContainText('21 characters = 1 credit a person (49 left)');
	const plan = await take(page, 'download-playbook-plan');
	expect(plan.name).toBe('plan.html');
	expect(plan.text).toContain('ลด 10% วันนี้เท่านั้น');
	await cell.getByRole('button', { name: 'As suggested' }).click();
	await expect(message).not.toHaveValue('ลด 10% วันนี้เท่านั้น');
	for (const kind of ['Ladder', 'Levels']) {
		await cell.getByText(kind, { exact: true }).click();
		await expect(cell.locator('article.card')).toHaveCount(1);
	}
});

test('an owner gets to her VIPs, and to what she sends to those who are leaving, in two clicks', async () => {
	await page.getByRole('navigation').getByRole('link', { name: 'Playbook' }).click();
	await page.getByTestId('open-level:vip').click();
	await expect(page.getByTestId('card-level:vip')).toContainText('147 customers');
	const vips = csvRows((await take(page, 'download-card-members')).text);
	expect(vips.map(({ customer }) => customer)).toEqual(
		csvRows((await take(page, 'download-levels-level-vip')).text).map(({ customer }) => customer),
	);
	await page.getByTestId('open-level:at-risk').click();
	const leaving = page.getByTestId('card-level:at-risk');
	await expect(leaving.getByLabel('Message (SMS)')).not.toHaveValue('');
	await page.getByTestId('copy-message').click();
	const rows = csvRows((await take(page, 'download-card-members')).text);
	await expect(leaving).toContainText(`${rows.length} customers`);
});

test('clusters hold everyone, and choosing another number of groups asks again', async () => {
	const cell = page.getByTestId('cell-clusters');
	await cell.scrollIntoViewIfNeeded();
	const four = csvRows((await take(page, 'download-clusters')).text);
	expect([four.length, sum(four, 'customers')]).toEqual([4, 1476]);
	await cell.getByRole('combobox').selectOption('3');
	await expect(cell.locator('tbody tr').filter({ has: page.locator('th[scope=row]') })).toHaveCount(3);
	expect(csvRows((await take(page, 'download-clusters-a')).text)).toHaveLength(
		Number(csvRows((await take(page, 'download-clusters')).text)[0]?.['customers']),
	);
});
