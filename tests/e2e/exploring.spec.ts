// Looking around in the answer: selecting, keyboard, undo, another analysis date, one customer, languages.
import { expect, test, type Page } from '@playwright/test';
import { chooseUntil, csvRows, openPage, settled, startOver, take } from './notebook-page.ts';
import { accountOf, cellOf, customersAsOf, SHOP_CSV } from './shop-oracle.ts';

const account = accountOf(SHOP_CSV);
const everyone = [...customersAsOf(account, account.lastDay).values()];
const file = { name: 'shop.csv', content: SHOP_CSV };
const inCells = (...cells: string[]) => everyone.filter((one) => cells.includes(cellOf(one)));
const people = (count: number) =>
	`${count.toLocaleString('en-US')} ${count === 1 ? 'customer' : 'customers'}`;

let page: Page;
test.beforeAll(async ({ browser }) => {
	page = await browser.newPage();
	await openPage(page, '?lang=en');
	await chooseUntil(page, 'ready', file);
	await settled(page);
});
test.afterAll(() => page.close());

const grid = () => page.getByTestId('cell-segment-grid');
const cell = (key: string) => grid().locator(`[data-cell="${key}"]`);
const selected = () => grid().locator('[role=gridcell][aria-selected=true]');
const segmentsTotal = () => page.getByTestId('cell-segments').locator('tfoot td').first();
const customersAnswer = () => page.getByTestId('cell-customers').locator('.answer');

/** The selection shows in the segment table and among the people. */
async function shows(...cells: string[]): Promise<void> {
	const count = inCells(...cells).length;
	await expect(selected()).toHaveCount(cells.length);
	await expect(segmentsTotal()).toHaveText(count.toLocaleString('en-US'));
	await customersAnswer().scrollIntoViewIfNeeded();
	await expect(customersAnswer()).toContainText(`${people(count)},`);
}

/** Every cell of the grid says how many of these customers it holds. */
async function gridHolds(all: typeof everyone, id = 'segment-grid'): Promise<void> {
	for (const r of [1, 2, 3, 4, 5]) {
		for (const fm of [1, 2, 3, 4, 5]) {
			const count = all.filter((one) => cellOf(one) === `${r}:${fm}`).length;
			const said = count === 0 ? 'nobody' : `${people(count)},`;
			await expect(page.getByTestId(`cell-${id}`).locator(`[data-cell="${r}:${fm}"]`)).toHaveAttribute(
				'aria-label',
				new RegExp(`, R ${r}, FM ${fm}: ${said}`),
			);
		}
	}
}

test('the grid holds every customer where the oracle puts them', async () => {
	await gridHolds(everyone);
});

test('pointing selects: click, shift-click, drag, a segment by its name', async () => {
	await cell('5:5').click();
	await shows('5:5');
	await cell('1:1').click({ modifiers: ['Shift'] });
	await shows('5:5', '1:1');
	const taken = csvRows((await take(page, 'download-customers-plain')).text);
	expect(taken.map((row) => row['customer']).sort()).toEqual(
		inCells('5:5', '1:1').map(({ customer }) => customer),
	);
	await cell('1:1').click();
	await cell('2:2').hover();
	await page.mouse.down();
	await cell('1:1').hover();
	await page.mouse.up();
	await shows('1:1', '1:2', '2:1', '2:2');
	await grid().locator('.legend').getByRole('button', { name: 'Champions' }).click();
	await shows('5:4', '5:5');
	await grid().getByRole('button', { name: 'Show everyone' }).click();
	await expect(selected()).toHaveCount(0);
	await expect(segmentsTotal()).toHaveText(everyone.length.toLocaleString('en-US'));
});

test('the keyboard alone selects cells', async () => {
	await grid().getByRole('radio', { name: 'To scale' }).focus();
	await page.keyboard.press('Tab');
	await expect(grid().locator('[role=gridcell]:focus')).toHaveCount(1);
	for (let step = 0; step < 4; step++) {
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowRight');
	}
	await expect(cell('5:5')).toBeFocused();
	await page.keyboard.press('Space');
	await shows('5:5');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Space');
	await shows('5:5', '4:5');
	await page.keyboard.press('Escape');
	await expect(selected()).toHaveCount(0);
});

test('a change of scoring is undone and done again', async () => {
	const cells = grid().locator('[role=gridcell]');
	await page.getByTestId('bins').selectOption('3');
	await expect(cells).toHaveCount(9);
	await page.getByRole('button', { name: /^Undo/ }).click();
	await expect(cells).toHaveCount(25);
	await gridHolds(everyone);
	await page.getByRole('button', { name: /^Redo/ }).click();
	await expect(cells).toHaveCount(9);
	await page.keyboard.press('Control+z');
	await expect(cells).toHaveCount(25);
});

test('with fewer levels the grid stays within reach of the keyboard', async () => {
	await page.getByTestId('bins').selectOption('3');
	await expect(grid().locator('[role=gridcell]')).toHaveCount(9);
	await expect(grid().locator('[role=gridcell][tabindex="0"]')).toHaveCount(1);
	await page.getByRole('button', { name: /^Undo/ }).click();
	await expect(grid().locator('[role=gridcell]')).toHaveCount(25);
});

test('another analysis date gives what the oracle says', async () => {
	const date = '2025-12-31';
	const then = [...customersAsOf(account, date).values()];
	await page.getByTestId('analysis-date').fill(date);
	await settled(page);
	await gridHolds(then);
	const rows = csvRows((await take(page, 'download-customers-plain')).text);
	const scores = new Map(
		rows.map((row) => [row['customer'], `${row['r']}${row['f']}${row['m']} ${row['money']}`]),
	);
	expect(scores).toEqual(
		new Map(then.map((one) => [one.customer, `${one.r}${one.f}${one.m} ${(one.money / 100).toFixed(2)}`])),
	);
	await page.getByRole('button', { name: /^Undo/ }).click();
	await gridHolds(everyone);
});

test('a grid beside the page’s holds another date and a part of the customers; the page stays as it is', async () => {
	const date = '2025-12-31';
	const provinces = new Map(account.usedLines.map((line) => [line['Member id'], line['Province']]));
	const part = account.orders.filter(({ customer }) => provinces.get(customer) === 'Bangkok');
	const then = [...customersAsOf({ ...account, orders: part }, date).values()];
	expect(then.length).toBeGreaterThan(100);
	await page.getByTestId('menu-segment-grid').click();
	await page.getByTestId('duplicate-segment-grid').click();
	await gridHolds(everyone, 'another-grid');
	await page.getByTestId('column-another-grid').selectOption({ label: 'Province' });
	await page.getByTestId('part-another-grid').selectOption({ index: 1 });
	await expect(page.getByTestId('part-another-grid').locator('option:checked')).toContainText('Bangkok');
	await page.getByTestId('date-another-grid').fill(date);
	await gridHolds(then, 'another-grid');
	await gridHolds(everyone);
	const rows = csvRows((await take(page, 'download-another-grid')).text);
	expect(rows.reduce((all, row) => all + Number(row['customers']), 0)).toBe(then.length);
	for (let step = 0; step < 3; step++) await page.getByRole('button', { name: /^Undo/ }).click();
	await expect(page.getByTestId('cell-another-grid')).toHaveCount(0);
});

test('people are searched, sorted and scrolled, and each opens to why they are in their group', async () => {
	const list = page.getByTestId('cell-customers');
	const person = everyone.find(({ customer }) => customer === 'M0118')!;
	await list.getByRole('button', { name: /^Money/ }).click();
	const poorest = everyone.toSorted((a, b) => a.money - b.money)[0]!.money;
	await expect(list.locator('tr.row').first()).toContainText((poorest / 100).toFixed(2));
	await list.getByRole('region').evaluate((region) => region.scrollTo(0, region.scrollHeight));
	const richest = everyone.toSorted((a, b) => b.money - a.money)[0]!;
	await expect(list.locator(`tr[aria-rowindex="${everyone.length + 1}"]`)).toContainText(richest.customer);
	await page.getByTestId('search-customers').fill('082-000-0118');
	await expect(list.getByRole('status')).toHaveText('1 found');
	await list.getByRole('button', { name: 'M0118', exact: true }).click();
	const dialog = page.getByTestId('person');
	await expect(dialog.locator('.why')).toContainText(
		'Orathai Lomthotlong is in Champions because recency scores R 5 and frequency with money scores FM 5.',
	);
	const reasons = dialog.locator('table').first();
	await expect(reasons.locator('tr', { hasText: 'R 5' })).toContainText(`${person.days} days`);
	await expect(reasons.locator('tr', { hasText: `F ${person.f}` })).toContainText(`${person.orders} orders`);
	const orders = account.orders.filter(({ customer }) => customer === 'M0118');
	await expect(dialog.locator('.scroll').last().locator('tbody tr')).toHaveCount(orders.length);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await page.getByTestId('search-customers').fill('');
	await expect(customersAnswer()).toContainText(people(everyone.length));
});

test('the language switches with its years, and Buddhist years can be switched off', async () => {
	const html = page.locator('html');
	const scoring = page.getByTestId('cell-scoring').locator('.answer');
	await expect(scoring).toContainText('30 Sept 2026');
	await page.getByTestId('switch-language').click();
	await expect(html).toHaveAttribute('lang', 'th');
	await expect(scoring).toContainText('30 ก.ย. 2569');
	await page.locator('.settings summary').click();
	await page.locator('.settings').getByRole('checkbox').click();
	await expect(scoring).toContainText('30 ก.ย. 2026');
	await page.locator('.settings').getByRole('checkbox').click();
	await page.locator('.settings summary').click();
	await page.getByTestId('switch-language').click();
	await expect(html).toHaveAttribute('lang', 'en');
});

test('the analysis date stays with the file it was chosen for and does not rule another', async () => {
	await page.getByTestId('analysis-date').fill('2025-06-30');
	await startOver(page);
	await chooseUntil(page, 'ready', { ...file, name: 'another.csv' });
	await expect(page.getByTestId('analysis-date')).toHaveValue(account.lastDay);
	await page.getByTestId('analysis-date').fill('2025-06-30');
	await startOver(page);
	await chooseUntil(page, 'ready', { ...file, name: 'another.csv' });
	await expect(page.getByTestId('analysis-date')).toHaveValue('2025-06-30');
});

test('a recipe chosen together with the data sets the options first', async () => {
	await startOver(page);
	const recipe = { kind: 'quintile-recipe', version: 1, scoring: { bins: 4, analysisDate: '2026-03-31' } };
	await chooseUntil(page, 'ready', { name: 'settings.json', content: JSON.stringify(recipe) }, file);
	await expect(grid().locator('[role=gridcell]')).toHaveCount(16);
	await expect(page.getByTestId('analysis-date')).toHaveValue('2026-03-31');
});

test('?lang=th&sample=shop opens the Thai shop, the same shop in Thai', async ({ browser }) => {
	const thai = await browser.newPage();
	await openPage(thai, '?lang=th&sample=shop');
	await settled(thai);
	await expect(thai.locator('html')).toHaveAttribute('lang', 'th');
	await expect(thai.getByTestId('cell-overview').locator('dd').first()).toHaveText('1,476');
	const rows = csvRows((await take(thai, 'download-customers-plain')).text);
	const found = new Map(rows.map((row) => [row['customer'], row['segment_id']]));
	expect(found).toEqual(new Map(everyone.map(({ customer, segment }) => [customer, segment])));
	await thai.close();
});
