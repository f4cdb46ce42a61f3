// The figures as tables for people, with the targets that they are measured against.
import type { ActTimes } from './acts.ts';
import type { CodeSize } from './code-size.ts';
import type { NotebookSql } from './notebook-sql.ts';
import type { PageRun } from './page.ts';
import type { SalesFile } from './sales-file.ts';
import { targetsAt } from './targets.ts';

export interface SizeRuns {
	readonly file: SalesFile;
	readonly page: readonly PageRun[];
	readonly native1: readonly NotebookSql[];
	readonly native2: readonly NotebookSql[];
}

type Row = readonly string[];

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

const seconds = (ms: number) => (ms / 1000).toFixed(2);
const short = (ms: number) => ms.toFixed(ms < 100 ? 1 : 0);
const megabytes = (bytes: number) => (Number.isNaN(bytes) ? '?' : (bytes / 1e6).toFixed(0));
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;

/** Columns of equal width, the first to the left, the others to the right. */
export function table(rows: readonly Row[]): string {
	const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
	return rows
		.map((row) =>
			row.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))),
		)
		.map((cells) => `  ${cells.join('   ').trimEnd()}`)
		.join('\n');
}

export function verdict(value: number, target: number | undefined, unit: string): string {
	if (target === undefined || Number.isNaN(value)) return '';
	return `${value <= target ? 'holds' : 'MISSED'} (target ${String(target)}${unit})`;
}

/** Median, and all runs where there are several. */
function timeRow(name: string, runs: readonly number[]): Row {
	return [name, `${seconds(median(runs))} s`, runs.length > 1 ? runs.map(seconds).join(' ') : ''];
}

/** The target is for the page's own work, or for the whole wait until the numbers are painted. */
function actRow(
	name: string,
	all: readonly ActTimes[],
	target: number | undefined,
	held: 'work' | 'painted' = 'work',
): Row {
	const of = (key: 'script' | 'work' | 'painted' | 'twoFrames') => median(all.map((times) => times[key]));
	const answers = all.flatMap(({ answered }) => (answered === null ? [] : [answered]));
	return [
		name,
		...(['script', 'work', 'painted', 'twoFrames'] as const).map((key) => short(of(key))),
		short(Math.max(...all.map(({ work }) => work))),
		answers.length === 0 ? '–' : short(median(answers)),
		verdict(of(held), target, ' ms'),
	];
}

export function sizeReport({ file, page, native1, native2 }: SizeRuns): string {
	const { lines, bytes } = file;
	const targets = targetsAt(lines);
	const toGrid = page.map((run) => run.toGrid);
	const onOne = native1.map((run) => run.toGrid);
	const ratio = median(toGrid) / median(onOne);
	const fastest = Math.min(...toGrid) / Math.min(...onOne);
	const acts = (name: keyof PageRun['acts']) => page.flatMap((run) => run.acts[name]);
	const peakAtGrid = Math.max(...page.map((run) => run.peakAtGrid ?? NaN));
	// The system's count is kept by batches, so a later reading may be a little lower.
	const peak = Math.max(peakAtGrid, ...page.map((run) => run.peak ?? NaN));
	return [
		`\n${lines.toLocaleString('en')} order lines, ${megabytes(bytes)} MB, ${(native1[0]?.customers ?? 0).toLocaleString('en')} customers`,
		table([
			['file to grid', 'median', page.length > 1 ? 'each run' : ''],
			timeRow('page, file chosen to grid painted', toGrid),
			timeRow(
				'page, file chosen to all cells quiet',
				page.map((run) => run.toSettled),
			),
			timeRow('native DuckDB, same SQL, 1 thread', onOne),
			timeRow(
				'native DuckDB, same SQL, 2 threads',
				native2.map((run) => run.toGrid),
			),
			['page / native 1 thread', `${ratio.toFixed(2)} ×`, verdict(ratio, targets.ratio, ' ×')],
			...(page.length > 1 ? [['  the fastest run of each', `${fastest.toFixed(2)} ×`, '']] : []),
		]),
		'',
		table([
			['ms, median', 'script', 'work', 'painted', '2 frames', 'most work', 'SQL answers', ''],
			actRow('levels 5 → 4 → 5', acts('bins'), targets.bins),
			actRow('analysis date, 30 days', acts('analysisDate'), targets.analysisDate),
			actRow('a cut moved one step', acts('cut'), targets.cut),
			actRow('select a cell', acts('select'), targets.select),
			actRow('filter: days', acts('filterDays'), targets.filter, 'painted'),
			actRow('filter: channel of lines', acts('filterLines'), targets.filter, 'painted'),
			actRow('filter: province of customers', acts('filterCustomers'), targets.filter, 'painted'),
			actRow('(nothing: the frame alone)', acts('nothing'), undefined),
		]),
		'',
		table([
			['ms until painted', 'median', 'most', ''],
			...(
				[
					['movement, another first date', 'move', targets.move],
					['movement, another second date', 'moveSecond', targets.move],
					['movement, every group at 24 month ends', 'months', targets.months],
					['the months stopped by the button', 'stop', undefined],
				] as const
			).map(([name, what, target]): Row => {
				const times = page.flatMap((run) => run.past[what]);
				return [name, short(median(times)), short(Math.max(...times)), verdict(median(times), target, ' ms')];
			}),
		]),
		'',
		table([
			[
				'memory of the page',
				`${megabytes(peakAtGrid)} MB at the grid, ${megabytes(peak)} MB at most`,
				verdict(peak / 1e6, targets.memoryMb, ' MB'),
			],
		]),
	].join('\n');
}

export function codeReport({ first, interactive, engine }: CodeSize): string {
	const target = 200;
	return table([
		['code, gzipped', ''],
		['before the engine (html, entry, css)', `${kilobytes(first)}   ${verdict(first / 1000, target, ' KB')}`],
		['all of the interface', kilobytes(interactive)],
		['the engine (worker and wasm)', kilobytes(engine)],
	]);
}
