// The cells about time as a reader uses them: other dates, people of a flow, splits, days watched, and a campaign's list.
import { expect, test, type Page } from '@playwright/test';
import { chooseUntil, csvRows, openPage, settled, take } from './notebook-page.ts';
import { SHOP_CSV } from './shop-oracle.ts';

let page: Page;
test.beforeAll(async ({ browser }) => {
	page = await browser.newPage();
	await openPage(page, '?lang=en');
	await chooseUntil(page, 'ready', { name: 'shop.csv', content: SHOP_CSV });
	await settled(page);
});
test.afterAll(() => page.close());

const cell = (id: string) => page.getByTestId(`cell-${id}`);

test('movement: another date, the people of a list and of a band, and what is taken away', async () => {
	const before = csvRows((await take(page, 'download-movement')).text);
	await page.getByTestId('from-movement').fill('2026-01-31');
	await page.getByTestId('from-movement').blur();
	await expect(cell('movement').locator('.answer')).toContainText('31 Jan 2026');
	const flows = csvRows((await take(page, 'download-movement')).text);
	const customers = (rows: Record<string, string>[]) =>
		rows.reduce((sum, row) => sum + Number(row['customers']), 0);
	expect(customers(flows)).toBe(customers(before));
	expect(flows).not.toEqual(before);
	await page.getByTestId('list-movement-lost').click();
	const count = Number(await page.getByTestId('list-movement-lost').locator('strong').innerText());
	await expect(page.getByTestId('people-movement').locator('tbody tr')).toHaveCount(Math.min(50, count));
	expect(csvRows((await take(page, 'download-movement-list')).text)).toHaveLength(count);
	await cell('movement').locator('[data-flow="champions loyal-customers"]').dispatchEvent('click');
	const flow = flows.find((row) => row['from'] === 'champions' && row['to'] === 'loyal-customers');
	const taken = csvRows((await take(page, 'download-movement-list')).text);
	expect(taken).toHaveLength(Number(flow?.['customers']));
	expect(new Set(taken.map((row) => `${row['segment_before']} ${row['segment_after']}`))).toEqual(
		new Set(['champions loyal-customers']),
	);
	const months = csvRows((await take(page, 'download-movement-series')).text);
	expect(new Set(months.map(({ day }) => day)).size).toBe(24);
});

test('retention and proof: period, split and days watched change the answer, the table and its file', async () => {
	const triangle = csvRows((await take(page, 'download-retention')).text);
	expect(triangle.filter(({ age }) => age === '0').every(({ share }) => share === '1')).toBe(true);
	await cell('retention').getByText('Quarter', { exact: true }).click();
	await expect(cell('retention').locator('tbody').first().locator('tr')).toHaveCount(8);
	await page.getByTestId('split-retention').selectOption('segment');
	await expect(cell('retention').getByRole('rowheader', { name: 'Champions' })).toBeVisible();
	await cell('proof').getByText('30 days', { exact: true }).click();
	await expect(cell('proof').locator('.answer')).toContainText('30 days');
	const outcomes = csvRows((await take(page, 'download-proof')).text);
	expect(new Set(outcomes.map((row) => row['days_watched']))).toEqual(new Set(['30']));
	const ways = csvRows((await take(page, 'download-proof-ways')).text);
	expect(ways.map(({ way }) => way)).toContain('rule last-30');
});

test('rhythm, lifecycle and a campaign: lists hold whom they count, a marked list is known again', async () => {
	const stages = csvRows((await take(page, 'download-lifecycle')).text);
	const slipping = stages.find(({ stage }) => stage === 'slipping');
	expect(csvRows((await take(page, 'download-lifecycle-slipping')).text)).toHaveLength(
		Number(slipping?.['now']),
	);
	const due = csvRows((await take(page, 'download-rhythm-list')).text);
	await expect(cell('rhythm').locator('.answer')).toContainText(`${due.length} customers`);
	const list = await take(page, 'download-since-last-file-list');
	const rows = csvRows(list.text);
	const held = rows.filter((row) => row['hold_out'] === 'true').length;
	expect(held / rows.length).toBeGreaterThan(0.06);
	expect(held / rows.length).toBeLessThan(0.14);
	await page.getByTestId('open-list-since-last-file').setInputFiles({
		name: 'campaign-list.csv',
		mimeType: 'text/csv',
		buffer: list.bytes,
	});
	await page.getByTestId('since-since-last-file').fill('2026-07-01');
	await page.getByTestId('since-since-last-file').blur();
	await expect(cell('since-last-file').locator('.answer')).toContainText('contacted');
	const effect = csvRows((await take(page, 'download-since-last-file')).text);
	expect(effect.map(({ group }) => group)).toEqual(['contacted', 'held_out', 'difference']);
	expect(effect[1]?.['customers']).toBe(String(held));
});
