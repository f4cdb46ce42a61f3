// The way from orders to the forecast, step by step; what a change does not touch is not done again.
import { addDays, epochDay } from '../../domain/day.ts';
import { ProblemError } from '../../domain/problem.ts';
import { rowAt, rowsOf, type Columns } from '../../engine/columns.ts';
import type { Loaded } from '../../notebook/loading.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import type { Scored } from '../../notebook/scoring.ts';
import { inCells } from '../../sql/selection.ts';
import type { Query, Statement } from '../../sql/statement.ts';
import { inWorker } from '../../statistics/in-worker.ts';
import type { HoldOut } from '../../statistics/hold-out.ts';
import type { Fit } from '../../statistics/lifetime-task.ts';
import type { PurchaseGroups } from '../../statistics/purchase-groups.ts';
import type { SpendGroups } from '../../statistics/spend-model.ts';
import {
	firstPurchase,
	groupRows,
	historyFacts,
	makeHistories,
	pairRows,
	spendRows,
	weeklyPurchases,
	type GroupRow,
	type HistoryFacts,
	type Periods,
	type SpendRow,
} from './histories.ts';
import { bestRows, valueRows, type BestRow, type ValueRow } from './query.ts';
import { lifetimeSettings, type LifetimeSettings } from './settings.ts';
import { FIRST_CELL, lifetimeTables } from './tables.ts';
import {
	aheadFile,
	loadAhead,
	modelSpread,
	modelValue,
	simpleSpread,
	simpleValue,
	valueGroups,
} from './value-tables.ts';
import { refusal, REPEAT_CUSTOMERS_LEAST, standing, tooLittle, type Refusal } from './verdict.ts';

export const BEST_COUNT = 10;
const TEST_LEAST_DAYS = 28;
const TEST_MOST_DAYS = 364;

interface Past {
	readonly facts: HistoryFacts;
	readonly periods: Periods;
	readonly firstDay: string;
	readonly spanDays: number;
	readonly testDays: number;
}

export interface Forecast {
	readonly settings: LifetimeSettings;
	readonly past: Past;
	readonly fit: Fit | null;
	/** Why the simple estimate stands in place of a model. */
	readonly refused: Refusal | null;
	readonly rows: readonly ValueRow[];
	readonly best: readonly BestRow[];
	readonly statements: readonly Statement[];
}

/** A copy of its own: a column may be a window on the engine's memory. */
const copied = (values: ArrayLike<number>) => Float64Array.from(values);

function groupsOf({ of }: Columns<GroupRow>): PurchaseGroups {
	return {
		unit: 'day',
		repeats: copied(of.repeats),
		recency: copied(of.recency),
		age: copied(of.age),
		customers: copied(of.customers),
	};
}
function spendOf({ of }: Columns<SpendRow>): SpendGroups {
	return { repeats: copied(of.repeats), meanSpend: copied(of.mean_spend), customers: copied(of.customers) };
}

/** One stage with the key of what its result stands on; a result that may be half overwritten is forgotten first. */
class Stage<Value> {
	#key = '';
	#value: Value | null = null;

	async get(key: string, make: () => Promise<Value>): Promise<Value> {
		if (this.#value !== null && this.#key === key) return this.#value;
		this.#value = null;
		const value = await make();
		this.#key = key;
		this.#value = value;
		return value;
	}
}

interface Fitted {
	readonly fit: Fit | null;
	readonly refused: Refusal | null;
}

export class Forecasts {
	readonly #notebook: Notebook;
	readonly #id: string;
	readonly #past = new Stage<Past>();
	readonly #fit = new Stage<Fitted>();
	readonly #value = new Stage<readonly Statement[]>();
	readonly #groups = new Stage<Statement>();
	#files = 0;
	#loaded: unknown = null;
	#latest: Promise<unknown> = Promise.resolve();
	/** What is being worked out for everyone: a new selection lets it go on, other choices end it. */
	#work = new AbortController();
	#workKey = '';

	constructor(notebook: Notebook, id: string) {
		this.#notebook = notebook;
		this.#id = id;
	}

	/** The forecast for the selected customers; one after another, since all write the same tables. */
	async get(signal: AbortSignal): Promise<Forecast> {
		const { loaded, scored } = this.#notebook;
		if (signal.aborted || !loaded || !scored) throw new ProblemError({ kind: 'cancelled' });
		if (this.#loaded !== loaded) this.#files++;
		this.#loaded = loaded;
		const settings = this.#notebook.settings(this.#id, lifetimeSettings);
		const workKey = JSON.stringify([this.#files, scored.asOf, settings]);
		if (this.#workKey !== workKey) {
			this.stop();
			this.#work = new AbortController();
			this.#workKey = workKey;
		}
		const work = this.#work.signal;
		const next = this.#latest.then(() => this.#make(loaded, scored, settings, work, signal));
		this.#latest = next.catch(() => undefined);
		return next;
	}

	/** Ends what is being worked out. */
	stop(): void {
		this.#work.abort();
		this.#workKey = '';
	}

	async #make(
		loaded: Loaded,
		scored: Scored,
		settings: LifetimeSettings,
		work: AbortSignal,
		signal: AbortSignal,
	): Promise<Forecast> {
		if (work.aborted) throw new ProblemError({ kind: 'cancelled' });
		const tables = lifetimeTables(this.#id);
		if (this.#id !== FIRST_CELL) await this.#notebook.roomFor(this.#id);
		const pastKey = JSON.stringify([this.#files, scored.asOf.analysisDate]);
		const past = await this.#past.get(pastKey, () => this.#lookBack(scored.asOf.analysisDate, work));
		const fitKey = JSON.stringify([pastKey, settings.model]);
		const fitted = await this.#fit.get(fitKey, () => this.#fitTo(past, settings, work));
		const valueKey = JSON.stringify([fitKey, settings.horizon, settings.discount]);
		const making = await this.#value.get(valueKey, () => this.#forEveryone(past, fitted, settings, work));
		const groupsKey = JSON.stringify([valueKey, settings.high, scored.asOf]);
		const grouping = await this.#groups.get(groupsKey, async () => {
			const step = valueGroups(tables, settings);
			await this.#run(step, work);
			return step;
		});
		const where = inCells(this.#notebook.selectedCells);
		const asked = valueRows(tables, where, settings.horizon, standing(fitted.fit, fitted.refused).by);
		const rows = rowsOf(await this.#ask(asked, signal));
		const top = bestRows(tables, where, settings.horizon, loaded.facts, BEST_COUNT);
		const best = this.#notebook.peopleReady ? rowsOf(await this.#ask(top, signal)) : [];
		return {
			settings,
			past,
			fit: fitted.fit,
			refused: fitted.refused,
			rows,
			best,
			statements: [makeHistories(tables.histories, past.periods), ...making, grouping, asked, top],
		};
	}

	async #run(step: Statement, signal: AbortSignal): Promise<void> {
		await this.#notebook.database.run(step, { signal, interruptible: true });
	}

	#ask<Row>(asked: Query<Row>, signal: AbortSignal): Promise<Columns<Row>> {
		return this.#notebook.database.query(asked, { signal, interruptible: true });
	}

	/** The last third of the file, at most a year, is kept for the test. */
	async #lookBack(end: string, signal: AbortSignal): Promise<Past> {
		const { histories } = lifetimeTables(this.#id);
		const firstDay = rowAt(await this.#ask(firstPurchase(end), signal), 0).first_day ?? end;
		const spanDays = epochDay(end) - epochDay(firstDay);
		const testDays = Math.min(TEST_MOST_DAYS, Math.floor(spanDays / 3 / 7) * 7);
		const periods = { end, split: addDays(end, -testDays) };
		await this.#run(makeHistories(histories, periods), signal);
		const facts = rowAt(await this.#ask(historyFacts(histories), signal), 0);
		return { facts, periods, firstDay, spanDays, testDays };
	}

	async #fitTo(past: Past, { model }: LifetimeSettings, signal: AbortSignal): Promise<Fitted> {
		const refused = tooLittle(past.facts, past.spanDays);
		if (refused) return { fit: null, refused };
		const { histories } = lifetimeTables(this.#id);
		const groups = groupsOf(await this.#ask(groupRows(histories, 'now'), signal));
		const spend = spendOf(await this.#ask(spendRows(histories, 'now'), signal));
		const held = await this.#heldOut(past, signal);
		const wanted = model === 'better' ? null : model;
		const fit = await inWorker({ work: 'fit', groups, spend, held, wanted }, signal);
		return { fit, refused: refusal(fit, wanted !== null) };
	}

	async #heldOut({ facts, periods, testDays }: Past, signal: AbortSignal): Promise<HoldOut | null> {
		if (testDays < TEST_LEAST_DAYS || facts.repeat_customers_then < REPEAT_CUSTOMERS_LEAST) return null;
		const { histories } = lifetimeTables(this.#id);
		const then = await this.#ask(groupRows(histories, 'then'), signal);
		const weekly = new Array<number>(testDays / 7).fill(0);
		for (const { week, purchases } of rowsOf(await this.#ask(weeklyPurchases(histories, periods), signal)))
			weekly[week] = purchases;
		return {
			groups: groupsOf(then),
			repeatMoney: copied(then.of.repeat_money),
			laterPurchases: copied(then.of.later_purchases),
			laterMoney: copied(then.of.later_money),
			spend: spendOf(await this.#ask(spendRows(histories, 'then'), signal)),
			spanDays: testDays,
			weekly,
		};
	}

	async #forEveryone(
		past: Past,
		{ fit, refused }: Fitted,
		{ horizon, discount }: LifetimeSettings,
		signal: AbortSignal,
	): Promise<readonly Statement[]> {
		const tables = lifetimeTables(this.#id);
		const yearlyRate = discount / 100;
		if (refused || !fit?.purchases || !fit.spend) {
			const gap = past.facts.median_gap ?? 0;
			const steps = [simpleValue(tables, gap, yearlyRate), simpleSpread(tables, gap, horizon)];
			for (const step of steps) await this.#run(step, signal);
			return steps;
		}
		const { purchases, spend } = fit;
		const { of } = await this.#ask(pairRows(tables.histories), signal);
		const pairs = { repeats: copied(of.repeats), age: copied(of.age) };
		const ahead = await inWorker({ work: 'ahead', purchases, spend, ...pairs, horizon, yearlyRate }, signal);
		const forecasting = {
			kind: purchases.model.kind,
			purchases: purchases.model,
			spend: spend.model,
			ahead,
			horizon,
		};
		const path = await this.#notebook.database.openFile(aheadFile(pairs.repeats, pairs.age, ahead));
		try {
			const loading = loadAhead(tables, ahead, path);
			const steps = [loading, modelValue(tables, forecasting), modelSpread(tables, forecasting)];
			for (const step of steps) await this.#run(step, signal);
			return steps;
		} finally {
			await this.#notebook.database.closeFile(path);
		}
	}
}
