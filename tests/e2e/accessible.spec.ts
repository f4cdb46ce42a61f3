// Every screen passes axe in both languages and both colour schemes, wide and narrow, and nothing scrolls sideways.
import { expect, test, type Page } from '@playwright/test';
import { layOutWholePage, violations, type Rules } from './axe.ts';
import { NO_AMOUNT, REFUSED } from './bad-files.ts';
import { chooseUntil, openPage, settled, startOver } from './notebook-page.ts';
import { SHOP_CSV } from './shop-oracle.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

let page: Page;
test.beforeAll(async ({ browser }) => {
	const context = await browser.newContext({ reducedMotion: 'reduce', viewport: WIDE });
	page = await context.newPage();
	await openPage(page, '?lang=en');
});
test.afterAll(() => page.context().close());

/** Everything in English, contrast again in the dark, words again in Thai: colours know no language, words no colour. */
async function accessible(
	inEnglish: 'wcag' | 'wcag but contrast' = 'wcag',
	within: readonly string[] = [],
): Promise<void> {
	const found = async (rules: Rules) => {
		await layOutWholePage(page);
		return violations(page, { rules, within });
	};
	expect.soft(await found(inEnglish), 'en, light').toEqual([]);
	if (inEnglish === 'wcag') {
		await page.emulateMedia({ colorScheme: 'dark' });
		expect.soft(await found('contrast'), 'dark').toEqual([]);
		await page.emulateMedia({ colorScheme: 'light' });
	}
	await switchLanguage();
	expect.soft(await found('wcag but contrast'), 'th').toEqual([]);
	await switchLanguage();
}
const switchLanguage = () =>
	page.getByTestId('switch-language').evaluate((button: HTMLElement) => button.click());

async function noSidewaysScroll(): Promise<void> {
	const widths = () => page.evaluate(() => document.documentElement.scrollWidth);
	expect.soft(await widths()).toBeLessThanOrEqual(page.viewportSize()!.width);
}

test('the welcome page', async () => {
	await accessible();
	await page.setViewportSize(NARROW);
	await noSidewaysScroll();
	await page.setViewportSize(WIDE);
});

test('the failed page', async () => {
	await chooseUntil(page, 'failed', REFUSED[0]!.file);
	await accessible();
	await startOver(page);
});

test('the columns', async () => {
	await chooseUntil(page, 'roles', NO_AMOUNT);
	await accessible();
	await page.setViewportSize(NARROW);
	await noSidewaysScroll();
	await page.setViewportSize(WIDE);
	await startOver(page);
});

test.describe('with an answer', () => {
	test.beforeEach(async () => {
		await page.setViewportSize(WIDE);
		if ((await page.getByTestId('notebook').getAttribute('data-phase')) !== 'empty') return;
		await chooseUntil(page, 'ready', { name: 'shop.csv', content: SHOP_CSV });
		await settled(page);
	});

	test('all cells', async () => {
		await page.locator('.sql summary').first().click();
		await accessible();
	});

	test('all cells, narrow', async () => {
		await page.setViewportSize(NARROW);
		await settled(page);
		await accessible('wcag but contrast');
		await noSidewaysScroll();
	});

	test('cells that are selected and cells that are not', async () => {
		await page.getByTestId('cell-segment-grid').locator('[data-cell="5:5"]').click();
		await settled(page);
		await accessible('wcag', ['#segment-grid', '#segments', '#customers']);
		await page.keyboard.press('Escape');
	});

	test('one customer', async () => {
		await page.getByTestId('cell-customers').locator('tr.row button').first().click();
		await expect(page.getByTestId('person').locator('tbody tr').first()).toBeAttached();
		await accessible('wcag', ['[data-testid=person]']);
		await page.setViewportSize(NARROW);
		await noSidewaysScroll();
	});
});
