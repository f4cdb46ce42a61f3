// `npm run bench:files -- [xlsx] [parquet] [ndjson] [--no-build]`: workbooks, Parquet and NDJSON in the page, beside the libraries alone; all three where none is named.
import { createWriteStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { chromium } from '@playwright/test';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { largeShopCsv } from '../../src/samples/large-shop.ts';
import { findOrInstallChromium, LAUNCH_ARGS } from '../chromium.ts';
import { serveDist } from '../serve.ts';
import { build, DIST, PROJECT } from './project.ts';

type Format = 'xlsx' | 'parquet' | 'ndjson';
const SEED = 1;
const LONGEST_MS = 600_000;
const CASES: readonly (readonly [Format, number])[] = [
	['xlsx', 100_000],
	['parquet', 1_000_000],
	['ndjson', 1_000_000],
];

/** The cells of a line of comma text; quotes stand around whole cells only. */
const cellsOf = (line: string): readonly string[] =>
	line.includes('"')
		? Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g), ([, inQuotes, plain]) =>
				(inQuotes ?? plain ?? '').replaceAll('""', '"'),
			)
		: line.split(',');

/** The made-up shop's rows. */
function* rows(lines: number): Generator<readonly string[], undefined> {
	let rest = '';
	for (const chunk of largeShopCsv({ lines, seed: SEED })) {
		const whole = (rest + chunk).replace(/^\ufeff/, '').split(/\r?\n/);
		rest = whole.pop() ?? '';
		for (const line of whole) if (line !== '') yield cellsOf(line);
	}
	if (rest !== '') yield cellsOf(rest);
	return undefined;
}

const valueOf = (cell: string): string | number =>
	/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;

function workbook(lines: number): Buffer {
	const table = [...rows(lines)].map((cells) => cells.map(valueOf));
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet(table, { dense: true }), 'Sales');
	return write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer;
}

function parquet(lines: number): Buffer {
	const all = rows(lines);
	const header: readonly string[] = all.next().value ?? [];
	const columns: (string | number)[][] = header.map(() => []);
	for (const cells of all) cells.forEach((cell, index) => columns[index]!.push(valueOf(cell)));
	const columnData = header.map((name, index) => {
		const data = columns[index]!;
		const numbers = data.every((value) => typeof value === 'number');
		return numbers
			? { name, data, type: 'DOUBLE' as const }
			: { name, data: data.map(String), type: 'STRING' as const };
	});
	return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 100_000 }));
}

async function made(format: Format, lines: number): Promise<string> {
	mkdirSync(join(PROJECT, '.bench'), { recursive: true });
	const path = join(PROJECT, '.bench', `sales-${lines}.${format}`);
	if (existsSync(path)) return path;
	console.log(`writing ${path} …`);
	if (format === 'xlsx') writeFileSync(path, workbook(lines));
	if (format === 'parquet') writeFileSync(path, parquet(lines));
	if (format === 'ndjson') {
		const out = createWriteStream(path);
		const all = rows(lines);
		const header: readonly string[] = all.next().value ?? [];
		for (const cells of all) {
			const record = Object.fromEntries(header.map((name, index) => [name, valueOf(cells[index] ?? '')]));
			if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain');
		}
		out.end();
		await once(out, 'finish');
	}
	return path;
}

/** The best library by itself: to rows in memory, nothing more. */
async function libraryAlone(format: Format, path: string): Promise<number> {
	const bytes = readFileSync(path);
	const start = performance.now();
	if (format === 'xlsx') {
		const book = read(bytes, { type: 'buffer', dense: true, cellDates: true, cellText: false });
		utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
	} else if (format === 'parquet') {
		const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
		await parquetReadObjects({ file });
	} else {
		const records: unknown[] = [];
		for (const line of bytes.toString().split('\n')) if (line !== '') records.push(JSON.parse(line));
	}
	return performance.now() - start;
}

interface PageTimes {
	/** From the choice until the file is opened and understood, and until the grid stands; ms. */
	readonly opened: number;
	readonly ready: number;
	/** The longest task of the main thread until opened, and until the cells stand; ms. */
	readonly longestTask: number;
	readonly longestInAll: number;
}

async function inPage(address: string, path: string): Promise<PageTimes> {
	const executablePath = findOrInstallChromium();
	if (!executablePath) throw new Error('no Chromium');
	const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
	try {
		const page = await browser.newPage();
		page.setDefaultTimeout(LONGEST_MS);
		await page.addInitScript(() => {
			const bench = { tasks: [] as [number, number][], phases: {} as Record<string, number> };
			(window as unknown as { bench: typeof bench }).bench = bench;
			new PerformanceObserver((list) => {
				for (const { startTime, duration } of list.getEntries()) bench.tasks.push([startTime, duration]);
			}).observe({ type: 'longtask', buffered: true });
			addEventListener('DOMContentLoaded', () => {
				new MutationObserver(() => {
					const phase = document.querySelector('[data-phase]')?.getAttribute('data-phase') ?? '';
					bench.phases[phase] ??= performance.now();
				}).observe(document, { subtree: true, childList: true, attributes: true });
			});
		});
		await page.goto(`${address}?lang=en`);
		await page.waitForFunction(
			() => document.querySelector('.engine') && !document.querySelector('.engine progress'),
		);
		await page.waitForTimeout(2000);
		await page.getByTestId('open-file').setInputFiles(path);
		await page.waitForSelector('[data-phase=ready], [data-phase=roles], [data-phase=failed]');
		await page.waitForTimeout(1500);
		const { tasks, phases } = await page.evaluate(
			() =>
				(window as unknown as { bench: { tasks: [number, number][]; phases: Record<string, number> } }).bench,
		);
		const start = phases['reading'] ?? 0;
		const opened = phases['loading'] ?? phases['roles'] ?? NaN;
		const longestUntil = (end: number): number =>
			Math.max(0, ...tasks.filter(([at]) => at >= start && at < end).map(([, duration]) => duration));
		return {
			opened: opened - start,
			ready: (phases['ready'] ?? NaN) - start,
			longestTask: longestUntil(opened),
			longestInAll: longestUntil(Infinity),
		};
	} finally {
		await browser.close();
	}
}

const named = CASES.filter(([format]) => process.argv.includes(format));
if (!process.argv.includes('--no-build')) build();
const served = await serveDist({ folder: DIST });
try {
	for (const [format, lines] of named.length > 0 ? named : CASES) {
		const path = await made(format, lines);
		const page = await inPage(served.address, path);
		const library = await libraryAlone(format, path);
		const size = (statSync(path).size / 1e6).toFixed(1);
		console.log(
			`${format}, ${lines.toLocaleString('en')} rows, ${size} MB: opened in ${Math.round(page.opened)} ms, ready in ${Math.round(page.ready)} ms, longest task ${Math.round(page.longestTask)} ms, until the cells stand ${Math.round(page.longestInAll)} ms; library alone in Node ${Math.round(library)} ms (load ${(loadavg()[0] ?? 0).toFixed(1)})`,
		);
	}
} finally {
	await served.close();
}
