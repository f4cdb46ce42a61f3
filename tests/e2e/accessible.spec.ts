// Every screen passes axe in both languages and both colour schemes, wide and narrow, and nothing scrolls sideways.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { NO_AMOUNT, REFUSED } from './bad-files.ts';
import { chooseUntil, openPage, settled, startOver } from './notebook-page.ts';
import { SHOP_CSV } from './shop-oracle.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

let page: Page;
test.beforeAll(async ({ browser }) => {
	const context = await browser.newContext({ reducedMotion: 'reduce', viewport: WIDE });
	page = await context.newPage();
	await openPage(page, '?lang=en');
});
test.afterAll(() => page.context().close());

/** What axe finds by these rules: each with how often, and the first place with what is wrong there. */
async function violations(
	rules: 'all' | 'contrast' | 'but contrast',
	within: readonly string[] = [],
): Promise<string[]> {
	// Cells that are not laid out, and what lies under the translucent bar, would be judged against what is elsewhere.
	await page.evaluate(() => {
		document.documentElement.classList.add('whole-page');
		scrollTo(0, 0);
	});
	const axe = new AxeBuilder({ page });
	for (const part of within) axe.include(part);
	if (rules === 'contrast') axe.withRules('color-contrast');
	else axe.withTags(RULES);
	if (rules === 'but contrast') axe.disableRules('color-contrast');
	const { violations: found } = await axe.analyze();
	return found.map(({ id, nodes }) => {
		const { target = [], any = [] } = nodes[0] ?? {};
		return `${id}, ${nodes.length} times, first at ${target.join(' ')}: ${any[0]?.message ?? ''}`;
	});
}

/** Everything in English, contrast again in the dark, words again in Thai: colours know no language, words no colour. */
async function accessible(
	inEnglish: 'all' | 'but contrast' = 'all',
	within: readonly string[] = [],
): Promise<void> {
	expect.soft(await violations(inEnglish, within), 'en, light').toEqual([]);
	if (inEnglish === 'all') {
		await page.emulateMedia({ colorScheme: 'dark' });
		expect.soft(await violations('contrast', within), 'dark').toEqual([]);
		await page.emulateMedia({ colorScheme: 'light' });
	}
	await switchLanguage();
	expect.soft(await violations('but contrast', within), 'th').toEqual([]);
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
		await accessible('but contrast');
		await noSidewaysScroll();
	});

	test('cells that are selected and cells that are not', async () => {
		await page.getByTestId('cell-segment-grid').locator('[data-cell="5:5"]').click();
		await settled(page);
		await accessible('all', ['#segment-grid', '#segments', '#customers']);
		await page.keyboard.press('Escape');
	});

	test('one customer', async () => {
		await page.getByTestId('cell-customers').locator('tr.row button').first().click();
		await expect(page.getByTestId('person').locator('tbody tr').first()).toBeAttached();
		await accessible('all', ['[data-testid=person]']);
		await page.setViewportSize(NARROW);
		await noSidewaysScroll();
	});
});
