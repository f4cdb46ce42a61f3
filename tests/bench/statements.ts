// Where the time goes, statement by statement: in the page, in the page's engine under Node, and native on one thread.
import { openAsBlob } from 'node:fs';
import { nodeDatabase } from '../sql/node-database.ts';
import { notebookSql, type NotebookSql } from './notebook-sql.ts';
import { tracedRun } from './page.ts';
import { median, table, type SizeRuns } from './report.ts';

/** Above this the engine under Node, which copies the file into its memory, gets no room. */
const MOST_BYTES = 1_000_000_000;

export async function statementsReport(address: string, { file, native1 }: SizeRuns): Promise<string> {
	const { chosen, grid, spans } = await tracedRun(address, file.path);
	const first = spans.findIndex(({ sql }) => sql.startsWith('CREATE OR REPLACE TABLE "quintile"."lines"'));
	const inPage = spans.slice(first);
	const node = file.bytes > MOST_BYTES ? [] : await underNode(file.path, native1.length);

	const labels = (native1[0]?.statements ?? []).map(({ label }) => label);
	const rows = labels.map((label, at) => {
		const span = inPage[at];
		return [label, span ? whole(span.end - span.start) : '', ms(node, at), ms(native1, at)];
	});
	const after = inPage
		.slice(labels.length)
		.map(({ sql, start, end }) => [`after: ${gist(sql)}`, whole(end - start), '', '']);
	return table([
		['ms by statement', 'page, once', 'WASM in Node', 'native 1'],
		[
			'looking at the file',
			whole((inPage[0]?.start ?? NaN) - chosen),
			medianOf(node, ({ sniffing }) => sniffing),
			medianOf(native1, ({ sniffing }) => sniffing),
		],
		...rows,
		['all statements to the grid', whole(sum(inPage.slice(0, labels.length))), sumOf(node), sumOf(native1)],
		['file chosen to grid painted', whole(grid - chosen), '', ''],
		...after,
	]);
}

async function underNode(path: string, times: number): Promise<NotebookSql[]> {
	const database = await nodeDatabase();
	const runs: NotebookSql[] = [];
	for (let time = 0; time < times; time++) {
		await database.restart();
		runs.push(await notebookSql(database, await openAsBlob(path)));
	}
	await database.restart();
	return runs;
}

const whole = (value: number) => value.toFixed(0);
const sum = (spans: readonly { readonly start: number; readonly end: number }[]) =>
	spans.reduce((total, { start, end }) => total + end - start, 0);
const medianOf = (runs: readonly NotebookSql[], of: (run: NotebookSql) => number) =>
	runs.length === 0 ? '' : whole(median(runs.map(of)));
const ms = (runs: readonly NotebookSql[], at: number) =>
	medianOf(runs, ({ statements }) => statements[at]?.ms ?? 0);
const sumOf = (runs: readonly NotebookSql[]) =>
	medianOf(runs, ({ statements }) => statements.reduce((total, one) => total + one.ms, 0));
const gist = (sql: string) => sql.replace(/\s+/g, ' ').replaceAll('"', '').slice(0, 60);
