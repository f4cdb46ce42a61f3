// How long other dates take: movement between two of them on typed arrays, and every group at 24 month ends.
import { openAsBlob } from 'node:fs';
import { movementOf } from '../../src/cells/movement/flows.ts';
import { monthEnds } from '../../src/cells/movement/dates.ts';
import { seriesOf } from '../../src/cells/movement/series.ts';
import { trialOf } from '../../src/cells/proof/trial.ts';
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { epochDay } from '../../src/domain/day.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { loadFile } from '../../src/notebook/loading.ts';
import { pastOf } from '../../src/notebook/past.ts';
import { orderNumbers } from '../../src/segmentation/arrays.ts';
import { standingOn } from '../../src/segmentation/standing.ts';
import { nodeDatabase } from '../sql/node-database.ts';

const TIMES = 7;

/** Time on the processor, so that a busy machine does not count. */
const cpuMs = (): number => process.cpuUsage().user / 1000;

const median = (values: readonly number[]) =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Lines of text with medians of processor time in ms; the arrays are the page's own, the engine that of the SQL tests. */
export async function pastReport(path: string): Promise<string> {
	const database = await nodeDatabase();
	const file = await openAsBlob(path);
	const { plan } = propose(await sniff(file, EMPTY_RECIPE.file), EMPTY_RECIPE.file);
	const { ledger, defaultAnalysisDate: to } = await loadFile(database, file, plan, {});
	const fetched = cpuMs();
	const { of, length } = await database.query(orderNumbers('amount'));
	const fetching = cpuMs() - fetched;
	const asOf = { analysisDate: to, windowDays: null, measure: 'amount' } as const;
	const past = pastOf({ measure: 'amount', within: null, arrays: { ...of, length }, parts: null }, asOf);
	const scoring = past.scoredBy(EMPTY_RECIPE.scoring);
	const moved: number[] = [];
	for (let time = 0; time < TIMES; time++) {
		const start = cpuMs();
		const [first, second] = [epochDay(to) - 80 - time, epochDay(to)].map((day) =>
			standingOn(past.orders, day, scoring, DEFAULT_BOOK),
		);
		if (first && second) movementOf(first, second, past.orders);
		moved.push(cpuMs() - start);
	}
	const days = monthEnds(ledger.firstDay ?? to, to, 24);
	const started = cpuMs();
	seriesOf(past.orders, days, scoring, DEFAULT_BOOK, () => undefined);
	const series = cpuMs() - started;
	const bounds = { firstDay: epochDay(ledger.firstDay ?? to), lastDay: epochDay(to) };
	const judged = cpuMs();
	trialOf(past, bounds, 90, DEFAULT_BOOK, EMPTY_RECIPE.scoring);
	const trial = cpuMs() - judged;
	const ms = (value: number) => `${value.toFixed(0)} ms`;
	return [
		`other dates: ${String(ledger.customers)} customers, ${String(ledger.orders)} orders`,
		`  orders as columns ${ms(fetching)}`,
		`  movement between two dates ${ms(median(moved))} (target 300 ms)`,
		`  every group at ${String(days.length)} month ends ${ms(series)} (target 2,000 ms)`,
		`  proof at all past dates ${ms(trial)}`,
	].join('\n');
}
