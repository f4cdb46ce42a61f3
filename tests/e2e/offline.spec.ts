// After one visit the page works with the network off and its server gone, down to the list of customers.
import { expect, test } from '@playwright/test';
import { csvRows, inPhase, settled, take } from './notebook-page.ts';
import { servePage } from './served.ts';
import { accountOf, customersAsOf, SHOP_CSV } from './shop-oracle.ts';

test('the sample journey passes without network and without server', async ({ context, page }) => {
	const served = await servePage();
	await page.goto(`${served.address}?lang=en`);
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		if (active?.state === 'activated') return;
		await new Promise<void>((done) => {
			active?.addEventListener('statechange', () => active.state === 'activated' && done());
		});
	});
	await context.setOffline(true);
	await served.close();

	await page.reload();
	await inPhase(page, 'empty');
	await page.getByTestId('sample-shop').click();
	await settled(page);
	const account = accountOf(SHOP_CSV);
	const rows = csvRows((await take(page, 'download-customers-plain')).text);
	const found = new Map(rows.map((row) => [row['customer'], row['segment_id']]));
	const wanted = [...customersAsOf(account, account.lastDay).values()];
	expect(found).toEqual(new Map(wanted.map(({ customer, segment }) => [customer, segment])));

	await page.goto(`${served.address}?lang=th&sample=shop`);
	await settled(page);
	await expect(page.locator('html')).toHaveAttribute('lang', 'th');
	await expect(page.getByTestId('cell-overview').locator('dd').first()).toHaveText(
		wanted.length.toLocaleString('en-US'),
	);
});
