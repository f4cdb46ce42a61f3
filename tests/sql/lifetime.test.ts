// Lifetime value end to end: from a file through the cell's own steps, against the models in plain JavaScript.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Forecasts, type Forecast } from '../../src/cells/lifetime-value/forecast.ts';
import { listHeader, listLines, type ValueRow } from '../../src/cells/lifetime-value/query.ts';
import { expected } from '../../src/cells/lifetime-value/range.ts';
import { lifetimeTables } from '../../src/cells/lifetime-value/tables.ts';
import { standing } from '../../src/cells/lifetime-value/verdict.ts';
import { epochDay, isoDay } from '../../src/domain/day.ts';
import { Notebook } from '../../src/notebook/notebook.svelte.ts';
import { shopCsv } from '../../src/samples/shop.ts';
import { sql } from '../../src/sql/sql.ts';
import { discountedPurchases, monthlyRate } from '../../src/statistics/lifetime.ts';
import { aliveChance } from '../../src/statistics/purchase-model.ts';
import { expectedSpend } from '../../src/statistics/spend-model.ts';
import { cdnow } from '../unit/cdnow.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';

const DATA = process.env['QUINTILE_DATA'];
const never = new AbortController().signal;

let db: NodeDatabase;
beforeAll(async () => {
	db = await nodeDatabase();
});

async function opened(content: string, analysisDate: string | null): Promise<Notebook> {
	const notebook = new Notebook(db);
	await notebook.open(new File([content], 'sales.csv'));
	expect(notebook.phase).toBe('ready');
	if (analysisDate !== null) {
		notebook.change('scoring', (recipe) => ({ ...recipe, scoring: { ...recipe.scoring, analysisDate } }));
		await expect.poll(() => notebook.scored?.fromSql && notebook.scored.asOf.analysisDate).toBe(analysisDate);
	}
	return notebook;
}

/** The rows of a table as numbers. */
function numbers(text: string): Record<string, number>[] {
	const table = db.ask(`SELECT COLUMNS(*)::DOUBLE FROM (${text})`);
	return table.toArray().map((row) => (row as { toJSON(): Record<string, number> }).toJSON());
}

const lifetimeOf = ({ rows, fit, refused }: Forecast) => expected(rows, standing(fit, refused));

describe('the made-up shop', () => {
	let notebook: Notebook;
	let forecasts: Forecasts;
	let forecast: Forecast;
	beforeAll(async () => {
		notebook = await opened(shopCsv('en'), null);
		forecasts = new Forecasts(notebook, 'lifetime-value');
		forecast = await forecasts.get(never);
	});

	it('sums up histories as plain JavaScript does, returns taken off and days merged', () => {
		const { split, end } = forecast.past.periods;
		const orders = numbers(
			"SELECT cid, day - DATE '1970-01-01' AS day, amount, purchase::INTEGER AS purchase FROM quintile.orders",
		);
		const byCustomer = new Map<number, Record<string, number>[]>();
		for (const order of orders) byCustomer.set(order.cid!, [...(byCustomer.get(order.cid!) ?? []), order]);
		const later = (days: Set<number>, from: number, to: number) =>
			[...days].filter((day) => day > from && day <= to).length;
		const expectedRows = [...byCustomer].map(([cid, own]) => {
			const days = new Set(own.filter(({ purchase }) => purchase === 1).map(({ day }) => day!));
			const first = Math.min(...days);
			const [endDay, splitDay] = [epochDay(end), epochDay(split)];
			const money = (from: number, to: number) =>
				own.filter(({ day }) => day! > from && day! <= to).reduce((sum, { amount }) => sum + amount!, 0);
			const then = [...days].filter((day) => day <= splitDay);
			return {
				cid,
				repeats: days.size - 1,
				recency: Math.max(...days) - first,
				age: endDay - first,
				repeat_money: money(first, endDay),
				repeats_then: then.length - 1,
				recency_then: then.length > 0 ? Math.max(...then) - first : null,
				age_then: splitDay - first,
				repeat_money_then: money(first, splitDay),
				purchases_later: later(days, splitDay, endDay),
				money_later: money(splitDay, endDay),
			};
		});
		expect(numbers('FROM quintile.lifetime_histories ORDER BY cid')).toEqual(
			expectedRows.sort((a, b) => a.cid - b.cid),
		);
	});

	it('gives every customer figures, none of them NaN, and sums by segment that are those of the customers', () => {
		const all = numbers('FROM quintile.lifetime_value ORDER BY cid');
		expect(all).toHaveLength(forecast.past.facts.customers);
		for (const row of all)
			for (const [name, value] of Object.entries(row)) {
				if (name === 'alive' && forecast.refused) continue;
				expect(Number.isFinite(value) && value! >= 0, name).toBe(true);
			}
		const sum = all.reduce((total, { lifetime_12m }) => total + lifetime_12m!, 0);
		const { lifetime, low, high, customers } = lifetimeOf(forecast);
		expect(lifetime / sum).toBeCloseTo(1, 10);
		expect(customers).toBe(all.length);
		expect(low).toBeLessThan(lifetime);
		expect(high).toBeGreaterThan(lifetime);
	});

	it('high are the best fifth, or the fewest who make half; the list has everyone in that order', async () => {
		const highOf = () =>
			numbers(
				"SELECT count(*) AS n, sum(lifetime_12m) AS money FROM quintile.lifetime_groups JOIN quintile.lifetime_value USING (cid) WHERE value_group = 'high'",
			)[0]!;
		const sorted = numbers('SELECT lifetime_12m FROM quintile.lifetime_value ORDER BY lifetime_12m DESC').map(
			({ lifetime_12m }) => lifetime_12m!,
		);
		const all = sorted.reduce((sum, one) => sum + one, 0);
		const fifth = Math.ceil(sorted.length / 5);
		expect(highOf().n).toBe(fifth);
		expect(highOf().money).toBeCloseTo(
			sorted.slice(0, fifth).reduce((sum, one) => sum + one, 0),
			2,
		);
		notebook.changeSettings('lifetime-value', 'settings', { high: 'half-of-value' });
		await forecasts.get(never);
		const { n, money } = highOf();
		expect(money).toBeGreaterThanOrEqual(all / 2);
		expect(money! - sorted[n! - 1]!).toBeLessThan(all / 2);

		const namesOf = new Map([['champions', 'Champions']]);
		let text = '';
		const decoder = new TextDecoder();
		const { facts } = notebook.loaded!;
		const lines = listLines(lifetimeTables('lifetime-value'), sql`TRUE`, facts, namesOf, 'plain');
		await db.stream(lines, (bytes) => (text += decoder.decode(bytes)));
		const rows = text.trim().split('\r\n');
		expect(rows).toHaveLength(sorted.length);
		expect(listHeader(facts, namesOf, 'plain')).toMatch(
			/^customer,segment_id,segment,value_group,p_alive,purchases_3m,purchases_6m,purchases_12m,money_3m,money_6m,money_12m,lifetime_3m,lifetime_6m,lifetime_12m,name/,
		);
	});

	it('a longer horizon brings more, a discount takes away, and a second cell leaves the first alone', async () => {
		const other = new Forecasts(notebook, 'lifetime-value-2');
		notebook.changeSettings('lifetime-value-2', 'settings', { horizon: 3, discount: 0 });
		const three = lifetimeOf(await other.get(never));
		notebook.changeSettings('lifetime-value-2', 'settings', { horizon: 12 });
		const twelve = lifetimeOf(await other.get(never));
		expect(three.lifetime / three.money).toBeCloseTo(1, 9);
		expect(twelve.lifetime).toBeGreaterThan(three.lifetime);
		const first = lifetimeOf(await forecasts.get(never));
		expect(first.lifetime).toBeLessThan(twelve.lifetime);
		expect(
			numbers('SELECT sum(lifetime_12m) AS l FROM quintile.lifetime_value')[0]!.l! / first.lifetime,
		).toBeCloseTo(1, 9);
	});

	it('a choice that is taken back at once leaves the right answer', async () => {
		const before = lifetimeOf(await forecasts.get(never)).lifetime;
		notebook.changeSettings('lifetime-value', 'settings', { horizon: 3 });
		const left = new AbortController();
		const lost = forecasts.get(left.signal);
		left.abort();
		notebook.changeSettings('lifetime-value', 'settings', { horizon: 12 });
		const after = lifetimeOf(await forecasts.get(never)).lifetime;
		await lost.catch(() => undefined);
		expect(after).toBe(before);
	});
});

describe('files that cannot carry a model', () => {
	const file = (customers: number, days: readonly number[]) =>
		['customer,date,amount']
			.concat(
				Array.from({ length: customers }, (_, c) =>
					days.map((day) => `c${c},${isoDay(epochDay('2025-01-01') + day + (c % 7))},${100 + c}`),
				).flat(),
			)
			.join('\n');

	it.each([
		['nobody came back', file(80, [0]), 'nobody-came-back'],
		['few came back', file(20, [0, 30, 90]), 'few-repeat-customers'],
		['the file is short', file(80, [0, 10]), 'short'],
	])('%s', async (_, content, why) => {
		const notebook = await opened(content, null);
		const forecast = await new Forecasts(notebook, 'lifetime-value').get(never);
		expect(forecast.refused?.why).toBe(why);
		expect(forecast.fit).toBeNull();
		const { low, high, lifetime, alive } = lifetimeOf(forecast);
		expect(alive).toBeNull();
		expect(low <= lifetime && lifetime <= high).toBe(true);
		for (const row of numbers('SELECT * EXCLUDE (alive) FROM quintile.lifetime_value'))
			for (const value of Object.values(row)) expect(Number.isFinite(value)).toBe(true);
	});

	it('everyone buys like clockwork: a fit with a weak pull or none, never NaN', async () => {
		const notebook = await opened(
			file(
				90,
				Array.from({ length: 13 }, (_, month) => month * 30),
			),
			null,
		);
		const forecast = await new Forecasts(notebook, 'lifetime-value').get(never);
		const { lifetime, low, high } = lifetimeOf(forecast);
		expect([lifetime, low, high].every((one) => Number.isFinite(one) && one >= 0)).toBe(true);
	});
});

describe.skipIf(!DATA)('CDNOW', () => {
	it('the published models, and everyone’s lifetime value as in plain JavaScript', async () => {
		const text = readFileSync(join(DATA ?? '', 'cdnow/CDNOW_sample.txt'), 'utf8');
		const notebook = await opened(text, '1997-09-30');
		notebook.changeSettings('lifetime-value', 'settings', { model: 'bg-nbd', discount: 12 });
		const { fit, rows } = await new Forecasts(notebook, 'lifetime-value').get(never);
		const { model } = fit!.purchases!;
		const spend = fit!.spend!.model;
		expect([model.r, model.alpha / 7, model.a, model.b].map((one) => one.toFixed(3))).toEqual([
			'0.243',
			'4.414',
			'0.793',
			'2.426',
		]);
		const unit = 10 ** notebook.loaded!.facts.scale;
		expect([spend.p, spend.q, spend.v / unit].map((one) => one.toFixed(2))).toEqual([
			'6.25',
			'3.74',
			'15.44',
		]);
		const rate = monthlyRate(0.12);
		const money = cdnow(DATA ?? '', '1997-09-30').reduce((sum, { repeats, recency, age, meanSpend }) => {
			const [year] = discountedPurchases(model, repeats, age, [12], rate);
			const alive = aliveChance(model, { repeats, recency, age });
			return sum + alive * year!.discounted * expectedSpend(spend, repeats, meanSpend * unit);
		}, 0);
		expect(expected(rows, { by: 'model', miss: 0 }).lifetime / money).toBeCloseTo(1, 9);
	});
});

describe('customers who buy as the model says', () => {
	const HISTORY = 420;
	const FUTURE = 183;
	let seed = 20_240_229;
	const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
	const exponential = () => -Math.log(random());
	/** For whole shapes, so that no rejection is needed. */
	const gamma = (shape: number) =>
		Array.from({ length: shape }, exponential).reduce((sum, one) => sum + one, 0);

	/** r = 1, α = 40 days, a = 1, b = 4; p = 3, q = 4, v = 40. */
	function simulated(customers: number): string {
		const lines = ['customer,date,amount'];
		for (let customer = 0; customer < customers; customer++) {
			const rate = gamma(1) / 40;
			const [leaves, stays] = [gamma(1), gamma(4)];
			const leaving = leaves / (leaves + stays);
			const scale = gamma(4) / 40;
			let day = Math.floor(random() * 300);
			for (let bought = 0; day <= HISTORY + FUTURE; bought++) {
				const date = isoDay(epochDay('2024-01-01') + Math.floor(day));
				lines.push(`c${customer},${date},${(gamma(3) / scale + 0.01).toFixed(2)}`);
				if (bought > 0 && random() < leaving) break;
				day += exponential() / rate;
			}
		}
		return lines.join('\n');
	}

	it('the ranges of forty groups hold what came about nine times in ten', async () => {
		const end = isoDay(epochDay('2024-01-01') + HISTORY);
		const notebook = await opened(simulated(4000), end);
		notebook.changeSettings('lifetime-value', 'settings', { model: 'bg-nbd', discount: 0, horizon: 6 });
		const { fit } = await new Forecasts(notebook, 'lifetime-value').get(never);
		const { model } = fit!.purchases!;
		expect(model.r).toBeGreaterThan(0.85);
		expect(model.r).toBeLessThan(1.15);
		const groups = numbers(`SELECT cid % 40 AS g, sum(lifetime_6m) AS lifetime, sum(chance) AS chance,
			${[0, 1, 2, 3, 4, 5, 6].map((side) => `sum(side_${side}) AS side_${side}`).join(', ')}
			FROM quintile.lifetime_value JOIN quintile.lifetime_spread USING (cid) GROUP BY g ORDER BY g`);
		const actual = new Map(
			numbers(`SELECT cid % 40 AS g, sum(amount) AS money FROM quintile.orders JOIN quintile.lifetime_value USING (cid)
			WHERE day > DATE '${end}' AND day <= DATE '${end}' + ${FUTURE} GROUP BY g`).map(({ g, money }) => [
				g,
				money!,
			]),
		);
		const held = groups.filter((group) => {
			const { low, high } = expected([group as unknown as ValueRow], { by: 'model', miss: 0 });
			const money = actual.get(group.g) ?? 0;
			return money >= low && money <= high;
		});
		expect(groups).toHaveLength(40);
		expect(held.length).toBeGreaterThanOrEqual(32);
		expect(held.length).toBeLessThanOrEqual(39);
	});
});
