// `npm run bench -- [100k|1m|5m|10m …] [--repeat N] [--no-build] [--statements]`: the page against native DuckDB, in one run.
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { serveDist } from '../serve.ts';
import { codeSize } from './code-size.ts';
import { nativeRun } from './native.ts';
import type { NotebookSql } from './notebook-sql.ts';
import { pageRun, type PageRun } from './page.ts';
import { pastReport } from './past.ts';
import { build, buildIsOld, DIST } from './project.ts';
import { codeReport, sizeReport, type SizeRuns } from './report.ts';
import { linesOf, salesFile, type SalesFile } from './sales-file.ts';
import { statementsReport } from './statements.ts';

const REPEAT = 3;
/** From here on once. */
const LARGE_LINES = 5_000_000;
/** Beyond this Node's copy of the engine has no room for the file. */
const MOST_LINES_OF_PAST = 1_000_000;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	allowNegative: true,
	options: {
		repeat: { type: 'string' },
		build: { type: 'boolean', default: true },
		statements: { type: 'boolean', default: false },
	},
});
const sizes = (positionals.length > 0 ? positionals : ['100k', '1m']).map(linesOf);
const repeat = values.repeat === undefined ? null : Number(values.repeat);
if (repeat !== null && !(Number.isInteger(repeat) && repeat > 0))
	throw new RangeError('--repeat takes 1, 2, 3 …');

const load = () => `load ${(loadavg()[0] ?? 0).toFixed(2)}`;

/** The page and both native runs in turn, so that a busy moment of the machine touches all. */
async function inTurn(address: string, file: SalesFile, times: number): Promise<SizeRuns> {
	const page: PageRun[] = [];
	const native1: NotebookSql[] = [];
	const native2: NotebookSql[] = [];
	for (let time = 1; time <= times; time++) {
		console.log(
			`${file.lines.toLocaleString('en')} lines, run ${String(time)} of ${String(times)}, ${load()}`,
		);
		page.push(await pageRun(address, file.path));
		native1.push(await nativeRun(file.path, 1));
		native2.push(await nativeRun(file.path, 2));
	}
	return { file, page, native1, native2 };
}

if (values.build) build();
const files: SalesFile[] = [];
for (const lines of sizes) files.push(await salesFile(lines));

const served = await serveDist({ folder: DIST });
const reports: string[] = [];
let browser = '';
try {
	for (const file of files) {
		const runs = await inTurn(served.address, file, repeat ?? (file.lines < LARGE_LINES ? REPEAT : 1));
		browser = runs.page[0]?.browser ?? '';
		reports.push(sizeReport(runs));
		if (file.lines <= MOST_LINES_OF_PAST) reports.push(await pastReport(file.path));
		if (values.statements) reports.push(await statementsReport(served.address, runs));
	}
} finally {
	await served.close();
}
if (buildIsOld())
	console.warn('\nthe sources are newer than the built page: the ratios may compare different SQL');
const machine = cpus();
console.log(
	`\n${String(machine.length)} × ${machine[0]?.model.trim() ?? 'processor'}, ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.versions.node}, ${browser}, ${load()} now`,
);
for (const report of reports) console.log(report);
console.log(`\n${codeReport(codeSize())}`);
