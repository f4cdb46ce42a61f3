// `npx tsx tests/bench/scroll.ts [lines]`: a notebook of 40 cells on made-up lines is scrolled from end to end, first look and second.
import { chromium, type Page } from '@playwright/test';
import { loadavg } from 'node:os';
import { findOrInstallChromium, LAUNCH_ARGS } from '../chromium.ts';
import { serveDist } from '../serve.ts';
import { DIST } from './project.ts';

const CELLS = 40;
const PIXELS_A_FRAME = 300;
const lines = Number(process.argv[2] ?? 1_000_000);

interface Scrolled {
	/** ms between one frame and the next. */
	readonly frames: readonly number[];
	/** ms of each task over 50 ms. */
	readonly tasks: readonly number[];
}

/** Runs inside the page: scrolls down a step a frame until the end. */
async function scrollThrough(step: number): Promise<Scrolled> {
	const tasks: number[] = [];
	const watch = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) tasks.push(duration);
	});
	watch.observe({ entryTypes: ['longtask'] });
	const frames: number[] = [];
	let last = performance.now();
	for (let atEnd = 0, y = 0; atEnd < 4;) {
		if (frames.length > 2_000)
			throw new Error(`no end at ${String(scrollY)} of ${String(document.body.scrollHeight)}`);
		await new Promise((next) => requestAnimationFrame(next));
		const now = performance.now();
		frames.push(now - last);
		last = now;
		y += step;
		const before = scrollY;
		scrollTo(0, y);
		atEnd = scrollY === before ? atEnd + 1 : 0;
	}
	await new Promise((next) => setTimeout(next, 500));
	watch.disconnect();
	return { frames, tasks };
}

async function cellsOf(page: Page): Promise<number> {
	return page.locator('section.cell').count();
}

async function fill(page: Page): Promise<void> {
	await page.getByTestId('ready').click();
	const ready = page.locator('section.add [data-testid^=ready-]');
	const questions = await ready.count();
	for (let next = 0; (await cellsOf(page)) < CELLS; next++) {
		const before = await cellsOf(page);
		await ready.nth(next % questions).click();
		await page.waitForFunction((count) => document.querySelectorAll('section.cell').length > count, before);
	}
}

function report(name: string, { frames, tasks }: Scrolled): void {
	const sorted = frames.toSorted((a, b) => a - b);
	const ms = (value: number | undefined) => `${(value ?? 0).toFixed(0)} ms`;
	const over = (limit: number) => frames.filter((one) => one > limit).length;
	console.log(
		`${name}: ${String(frames.length)} frames, median ${ms(sorted[Math.floor(sorted.length / 2)])}, ` +
			`${String(over(50))} over 50 ms, ${String(over(100))} over 100 ms, worst ${ms(sorted.at(-1))}; ` +
			`${String(tasks.length)} tasks over 50 ms, longest ${ms(Math.max(0, ...tasks))}`,
	);
}

const executablePath = findOrInstallChromium();
if (!executablePath) throw new Error('no Chromium');
const served = await serveDist({ folder: DIST });
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
try {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	page.setDefaultTimeout(300_000);
	await page.addInitScript('globalThis.__name = (target) => target;');
	await page.goto(`${served.address}?lang=en&sample=large&lines=${String(lines)}`);
	await page.locator('[data-testid=cell-segment-grid] [role=gridcell]').first().waitFor();
	await page.waitForFunction(() => !document.querySelector('section.cell[aria-busy=true]'));
	await fill(page);
	await page.evaluate(() => scrollTo(0, 0));
	await page.waitForTimeout(5_000);
	console.log(
		`${String(await cellsOf(page))} cells, ${lines.toLocaleString('en')} lines, load ${(loadavg()[0] ?? 0).toFixed(2)}`,
	);
	report('first look', await page.evaluate(scrollThrough, PIXELS_A_FRAME));
	for (let quiet = 0; quiet < 4; quiet++) {
		await page.waitForFunction(() => !document.querySelector('section.cell[aria-busy=true]'));
		await page.waitForTimeout(500);
	}
	report('second look', await page.evaluate(scrollThrough, PIXELS_A_FRAME));
} finally {
	await browser.close();
	await served.close();
}
