// What they buy and who they are, as a reader walks through it: the answers, the lists, and what a poor file lacks.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { layOutWholePage, violations } from './axe.ts';
import { chooseUntil, csvRows, openPage, settled, startOver, take } from './notebook-page.ts';
import { SHOP_CSV } from './shop-oracle.ts';

const CELLS = [
	'behaviour',
	'products',
	'bought-together',
	'recommendations',
	'price-steps',
	'potential-high-value',
	'attributes',
];

/** Scrolls to a cell, which is asked for only then, and waits for its answer. */
async function reach(page: Page, id: string) {
	const cell = page.getByTestId(`cell-${id}`);
	await expect(async () => {
		await cell.evaluate((one) => one.scrollIntoView());
		expect(await cell.locator('.answer').innerText()).toMatch(/\S/);
	}).toPass({ timeout: 20_000 });
	await expect(cell).toHaveAttribute('aria-busy', 'false');
	return cell;
}

test('what they buy and who they are', async ({ page }) => {
	await openPage(page, '?lang=en');
	await chooseUntil(page, 'ready', { name: 'shop.csv', content: SHOP_CSV });
	await settled(page);
	for (const id of CELLS) {
		await reach(page, id);
		const rows = csvRows((await take(page, `download-${id}`)).text);
		expect(rows.length, id).toBeGreaterThan(2);
	}

	const offers = await reach(page, 'recommendations');
	await page.getByTestId('recommendations-group').selectOption('champions');
	await expect(offers.locator('figcaption').first()).toContainText('Champions');
	const list = csvRows((await take(page, 'download-recommendations-list')).text);
	expect(new Set(list.map((row) => row['segment_id']))).toEqual(new Set(['champions']));
	expect(list[0]).toMatchObject({ offer: expect.stringMatching(/\S/), phone: expect.stringMatching(/\d/) });

	const who = await reach(page, 'attributes');
	await who.getByTestId('attribute').selectOption({ label: 'Province' });
	await expect(who.locator('figure')).toHaveCount(2);
	await who.getByRole('button', { name: 'Bangkok' }).click();
	await page.getByTestId('combine').getByLabel('Gender').selectOption('Female');
	await page.getByTestId('combine-group').selectOption('at-risk');
	const women = csvRows((await take(page, 'download-attributes-list')).text);
	await expect(page.getByTestId('combined')).toContainText(`${women.length} customers`);
	expect(new Set(women.map((row) => `${row['Province']} ${row['Gender']} ${row['segment_id']}`))).toEqual(
		new Set(['Bangkok Female at-risk']),
	);

	// A combination that stands ready is one click from its list.
	await page.getByTestId('combine-group').selectOption('at-risk');
	for (const name of ['Gender', 'Province', 'Age band'])
		await page.getByTestId('combine').getByLabel(name).selectOption('');
	const ready = page.getByTestId('combine').locator('tbody tr').first();
	await expect(ready).toContainText('At Risk');
	const [said, count] = [
		((await ready.locator('th').textContent()) ?? '').trim().split(' · '),
		Number(await ready.locator('td').first().textContent()),
	];
	const download = page.waitForEvent('download');
	await ready.getByRole('button').click();
	const combination = csvRows(await readFile(await (await download).path(), 'utf8'));
	expect(combination).toHaveLength(count);
	for (const row of combination)
		expect(said.slice(0, -1)).toEqual([row['Gender'], row['Age band'], row['Province']]);

	const before = (await (await reach(page, 'behaviour')).locator('tbody td').first().textContent()) ?? '';
	const behaviour = page.getByTestId('cell-behaviour');
	await behaviour.getByText('Change the rules').click();
	await behaviour.getByLabel('Monthly regular: share of months').fill('0.3');
	await behaviour.getByLabel('Monthly regular: share of months').press('Tab');
	await expect(behaviour.locator('tbody td').first()).not.toHaveText(before);
	await page.getByRole('button', { name: /^Undo/ }).first().click();
	await expect(behaviour.locator('tbody td').first()).toHaveText(before);

	for (const language of ['en', 'th']) {
		for (const id of CELLS) await reach(page, id);
		await layOutWholePage(page);
		expect.soft(await violations(page, { within: CELLS.map((id) => `#${id}`) }), language).toEqual([]);
		if (language === 'en') await page.getByTestId('switch-language').click();
	}

	await startOver(page);
	const poor = 'customer,date,amount\n'.concat(
		Array.from({ length: 60 }, (_, one) => `c${one % 20},2024-0${(one % 9) + 1}-10,${one + 1}\n`).join(''),
	);
	await chooseUntil(page, 'ready', { name: 'poor.csv', content: poor });
	for (const id of ['products', 'bought-together', 'recommendations', 'price-steps'])
		await expect(page.getByTestId(`cell-${id}`).locator('[data-absent=absent]')).toHaveCount(1);
});

test('the rules of every division are said and changed, and a time of its own counts', async ({ page }) => {
	const rows = Array.from({ length: 240 }, (_, one) => {
		const hour = [9, 12, 20][one % 3]!;
		const day = `2024-0${(one % 9) + 1}-${String((one % 27) + 1).padStart(2, '0')}`;
		return `c${one % 30},${day},${hour}:15,${['Tea', 'Mugs'][one % 2]},${['Shop', 'LINE'][one % 2]},${50 + one}`;
	});
	const file = ['customer,date,time,category,channel,amount', ...rows].join('\n');
	await openPage(page, '?lang=en');
	await chooseUntil(page, 'ready', { name: 'timed.csv', content: file });
	const cell = await reach(page, 'behaviour');
	const rules = {
		'Product group': 'the product group of most of their orders',
		'Order value': 'where their average order falls',
		Channel: 'the channel of most of their orders',
		Weekday: 'on the weekday of most of their orders',
		'Time of day': 'at the time of day of most of their orders',
	};
	for (const [division, rule] of Object.entries(rules)) {
		await cell.getByText(division, { exact: true }).first().click();
		await expect(cell).toContainText(rule);
		const groups = csvRows((await take(page, 'download-behaviour')).text);
		expect(groups.reduce((all, group) => all + Number(group['customers']), 0)).toBe(30);
	}
	await expect(cell.locator('tbody').first()).toContainText('06:00 to 11:00');
	await cell.getByText('Change the rules').click();
	await cell.getByLabel('Times of day begin at the hours').fill('0 10 18');
	await cell.getByLabel('Times of day begin at the hours').press('Tab');
	await expect(cell.locator('tbody').first()).toContainText('10:00 to 18:00');
	await cell.getByTestId('behaviour-main-by').selectOption('money');
	await cell.getByText('Channel', { exact: true }).first().click();
	await expect(cell).toContainText('the channel that brought most of their money');
});

test('a file of one row a customer leaves out what needs single orders, and says so', async ({ page }) => {
	const list = [
		'customer_id,last_order,frequency,monetary,province',
		...Array.from(
			{ length: 60 },
			(_, n) =>
				`C${n},2024-0${(n % 9) + 1}-10,${1 + (n % 7)},${100 * (n + 1)},${n % 2 ? 'Bangkok' : 'Phuket'}`,
		),
	].join('\n');
	await openPage(page, '?lang=en');
	await chooseUntil(page, 'ready', { name: 'customers.csv', content: list });
	await settled(page);
	for (const id of [...CELLS.filter((one) => one !== 'attributes'), 'lifetime-value', 'retention'])
		await expect(page.getByTestId(`cell-${id}`)).toHaveCount(0);
	await expect(page.getByTestId('cell-sales-file')).toContainText('Questions about single orders');
	const who = await reach(page, 'attributes');
	await expect(who).toContainText('province');
	await expect(await reach(page, 'clusters')).toContainText('groups explain');
});
