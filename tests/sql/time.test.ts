// The cells about time on real files and the made-up shop, held against plain JavaScript, and their laws.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { lifecycleOf } from '../../src/cells/lifecycle/lifecycle-view.ts';
import * as lifecycle from '../../src/cells/lifecycle/query.ts';
import { LISTS, movementOf, type Flow } from '../../src/cells/movement/flows.ts';
import * as movement from '../../src/cells/movement/query.ts';
import { seriesOf } from '../../src/cells/movement/series.ts';
import { clearlyBetter } from '../../src/cells/proof/proof-view.ts';
import { outcomesBySegment } from '../../src/cells/proof/query.ts';
import { trialOf } from '../../src/cells/proof/trial.ts';
import * as retention from '../../src/cells/retention/query.ts';
import { lastKept, partsOf, tellsWithin, within } from '../../src/cells/retention/retention-view.ts';
import { splitChoices, splitOf } from '../../src/cells/retention/splits.ts';
import { triangleOf } from '../../src/cells/retention/triangle.ts';
import { epochDay, isoDay } from '../../src/domain/day.ts';
import * as rhythm from '../../src/cells/rhythm/query.ts';
import { gapBars, seasonsOf } from '../../src/cells/rhythm/rhythm-view.ts';
import { effectOf } from '../../src/cells/since-last-file/effect.ts';
import { afterList, loadList } from '../../src/cells/since-last-file/query.ts';
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { PERIODS } from '../../src/domain/period.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { customersCsvHeader, customersCsvLines } from '../../src/downloads/customers-csv.ts';
import { holdOutFields } from '../../src/downloads/hold-out.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { markedListOf } from '../../src/ingest/marked-list.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { markedListText } from '../../src/notebook/list-files.ts';
import { loadFile, type Loaded } from '../../src/notebook/loading.ts';
import { pastOf } from '../../src/notebook/past.ts';
import { scoreBySql } from '../../src/notebook/scoring.ts';
import { shopCsv } from '../../src/samples/shop.ts';
import { analysisTables, roomFor } from '../../src/segmentation/analysis-tables.ts';
import { orderNumbers } from '../../src/segmentation/arrays.ts';
import type { OrderArrays } from '../../src/segmentation/live-customers.ts';
import { peopleDetails } from '../../src/segmentation/orders.ts';
import { segmentIdsOf, standingOn } from '../../src/segmentation/standing.ts';
import { name, nothing, sql } from '../../src/sql/sql.ts';
import { query } from '../../src/sql/statement.ts';
import { table } from '../../src/sql/tables.ts';
import { daysUntilShare, eventCurve, shareBy } from '../../src/statistics/kaplan-meier.ts';
import { bookOf } from '../unit/containers-making.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';
import { oracle, type OracleOrder } from './oracle.ts';
import {
	cohortsByHand,
	curveByHand,
	firstDayPartsByHand,
	movementByHand,
	newestPartsByHand,
	repeatsByHand,
	retentionByHand,
	rhythmByHand,
	sizePartsByHand,
	waitsByHand,
	type OracleLine,
} from './time-oracle.ts';

const DATA = process.env['QUINTILE_DATA'];

let db: NodeDatabase;
beforeAll(async () => {
	db = await nodeDatabase();
});

/** As the page does it: look, propose, load, score. */
async function opened(file: Blob): Promise<Loaded & { day: string }> {
	const { plan } = propose(await sniff(file, EMPTY_RECIPE.file), EMPTY_RECIPE.file);
	const loaded = await loadFile(db, file, plan, {});
	const day = loaded.defaultAnalysisDate;
	const asOf = { analysisDate: day, windowDays: null, measure: 'amount' } as const;
	await scoreBySql(db, asOf, EMPTY_RECIPE.scoring, DEFAULT_BOOK, false, new AbortController().signal);
	await db.run(peopleDetails(loaded.facts));
	return { ...loaded, day };
}

/** The orders as the engine holds them: what came of loading is tested elsewhere. */
async function orders(): Promise<OracleOrder[]> {
	const asked = query<{ customer: string; day: number; amount: number; purchase: number }>(
		'orders',
		{ customer: 'text', day: 'number', amount: 'number', purchase: 'number' },
		sql`SELECT customer, (day - DATE '1970-01-01')::INTEGER AS day, amount::DOUBLE AS amount, purchase::TINYINT AS purchase
FROM ${table('orders')} JOIN ${table('people')} USING (cid)`,
	);
	return rowsOf(await db.query(asked)).map((row) => ({ ...row, purchase: row.purchase === 1 }));
}

/** The used lines with one of their columns, as the engine holds them. */
async function linesWith(column: string): Promise<OracleLine[]> {
	const asked = query<{ customer: string; day: number; amount: number; is_return: number; value: string }>(
		'lines',
		{ customer: 'text', day: 'number', amount: 'number', is_return: 'number', value: 'text' },
		sql`SELECT customer, (day - DATE '1970-01-01')::INTEGER AS day, amount::DOUBLE AS amount, is_return::TINYINT AS is_return, ${name(column)} AS value
FROM ${table('lines')} WHERE set_aside IS NULL`,
	);
	return rowsOf(await db.query(asked)).map(({ is_return, ...row }) => ({
		...row,
		isReturn: is_return === 1,
	}));
}

/** Retention, waits and cohorts of what is loaded, as of a day, equal to what is counted by hand. */
async function holdsRetention(all: readonly OracleOrder[], day: string): Promise<Record<string, unknown>> {
	for (const period of PERIODS) {
		const rows = rowsOf(await db.query(retention.cohorts(period, day)));
		expect(rows).toEqual(cohortsByHand(all, epochDay(day), period));
		const { cohorts } = triangleOf(rows, period, day);
		expect(cohorts.map(({ cells }) => cells[0]!.share)).toEqual(cohorts.map(() => 1));
		const periods = rowsOf(await db.query(retention.retentionByPeriod(period, day)));
		expect(periods).toEqual(retentionByHand(all, epochDay(day), period));
	}
	const waits = waitsByHand(all, epochDay(day));
	const curve = eventCurve(rowsOf(await db.query(retention.waits(retention.everyone, day))));
	const byHand = curveByHand(waits, 400);
	for (const at of [0, 1, 30, 90, 200, 400]) expect(shareBy(curve, at)).toBeCloseTo(byHand[at]!, 10);
	const median = byHand.findIndex((share) => share >= 0.5 - 1e-12);
	expect(daysUntilShare(curve, 0.5)).toBe(median === -1 ? daysUntilShare(curve, 0.5) : median);
	const [row] = rowsOf(await db.query(retention.repeats(retention.everyone, day)));
	expect(row!.repeated).toBe(waits.filter(({ waited }) => waited !== null).length);
	for (const days of retention.WITHIN_DAYS) {
		const watched = waits.filter((one) => one.watched >= days);
		expect(row![`watched_${days}`]).toBe(watched.length);
		const came = watched.filter(({ waited }) => waited !== null && waited <= days).length;
		if (watched.length > 0) expect(within(row!, days)).toBe(came / watched.length);
	}
	const quarters = rowsOf(await db.query(retention.retentionByPeriod('quarter', day)));
	const [away] = rowsOf(await db.query(retention.away(day)));
	return {
		day,
		customers: row!.customers,
		repeated: row!.repeated,
		within90: row!.within_90 / row!.watched_90,
		medianDaysToSecond: daysUntilShare(curve, 0.5),
		shareBy180: shareBy(curve, 180),
		keptLastQuarter: lastKept(quarters, 'quarter', day),
		away,
	};
}

async function orderArrays(): Promise<OrderArrays> {
	const { of, length } = await db.query(orderNumbers('amount'));
	return { ...of, length };
}

/** The orders as the notebook scores them on any day. */
async function past() {
	const asOf = { analysisDate: '1970-01-01', windowDays: null, measure: 'amount' } as const;
	return pastOf({ measure: 'amount', within: null, arrays: await orderArrays(), parts: null }, asOf);
}

/** Columns of some orders; the customer's key follows their text. */
function arraysOf(some: readonly OracleOrder[]): OrderArrays {
	const people = [...new Set(some.map(({ customer }) => customer))].sort();
	const key = new Map(people.map((customer, cid) => [customer, cid]));
	const sorted = some.toSorted((a, b) => key.get(a.customer)! - key.get(b.customer)!);
	return {
		length: sorted.length,
		cid: sorted.map(({ customer }) => key.get(customer)!),
		day: sorted.map((one) => one.day),
		amount: sorted.map(({ amount }) => amount),
		measure: sorted.map(({ amount }) => amount),
		purchase: sorted.map(({ purchase }) => (purchase ? 1 : 0)),
	};
}

/** Scores at two dates in rooms of their own. */
async function twoDates(
	from: string,
	to: string,
	windowDays: number | null = null,
): Promise<movement.TwoDates> {
	const before = analysisTables('test_from');
	const after = analysisTables('test_to');
	for (const [day, tables] of [
		[from, before],
		[to, after],
	] as const) {
		await db.run(roomFor(tables.schema!));
		const asOf = { analysisDate: day, windowDays, measure: 'amount' } as const;
		const signal = new AbortController().signal;
		await scoreBySql(db, asOf, EMPTY_RECIPE.scoring, DEFAULT_BOOK, false, signal, tables);
	}
	return { from, to, before, after, levelsR: 5, ids: segmentIdsOf(DEFAULT_BOOK) };
}

/** Movement by SQL, on typed arrays and by hand is the same; its rows sum to the customers of each date. */
async function holdsMovement(all: readonly OracleOrder[], from: string, to: string) {
	const dates = await twoDates(from, to);
	const bySql = rowsOf(await db.query(movement.flowRows(dates)));
	const arrays = await orderArrays();
	const { scoredBy } = await past();
	const on = (day: string) => standingOn(arrays, epochDay(day), scoredBy(EMPTY_RECIPE.scoring), DEFAULT_BOOK);
	const live = movementOf(on(from), on(to), arrays);
	const byPlace = (rows: readonly Flow[]) =>
		rows.toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
	expect(byPlace(live.flows)).toEqual(byPlace(bySql));
	const byHand = movementByHand(all, epochDay(from), epochDay(to));
	const named = (id: string) => (id === 'not-yet' ? 'new' : id);
	expect(
		Object.fromEntries(
			bySql.map((flow) => [
				`${named(flow.from)} → ${flow.to}`,
				{ customers: flow.customers, money: flow.money_between },
			]),
		),
	).toEqual(byHand);
	const customersAt = (day: string) =>
		new Set(all.filter((one) => one.purchase && one.day <= epochDay(day)).map(({ customer }) => customer))
			.size;
	const sum = (flows: readonly Flow[]) => flows.reduce((total, { customers }) => total + customers, 0);
	expect(sum(bySql.filter((flow) => flow.from !== 'not-yet'))).toBe(customersAt(from));
	expect(sum(bySql)).toBe(customersAt(to));
	return { dates, live, byHand };
}

const golden = (name: string, figures: unknown) =>
	expect(`${JSON.stringify(figures, null, '\t')}\n`).toMatchFileSnapshot(`../golden/${name}.json`);

/** The 541,909 lines of Online Retail as a CSV, written by native DuckDB. */
async function onlineRetailCsv(): Promise<Blob> {
	const folder = mkdtempSync(join(tmpdir(), 'quintile-'));
	const path = join(folder, 'online-retail.csv');
	try {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		await connection.run(`COPY (
			SELECT "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"::BIGINT AS "CustomerID", "Country"
			FROM read_parquet('${join(DATA ?? '', 'online-retail/online_retail_2010-2011.parquet')}'))
			TO '${path}' (HEADER, DELIMITER ',')`);
		return new Blob([readFileSync(path)]);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const WITHOUT_DATA = DATA
	? ''
	: ' (skipped: the files are looked for where QUINTILE_DATA says, which is not set)';
describe.skipIf(!DATA)(`CDNOW and Online Retail${WITHOUT_DATA}`, () => {
	const onDisk = (path: string) => () => Promise.resolve(new Blob([readFileSync(join(DATA ?? '', path))]));
	const FILES = {
		cdnow: { customers: 2357, file: onDisk('cdnow/CDNOW_sample.txt') },
		'cdnow-master': { customers: 23_570, file: onDisk('cdnow/CDNOW_master.txt') },
		'online-retail': { customers: 4339, file: onlineRetailCsv },
	};

	it.each(Object.entries(FILES))(
		'%s: as counted by hand, and the golden figures',
		async (name, { customers, file }) => {
			const { day, ledger } = await opened(await file());
			expect(ledger.customers).toBe(customers);
			if (name === 'online-retail') expect(ledger.rowsRead).toBe(541_909);
			const all = await orders();
			await holdsRetention(all, isoDay(epochDay(day) - 100));
			const from = isoDay(epochDay(day) - 90);
			const { live, byHand } = await holdsMovement(all, from, day);
			await golden(`time-${name}`, {
				retention: await holdsRetention(all, day),
				movement: { from, to: day, lists: live.lists, flows: byHand },
			});
		},
	);
});

describe('the made-up shop', () => {
	let day: string;
	let all: OracleOrder[];

	beforeAll(async () => {
		({ day } = await opened(new Blob([shopCsv('en')])));
		all = await orders();
	});

	it('retention: as counted by hand, whole and split', async () => {
		await holdsRetention(all, day);
		const splits = {
			segment: retention.bySegment,
			cohort: retention.byCohort('quarter', day),
		};
		for (const split of Object.values(splits)) {
			const repeats = rowsOf(await db.query(retention.repeats(split, day)));
			const parts = partsOf(repeats, rowsOf(await db.query(retention.waits(split, day))));
			expect(parts.length).toBeGreaterThan(2);
			for (const part of parts)
				for (const days of retention.WITHIN_DAYS)
					expect(tellsWithin(part, days)).toBe(part[`watched_${days}`] > 9);
			expect(parts.reduce((sum, { customers }) => sum + customers, 0)).toBe(
				new Set(all.map(({ customer }) => customer)).size,
			);
			expect(parts.reduce((sum, { repeated }) => sum + repeated, 0)).toBe(
				waitsByHand(all, epochDay(day)).filter(({ waited }) => waited !== null).length,
			);
		}
	});

	it('retention by first product, group of products, channel, province and size of the first order: part by part as counted by hand', async () => {
		const { facts, plan, ledger } = await opened(new Blob([shopCsv('en')]));
		const choices = splitChoices(facts, plan.roles);
		const province = choices.find((choice) => choice.kind === 'detail' && choice.header === 'Province');
		const chosen = [
			...(['product', 'category', 'channel', 'size'] as const).map((id) =>
				choices.find((choice) => choice.id === id),
			),
			province,
		].map((choice) => choice!);
		for (const at of [day, isoDay(epochDay(ledger.firstDay!) + 300)]) {
			const last = epochDay(at);
			for (const choice of chosen) {
				const byHand =
					choice.id === 'size'
						? sizePartsByHand(all, last)
						: choice.kind === 'detail'
							? newestPartsByHand(await linesWith(choice.id))
							: firstDayPartsByHand(all, await linesWith(choice.id), last);
				const split = splitOf(choice, 'month', at);
				const repeats = rowsOf(await db.query(retention.repeats(split, at)));
				const parts = partsOf(repeats, rowsOf(await db.query(retention.waits(split, at))));
				expect(parts.length).toBeGreaterThan(2);
				const byPart = <Row extends { part: string | null }>(rows: readonly Row[]) =>
					Object.fromEntries(rows.map((row) => [row.part ?? '', row]));
				expect([choice.id, byPart(parts)]).toEqual([
					choice.id,
					byPart(repeatsByHand(all, last, byHand, retention.WITHIN_DAYS)),
				]);
				// The triangle of each part is the triangle of its customers alone, and together they are everyone's.
				const sizes = rowsOf(await db.query(retention.partSizes(split, at)));
				expect(sizes).toEqual(repeats.map(({ part, customers }) => ({ part, customers })));
				let seen = 0;
				for (const { part, customers } of sizes.slice(0, 6)) {
					const own = all.filter((one) => (byHand.get(one.customer) ?? null) === part);
					const among = retention.inPart(split, part);
					const rows = rowsOf(await db.query(retention.cohorts('quarter', at, among)));
					expect([part, rows]).toEqual([part, cohortsByHand(own, last, 'quarter')]);
					expect(triangleOf(rows, 'quarter', at).cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(
						customers,
					);
					seen++;
				}
				expect(seen).toBeGreaterThan(2);
			}
		}
	});

	it('movement: lists by SQL hold whom the arrays count, also in a time window; the months end where the matrix ends', async () => {
		const { loaded } = { loaded: await opened(new Blob([shopCsv('en')])) };
		for (const windowDays of [null, 200]) {
			const from = isoDay(epochDay(day) - 120);
			const dates = await twoDates(from, day, windowDays);
			const arrays = await orderArrays();
			const scoring = (await past()).scoredBy({ ...EMPTY_RECIPE.scoring, windowDays });
			const on = (at: string) => standingOn(arrays, epochDay(at), scoring, DEFAULT_BOOK);
			const live = movementOf(on(from), on(day), arrays);
			for (const list of LISTS) {
				const people = rowsOf(await db.query(movement.movedPeople(dates, { list }, loaded.facts, 10_000)));
				expect([list, people.length]).toEqual([list, live.lists[list]]);
			}
			let lines = 0;
			await db.stream(movement.movedLines(dates, { list: 'lost' }, loaded.facts, 'plain'), () => lines++);
			expect(lines).toBe(live.lists.lost);
			const months = seriesOf(arrays, [from, day], scoring, DEFAULT_BOOK, () => undefined);
			for (const { segment, customers } of months.filter((row) => row.day === day)) {
				const into = live.flows.filter(({ to }) => to === segment);
				expect(customers).toBe(into.reduce((sum, flow) => sum + flow.customers, 0));
			}
		}
		await holdsMovement(all, isoDay(epochDay(day) - 200), isoDay(epochDay(day) - 20));
	});

	it('proof: what segments did next is the same by SQL, on arrays and by hand; only the past is used', async () => {
		const bounds = { firstDay: Math.min(...all.map((one) => one.day)), lastDay: epochDay(day) };
		const trial = trialOf(await past(), bounds, 90, DEFAULT_BOOK, EMPTY_RECIPE.scoring);
		expect(trial.days).toEqual([90, 180, 270, 360, 450, 540].map((back) => isoDay(epochDay(day) - back)));
		for (const past of trial.days.slice(0, 2)) {
			const then = oracle(all, epochDay(past));
			const dates = await twoDates(past, day);
			const bySql = rowsOf(await db.query(outcomesBySegment(dates.before, past, 90)));
			for (const { segment, customers, returned, orders, money } of trial.outcomes.filter(
				(one) => one.day === past,
			)) {
				const members = new Set(then.filter((one) => one.segment === segment).map((one) => one.customer));
				const next = all.filter(
					(one) => members.has(one.customer) && one.day > epochDay(past) && one.day <= epochDay(past) + 90,
				);
				const bought = next.filter(({ purchase }) => purchase);
				const byHand = {
					segment,
					customers: members.size,
					returned: new Set(bought.map(({ customer }) => customer)).size,
					orders: bought.length,
					money: next.reduce((sum, { amount }) => sum + amount, 0),
				};
				expect({ segment, customers, returned, orders, money }).toEqual(byHand);
				expect(bySql.find((row) => row.segment === segment)).toEqual(byHand);
			}
		}
		const current = trial.verdicts.find(({ id }) => id === 'current')!;
		expect(current.area).toBeGreaterThan(0.6);
		expect(current.skill).toBeGreaterThan(0);
		expect(trial.verdicts.find(({ id }) => id === 'rule two-orders')!.against!.low).toBeGreaterThan(0);
		expect(clearlyBetter([current])).toBeNull();
		// Nothing that happens later moves the verdict on earlier dates.
		const cut = all.filter((one) => one.day <= epochDay(trial.days[0]!));
		const earlier = trialOf(
			{ ...(await past()), orders: arraysOf(cut) },
			{ ...bounds, lastDay: epochDay(trial.days[0]!) },
			90,
			DEFAULT_BOOK,
			EMPTY_RECIPE.scoring,
		);
		const known = (one: (typeof trial.outcomes)[number]) => ({ ...one, moneyEach: null });
		expect(earlier.outcomes.filter((one) => trial.days.includes(one.day)).map(known)).toEqual(
			trial.outcomes.filter((one) => one.day < trial.days[0]!).map(known),
		);
	});

	it('rhythm and lifecycle: gaps, stages, steps and who is due are as counted by hand', async () => {
		const loaded = await opened(new Blob([shopCsv('en')]));
		const byHand = rhythmByHand(all, epochDay(day));
		const gapRows = rowsOf(await db.query(rhythm.gaps(day)));
		const allGaps = byHand.people.flatMap(({ gaps }) => gaps);
		expect(gapRows.reduce((sum, { times }) => sum + times, 0)).toBe(allGaps.length);
		expect(gapRows.reduce((sum, { gap, times }) => sum + gap * times, 0)).toBe(
			allGaps.reduce((a, b) => a + b, 0),
		);
		expect(gapBars(gapRows).reduce((sum, { times }) => sum + times, 0)).toBe(allGaps.length);
		const [totals] = rowsOf(await db.query(rhythm.dueTotals(day)));
		const due = byHand.people.filter(
			({ gaps, gap, away }) => gaps.length >= 2 && away >= 0.8 * gap && away <= 1.5 * gap,
		);
		expect(totals).toMatchObject({
			customers: byHand.people.length,
			due: due.length,
			overdue: byHand.people.filter(
				({ gaps, gap, away, lost }) => gaps.length >= 2 && away > 1.5 * gap && !lost,
			).length,
			shop_gap: byHand.shopGap,
		});
		const people = rowsOf(await db.query(rhythm.duePeople(day, 'due', loaded.facts, 10_000)));
		expect(people.map(({ customer }) => customer).sort()).toEqual(due.map(({ customer }) => customer).sort());
		const week = rowsOf(await db.query(rhythm.weekdays(day)));
		for (const { weekday, orders } of week) {
			const onIt = all.filter((one) => one.purchase && ((one.day + 3) % 7) + 1 === weekday);
			expect(orders).toBe(onIt.length);
		}
		const seasons = seasonsOf(rowsOf(await db.query(rhythm.months(day))), loaded.ledger.firstDay!, day);
		expect(seasons.reduce((sum, { index }) => sum + index, 0)).toBeCloseTo(12, 6);

		const stageRows = rowsOf(await db.query(lifecycle.stages(day)));
		const expected = new Map<string, number>();
		for (const { stage } of byHand.people) expected.set(stage, (expected.get(stage) ?? 0) + 1);
		expect(new Map(stageRows.map(({ stage, customers }) => [stage, customers]))).toEqual(expected);
		const map = lifecycleOf(stageRows, rowsOf(await db.query(lifecycle.steps(day))));
		expect(map.slice(0, 4).map(({ reached }) => reached)).toEqual(
			[1, 2, 3, 4].map((orders) => byHand.people.filter((one) => one.orders >= orders).length),
		);
		expect(map.reduce((sum, { now }) => sum + now, 0)).toBe(byHand.people.length);
		expect(map[0]!.onwards).toBe(map[1]!.reached / map[0]!.reached);
		let lines = 0;
		await db.stream(lifecycle.stageLines(day, 'slipping', loaded.facts), () => lines++);
		expect(lines).toBe(map[4]!.now);
	});

	it('hours: kept as written where a file tells them, an order counts once', async () => {
		const rows = [
			'A,1,2024-01-01 09:15:00,5',
			'A,1,2024-01-01 08:59:00,5',
			'B,2,2024-01-02 23:05:00,7',
			'B,3,2024-01-09 23:40:00,-7',
		];
		const { facts, day: last } = await opened(
			new Blob([`customer,order_id,date,amount\n${rows.join('\n')}\n`]),
		);
		expect(facts.hasTime).toBe(true);
		expect(rowsOf(await db.query(rhythm.weekdayHours(last, facts, false)))).toEqual([
			{ weekday: 1, hour: 8, orders: 1 },
			{ weekday: 2, hour: 23, orders: 1 },
		]);
		const afternoon = ['A,1,1/31/2024 3:05 PM,5', 'B,2,1/30/2024 12:10 AM,5', 'C,3,1/29/2024 9:00 AM,5'];
		const other = await opened(new Blob([`customer,order_id,date,amount\n${afternoon.join('\n')}\n`]));
		expect(
			rowsOf(await db.query(rhythm.weekdayHours(other.day, other.facts, false))).map(({ hour }) => hour),
		).toEqual([9, 0, 15]);
	});

	it('hold-out: a tenth by hash, the same in any order; the list is known again and the effect is as counted', async () => {
		const loaded = await opened(new Blob([shopCsv('en')]));
		const wanted = {
			facts: loaded.facts,
			flavour: 'excel',
			segmentNames: new Map(DEFAULT_BOOK.segments.map(({ id }) => [id, id])),
			where: sql`TRUE`,
		} as const;
		const take = async (where = wanted.where, campaign = 'June, "early"') => {
			const fields = holdOutFields({ percent: 10, campaign, listedOn: '2026-06-30' });
			const asked = { ...wanted, where, more: { join: nothing, fields } };
			let text = customersCsvHeader(asked);
			await db.stream(customersCsvLines(asked), (bytes) => (text += new TextDecoder().decode(bytes)));
			return markedListOf(new File([text], 'campaign-list.csv'));
		};
		const list = (await take())!;
		const people = new Set(all.map(({ customer }) => customer));
		expect(list).toMatchObject({ campaign: 'June, "early"', listedOn: '2026-06-30' });
		expect(list.customers.length).toBe(people.size);
		const held = new Set(list.customers.filter(({ heldOut }) => heldOut).map(({ customer }) => customer));
		expect(held.size / people.size).toBeGreaterThan(0.07);
		expect(held.size / people.size).toBeLessThan(0.13);
		const part = (await take(sql`segments.segment = 'champions'`))!;
		for (const { customer, heldOut } of part.customers) expect(heldOut).toBe(held.has(customer));
		const other = (await take(wanted.where, 'July'))!.customers.filter(({ heldOut }) => heldOut);
		expect(other.filter(({ customer }) => held.has(customer)).length).toBeLessThan(held.size / 2);
		const resaved = [
			'customer;hold_out;listed_on',
			'A;TRUE;2026-06-30',
			'A;TRUE;2026-06-30',
			"'=B;false;2026-06-30",
		];
		expect((await markedListOf(new File([resaved.join('\r\n')], 'x.csv')))!.customers).toEqual([
			{ customer: 'A', heldOut: true },
			{ customer: '=B', heldOut: false },
		]);
		expect(await markedListOf(new File(['customer,amount\nA,1\n'], 'sales.csv'))).toBeNull();
		// A spreadsheet writes the day its own way, in either calendar; where day and month could be each other, none is told.
		for (const [written, told] of [
			['30/6/2026', '2026-06-30'],
			['6/30/2026', '2026-06-30'],
			['30.06.2569', '2026-06-30'],
			['6/7/2026', null],
			['46203', '2026-06-30'],
			['', null],
		] as const) {
			const file = new File([`customer,hold_out,listed_on\nA,TRUE,${written}\n`], 'x.csv');
			expect([written, (await markedListOf(file))!.listedOn]).toEqual([written, told]);
		}

		// As a workbook, from any spreadsheet: days and truths are cells of their own there.
		const rows = [
			['customer', 'name', 'hold_out', 'listed_on', 'campaign'],
			...list.customers.map(({ customer, heldOut }) => [
				customer,
				'สมชาย',
				heldOut,
				new Date('2026-06-30T00:00:00Z'),
				list.campaign,
			]),
		];
		for (const type of ['xlsx', 'xls', 'ods', 'xlsb'] as const) {
			const book = new File([bookOf({ 'campaign-list': rows }, { type })], `campaign-list.${type}`);
			expect(await markedListOf(book)).toEqual({ ...list, name: book.name });
		}
		const sales = new File(
			[
				bookOf({
					Sales: [
						['customer', 'amount'],
						['A', 1],
					],
				}),
			],
			'sales.xlsx',
		);
		expect([await markedListOf(sales), await markedListOf(sales, true)]).toEqual([null, null]);
		const damaged = new File([(await sales.arrayBuffer()).slice(0, 900)], 'sales.xlsx');
		expect([await markedListOf(damaged), await markedListOf(damaged, true)]).toEqual([null, null]);

		const path = await db.openFile(
			markedListText([...list.customers, { customer: 'not, in the "file"', heldOut: true }]),
		);
		await db.run(loadList(path));
		await db.closeFile(path);
		const effect = effectOf(rowsOf(await db.query(afterList('2026-06-30', 60))));
		const from = epochDay('2026-06-30');
		const bought = new Set(
			all
				.filter((one) => one.purchase && one.day > from && one.day <= from + 60)
				.map(({ customer }) => customer),
		);
		expect(effect.found).toBe(people.size);
		expect(effect.heldOut).toMatchObject({
			customers: held.size + 1,
			bought: [...held].filter((customer) => bought.has(customer)).length,
		});
		expect(effect.contacted.bought).toBe([...bought].filter((customer) => !held.has(customer)).length);
		expect(effect.verdict).toBe('unclear');
		expect(effect.rate.low).toBeLessThan(0);
		const strong = effectOf([
			{ held_out: 0, found: 1, orders: 1, money: 500, customers: 300 },
			{ held_out: 0, found: 1, orders: 0, money: 0, customers: 600 },
			{ held_out: 1, found: 1, orders: 1, money: 500, customers: 15 },
			{ held_out: 1, found: 1, orders: 0, money: 0, customers: 85 },
		]);
		expect(strong.verdict).toBe('more');
		expect(strong.money.low).toBeGreaterThan(0);
	});

	it('nothing depends on the order of rows or the time zone', async () => {
		const [header = '', ...rows] = shopCsv('en').trimEnd().split('\n');
		const turned = rows.map((_, index) => rows[(index * 7919) % rows.length]!);
		expect(new Set(turned).size).toBe(new Set(rows).size);
		const everything = async (text: string) => {
			const loaded = await opened(new Blob([text]));
			const dates = await twoDates(isoDay(epochDay(day) - 90), day);
			const bounds = { firstDay: epochDay(loaded.ledger.firstDay!), lastDay: epochDay(day) };
			return [
				loaded.day,
				rowsOf(await db.query(retention.cohorts('month', day))),
				rowsOf(await db.query(retention.repeats(retention.byFirstDay('category', day), day))),
				rowsOf(await db.query(movement.flowRows(dates))),
				rowsOf(await db.query(rhythm.duePeople(day, 'due', loaded.facts, 50))),
				rowsOf(await db.query(lifecycle.steps(day))),
				trialOf(await past(), bounds, 90, DEFAULT_BOOK, EMPTY_RECIPE.scoring),
			];
		};
		const zone = process.env['TZ'];
		process.env['TZ'] = 'UTC';
		const once = await everything([header, ...rows].join('\n'));
		process.env['TZ'] = 'Pacific/Kiritimati';
		const again = await everything([header, ...turned].join('\n'));
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
		expect(again).toEqual(once);
	});
});
