// The notebook as a document: steps undone by name, kept and shared, no data in it, the next file, and what is taken along.
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { violations } from './axe.ts';
import {
	chooseUntil,
	csvRows,
	inPhase,
	openPage,
	pageAddress,
	settled,
	take,
	type Taken,
} from './notebook-page.ts';
import { accountOf, SHOP_CSV } from './shop-oracle.ts';

test.describe.configure({ mode: 'serial' });

const file = { name: 'shop.csv', content: SHOP_CSV };
let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
	context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
	page = await context.newPage();
	await openPage(page, '?lang=en');
	await chooseUntil(page, 'ready', file);
	await settled(page);
});
test.afterAll(() => context.close());

const bins = () => page.getByTestId('bins');
const undo = () => page.locator('header button.icon').first();
const redo = () => page.locator('header button.icon').nth(1);
const openMenu = async (on = page) => {
	await on.getByTestId('notebook-menu').click();
	await expect(on.getByTestId('notebook-dialog')).toBeVisible();
};
const closeMenu = (on = page) => on.keyboard.press('Escape');

async function takeFromMenu(button: string): Promise<Taken> {
	await openMenu();
	const taken = await take(page, button);
	await closeMenu();
	return taken;
}
async function copiedLink(): Promise<string> {
	await openMenu();
	await page.getByTestId('copy-link').click();
	await expect(page.getByTestId('link-said')).toContainText('never your data');
	await closeMenu();
	return page.evaluate(() => navigator.clipboard.readText());
}
const savedRecipe = async () => (await takeFromMenu('save-notebook')).text;

test('steps are undone and done again by their names', async () => {
	const before = await savedRecipe();
	// By keyboard alone: into the window, past its way out, and the focus back where it came from.
	await page.getByTestId('notebook-menu').focus();
	for (const key of ['Enter', 'Tab', 'Tab']) {
		await page.keyboard.press(key);
		await expect(page.getByTestId('notebook-dialog')).toBeVisible();
	}
	await page.keyboard.type('Workshop');
	await page.keyboard.press('Enter');
	await closeMenu();
	await expect(page.getByTestId('notebook-menu')).toBeFocused();
	await expect(undo()).toHaveAccessibleName('Undo: name of the notebook');
	await bins().selectOption('4');
	await expect(undo()).toHaveAccessibleName('Undo: number of levels');
	await expect(page.getByTestId('cell-segment-grid').locator('[role=gridcell]')).toHaveCount(16);
	await undo().click();
	await undo().click();
	expect(await savedRecipe()).toBe(before);
	await redo().click();
	await redo().click();
	await expect(redo()).toBeDisabled();
	expect(JSON.parse(await savedRecipe())).toMatchObject({ title: 'Workshop', scoring: { bins: 4 } });
});

test('a reload and the same file bring everything back; another notebook starts clean', async () => {
	await page.getByTestId('analysis-date').fill('2025-12-31');
	await settled(page);
	const before = await savedRecipe();
	await page.reload();
	await chooseUntil(page, 'ready', file);
	await expect(page.getByTestId('analysis-date')).toHaveValue('2025-12-31');
	expect(await savedRecipe()).toBe(before);

	await openMenu();
	await page.getByTestId('new-notebook').click();
	await expect(bins()).toHaveValue('5');
	await bins().selectOption('3');
	await openMenu();
	const shelf = page.getByTestId('shelf').locator('li');
	await expect(shelf).toHaveCount(2);
	await shelf.filter({ hasText: 'Workshop' }).getByRole('button', { name: 'Duplicate' }).click();
	await expect(shelf).toHaveCount(3);
	await shelf.filter({ hasText: 'Workshop (copy)' }).getByRole('button', { name: 'Rename' }).click();
	await page.keyboard.type('Renamed');
	await page.keyboard.press('Enter');
	await expect(shelf.filter({ hasText: 'Renamed' })).toHaveCount(1);
	const remove = shelf.filter({ hasText: 'Untitled' }).getByRole('button', { name: /Delete/ });
	await remove.click();
	await expect(remove).toHaveAccessibleName(/for good/);
	await remove.click();
	await expect(shelf).toHaveCount(2);
	expect(await violations(page, { within: ['dialog'] })).toEqual([]);
	await shelf
		.filter({ hasText: /^Workshop/ })
		.getByRole('button', { name: 'Open' })
		.click();
	await expect(bins()).toHaveValue('4');
	await settled(page);
	expect(await savedRecipe()).toBe(before);
});

test('a link says what it carries and changes nothing before the reader agrees', async ({ browser }) => {
	const link = await copiedLink();
	expect(link).toMatch(/#recipe=[\w-]+$/);
	const other = await browser.newContext({ locale: 'th-TH' });
	const guest = await other.newPage();
	await guest.goto(link);
	const arrived = guest.getByTestId('arrived');
	await expect(arrived).toContainText('Workshop');
	await expect(arrived).toContainText('4 ระดับ');
	expect(guest.url()).not.toContain('#recipe');
	await guest.getByTestId('decline-notebook').click();
	await expect(guest.getByTestId('notebook-menu')).not.toContainText('Workshop');
	await guest.goto(`about:blank`);
	await guest.goto(link);
	await guest.getByTestId('accept-notebook').click();
	await expect(guest.getByTestId('notebook-menu')).toContainText('Workshop');
	await chooseUntil(guest, 'ready', file);
	await expect(guest.getByTestId('bins')).toHaveValue('4');
	await other.close();
});

test('a damaged link or file is refused in words, and the notebook stands', async () => {
	const before = await savedRecipe();
	await page.evaluate(() => (location.hash = '#recipe=eyJoZWxsbyI6MX0'));
	await expect(page.getByTestId('refused')).toContainText('cannot be read');
	await page.getByTestId('refused').getByRole('button').click();
	for (const content of [
		'{"kind":"quintile-recipe","version":3,"cells":[{',
		'{"kind":"quintile-recipe","version":99}',
	]) {
		await openMenu();
		await page
			.getByTestId('open-notebook-file')
			.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
		await expect(page.getByTestId('refused')).toContainText(
			content.includes('99') ? 'newer Quintile' : 'cannot be read',
		);
		await inPhase(page, 'ready');
		await page.getByTestId('refused').getByRole('button').click();
	}
	expect(await savedRecipe()).toBe(before);
	await openMenu();
	await page
		.getByTestId('open-notebook-file')
		.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(before) });
	await expect(page.getByTestId('notebook-menu')).toContainText('Workshop');
	expect(await savedRecipe()).toBe(before);
});

test('SQL from elsewhere sleeps, also on the next visit, until the reader lets it run', async () => {
	const mine = JSON.parse(await savedRecipe()) as object;
	const theirs = {
		...mine,
		cells: [{ id: 'sql-1', kind: 'sql' }],
		settings: { 'sql-1': { name: 'theirs', sql: "FROM read_csv('http://example.test/x')" } },
	};
	const asleep = page.getByTestId('sql-asleep');
	await expect(asleep).toHaveCount(0);
	await openMenu();
	await page.getByTestId('open-notebook-file').setInputFiles({
		name: 'theirs.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(theirs)),
	});
	await expect(asleep).toContainText('has not run');
	await page.reload();
	await chooseUntil(page, 'ready', file);
	await expect(asleep).toBeVisible();
	await asleep.getByRole('button').click();
	await expect(asleep).toHaveCount(0);
});

/** Whatever tells who a customer is: names, member ids, phones, e-mails. */
const secrets = [
	...new Set(
		accountOf(SHOP_CSV).usedLines.flatMap((line) =>
			['Member id', 'Customer name', 'Phone', 'Email']
				.map((column) => line[column] ?? '')
				.filter((value) => value.length > 3),
		),
	),
];
const told = (text: string) => secrets.filter((secret) => text.includes(secret));

/** Uses every control of the cells once, but those that leave the page or take a file. */
async function useEverything(): Promise<void> {
	await page.evaluate(async () => {
		const rest = () => new Promise((resolve) => setTimeout(resolve, 15));
		const all = <One extends Element>(what: string) => [
			...document.querySelectorAll<One>(`section.cell ${what}`),
		];
		for (const select of all<HTMLSelectElement>('select')) {
			const first = select.value;
			for (const value of [...[...select.options].slice(0, 3).map((option) => option.value), first]) {
				select.value = value;
				select.dispatchEvent(new Event('change', { bubbles: true }));
				await rest();
			}
		}
		for (const radio of all<HTMLInputElement>('input[type=radio], input[type=checkbox]')) {
			radio.click();
			await rest();
		}
		const leaves = '[data-testid^=download], [data-testid=change-columns], .tools button';
		for (const button of all<HTMLButtonElement>('button')) {
			if (!button.disabled && button.isConnected && !button.matches(leaves)) button.click();
			await rest();
		}
	});
	await page.keyboard.press('Escape');
	await page.getByTestId('cell-segment-grid').locator('[role=gridcell]:not(.empty)').last().click();
	await page.getByTestId('search-customers').fill(secrets[1]!);
	await page.getByTestId('search-customers').fill('');
	await page.getByTestId('cell-customers').locator('tr.row button').first().click();
	await page.keyboard.press('Escape');
}

test('no customer’s name, id, phone or e-mail is in the recipe or the link, whatever is clicked', async () => {
	test.setTimeout(90_000);
	expect(secrets.length).toBeGreaterThan(4000);
	await useEverything();
	await settled(page);
	// The columns, with a column of people taken for a status whose every value can be given a meaning.
	await page.getByTestId('change-columns').click();
	await inPhase(page, 'roles');
	const names = SHOP_CSV.slice(0, SHOP_CSV.indexOf('\n')).split(',');
	await page.getByTestId(`use-${names.indexOf('Customer name')}`).selectOption('status');
	await page.locator('.readings').last().locator('select').first().selectOption('cancelled');
	const kept = () =>
		page.evaluate(() => [localStorage, sessionStorage].map((one) => JSON.stringify({ ...one })).join('\n'));
	await expect.poll(kept).toContain('cancelled');
	expect(told(await kept())).toEqual([]);
	await page.getByTestId('use-these-columns').click();
	await settled(page);
	const text = await savedRecipe();
	expect(told((await takeFromMenu('take-report')).text), 'in the report').toEqual([]);
	expect(JSON.parse(text)).toMatchObject({ file: { columns: expect.anything() as object } });
	expect(told(text)).toEqual([]);
	expect(
		told(Buffer.from((await copiedLink()).split('#recipe=')[1]!, 'base64url').toString('latin1')),
	).toEqual([]);
	expect(told(await kept())).toEqual([]);
	await openMenu();
	await page.getByTestId('new-notebook').click();
	// A new notebook remembers how files of these headers were read; what was clicked here shall rule no other test.
	await page.evaluate(() => localStorage.removeItem('quintile-layouts'));
	await page.reload();
	await expect(page.getByTestId('notebook-menu')).not.toContainText('Workshop');
	await chooseUntil(page, 'ready', file);
	await settled(page);
});

/** Runs the script beside the file, and gives what a query then finds. */
async function natively(
	script: string,
	name: string,
	content: string,
	text: string,
): Promise<Record<string, unknown>[]> {
	const folder = await mkdtemp(join(tmpdir(), 'quintile-script-'));
	await writeFile(join(folder, name), content);
	const instance = await DuckDBInstance.create(':memory:');
	const native = await instance.connect();
	await native.run(`SET file_search_path = '${folder}'`);
	const statements = await native.extractStatements(script);
	expect(statements.count).toBeGreaterThan(15);
	for (let index = 0; index < statements.count; index++) await (await statements.prepare(index)).run();
	const found = (await native.runAndReadAll(text)).getRowObjectsJson();
	native.closeSync();
	instance.closeSync();
	await rm(folder, { recursive: true });
	return found;
}
/** Every customer's segment and money in minor units, by native DuckDB. */
async function peopleNatively(script: string, name: string, content: string): Promise<Map<unknown, string>> {
	const rows = await natively(
		script,
		name,
		content,
		'SELECT customer, segment, money FROM quintile.people JOIN quintile.customers USING (cid) JOIN quintile.segments USING (cid)',
	);
	return new Map(rows.map((row) => [row['customer'], `${row['segment']} ${row['money']}`]));
}
async function onPage(): Promise<Map<unknown, string>> {
	const rows = csvRows((await take(page, 'download-customers-plain')).text);
	const cents = (money: string | undefined) => Math.round(Number(money) * 100);
	return new Map(rows.map((row) => [row['customer'], `${row['segment_id']} ${cents(row['money'])}`]));
}

test('the script runs in native DuckDB on the same file and gives the downloads’ numbers', async () => {
	const { text } = await takeFromMenu('take-script');
	expect(await peopleNatively(text, file.name, SHOP_CSV)).toEqual(await onPage());
});

test('the reader’s own results are in the script, and native DuckDB finds the same', async () => {
	await page.getByTestId('ready').click();
	await page.getByTestId('ready-month-by-month').click();
	const shown = page.getByTestId('result-sql').locator('tr.row');
	await expect(shown.first()).toBeVisible();
	const taken = csvRows((await take(page, 'download-sql')).text);
	const { text } = await takeFromMenu('take-script');
	const found = await natively(text, file.name, SHOP_CSV, `FROM memory.months`);
	expect(found.length).toBe(taken.length);
	const plain = (rows: readonly Record<string, unknown>[]) =>
		rows.map((row) => Object.values(row).map(String));
	expect(plain(found)).toEqual(plain(taken));
	await page.getByTestId('menu-sql').click();
	await page.getByTestId('take-away-sql').click();
});

test('the report stands alone: every answer, no list of people, nothing loaded, in the reader’s language', async () => {
	const { text, name } = await takeFromMenu('take-report');
	// The report waits for every cell, so the page has all its answers by now.
	const answers = await page.locator('section.cell .answer').allTextContents();
	expect(name).toMatch(/\.html$/);
	expect(told(text)).toEqual([]);
	const offline = await context.browser()!.newContext({ offline: true });
	const report = await offline.newPage();
	const requests: string[] = [];
	report.on('request', (request) => requests.push(request.url()));
	await report.setContent(text);
	expect(requests.filter((address) => !address.startsWith('data:'))).toEqual([]);
	const shown = await report.locator('section.cell .answer').allTextContents();
	expect(shown).toEqual(answers.filter((answer) => shown.includes(answer)));
	expect(shown.length).toBeGreaterThanOrEqual(5);
	expect(await report.locator('figure svg').count()).toBeGreaterThanOrEqual(2);
	await expect(report.locator('button, input, select, script')).toHaveCount(0);
	await expect(report.locator('section.method')).toContainText('R is the number of days');
	await offline.close();
});

test('the next file keeps the choices and says what has changed', async () => {
	await bins().selectOption('4');
	const lines = SHOP_CSV.split('\n');
	const next = {
		name: 'next.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from([lines[0], ...lines.slice(900)].join('\n')),
	};
	await openMenu();
	await page.getByTestId('next-file').setInputFiles(next);
	await settled(page);
	await expect(bins()).toHaveValue('4');
	const cell = page.getByTestId('cell-what-changed');
	await expect(cell.locator('.answer')).toContainText('Against shop.csv');
	const flows = csvRows((await take(page, 'download-what-changed')).text);
	const sum = (column: string) => flows.reduce((all, row) => all + Math.round(Number(row[column]) * 100), 0);
	expect(sum('money_before')).toBe(accountOf(SHOP_CSV).used.cents);
	expect(flows.some(({ change }) => change === 'gone')).toBe(true);
	expect(told(await savedRecipe())).toEqual([]);
	const { text } = await takeFromMenu('take-script');
	expect(await peopleNatively(text, next.name, next.buffer.toString())).toEqual(await onPage());
	await page.goto(pageAddress());
	await chooseUntil(page, 'ready', file);
	await expect(cell).toHaveCount(0);
});
