// The reader's own cells: SQL, chart and note from an empty page by keyboard alone, and hostile SQL that the page survives.
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { inPhase, openPage } from './notebook-page.ts';
import { watchNetwork, type Watch } from './watch-network.ts';

let page: Page;
let watch: Watch;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
	const context = await browser.newContext();
	watch = await watchNetwork(context);
	page = await context.newPage();
	await openPage(page);
});
test.afterAll(() => page.context().close());

/** Presses a button as a reader without a mouse does. */
async function press(testid: string): Promise<void> {
	await page.getByTestId(testid).focus();
	await page.keyboard.press('Enter');
}

/** Lets a file of the sample fall on the page. */
async function dropFile(name: string): Promise<void> {
	const text = await readFile(new URL(`../../public/samples/${name}`, import.meta.url), 'utf8');
	const dropped = await page.evaluateHandle(
		([content, called]) => {
			const data = new DataTransfer();
			data.items.add(new File([content], called, { type: 'text/csv' }));
			return data;
		},
		[text, name] as const,
	);
	await page.getByTestId('notebook').dispatchEvent('drop', { dataTransfer: dropped });
}

/** Takes the word that the editor offers first. */
async function takeOffered(word: RegExp): Promise<void> {
	await expect(page.locator('.cm-tooltip-autocomplete li[aria-selected=true]')).toHaveText(word);
	// A list that has only just appeared takes no key: it may have come up under the typing hand.
	await page.waitForTimeout(200);
	await page.keyboard.press('Enter');
}

async function writeSql(id: string, text: string): Promise<void> {
	const editor = page.getByTestId(`editor-${id}`).getByRole('textbox');
	await editor.focus();
	await page.keyboard.press('Control+a');
	await page.keyboard.insertText(text);
	await page.keyboard.press('Control+Enter');
}

test('by keyboard: open the sample, ask in SQL, name it, chart it, note it; after a reload all is as before', async () => {
	await page.getByTestId('sample-shop').focus();
	await page.keyboard.press('Enter');
	await inPhase(page, 'ready');
	await press('add-sql');
	await writeSql('sql', 'SELECT segment, count(*) AS people FROM segments GROUP BY ALL ORDER BY people DESC');
	await expect(page.getByTestId('cell-sql')).toContainText('rows in');
	await page.getByTestId('name-sql').focus();
	await page.keyboard.press('Control+a');
	await page.keyboard.insertText('groups');
	await page.keyboard.press('Tab');
	await expect(page.getByTestId('result-sql').locator('tr.row')).toHaveCount(10);
	await press('add-chart');
	await expect(page.getByTestId('picture-chart').locator('svg rect').first()).toBeVisible();
	await press('add-note');
	await page.getByTestId('note-note').focus();
	await page.keyboard.insertText(
		'# Found\n\n{{customers.count}} people, first {{groups.segment}} <b>x</b> ![p](https://evil.example/p.png)',
	);
	await page.keyboard.press('Control+Enter');
	const note = page.getByTestId('note-shown-note');
	await expect(note).toContainText(/1,\d{3} people, first [a-z-]+ <b>x<\/b> p/);
	const before = await note.innerText();
	await press('notebook-menu');
	const saved = page.waitForEvent('download');
	await press('save-notebook');
	expect((await saved).suggestedFilename()).toMatch(/\.json$/);
	await page.keyboard.press('Escape');
	await page.reload();
	await dropFile('shop-en.csv');
	await inPhase(page, 'ready');
	await page.getByTestId('cell-sql').scrollIntoViewIfNeeded();
	await expect(page.getByTestId('result-sql').locator('tr.row')).toHaveCount(10);
	await page.getByTestId('cell-chart').scrollIntoViewIfNeeded();
	await expect(page.getByTestId('picture-chart').locator('svg rect').first()).toBeVisible();
	await page.getByTestId('cell-note').scrollIntoViewIfNeeded();
	await expect(note).toContainText('first');
	expect(await note.innerText()).toBe(before);
});

test('cells read each other by name, follow changes, and a circle is refused in words', async () => {
	await press('add-sql');
	await writeSql('sql-2', 'SELECT sum(people) AS everyone FROM groups');
	await expect(page.getByTestId('result-sql-2').locator('tr.row')).toHaveCount(1);
	await writeSql('sql', "SELECT segment, 1 AS people FROM segments WHERE segment = 'champions' LIMIT 3");
	await page.getByTestId('cell-sql-2').scrollIntoViewIfNeeded();
	await expect(page.getByTestId('result-sql-2').locator('tr.row td')).toHaveText('3');
	await writeSql('sql', 'SELECT everyone AS people FROM result_1');
	await expect(page.getByTestId('problem-sql')).toContainText('circle');
	await writeSql('sql', 'SELECT 2 AS people');
	await expect(page.getByTestId('result-sql').locator('tr.row')).toHaveCount(1);
});

test('hostile SQL is refused in words or stopped, and the notebook lives on', async () => {
	for (const text of [
		"SELECT * FROM read_csv('https://evil.example/x.csv')",
		"FROM 'https://evil.example/x.csv'",
		"ATTACH 'https://evil.example/x'",
		"COPY lines TO 'download/x'",
		'INSTALL httpfs',
		'SET memory_limit = 1',
		'PRAGMA version',
		'DROP TABLE quintile.lines',
	]) {
		await writeSql('sql-2', text);
		await expect(page.getByTestId('problem-sql-2'), text).toBeVisible();
	}
	for (const text of [
		'SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3',
		'WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT max(i) FROM t',
		'SELECT length(repeat(chr(120), 1000000000))',
	]) {
		await writeSql('sql-2', text);
		await expect(page.getByTestId('cancel-sql-2'), text).toBeVisible();
		await page.getByTestId('cancel-sql-2').click();
		await expect(page.getByTestId('cancel-sql-2')).toHaveCount(0, { timeout: 20_000 });
		await inPhase(page, 'ready', 60_000);
		await page.getByTestId('cell-sql-2').scrollIntoViewIfNeeded();
		await expect(page.getByTestId('problem-sql-2')).toContainText(/Stopped|started anew/, {
			timeout: 30_000,
		});
	}
	// A new engine may still be loading the file.
	await expect(async () => {
		await page.getByTestId('cell-sql-2').scrollIntoViewIfNeeded();
		await writeSql('sql-2', 'SELECT count(*) AS n FROM lines');
		await expect(page.getByTestId('result-sql-2').locator('tr.row td')).toHaveText(/^\d+$/);
	}).toPass({ timeout: 40_000 });
	expect(watch.outside).toEqual([]);
});

test('cells move, fold, hide and come back, and every step can be undone', async () => {
	const order = () => page.locator('section.cell').evaluateAll((cells) => cells.map(({ id }) => id));
	const before = await order();
	await page.getByTestId('menu-overview').click();
	await page.getByRole('button', { name: 'Move down' }).click();
	expect((await order()).indexOf('overview')).toBe(before.indexOf('overview') + 1);
	await page.getByTestId('menu-overview').click();
	await page.getByTestId('take-away-overview').click();
	await expect(page.getByTestId('cell-overview')).toHaveCount(0);
	await page.getByTestId('hidden').locator('summary').click();
	await page.getByRole('button', { name: /Bring back/ }).click();
	await expect(page.getByTestId('cell-overview')).toBeVisible();
	for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
	expect(await order()).toEqual(before);
});

test('a cell is dragged by its handle, and the address brings the reader back to where they read', async () => {
	const order = () => page.locator('section.cell').evaluateAll((cells) => cells.map(({ id }) => id));
	const before = await order();
	const first = before[0]!;
	await page.setViewportSize({ width: 1280, height: 1600 });
	await page.evaluate(() => scrollTo(0, 0));
	await page.getByTestId(`drag-${first}`).hover();
	await page.mouse.down();
	const { x, y } = (await page.getByTestId(`cell-${before[1]!}`).boundingBox())!;
	await page.mouse.move(x + 150, y + 60, { steps: 5 });
	await page.mouse.move(x + 160, y + 50);
	await page.mouse.up();
	expect((await order()).slice(0, 2)).toEqual([before[1], first]);
	await page.keyboard.press('Control+z');
	expect(await order()).toEqual(before);
	await page.setViewportSize({ width: 1280, height: 720 });
	await page.getByRole('navigation').getByRole('link').nth(2).click();
	await expect(page).toHaveURL(new RegExp(`#${before[2]!}$`));
	await page.reload();
	await page.getByTestId('sample-shop').click();
	await inPhase(page, 'ready');
	await expect(page.getByTestId(`cell-${before[2]!}`)).toBeInViewport();
	expect(new URL(page.url()).hash).toBe(`#${before[2]!}`);
});

test('the SQL of a cell becomes a cell of the reader’s, and the editor completes what they type', async () => {
	const cell = page.getByTestId('cell-segments');
	await cell.scrollIntoViewIfNeeded();
	await cell.locator('details.sql summary').click();
	const order = () => page.locator('section.cell').evaluateAll((cells) => cells.map(({ id }) => id));
	const before = await order();
	await cell.getByRole('button', { name: 'Copy into an SQL cell' }).last().click();
	await expect(page.locator('section.cell')).toHaveCount(before.length + 1);
	const id = (await order()).find((one) => !before.includes(one))!;
	const copied = page.getByTestId(`cell-${id}`);
	await copied.scrollIntoViewIfNeeded();
	await expect(page.getByTestId(`editor-${id}`).getByRole('textbox')).toContainText('SELECT');
	await page.getByTestId(`run-${id}`).click();
	await expect(page.getByTestId(`result-${id}`).locator('tr.row')).toHaveCount(10);
	const editor = page.getByTestId(`editor-${id}`).getByRole('textbox');
	await editor.click();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('SELECT sum(mon');
	await takeOffered(/^money/);
	await page.keyboard.type(') AS total FROM cust');
	await takeOffered(/^customers/);
	await page.keyboard.press('Control+Enter');
	await expect(page.getByTestId(`result-${id}`).locator('tr.row td')).toHaveCount(1);
	await expect(page.getByTestId(`result-${id}`).locator('tr.row td')).toHaveText(/\d/);
});
