// Another analysis date: what hangs on it is asked once, and nothing else is asked.
import { expect, test, type Page } from '@playwright/test';
import { inPhase, openPage, settled } from './notebook-page.ts';

declare global {
	interface Window {
		asked: string[];
	}
}

/** Notes every statement on its way to the engine. */
function listen(): void {
	const asked: string[] = [];
	window.asked = asked;
	const post = Worker.prototype.postMessage;
	Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
		const { type, data } = message as { type?: string; data?: unknown };
		const text: unknown = Array.isArray(data) ? data[1] : null;
		if (typeof text === 'string' && /QUERY/.test(type ?? '')) asked.push(text);
		Reflect.apply(post, this, [message, ...rest]);
	};
}

const takeAsked = (page: Page): Promise<string[]> => page.evaluate(() => window.asked.splice(0));

/** The tables that a statement makes new, and those that it names. */
const NAMED = /"quintile"(?:\."[^"]+")+/g;
const madeBy = (text: string): string | null =>
	/^(?:CREATE OR REPLACE|CREATE) (?:TEMP )?(?:TABLE|VIEW) (?:IF NOT EXISTS )?("quintile"(?:\."[^"]+")+)/.exec(
		text,
	)?.[1] ?? null;

/** Statements that were asked before in the same words, of tables that nothing new has made. */
function askedInVain(asked: readonly string[], before: readonly string[]): string[] {
	const renewed = new Set<string>();
	return asked.filter((text) => {
		const made = madeBy(text);
		const read = (text.match(NAMED) ?? []).filter((table) => table !== made);
		const anew = !before.includes(text) || read.some((table) => renewed.has(table));
		if (anew && made) renewed.add(made);
		return !anew && !/^(?:DROP|CREATE SCHEMA)\b/.test(text);
	});
}

test('another analysis date asks only for what hangs on it, each question once', async ({ page }) => {
	await page.addInitScript(listen);
	await openPage(page, '?lang=en&sample=shop');
	await inPhase(page, 'ready');
	await settled(page);
	const first = await takeAsked(page);
	expect(first.length).toBeGreaterThan(80);
	const date = page.getByTestId('analysis-date');
	const day = new Date(Date.parse(await date.inputValue()) - 40 * 86_400_000).toISOString().slice(0, 10);
	await date.fill(day);
	await date.blur();
	await expect(page.getByTestId('cell-segment-grid')).not.toHaveAttribute('aria-busy', 'true');
	await settled(page);
	const after = await takeAsked(page);
	expect(after.length).toBeGreaterThan(50);
	expect(askedInVain(after, first)).toEqual([]);
	expect(after.filter((text, at) => after.indexOf(text) !== at)).toEqual([]);
});
