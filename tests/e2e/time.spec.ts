// The cells about time as a reader uses them: other dates, people of a flow, splits, days watched, and a campaign's list.
import { expect, test, type Page } from '@playwright/test';
import { choose, chooseUntil, csvRows, openPage, settled, take } from './notebook-page.ts';
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
	await page.getByTestId('triangle-of-retention').selectOption({ label: 'Size of the first order' });
	await page.getByTestId('triangle-part-retention').selectOption({ index: 1 });
	await settled(page);
	await expect(cell('retention').locator('tfoot tr')).toHaveCount(2);
	const part = csvRows((await take(page, 'download-retention-part')).text);
	const quarters = csvRows((await take(page, 'download-retention')).text);
	const sizes = (rows: typeof part) =>
		rows.filter(({ age }) => age === '0').reduce((sum, { customers }) => sum + Number(customers), 0);
	expect(sizes(part)).toBeGreaterThan(100);
	expect(sizes(part)).toBeLessThan(sizes(quarters));
	await page.getByTestId('triangle-of-retention').selectOption('');
	await expect(cell('retention').locator('tfoot tr')).toHaveCount(1);
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

test('the months: a button stops them at once, the old ones stand, and another draws them', async () => {
	const months = () => cell('movement').locator('figure').last().textContent();
	await cell('movement').scrollIntoViewIfNeeded();
	const before = await months();
	// On the sample the months take less time than a hand: the page itself presses the button as soon as it is there.
	await page.evaluate(() => {
		const place = document.querySelector('[data-testid=cell-movement]')!;
		const changes = new MutationObserver(() => {
			const stop = place.querySelector<HTMLElement>('[data-testid=stop-movement-series]');
			if (!stop) return;
			changes.disconnect();
			stop.click();
		});
		changes.observe(place, { subtree: true, childList: true });
	});
	await page.getByTestId('to-movement').fill('2026-06-15');
	await page.getByTestId('to-movement').blur();
	await expect(cell('movement').locator('.answer')).toContainText('15 Jun 2026');
	await expect(cell('movement')).toContainText('Stopped: the months stand as they were before.');
	await expect(cell('movement')).toHaveAttribute('aria-busy', 'false');
	expect(await months()).toBe(before);
	await page.getByTestId('resume-movement-series').click();
	await expect(cell('movement')).toContainText('Jun 2026 is not over yet');
	expect(await months()).not.toBe(before);
});

test('a control group: kept back in any list, said in its file, and known again with the next sales file', async ({
	browser,
}) => {
	test.slow();
	const [header = '', ...rows] = SHOP_CSV.trimEnd().split('\n');
	const early = rows.filter((row) => (row.split(',')[1] ?? '') <= '2026-06-30');
	const shop = await browser.newPage();
	await openPage(shop, '?lang=en');
	await chooseUntil(shop, 'ready', { name: 'until-june.csv', content: [header, ...early].join('\n') });
	await settled(shop);
	const plain = csvRows((await take(shop, 'download-customers')).text);
	expect(Object.keys(plain[0] ?? {})).not.toContain('hold_out');
	await shop.getByTestId('keep-back-lifecycle').check();
	await shop.getByTestId('keep-back-share-lifecycle').selectOption('20');
	await shop.getByTestId('campaign-lifecycle').fill('July letter');
	await shop.getByTestId('campaign-lifecycle').blur();
	await shop.getByTestId('list-movement-lost').click();
	const whole = csvRows((await take(shop, 'download-customers')).text);
	const held = new Map(whole.map((row) => [row['customer'], row['hold_out']]));
	const share = [...held.values()].filter((mark) => mark === 'true').length / held.size;
	expect(Math.abs(share - 0.2)).toBeLessThan(0.06);
	for (const button of [
		'download-lifecycle-first',
		'download-rhythm-list',
		'download-movement-list',
		'download-members-champions',
	]) {
		const list = csvRows((await take(shop, button)).text);
		expect([button, list.length > 0]).toEqual([button, true]);
		for (const row of list) {
			expect([button, row['campaign'], row['listed_on']]).toEqual([button, 'July letter', '2026-06-30']);
			expect(row['hold_out']).toBe(held.get(row['customer']));
		}
	}
	const list = await take(shop, 'download-customers');
	await shop.close();

	const later = await browser.newPage();
	await openPage(later, '?lang=en');
	await choose(later, { name: 'customers.csv', content: list.bytes });
	const waiting = later.getByTestId('waiting-list');
	await expect(waiting).toContainText('is a list for a campaign, not sales');
	await expect(waiting).toContainText('30 Jun 2026');
	await chooseUntil(later, 'ready', { name: 'shop.csv', content: SHOP_CSV });
	await settled(later);
	const effect = csvRows((await take(later, 'download-since-last-file')).text);
	expect(effect.map((row) => Number(row['customers'])).slice(0, 2)).toEqual([
		[...held.values()].filter((mark) => mark === 'false').length,
		[...held.values()].filter((mark) => mark === 'true').length,
	]);
	await later.close();
});
