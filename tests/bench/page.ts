// The built page in a headless browser: a file is chosen, the grid awaited, then a hand acts on it.
import { chromium, type Browser, type Page } from '@playwright/test';
import { findOrInstallChromium, LAUNCH_ARGS } from '../chromium.ts';
import { perform, type Act, type ActTimes } from './acts.ts';
import { installWatch, NAME_HELPER, type Milestones } from './in-page.ts';
import { peakMemory } from './memory.ts';
import { performPast, type PastAct } from './past-acts.ts';
import { installTrace, spansOf, type Span } from './trace.ts';

export interface Acts {
	/** The same small change to the document for comparison: what frames alone take. */
	readonly nothing: readonly ActTimes[];
	readonly bins: readonly ActTimes[];
	readonly analysisDate: readonly ActTimes[];
	readonly cut: readonly ActTimes[];
	readonly select: readonly ActTimes[];
	/** Days, a column of lines and one of customers, each set and taken back. */
	readonly filterDays: readonly ActTimes[];
	readonly filterLines: readonly ActTimes[];
	readonly filterCustomers: readonly ActTimes[];
}

/** ms until painted. */
export interface PastTimes {
	readonly move: readonly number[];
	readonly moveSecond: readonly number[];
	readonly months: readonly number[];
	readonly stop: readonly number[];
}

export interface PageRun {
	/** From the file's choice to the painted grid, and until customers are listed and no cell is busy; ms. */
	readonly toGrid: number;
	readonly toSettled: number;
	/** Of the largest renderer process; bytes, null where the system does not tell. */
	readonly peakAtGrid: number | null;
	readonly peak: number | null;
	readonly acts: Acts;
	readonly past: PastTimes;
	readonly browser: string;
}

const LONGEST_LOAD_MS = 900_000;
/** The engine is ready; the service worker is still keeping its copy. */
const REST_MS = 3_000;

/** Opens the page in a browser of its own, chooses the file, and acts on the answer. */
export function pageRun(address: string, path: string): Promise<PageRun> {
	return inBrowser(async (page, browser) => {
		await choose(page, address, path);
		const atGrid = await milestones(page, ({ grid }) => grid > 0);
		const peakAtGrid = await peakMemory(browser);
		const { chosen, settled } = await toCustomers(page);
		await page.getByTestId('cell-segment-grid').scrollIntoViewIfNeeded();
		const acts = await act(page);
		const past = await actOnPast(page);
		return {
			toGrid: atGrid.grid - chosen,
			toSettled: settled - chosen,
			peakAtGrid,
			peak: await peakMemory(browser),
			acts,
			past,
			browser: `Chromium ${browser.version()}`,
		};
	});
}

/** What the page asks its engine from the file's choice until all has settled. */
export function tracedRun(address: string, path: string): Promise<Milestones & { readonly spans: Span[] }> {
	return inBrowser(async (page) => {
		await page.addInitScript(installTrace);
		await choose(page, address, path);
		await milestones(page, ({ grid }) => grid > 0);
		const times = await toCustomers(page);
		const spans = spansOf(await page.evaluate(() => window.quintileTrace));
		return { ...times, spans: spans.filter(({ start }) => start >= times.chosen) };
	});
}

/** A cell that nobody looks at asks for nothing: the table of customers is scrolled to first. */
async function toCustomers(page: Page): Promise<Milestones> {
	await page.getByTestId('cell-customers').scrollIntoViewIfNeeded();
	return milestones(page, ({ settled }) => settled > 0);
}

async function inBrowser<Result>(task: (page: Page, browser: Browser) => Promise<Result>): Promise<Result> {
	const executablePath = findOrInstallChromium();
	if (!executablePath) throw new Error('no Chromium');
	const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		page.setDefaultTimeout(LONGEST_LOAD_MS);
		await page.addInitScript(NAME_HELPER);
		await page.addInitScript(installWatch);
		return await task(page, browser);
	} finally {
		await browser.close();
	}
}

async function choose(page: Page, address: string, path: string): Promise<void> {
	await page.goto(`${address}?lang=en`);
	await page.waitForFunction(
		() => document.querySelector('.engine') !== null && document.querySelector('.engine progress') === null,
	);
	await page.waitForTimeout(REST_MS);
	await page.getByTestId('open-file').setInputFiles(path);
}

/** Looks four times a second; the page itself notes the times. */
async function milestones(page: Page, reached: (all: Milestones) => boolean): Promise<Milestones> {
	const give = Date.now() + LONGEST_LOAD_MS;
	for (;;) {
		const now = await page.evaluate(() => window.quintileBench);
		if (reached(now)) return now;
		if (now.stopped !== null) throw new Error(`the page stopped: ${now.stopped.slice(0, 500)}`);
		if (Date.now() > give) throw new Error('the page does not get there');
		await page.waitForTimeout(250);
	}
}

async function act(page: Page): Promise<Acts> {
	const several = async (acts: readonly Act[]) => {
		const times: ActTimes[] = [];
		for (const one of acts) times.push(await page.evaluate(perform, one));
		return times;
	};
	const date = page.getByTestId('analysis-date');
	const last = await date.inputValue();
	const before = new Date(Date.parse(last) - 30 * 86_400_000).toISOString().slice(0, 10);
	const days: Act[] = [before, last, before, last].map((day) => ({ what: 'analysis-date', day }));
	const bins: Act[] = [4, 5, 4, 5, 4, 5].map((levels) => ({ what: 'bins', bins: levels }));
	const cells = ['5:5', '3:2', '1:1', '4:4', '2:3'];
	const later = new Date(Date.parse(last) - 365 * 86_400_000).toISOString().slice(0, 10);
	const fromDays: Act[] = [later, '', later, ''].map((day) => ({ what: 'filter-from', day }));
	const values: Act[] = [0, 0, 1, 1].map((value) => ({ what: 'filter-value', value }));
	const filterBy = async (header: string) => {
		await page.getByTestId('filter-column').selectOption({ label: header });
		await page.getByTestId('filter').getByRole('checkbox').nth(1).waitFor();
		return several(values);
	};
	await page.getByTestId('filter').locator('summary').click();
	return {
		nothing: await several(Array.from({ length: 5 }, () => ({ what: 'nothing' as const }))),
		bins: await several(bins),
		analysisDate: await several(days),
		cut: await several(['r-2', 'r-3', 'm-1', 'm-2', 'r-2'].map((cut) => ({ what: 'cut' as const, cut }))),
		select: await several(cells.map((cell) => ({ what: 'select', cell }))),
		filterDays: await several(fromDays),
		filterLines: await filterBy('Channel'),
		filterCustomers: await filterBy('Province'),
	};
}

/** The dates of the movement, each change on a day that was not shown before. */
async function actOnPast(page: Page): Promise<PastTimes> {
	await page.getByTestId('cell-movement').scrollIntoViewIfNeeded();
	const last = await page.getByTestId('to-movement').inputValue();
	const back = (days: number) => new Date(Date.parse(last) - days * 86_400_000).toISOString().slice(0, 10);
	const several = async (what: PastAct['what'], days: readonly number[]) => {
		const times: number[] = [];
		for (const day of days) times.push(await page.evaluate(performPast, { what, day: back(day) }));
		return times;
	};
	return {
		move: await several('move', [60, 120, 200, 300, 45]),
		moveSecond: await several('move-second', [15, 30, 7, 22, 0]),
		months: await several('months', [10, 20, 0]),
		stop: await several('stop', [12, 22, 5]),
	};
}
