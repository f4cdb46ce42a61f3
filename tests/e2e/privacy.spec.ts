// Nothing leaves the page: every request is counted, with every cell's SQL open, every download made, hostile words in the file.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import {
	BELOW_ZERO,
	EVIL,
	HOSTILE_HEADERS,
	HOSTILE_NAME,
	HOSTILE_TEXTS,
	hostileCsv,
	PHONE,
} from './hostile.ts';
import { chooseUntil, csvHeader, csvRows, openPage, settled, startOver, take } from './notebook-page.ts';
import { accountOf, SHOP_CSV } from './shop-oracle.ts';
import { watchNetwork, type Watch } from './watch-network.ts';

let context: BrowserContext;
let page: Page;
let watch: Watch;
test.beforeAll(async ({ browser }) => {
	context = await browser.newContext();
	watch = await watchNetwork(context);
	page = await context.newPage();
	await openPage(page);
});
test.afterAll(() => context.close());

/** Makes every download there is. The page's own way of handing a file out is counted, since Chromium holds back a page that saves a hundred. */
async function takeEverything(): Promise<void> {
	const silent = await page.evaluate(async () => {
		const { click } = HTMLAnchorElement.prototype;
		let handed = 0;
		HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
			if (this.download !== '' && this.href.startsWith('blob:')) handed++;
			else click.call(this);
		};
		const wanted = 'main [data-testid^="download-"], main figure button';
		const buttons = [...document.querySelectorAll<HTMLButtonElement>(wanted)];
		const without: string[] = [];
		for (const button of buttons) {
			const before = handed;
			const late = performance.now() + 15_000;
			button.click();
			while (handed === before && performance.now() < late) await new Promise((soon) => setTimeout(soon, 10));
			if (handed === before) without.push(button.outerHTML);
		}
		HTMLAnchorElement.prototype.click = click;
		return { made: buttons.length - without.length, without };
	});
	expect(silent.without, 'buttons that hand out nothing').toEqual([]);
	expect(silent.made).toBeGreaterThan(60);
}

/** Opens the SQL and every folded part, points at the grid, opens a customer, makes every download there is. */
async function doEverything(): Promise<void> {
	await settled(page);
	const folded = page.locator('main details:not([open]):not(:has([data-testid^="menu-"]))');
	await expect(async () => {
		await folded.evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
		await expect(folded).toHaveCount(0, { timeout: 200 });
	}).toPass();
	await page.getByRole('gridcell').first().hover();
	await page.getByTestId('cell-customers').locator('tr.row button').first().click();
	await expect(page.getByTestId('person').locator('svg').first()).toBeVisible();
	await take(page, page.getByTestId('person').getByRole('button', { name: /Picture/ }));
	await page.keyboard.press('Escape');
	await takeEverything();
	await page.getByTestId('switch-language').click();
	await settled(page);
	await page.getByTestId('switch-language').click();
}

/** Everything the browser keeps for our origin, as one text. */
async function whatIsKept(): Promise<string> {
	const cookies = await context.cookies();
	const kept = await page.evaluate(async () => {
		const databases = await indexedDB.databases();
		const files: string[] = [];
		const root = await navigator.storage.getDirectory();
		for await (const entry of (root as unknown as { keys(): AsyncIterable<string> }).keys())
			files.push(entry);
		const cached: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys()) cached.push(url);
		return {
			local: JSON.stringify({ ...localStorage }),
			session: JSON.stringify({ ...sessionStorage }),
			elsewhere: [...databases, ...files],
			cached,
		};
	});
	expect(cookies).toEqual([]);
	expect(kept.elsewhere).toEqual([]);
	for (const address of kept.cached) expect(address.startsWith(pageFolder())).toBe(true);
	return kept.local + kept.session + decodeURIComponent(kept.cached.join(' ')) + page.url();
}
const pageFolder = () => page.url().split(/[?#]/)[0]!;

function nothingGotOut(): void {
	expect(watch.outside).toEqual([]);
	expect(watch.violations).toEqual([]);
	expect(watch.inside.length).toBeGreaterThan(5);
}

test('the whole journey asks nobody but our own origin and breaks no policy', async () => {
	await chooseUntil(page, 'ready', { name: 'shop.csv', content: SHOP_CSV });
	await doEverything();
	await page.getByTestId('bins').selectOption('4');
	await page.getByTestId('search-customers').fill('M0118');
	await expect(page.getByTestId('cell-customers').getByRole('status')).toHaveText('1 found');
	nothingGotOut();
});

test('what is kept between visits names no customer', async () => {
	const kept = await whatIsKept();
	expect(kept).toContain('"bins');
	const columns = ['Member id', 'Customer name', 'Phone', 'Email', 'Receipt number', 'Province'];
	const { usedLines, setAsideLines } = accountOf(SHOP_CSV);
	const lines = [...usedLines, ...setAsideLines.map(({ line }) => line)];
	const values = new Set(lines.flatMap((line) => columns.map((column) => line[column] ?? '')));
	values.delete('');
	expect(values.size).toBeGreaterThan(5000);
	expect([...values].filter((value) => kept.includes(value))).toEqual([]);
	for (const column of columns) expect(kept).not.toContain(column);
});

test('a hostile file is only text, on screen and in the lists', async () => {
	if ((await page.getByTestId('notebook').getAttribute('data-phase')) !== 'empty') await startOver(page);
	await chooseUntil(page, 'ready', { name: HOSTILE_NAME, content: hostileCsv() });
	await doEverything();
	nothingGotOut();
	await expect(page.locator(`[src*="${EVIL}"], [href*="${EVIL}"], main script`)).toHaveCount(0);
	expect((await page.locator('style').allTextContents()).join()).not.toContain(EVIL);
	await page.getByTestId('search-customers').fill('attach');
	await expect(page.getByTestId('cell-customers').getByRole('status')).toHaveText('1 found');
	await page.getByTestId('cell-customers').locator('tr.row button').first().click();
	await expect(page.getByTestId('person').locator('dl')).toContainText(HOSTILE_TEXTS[2]!);
	await page.keyboard.press('Escape');
	await page.getByTestId('search-customers').fill('');
	expect((await whatIsKept()).includes(EVIL)).toBe(false);
	nothingGotOut();
});

test('for Excel formulas are made harmless, phones and numbers are not harmed; plain is plain', async () => {
	if ((await page.getByTestId('notebook').getAttribute('data-phase')) !== 'ready')
		await chooseUntil(page, 'ready', { name: HOSTILE_NAME, content: hostileCsv() });
	await settled(page);
	const excel = await take(page, 'download-customers');
	const plain = await take(page, 'download-customers-plain');
	const members = (rows: readonly Record<string, string>[]) => rows.map((row) => row['customer']);
	const runs = /^[\s\p{Cc}]*[=+\-@\uFF1D]/u;
	const cells = csvRows(excel.text).flatMap((row) => Object.values(row));
	expect(cells.filter((one) => runs.test(one) && one !== PHONE && one !== BELOW_ZERO)).toEqual([]);
	expect(csvHeader(excel.text).filter((one) => runs.test(one))).toEqual([]);
	for (const text of HOSTILE_TEXTS) {
		expect(members(csvRows(excel.text))).toContain(runs.test(text) ? `'${text}` : text);
		expect(csvRows(plain.text).map((row) => row['name'])).toContain(text);
	}
	for (const rows of [csvRows(excel.text), csvRows(plain.text)]) {
		expect(new Set(rows.map((row) => row['phone']))).toEqual(new Set([PHONE]));
		expect(new Set(rows.map((row) => row['Balance']))).toEqual(new Set([BELOW_ZERO]));
	}
	for (const header of HOSTILE_HEADERS) expect(csvHeader(plain.text)).toContain(header);
	const aside = await take(page, 'download-set-aside');
	expect(
		csvRows(aside.text)
			.flatMap((row) => Object.values(row))
			.filter((one) => runs.test(one) && one !== PHONE),
	).toEqual([]);
});
