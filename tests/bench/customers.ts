// `npx tsx tests/bench/customers.ts [1m] [--no-build]`: a file of so many customers, two lines each, whose cut points a hand drags.
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { isoDay } from '../../src/domain/day.ts';
import { randomFrom } from '../../src/samples/random.ts';
import { findOrInstallChromium, LAUNCH_ARGS } from '../chromium.ts';
import { serveDist } from '../serve.ts';
import { NAME_HELPER } from './in-page.ts';
import { build, DIST, PROJECT } from './project.ts';
import { median, table, verdict } from './report.ts';
import { linesOf } from './sales-file.ts';

const TARGET_MS = 50;
const LONGEST_MS = 60_000;
const FIRST_DAY = 19_000;
const SPAN_DAYS = 730;
/** Pixels of the mouse's smallest movement, and how many movements there are. */
const PULL = 8;
const PULLS = 25;
const REST_MS = 120;

/** Everyone buys once; as many lines again go to some more than to others. */
async function manyCustomers(customers: number): Promise<string> {
	mkdirSync(join(PROJECT, '.bench'), { recursive: true });
	const path = join(PROJECT, '.bench', `customers-${String(customers)}.csv`);
	if (existsSync(path)) return path;
	console.log(`writing ${path} …`);
	const random = randomFrom(1);
	const out = createWriteStream(`${path}.part`);
	let text = 'Order id,Order date,Customer id,Net amount\n';
	for (let line = 0; line < 2 * customers; line++) {
		const again = line >= customers;
		const customer = again ? Math.floor(customers * random() ** 3) : line;
		const day = isoDay(FIRST_DAY + Math.floor(SPAN_DAYS * (again ? random() : random() ** 0.7)));
		const amount = (20 / (0.002 + random())).toFixed(2);
		text += `O${String(line)},${day},C${String(customer).padStart(9, '0')},${amount}\n`;
		if (text.length < 262_144) continue;
		if (!out.write(text)) await once(out, 'drain');
		text = '';
	}
	out.end(text);
	await once(out, 'finish');
	renameSync(`${path}.part`, path);
	return path;
}

interface Pulls {
	/** From each movement of the mouse or press of a key until the frame with the new numbers of the grid was painted; ms. */
	readonly painted: number[];
	/** The script of each, without the wait for the frame and its painting; ms. */
	readonly script: number[];
}

declare global {
	interface Window {
		quintilePulls: Pulls;
	}
}

/** Runs inside the page: notes how long each movement of a handle takes to reach the grid. */
function watchPulls(): void {
	const watched = (window.quintilePulls as Pulls | undefined) !== undefined;
	window.quintilePulls = { painted: [], script: [] };
	if (watched) return;
	const grid = document.querySelector('[data-testid=cell-segment-grid]');
	if (!grid) throw new Error('no grid');
	let start = 0;
	const begin = () => {
		start = performance.now();
	};
	addEventListener('pointermove', ({ buttons }) => buttons === 1 && begin(), true);
	addEventListener('keydown', begin, true);
	new MutationObserver(() => {
		if (start === 0) return;
		const began = start;
		start = 0;
		const { painted, script } = window.quintilePulls;
		script.push(performance.now() - began);
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => painted.push(performance.now() - began);
			port2.postMessage(null);
		});
	}).observe(grid, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Drags a handle with the mouse, a frame for each step, and takes the change back. */
async function drag(page: Page, cut: string): Promise<Pulls> {
	const handle = page.getByTestId(`cut-${cut}`);
	await handle.evaluate((one) => one.scrollIntoView({ block: 'center' }));
	const box = await handle.boundingBox();
	if (!box) throw new Error(`no handle ${cut}`);
	await page.evaluate(watchPulls);
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	// To and fro, so that the cut does not stop at the next one.
	for (let step = 1; step <= PULLS; step++) {
		await page.mouse.move(x + PULL * Math.round(2 * Math.sin(step)), y);
		await page.waitForTimeout(REST_MS);
	}
	await page.mouse.up();
	const pulls = await page.evaluate(() => window.quintilePulls);
	await quiet(page);
	return pulls;
}

/** Holds a key down on a handle, as a hand does, and lets go. */
async function press(page: Page, cut: string): Promise<Pulls> {
	await page.evaluate(watchPulls);
	await page.getByTestId(`cut-${cut}`).evaluate((one) => one.focus({ preventScroll: true }));
	for (let step = 0; step < PULLS; step++) {
		const key = step % 2 === 0 ? 'PageUp' : 'PageDown';
		await page.keyboard.down(key);
		await page.waitForTimeout(REST_MS);
	}
	const pulls = await page.evaluate(() => window.quintilePulls);
	await page.keyboard.up('PageUp');
	await page.keyboard.up('PageDown');
	await quiet(page);
	return pulls;
}

async function quiet(page: Page): Promise<void> {
	await page.waitForTimeout(600);
	await page.waitForFunction(() => document.querySelector('section.cell[aria-busy=true]') === null);
}

async function measure(address: string, path: string): Promise<string> {
	const executablePath = findOrInstallChromium();
	if (!executablePath) throw new Error('no Chromium');
	const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		page.setDefaultTimeout(LONGEST_MS);
		await page.addInitScript(NAME_HELPER);
		await page.goto(`${address}?lang=en`);
		await page.waitForTimeout(3_000);
		await page.getByTestId('open-file').setInputFiles(path);
		await page.waitForSelector('[data-phase=ready]');
		await page.getByTestId('cut-r-1').scrollIntoViewIfNeeded();
		await quiet(page);
		const rows: string[][] = [['', 'median', 'most', '']];
		const add = (name: string, times: readonly number[], target?: number) =>
			rows.push([
				`${name}, ${String(times.length)} times`,
				median(times).toFixed(1),
				Math.max(...times).toFixed(1),
				verdict(median(times), target, ' ms'),
			]);
		for (const cut of ['r-3', 'm-3']) {
			const { painted, script } = await drag(page, cut);
			add(`${cut} dragged, script`, script);
			add(`${cut} dragged, to the repainted grid`, painted, TARGET_MS);
		}
		// The handles answer to keys from afar, so that the grid itself is on the screen.
		await page.getByTestId('cell-segment-grid').scrollIntoViewIfNeeded();
		await quiet(page);
		for (const cut of ['r-3', 'm-3']) {
			const { painted, script } = await press(page, cut);
			add(`${cut} by the keys, script`, script);
			add(`${cut} by the keys, to the repainted grid`, painted, TARGET_MS);
		}
		return table(rows);
	} finally {
		await browser.close();
	}
}

const [size = '1m'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (!process.argv.includes('--no-build')) build();
const customers = linesOf(size);
const path = await manyCustomers(customers);
const served = await serveDist({ folder: DIST });
try {
	const report = await measure(served.address, path);
	console.log(
		`\n${customers.toLocaleString('en')} customers, load ${(loadavg()[0] ?? 0).toFixed(2)}, ms\n${report}`,
	);
} finally {
	await served.close();
}
