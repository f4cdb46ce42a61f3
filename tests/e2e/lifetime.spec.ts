// Lifetime value on the page: worked out when looked at, in a worker under the policy; its files agree with what it shows.
import { expect, test, type Worker } from '@playwright/test';
import { violations } from './axe.ts';
import { csvRows, openPage, settled, startOver, take } from './notebook-page.ts';

const sum = (rows: readonly Record<string, string>[], column: string) =>
	rows.reduce((all, row) => all + Number(row[column]), 0);

test('the forecast appears when looked at, follows choices and the selection, and comes out as files', async ({
	page,
}) => {
	await openPage(page, '?lang=en&sample=shop');
	await settled(page);
	const workers: string[] = [];
	page.on('worker', (worker) => workers.push(worker.url()));
	const cell = page.getByTestId('cell-lifetime-value');
	// The files do not wait for the cell to be looked at.
	const simple = csvRows((await take(page, 'download-lifetime-value')).text);
	expect(sum(simple, 'customers')).toBe(1476);
	await cell.scrollIntoViewIfNeeded();
	// The made-up customers do not buy as a model would have them, and the page says so.
	await expect(cell).toContainText('A simple estimate for the next year: between');
	await expect(cell).toContainText('The data cannot carry a model');
	await expect(cell).toContainText('Would it have been right before?');
	await cell.getByText('MBG/NBD', { exact: true }).click();
	await expect(cell).toContainText('Expected from these customers in the next year');
	const table = csvRows((await take(page, 'download-lifetime-value')).text);
	// The engine's worker was there before; this one came, worked and went.
	expect(workers.length).toBeGreaterThan(0);
	expect(workers.every((address) => address.startsWith('blob:'))).toBe(true);
	const list = csvRows((await take(page, 'download-lifetime-value-customers')).text);
	expect(list).toHaveLength(1476);
	expect(sum(table, 'customers')).toBe(1476);
	expect(Math.abs(sum(list, 'lifetime_12m') / sum(table, 'lifetime_value') - 1)).toBeLessThan(1e-4);
	for (const row of list) {
		expect(Number(row['p_alive'])).toBeGreaterThan(0);
		expect(Number(row['p_alive'])).toBeLessThanOrEqual(1);
		expect(Number(row['lifetime_3m'])).toBeLessThanOrEqual(Number(row['lifetime_12m']));
	}

	await cell.getByText('3 months', { exact: true }).click();
	await expect(cell).toContainText('in the next 3 months');
	const shorter = csvRows((await take(page, 'download-lifetime-value')).text);
	expect(sum(shorter, 'lifetime_value')).toBeLessThan(sum(table, 'lifetime_value'));
	await page.keyboard.press('Control+z');
	await expect(cell).toContainText('in the next year');

	await page
		.getByTestId('cell-segments')
		.getByRole('button', { name: /^Champions/ })
		.click();
	await expect(cell).toContainText('Showing: Champions');
	const champions = csvRows((await take(page, 'download-lifetime-value')).text);
	expect(champions.map(({ segment_id }) => segment_id)).toEqual(['champions']);
	const alone = table.find(({ segment_id }) => segment_id === 'champions');
	expect(champions[0]?.['lifetime_value']).toBe(alone?.['lifetime_value']);

	await cell.scrollIntoViewIfNeeded();
	expect(await violations(page, { within: ['[data-testid=cell-lifetime-value]'] })).toEqual([]);
});

test.describe('cancelling', () => {
	// So that the worker's script is held where this test can hold it.
	test.use({ serviceWorkers: 'block' });

	test('another choice ends the work under way, and the next run gives its answer', async ({ page }) => {
		let letGo = () => {};
		const held = new Promise<void>((resolve) => (letGo = resolve));
		let holding = false;
		await page.route(/lifetime-worker[^/]*\.js/, async (route) => {
			const waits = holding;
			holding = false;
			if (waits) await held;
			await route.continue().catch(() => undefined);
		});
		await openPage(page, '?lang=en&sample=shop');
		await settled(page);
		const workers: Worker[] = [];
		const ended = new Set<Worker>();
		page.on('worker', (worker) => {
			workers.push(worker);
			worker.on('close', () => ended.add(worker));
		});
		const cell = page.getByTestId('cell-lifetime-value');
		await cell.scrollIntoViewIfNeeded();
		holding = true;
		await cell.getByText('BG/NBD', { exact: true }).first().click();
		await expect.poll(() => workers.length).toBeGreaterThan(0);
		await expect(cell).toHaveAttribute('aria-busy', 'true');
		const [first] = workers;

		await cell.getByText('MBG/NBD', { exact: true }).click();
		await expect.poll(() => ended.has(first!)).toBe(true);
		letGo();
		await expect(cell).toContainText('Expected from these customers in the next year');
		await expect(cell).toHaveAttribute('aria-busy', 'false');
		await expect(cell.getByRole('alert')).toHaveCount(0);
		const rows = csvRows((await take(page, 'download-lifetime-value')).text);
		expect(sum(rows, 'customers')).toBe(1476);

		// Leaving the file ends it as well.
		await cell.getByText('BG/NBD', { exact: true }).first().click();
		await startOver(page);
		await expect.poll(() => workers.every((worker) => ended.has(worker))).toBe(true);
	});
});
