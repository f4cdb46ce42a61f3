// The built page is plain files that work from any folder: no absolute address, nothing asked outside it.
import { expect, test } from '@playwright/test';
import { inPhase, openPage, pageAddress } from './notebook-page.ts';

test('index.html and the manifest name nothing by an absolute address', async ({ request }) => {
	const html = await (await request.get(pageAddress())).text();
	const addresses = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address!);
	expect(addresses.length).toBeGreaterThan(3);
	for (const address of addresses) expect(address).toMatch(/^\.\/[^/]/);
	expect(html.replace(/content="default-src[^"]*"/, '')).not.toMatch(/https?:|\/\//);
	expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
	const manifest = await (await request.get(`${pageAddress()}manifest.webmanifest`)).json();
	for (const address of [
		manifest.start_url,
		manifest.scope,
		...manifest.icons.map(({ src }: { src: string }) => src),
	])
		if (address !== undefined) expect(address).not.toMatch(/^\/|:/);
});

test('every asset stays in the folder and is found there; title and language are right', async ({
	page,
	context,
}) => {
	const asked: string[] = [];
	const missing: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	context.on('response', (response) => {
		if (response.status() >= 400) missing.push(response.url());
	});
	await openPage(page, '?sample=shop&lang=en');
	await inPhase(page, 'ready');
	await expect(page).toHaveTitle('shop-en.csv – Quintile');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	const own = asked.filter((address) => !/^(blob|data):/.test(address));
	expect(own.filter((address) => !address.startsWith(pageAddress()))).toEqual([]);
	expect(own.some((address) => address.endsWith('.wasm.bin'))).toBe(true);
	expect(missing).toEqual([]);
});

test('the title and the language are right before a file is chosen', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'th-TH' });
	const page = await context.newPage();
	await openPage(page);
	await expect(page).toHaveTitle('Quintile');
	await expect(page.locator('html')).toHaveAttribute('lang', 'th');
	await page.getByTestId('switch-language').click();
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await openPage(page, '?lang=th');
	await expect(page.locator('html')).toHaveAttribute('lang', 'th');
	await context.close();
});
