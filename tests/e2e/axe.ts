// What axe finds on the page as it stands, without the work whose outcome nobody reads.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export type Rules = 'all' | 'wcag' | 'wcag but contrast' | 'contrast';

interface Asked {
	readonly rules?: Rules;
	/** Default: the whole page. */
	readonly within?: readonly string[];
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Each rule that is broken, how often, and the first place with what is wrong there. */
export async function violations(page: Page, { rules = 'all', within = [] }: Asked = {}): Promise<string[]> {
	const axe = new AxeBuilder({ page });
	// Every rule runs on every element; only the list of what passed, as long as the page, is left out. The page has no
	// frames, for which axe would hand that list from one to the other whatever was asked.
	axe.options({ resultTypes: ['violations'] }).setLegacyMode();
	for (const part of within) axe.include(part);
	if (rules === 'contrast') axe.withRules('color-contrast');
	if (rules === 'wcag' || rules === 'wcag but contrast') axe.withTags(WCAG);
	if (rules === 'wcag but contrast') axe.disableRules('color-contrast');
	const { violations: found } = await axe.analyze();
	return found.map(({ id, nodes }) => {
		const { target = [], any = [], html = '' } = nodes[0] ?? {};
		return `${id}, ${nodes.length} times, first at ${target.join(' ')}: ${any[0]?.message ?? html}`;
	});
}

/** Lays every cell out: those that are not, and what lies under the translucent bar, would be judged against what is elsewhere. */
export async function layOutWholePage(page: Page): Promise<void> {
	await page.evaluate(() => {
		document.documentElement.classList.add('whole-page');
		scrollTo(0, 0);
	});
}
