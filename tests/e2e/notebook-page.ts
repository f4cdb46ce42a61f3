// What the tests do on the page as a reader would: open it, choose files, wait for a phase, take downloads.
import { expect, type Locator, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { readFile } from 'node:fs/promises';

export type Phase = 'empty' | 'reading' | 'roles' | 'loading' | 'ready' | 'failed';

export interface ChosenFile {
	readonly name: string;
	readonly content: string | Uint8Array;
}

export interface Taken {
	readonly name: string;
	readonly bytes: Buffer;
	readonly text: string;
}

/** Where the page is served; ends in a slash. */
export function pageAddress(): string {
	const address = process.env.QUINTILE_ADDRESS;
	if (!address) throw new Error('no page is served: global-setup.ts has not run');
	return address;
}

export async function openPage(page: Page, query = ''): Promise<void> {
	await page.goto(pageAddress() + query);
	await expect(page.getByTestId('notebook')).toBeVisible();
}

/** Waits until the notebook is there; on the way it must never be blank. */
export async function inPhase(page: Page, phase: Phase, timeout = 20_000): Promise<void> {
	const notebook = page.getByTestId('notebook');
	await expect(notebook, `the phase should become ${phase}`).toHaveAttribute('data-phase', phase, {
		timeout,
	});
	await expect(notebook).toContainText(/\S{2}/);
	// The cells come a few at a time; what adds one more stands below them all.
	if (phase === 'ready') await expect(page.locator('section.add')).toBeAttached();
}

export async function choose(page: Page, ...files: readonly ChosenFile[]): Promise<void> {
	await page.getByTestId('open-file').setInputFiles(
		files.map(({ name, content }) => ({
			name,
			mimeType: name.endsWith('.json') ? 'application/json' : 'text/csv',
			buffer: Buffer.from(content),
		})),
	);
}

/** Chooses a file and waits for what becomes of it. */
export async function chooseUntil(page: Page, phase: Phase, ...files: readonly ChosenFile[]): Promise<void> {
	await choose(page, ...files);
	await inPhase(page, phase);
}

/** Waits until every cell has its answer and the people are at hand. */
export async function settled(page: Page): Promise<void> {
	await inPhase(page, 'ready');
	const patient = { timeout: 60_000 };
	const busy = page.locator('section.cell[aria-busy=true]');
	// A file that was just chosen may take the cells away once more: then they are looked at anew. As long as any cell
	// still works, though, its answer is waited for: on a busy machine all of them together may take long.
	await expect(async () => {
		await lookAtEveryCell(page);
		await expect(busy).toHaveCount(0, { timeout: 30_000 });
		await expect(page.getByTestId('cell-customers').locator('tr.row').first()).toBeVisible({ timeout: 3000 });
	}).toPass(patient);
	await expect(busy).toHaveCount(0, patient);
}

/** Scrolls through the page as a reader does: only what is looked at is asked for. */
async function lookAtEveryCell(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const frames = async (count: number) => {
			for (let frame = 0; frame < count; frame++) await new Promise((next) => requestAnimationFrame(next));
		};
		const before = scrollY;
		for (const cell of document.querySelectorAll('section.cell')) {
			cell.scrollIntoView();
			await frames(3);
		}
		scrollTo(0, before);
		await frames(2);
	});
}

/** Back to the welcome page from wherever the page is. */
export async function startOver(page: Page): Promise<void> {
	const button = page.getByTestId('start-over').or(page.locator('.actions button').last());
	await button.first().click();
	await inPhase(page, 'empty');
}

export async function take(page: Page, button: string | Locator): Promise<Taken> {
	const locator = typeof button === 'string' ? page.getByTestId(button) : button;
	const waiting = page.waitForEvent('download', { timeout: 20_000 }).catch(() => null);
	await locator.click();
	const download = await waiting;
	if (!download)
		throw new Error(`nothing was downloaded by ${await locator.evaluate((one) => one.outerHTML)}`);
	const bytes = await readFile(await download.path());
	return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** The rows of a CSV as objects; the byte-order mark is taken off. */
export function csvRows(text: string): Record<string, string>[] {
	const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: true,
	});
	expect(errors).toEqual([]);
	return data;
}

/** The header of a CSV. */
export function csvHeader(text: string): string[] {
	return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { preview: 1 }).data[0] ?? [];
}
