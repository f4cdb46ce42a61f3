// Scoring and books on the page: cuts dragged, filters, groups apart, books chosen and painted, compared, and explained.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { chooseUntil, csvRows, openPage, settled, take } from './notebook-page.ts';
import { accountOf, customersAsOf, SHOP_CSV } from './shop-oracle.ts';

const account = accountOf(SHOP_CSV);
const everyone = [...customersAsOf(account, account.lastDay).values()];

let page: Page;
test.beforeAll(async ({ browser }) => {
	page = await browser.newPage();
	await openPage(page, '?lang=en');
	await chooseUntil(page, 'ready', { name: 'shop.csv', content: SHOP_CSV });
	await settled(page);
});
test.afterAll(() => page.close());

const scoring = () => page.getByTestId('cell-scoring');
const grid = () => page.getByTestId('cell-segment-grid');
const book = () => page.getByTestId('cell-book');
const undo = () => page.getByRole('button', { name: /^Undo/ }).first().click();
/** Customers by the three scores, as the page's own list has them. */
async function listed(): Promise<Record<string, string>[]> {
	await settled(page);
	return csvRows((await take(page, 'download-customers-plain')).text);
}
const segmentsOf = (rows: readonly Record<string, string>[]) =>
	new Map(rows.map((row) => [row['customer'], row['segment_id']]));

test('a dragged cut redraws the grid and says how many change group, before it is kept as one step', async () => {
	const before = segmentsOf(await listed());
	const cut = page.getByTestId('cut-r-3');
	await cut.scrollIntoViewIfNeeded();
	// Cells above that only now come near must not move it while it is held.
	await settled(page);
	await cut.scrollIntoViewIfNeeded();
	const box = (await cut.boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + 40);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2 + 30, box.y + 40, { steps: 4 });
	const said = scoring().getByRole('status').first();
	await expect(said).toContainText(/\d customers? in another group/);
	const announced = Number(/[\d,]+/.exec(await said.innerText())![0].replace(',', ''));
	await page.mouse.up();
	await expect(page.getByTestId('method-r')).toHaveValue('own');
	const after = await listed();
	const moved = after.filter((row) => before.get(row['customer']!) !== row['segment_id']).length;
	expect(announced).toBe(moved);
	const cuts = (await page.getByTestId('own-cuts-r').inputValue()).split(' ').map(Number);
	for (const row of after) {
		const above = cuts.filter((one) => one < Number(row['recency_days'])).length;
		expect(Number(row['r'])).toBe(5 - above);
	}
	await undo();
	expect(segmentsOf(await listed())).toEqual(before);
});

test('the keys move a cut, and a typed list of cuts is taken', async () => {
	await page.getByTestId('cut-r-1').focus();
	const days = Number(await page.getByTestId('cut-r-1').getAttribute('aria-valuenow'));
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(page.getByTestId('own-cuts-r')).toHaveValue(new RegExp(`^${Math.floor(days) + 2} `));
	await page.getByTestId('own-cuts-r').fill('30 90');
	await page.getByTestId('own-cuts-r').press('Enter');
	const rows = await listed();
	for (const row of rows) {
		const days = Number(row['recency_days']);
		expect(row['r']).toBe(days <= 30 ? '3' : days <= 90 ? '2' : '1');
	}
	await page.getByTestId('method-r').selectOption('all');
	await settled(page);
});

test('the slider moves the analysis date while it is dragged', async () => {
	const slider = page.getByTestId('date-slider');
	await slider.focus();
	await slider.press('ArrowLeft');
	const then = new Date(Date.parse(account.lastDay) - 86_400_000).toISOString().slice(0, 10);
	await expect(page.getByTestId('analysis-date')).toHaveValue(then);
	const expected = [...customersAsOf(account, then).values()];
	expect(segmentsOf(await listed())).toEqual(new Map(expected.map((one) => [one.customer, one.segment])));
	await undo();
	await settled(page);
});

test('a filter keeps every cell to a part of the file, groups are scored apart, and both are taken back', async () => {
	await scoring().getByText('Only a part of the file').click();
	await page.getByTestId('filter-column').selectOption({ label: 'Province' });
	const first = page.getByTestId('filter').getByRole('checkbox').first();
	const province = (await first.locator('..').innerText()).replace(/\s*[\d,]+$/, '').trim();
	await first.check();
	await expect(grid().locator('.method')).toContainText(province);
	const rows = await listed();
	expect(new Set(rows.map((row) => row['Province']))).toEqual(new Set([province]));
	expect(rows.length).toBeLessThan(everyone.length);
	await page.getByTestId('filter-clear').click();
	expect((await listed()).length).toBe(everyone.length);
	await page.getByTestId('within').selectOption({ label: 'Province' });
	const apart = await listed();
	const here = apart.filter((row) => row['Province'] === province);
	const days = here.map((row) => Number(row['recency_days'])).sort((a, b) => a - b);
	const at = (days.length - 1) * 0.2;
	const cut = days[Math.floor(at)]! + (days[Math.ceil(at)]! - days[Math.floor(at)]!) * (at % 1);
	for (const row of here) expect(row['r'] === '5').toBe(Number(row['recency_days']) <= cut);
	await undo();
	await settled(page);
});

test('another book is followed by the whole page, also in layers of M', async () => {
	await page.getByTestId('book').selectOption('codes-125');
	await expect(grid().getByRole('radio', { name: 'All M' })).toBeChecked();
	await grid().getByRole('radio', { name: 'M 1', exact: true }).check();
	await expect(grid().locator('[data-cell="1:1"]')).toContainText('Lost');
	const rows = await listed();
	expect(
		rows.every(
			(row) =>
				(row['segment_id'] === 'lost') ===
				['111', '112', '121', '131', '141', '151'].includes(`${row['r']}${row['f']}${row['m']}`),
		),
	).toBe(true);
	await page.getByTestId('book').selectOption('r-package');
	await expect(page.getByTestId('book-holes')).toContainText('10 cells are in no group');
	await expect(page.getByTestId('method')).toHaveValue('rfm-r');
	await page.getByTestId('book').selectOption('ten-segments');
	await expect(page.getByTestId('method')).toHaveValue('value');
	await settled(page);
});

test('a book is painted, renamed, saved and opened again; each stroke is undone exactly', async () => {
	await page.getByTestId('paint-own').click();
	await page.getByTestId('add-segment').click();
	await page.getByTestId('segment-name-en').fill('Gold');
	await page.getByTestId('segment-name-en').press('Enter');
	const cells = (key: string) => book().locator(`[data-paint="${key}"]`);
	await cells('4:4').hover();
	await page.mouse.down();
	await cells('4:5').hover();
	await expect(book().locator('.taken')).toContainText('2 from Champions');
	await page.mouse.up();
	const rows = await listed();
	const champions = everyone.filter(({ segment }) => segment === 'champions').length;
	expect(rows.filter((row) => row['segment'] === 'Gold')).toHaveLength(champions);
	await expect(grid().locator('.legend')).toContainText('Gold');
	const saved = await take(page, 'download-book-json');
	await undo();
	await expect(cells('4:5')).toContainText('Champions');
	await page.getByTestId('import-book').setInputFiles({
		name: 'gold.json',
		mimeType: 'application/json',
		buffer: saved.bytes,
	});
	await expect(cells('4:5')).toContainText('Gold');
	await page.getByTestId('import-book').setInputFiles({
		name: 'bad.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{"kind":"quintile-book"}'),
	});
	await expect(book().getByRole('alert')).toContainText('holds no book');
	await page.getByTestId('book').selectOption('ten-segments');
	await settled(page);
});

test('a quick drag paints every cell on its way, and keys paint as the pointer does', async () => {
	await page.getByTestId('paint-own').click();
	await page.getByTestId('add-segment').click();
	const cells = (key: string) => book().locator(`[data-paint="${key}"]`);
	const row = (r: number) => [1, 2, 3, 4, 5].map((column) => cells(`${r}:${column}`));
	const says = (r: number) => Promise.all(row(r).map((cell) => cell.locator('small').innerText()));
	const before = await says(0);
	await cells('0:1').scrollIntoViewIfNeeded();
	const middle = async (key: string) => {
		const box = (await cells(key).boundingBox())!;
		return [box.x + box.width / 2, box.y + box.height / 2] as const;
	};
	await page.mouse.move(...(await middle('0:1')));
	await page.mouse.down();
	await page.mouse.move(...(await middle('0:5')));
	await page.mouse.up();
	expect(await says(0)).toEqual(Array.from({ length: 5 }, () => 'New group'));
	await undo();
	expect(await says(0)).toEqual(before);
	const third = await says(2);
	await cells('2:1').focus();
	await page.keyboard.press('Space');
	expect(await says(2)).toEqual(['New group', ...third.slice(1)]);
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	expect(await says(2)).toEqual(['New group', 'New group', 'New group', ...third.slice(3)]);
	for (let step = 0; step < 3; step++) await undo();
	expect(await says(2)).toEqual(third);
	await page.getByTestId('book').selectOption('ten-segments');
	await settled(page);
});

test('a finger selects cells, drags a cut, paints what it goes over, and still scrolls the page', async ({
	browser,
}) => {
	const touched = await browser.newPage({
		hasTouch: true,
		isMobile: true,
		viewport: { width: 390, height: 844 },
	});
	await openPage(touched, '?lang=en&sample=shop');
	await settled(touched);
	await touched.getByTestId('paint-own').tap();
	const painter = touched.getByTestId('cell-book').getByRole('grid');
	await settled(touched);
	await painter.scrollIntoViewIfNeeded();
	const row = painter.getByRole('gridcell', { name: /^R 1, / });
	const champions = () => painter.getByRole('gridcell', { name: /^R 1, .*Champions/ });
	await expect(champions()).toHaveCount(0);
	const cdp = await touched.context().newCDPSession(touched);
	type Place = { x: number; y: number };
	const middle = async (of: Locator): Promise<Place> => {
		const box = (await of.boundingBox())!;
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};
	async function finger(...places: readonly Place[]) {
		for (const [index, place] of places.entries())
			await cdp.send('Input.dispatchTouchEvent', {
				type: index === 0 ? 'touchStart' : 'touchMove',
				touchPoints: [place],
			});
		await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	}
	const words: Place[] = [];
	for (const cell of await row.all()) words.push(await middle(cell.locator('b')));
	await finger(...words);
	await expect(champions()).toHaveCount(5);

	const grid = touched.getByTestId('cell-segment-grid').getByRole('grid');
	await grid.scrollIntoViewIfNeeded();
	const at = (r: number, column: number) => grid.locator(`[data-cell="${r}:${column}"]`);
	const selected = grid.getByRole('gridcell', { selected: true });
	await at(3, 2).tap();
	await expect(selected).toHaveCount(1);
	await finger(await middle(at(5, 2)), await middle(at(5, 3)), await middle(at(4, 4)));
	await expect(selected).toHaveCount(6);
	/** A finger upwards from a place, in small steps: the page scrolls, and nothing else happens. */
	async function swipedUp(from: Place) {
		const scrolled = () => touched.evaluate(() => window.scrollY);
		const before = await scrolled();
		await finger(...[0, 10, 30, 60, 90, 120].map((up) => ({ ...from, y: from.y - up })));
		await expect.poll(scrolled).toBeGreaterThan(before + 60);
		// The page glides on for a while.
		let last = NaN;
		await expect.poll(async () => last === (last = await scrolled())).toBe(true);
	}
	await swipedUp(await middle(at(2, 3)));
	await expect(selected).toHaveCount(6);

	const cut = touched.getByTestId('cut-r-3');
	await cut.scrollIntoViewIfNeeded();
	const value = async () => Number(await cut.getAttribute('aria-valuenow'));
	const stood = await value();
	const handle = await middle(cut);
	await swipedUp(handle);
	expect(await value()).toBe(stood);
	await settled(touched);
	await cut.scrollIntoViewIfNeeded();
	const again = await middle(cut);
	await finger(...[0, 8, 20, 35, 50].map((right) => ({ ...again, x: again.x + right })));
	await expect.poll(value).toBeGreaterThan(stood);
	await expect(touched.getByTestId('method-r')).toHaveValue('own');
	await touched.close();
});

test('groups without advice of their own borrow that of the same place of the grid, and say so', async () => {
	await page.getByTestId('book').selectOption('codes-125');
	await settled(page);
	const segments = page.getByTestId('cell-segments');
	await expect(segments.getByRole('row', { name: /Lost/ })).toContainText('survey');
	await expect(segments).toContainText('lies at the same place of the grid');
	const playbook = page.getByTestId('cell-playbook');
	await playbook.scrollIntoViewIfNeeded();
	await playbook.getByRole('button', { name: 'Lost' }).click();
	await expect(page.getByTestId('card-like')).toContainText('Hibernating');
	await page.getByTestId('book').selectOption('ten-segments');
	await settled(page);
});

test('two books are compared with the people behind each number, and a customer says what would move them', async () => {
	const compare = page.getByTestId('cell-compare-books');
	const pairs = csvRows((await take(page, 'download-compare-books')).text);
	expect(pairs.reduce((sum, row) => sum + Number(row['customers']), 0)).toBe(everyone.length);
	const moved = pairs.find((row) => row['from_id'] !== row['to_id'])!;
	const button = compare.getByRole('button', {
		name: new RegExp(`^${Number(moved['customers']).toLocaleString('en-US')} customers? from`),
	});
	await button.first().click();
	const people = csvRows((await take(page, 'download-moved')).text);
	expect(people.length).toBeGreaterThan(0);
	await page.getByTestId('cell-customers').locator('tr.row button').first().click();
	await expect(page.getByTestId('moves')).toContainText('→');
	await page.keyboard.press('Escape');
});
