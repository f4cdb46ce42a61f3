// Behaviour, attributes and likeness on the made-up shop: what plain JavaScript makes of the same lines.
import { beforeAll, describe, expect, it } from 'vitest';
import { bandsOf, endOfPart, numbersIn, readable } from '../../src/cells/behaviour/bands.ts';
import { groupRows, profileRows } from '../../src/cells/behaviour/query.ts';
import { behaviourSettings } from '../../src/cells/behaviour/settings.ts';
import { countsOf } from '../../src/cells/attributes/attributes-answer.ts';
import { couldStepUp, priceSteps } from '../../src/cells/price-steps/query.ts';
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { DEFAULT_SEGMENT_IDS } from '../../src/domain/segments.ts';
import { customersCsvHeader, customersCsvLines } from '../../src/downloads/customers-csv.ts';
import { offerList, offerRows } from '../../src/cells/recommendations/query.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { readSettings } from '../../src/notebook/cell-settings.ts';
import { loadFile, type Loaded } from '../../src/notebook/loading.ts';
import { scoreBySql } from '../../src/notebook/scoring.ts';
import { shopCsv } from '../../src/samples/shop.ts';
import { roomFor } from '../../src/segmentation/analysis-tables.ts';
import {
	attributeCross,
	attributeShape,
	bandingOf,
	combined,
	countCombined,
	largestCombinations,
} from '../../src/segmentation/attribute-values.ts';
import { behaviourTable } from '../../src/segmentation/behaviour.ts';
import { goodsOffers } from '../../src/segmentation/goods-offers.ts';
import { goodsPairs } from '../../src/segmentation/goods-pairs.ts';
import { goodsRoom, goodsStatements } from '../../src/segmentation/goods.ts';
import { firstOrdersTable, likenessProof, likenessTable } from '../../src/segmentation/likeness.ts';
import { peopleDetails } from '../../src/segmentation/orders.ts';
import { load, tableRows, type Line } from './loading.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';

const SEGMENT_NAMES = new Map(DEFAULT_SEGMENT_IDS.map((id) => [id, id]));
const DAY = '2026-09-30';
const asOf = { analysisDate: DAY, windowDays: null, measure: 'amount' } as const;
const settings = readSettings({}, behaviourSettings);
const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** The text that occurs most, by some weight; ties by the second weight, then the text. */
function most(votes: Map<string, readonly [number, number]>): string | null {
	return [...votes].sort(([a, x], [b, y]) => y[0] - x[0] || y[1] - x[1] || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

describe('behaviour', () => {
	let db: NodeDatabase;
	let loaded: Loaded;
	let people: Map<string, Line>;
	let bought: Map<string, Line[]>;
	let lines: readonly Line[];

	beforeAll(async () => {
		db = await nodeDatabase();
		const file = new Blob([shopCsv('en')]);
		loaded = await loadFile(
			db,
			file,
			propose(await sniff(file, EMPTY_RECIPE.file), EMPTY_RECIPE.file).plan,
			{},
		);
		await scoreBySql(db, asOf, EMPTY_RECIPE.scoring, DEFAULT_BOOK, false, new AbortController().signal);
		await db.run(peopleDetails(loaded.facts));
		lines = (await tableRows('FROM quintile.lines WHERE set_aside IS NULL')).filter(
			(line) => line['day']! <= DAY,
		);
		people = new Map(
			(
				await tableRows(
					'FROM quintile.customers JOIN quintile.segments USING (cid) JOIN quintile.people_details USING (cid)',
				)
			).map((row) => [row['customer']!, row]),
		);
		bought = new Map();
		for (const line of lines)
			if (line['is_return'] === 'false')
				bought.set(line['customer']!, [...(bought.get(line['customer']!) ?? []), line]);
	});

	it('rules, main group, channel, weekday and band of every customer', async () => {
		const bands = bandsOf(null, [31_000, 72_000, 99_000], 2);
		expect(bands).toEqual([30_000, 70_000, 100_000]);
		const promotionDays = [{ from: '2026-02-01', to: '2026-02-28' }];
		await db.run(
			behaviourTable({
				facts: loaded.facts,
				asOf,
				dayInKey: loaded.reusedOrderIds > 0,
				rules: { ...settings, promotionDays, bands },
			}),
		);
		const rows = await tableRows('FROM quintile.behaviour JOIN quintile.people USING (cid)');
		expect(rows.length).toBe(people.size);
		const regulars = new Set<string>();
		for (const row of rows) {
			const customer = row['customer']!;
			const own = bought.get(customer)!;
			const orders = new Map<string, Line[]>();
			for (const line of own) orders.set(line['order_id']!, [...(orders.get(line['order_id']!) ?? []), line]);
			const months = new Set(own.map((line) => monthNumber(line['day']!)));
			const span = monthNumber(DAY) - Math.min(...months) + (months.has(monthNumber(DAY)) ? 1 : 0);
			const promoted = [...orders.values()].filter((of) =>
				of.some(
					(line) =>
						Number(line['discount']) !== 0 ||
						line['promotion'] !== null ||
						(line['day']! >= '2026-02-01' && line['day']! <= '2026-02-28'),
				),
			).length;
			const mainly = (column: string) => {
				const votes = new Map<string, readonly [number, number]>();
				for (const value of new Set(own.map((line) => line[column]!))) {
					const of = own.filter((line) => line[column] === value);
					votes.set(value, [
						new Set(of.map((line) => line['order_id'])).size,
						of.reduce((sum, line) => sum + Number(line['amount']), 0),
					]);
				}
				return most(votes);
			};
			const days = new Map<string, readonly [number, number]>();
			for (const of of orders.values()) {
				const weekday = String(((new Date(of[0]!['day']!).getUTCDay() + 6) % 7) + 1);
				days.set(weekday, [(days.get(weekday)?.[0] ?? 0) + 1, 0]);
			}
			const average = Math.floor(Number(people.get(customer)!['money']) / orders.size);
			const back = lines
				.filter((line) => line['customer'] === customer && line['is_return'] === 'true')
				.reduce((sum, line) => sum - Number(line['amount']), 0);
			expect(row).toMatchObject({
				months: String(months.size),
				span_months: String(span),
				promotion_orders: String(promoted),
				category: mainly('category'),
				channel: mainly('channel'),
				weekday: most(days),
				band: String(bands.filter((end) => average >= end).length),
				returned: String(back),
				monthly_regular: String(span >= 6 && months.size >= 0.8 * span),
				promotion_only: String(orders.size >= 2 && promoted === orders.size),
				never_promotion: String(orders.size >= 2 && promoted === 0),
			});
			if (row['monthly_regular'] === 'true') regulars.add(customer);
		}
		expect(regulars.size).toBeGreaterThan(20);
		const habits = rowsOf(await db.query(groupRows('habit', 2)));
		expect(habits[0]).toMatchObject({
			value: 'monthly_regular',
			customers: regulars.size,
			money: [...regulars].reduce((sum, one) => sum + Number(people.get(one)!['money']), 0),
		});
		for (const by of ['category', 'band', 'channel', 'weekday'] as const)
			expect(rowsOf(await db.query(groupRows(by, 2))).reduce((sum, row) => sum + row.customers, 0)).toBe(
				people.size,
			);
		const profiles = rowsOf(await db.query(profileRows));
		expect(profiles.reduce((sum, row) => sum + row.money, 0)).toBe(
			[...people.values()].reduce((sum, row) => sum + Number(row['money']), 0),
		);
		expect([0, 4, 88, 1234].map(readable)).toEqual([0, 3, 100, 1000]);
	});

	it('an attribute by group, and a combination with its list', async () => {
		const { column, header } = loaded.facts.person.find((one) => one.header === 'Gender')!;
		const shape = rowsOf(await db.query(attributeShape(column)))[0]!;
		expect(bandingOf(header, shape)).toBeNull();
		const rows = rowsOf(await db.query(attributeCross(column, null)));
		for (const row of rows) {
			const of = [...people.values()].filter(
				(one) => one[column] === row.value && one['segment'] === row.segment,
			);
			expect([of.length, of.reduce((sum, one) => sum + Number(one['money']), 0)]).toEqual([
				row.customers,
				row.money,
			]);
		}
		expect(countsOf(rows, ['Female'], ['champions', 'nobody'])[0]![1]).toBe(0);
		const province = loaded.facts.person.find((one) => one.header === 'Province')!.column;
		const where = combined(
			[
				{ column, banding: null, value: 'Female' },
				{ column: province, banding: null, value: 'Bangkok' },
			],
			'at-risk',
		);
		const wanted = [...people.values()].filter(
			(one) => one[column] === 'Female' && one[province] === 'Bangkok' && one['segment'] === 'at-risk',
		);
		expect(wanted.length).toBeGreaterThan(3);
		expect(rowsOf(await db.query(countCombined(where)))[0]!.customers).toBe(wanted.length);
		const crossed = [column, province].map((one) => ({ column: one, banding: null }));
		const groups = new Map<string, [number, number]>();
		for (const one of people.values()) {
			const key = [one[column], one[province], one['segment']].join('|');
			const [count, money] = groups.get(key) ?? [0, 0];
			groups.set(key, [count + 1, money + Number(one['money'])]);
		}
		const largest = [...groups]
			.filter(([key, [count]]) => count >= 5 && !key.startsWith('null') && !key.includes('|null|'))
			.sort(([, [, a]], [, [, b]]) => b - a)
			.slice(0, 8);
		const ready = rowsOf(await db.query(largestCombinations(crossed, combined([], null), 5, 8)));
		expect(
			ready.map((row) => [[row.first, row.second, row.segment].join('|'), [row.customers, row.money]]),
		).toEqual(largest);
		const list = { facts: loaded.facts, flavour: 'plain', segmentNames: SEGMENT_NAMES, where } as const;
		let text = '';
		await db.stream(customersCsvLines(list), (bytes) => (text += new TextDecoder().decode(bytes)));
		expect(text.trim().split('\r\n')).toHaveLength(wanted.length);
	});

	it('numbers are banded: ages by the usual ends, others at their quartiles, nothing is lost', async () => {
		const csv = ['customer,date,amount,age,income'];
		for (let one = 0; one < 60; one++)
			csv.push(`c${one},2024-01-0${(one % 9) + 1},100,${17 + one},"$${30 + one},000 "`);
		const { facts } = await loadCsv(csv.join('\n'));
		const [age, income] = ['age', 'income'].map((header) =>
			facts.person.find((one) => one.header === header)!,
		);
		const shape = async (column: string) => rowsOf(await db.query(attributeShape(column)))[0]!;
		const ages = bandingOf('age', await shape(age!.column));
		expect(ages).toEqual([18, 25, 35, 45, 55, 65]);
		const cross = rowsOf(await db.query(attributeCross(age!.column, ages)));
		const of = (value: string) =>
			cross.reduce((sum, row) => sum + (row.value === value ? row.customers : 0), 0);
		expect(['<18', '18', '25', '65'].map(of)).toEqual([1, 7, 10, 12]);
		expect(bandingOf('income', await shape(income!.column))).toEqual([45_000, 60_000, 74_000]);
	});

	async function loadCsv(csv: string): Promise<Loaded> {
		const file = new Blob([csv]);
		const other = await loadFile(
			db,
			file,
			propose(await sniff(file, EMPTY_RECIPE.file), EMPTY_RECIPE.file).plan,
			{},
		);
		const day = { ...asOf, analysisDate: other.defaultAnalysisDate };
		await scoreBySql(db, day, EMPTY_RECIPE.scoring, DEFAULT_BOOK, false, new AbortController().signal);
		await db.run(peopleDetails(other.facts));
		return other;
	}

	it('the hour of a date with a time, as written; none where there is none', async () => {
		const text = (times: readonly string[]) =>
			`customer,date,amount\n${times.map((time, index) => `c${index},2024-01-05 ${time},10`).join('\n')}\n`;
		const { lines: timed } = await load(text(['00:30:00', '09:05', '23:59:59', '1:15 PM', '12:10 am']));
		expect(timed.map((line) => line['hour'])).toEqual(['0', '9', '23', '13', '0']);
		const { lines: days } = await load('customer,date,amount\na,2024-01-05,1\nb,2024-01-06,2\n');
		expect(days[0]).not.toHaveProperty('hour');
		const midnight = await load(text(['00:00:00', '00:00:00']));
		expect(midnight.lines[0]).not.toHaveProperty('hour');
	});

	it('the hour of a time in a column of its own, however it is written', async () => {
		const text = (header: string, times: readonly string[]) =>
			`customer,date,${header},amount\n${times.map((time, index) => `c${index},2024-01-05,${time},10`).join('\n')}\n`;
		const written = ['00:30', '9:05:10', '23.59 น.', '1:15 PM', '12:10 am', '24:00', ''];
		for (const header of ['time', 'เวลา', 'Order Time']) {
			const { lines: timed } = await load(text(header, written));
			expect(timed.map((line) => line['hour'])).toEqual(['0', '9', '23', '13', '0', null, null]);
		}
		const { lines: hours } = await load(text('Hour', ['8', '13', '21']));
		expect(hours.map((line) => line['hour'])).toEqual(['8', '13', '21']);
		const { lines: days } = await load(text('delivery time', ['2', '3', '5']));
		expect(days[0]).not.toHaveProperty('hour');
	});

	it('customers stand at the part of the day of most of their orders; the main group can be of the money', async () => {
		const csv = ['customer,order,date,time,category,amount'];
		const add = (customer: string, order: number, time: string, category: string, amount: number) =>
			csv.push(
				`${customer},${order},2024-02-${String(order).padStart(2, '0')},${time},${category},${amount}`,
			);
		add('early', 1, '06:00', 'tea', 10);
		add('early', 2, '10:59', 'tea', 10);
		add('early', 3, '22:00', 'mugs', 900);
		add('late', 4, '23:10', 'mugs', 5);
		add('late', 5, '02:30', 'mugs', 5);
		add('noon', 6, '13:59', 'tea', 5);
		const { facts, reusedOrderIds, defaultAnalysisDate } = await loadCsv(csv.join('\n'));
		expect(facts.hasTime).toBe(true);
		const make = async (rules: object) => {
			await db.run(
				behaviourTable({
					facts,
					asOf: { ...asOf, analysisDate: defaultAnalysisDate },
					dayInKey: reusedOrderIds > 0,
					rules: { ...settings, bands: [], ...rules },
				}),
			);
			const rows = await tableRows(
				'FROM quintile.behaviour JOIN quintile.people USING (cid) ORDER BY customer',
			);
			return rows.map((row) => [row['customer'], row['day_part'], row['category']]);
		};
		expect(await make({})).toEqual([
			['early', '6', 'tea'],
			['late', '21', 'mugs'],
			['noon', '11', 'tea'],
		]);
		const groups = rowsOf(await db.query(groupRows('day_part', 2)));
		expect(groups.map(({ value, customers }) => [value, customers])).toEqual([
			['6', 1],
			['11', 1],
			['21', 1],
		]);
		expect(await make({ dayParts: [0, 12], mainBy: 'money' })).toEqual([
			['early', '0', 'mugs'],
			['late', '0', 'mugs'],
			['noon', '12', 'tea'],
		]);
		expect(endOfPart(21, [6, 21])).toBe(6);
		expect(numbersIn('500, 1,200; 3')).toEqual([3, 500, 1200]);
	});

	it('first orders, likeness and its proof', async () => {
		const { facts } = await loadCsv(shopCsv('en'));
		const rules = { vipShare: 0.5, ordersMost: 2, chosenShare: 0.2 };
		await db.run(firstOrdersTable(facts));
		const firsts = await tableRows('FROM quintile.first_orders JOIN quintile.people USING (cid)');
		for (const row of firsts) {
			const own = bought.get(row['customer']!)!;
			const day = own.map((line) => line['day']!).sort()[0]!;
			const first = own.filter((line) => line['day'] === day);
			expect([row['first_day'], row['first_amount'], row['items'], row['promoted']]).toEqual([
				day,
				String(first.reduce((sum, line) => sum + Number(line['amount']), 0)),
				String(first.length),
				String(first.some((line) => Number(line['discount']) !== 0)),
			]);
		}
		await db.run(likenessTable(DAY, rules));
		const chosen = await tableRows('FROM quintile.likeness JOIN quintile.people USING (cid)');
		const vips = (day: string) => {
			const sums = new Map<string, number>();
			for (const line of lines)
				if (line['day']! <= day)
					sums.set(line['customer']!, (sums.get(line['customer']!) ?? 0) + Number(line['amount']));
			const all = [...sums].sort(([, a], [, b]) => b - a);
			const total = all.reduce((sum, [, money]) => sum + Math.max(0, money), 0);
			let above = 0;
			return new Set(
				all.flatMap(([customer, money]) => {
					const before = above;
					above += money;
					return before < total * rules.vipShare ? [customer] : [];
				}),
			);
		};
		const few = (day: string) =>
			[...bought].flatMap(([customer, own]) => {
				const orders = new Set(own.filter((line) => line['day']! <= day).map((line) => line['order_id']))
					.size;
				return orders >= 1 && orders <= 2 ? [customer] : [];
			});
		const now = vips(DAY);
		expect(chosen.map((row) => row['customer']).sort()).toEqual(
			few(DAY)
				.filter((customer) => !now.has(customer))
				.sort(),
		);
		const picked = chosen.filter((row) => row['chosen'] === 'true').map((row) => Number(row['score']));
		const rest = chosen.filter((row) => row['chosen'] === 'false').map((row) => Number(row['score']));
		expect(Math.min(...picked)).toBeGreaterThan(Math.max(...rest));
		expect(picked.length).toBeLessThanOrEqual(chosen.length * 0.2);

		const then = '2026-03-31';
		const proof = rowsOf(await db.query(likenessProof(then, DAY, rules)))[0]!;
		const before = vips(then);
		const could = few(then).filter((customer) => !before.has(customer));
		expect(proof).toMatchObject({
			eligible: could.length,
			became: could.filter((customer) => now.has(customer)).length,
		});
		expect(proof.chosen_became).toBeLessThanOrEqual(proof.became);
	});

	it('offers and steps up in price are lists of customers who fit them', async () => {
		const { facts } = await loadCsv(shopCsv('en'));
		await db.run(roomFor(goodsRoom('product')));
		const goods = { level: 'product', asOf, dayInKey: loaded.reusedOrderIds > 0 } as const;
		for (const step of [
			...goodsStatements({ ...goods, hasCategory: true, hasQuantity: true }),
			goodsPairs('product', { least: 10, lift: 1.2 }),
			goodsOffers('product'),
		])
			await db.run(step);
		const groups = new Map<string, Set<string | null>>();
		for (const line of [...bought.values()].flat())
			groups.set(line['product']!, (groups.get(line['product']!) ?? new Set()).add(line['category'] ?? null));
		const items = await tableRows('FROM quintile.goods_product.items');
		expect(items.map(({ label, category }) => [label, category])).toEqual(
			items.map(({ label }) => [label, [...groups.get(label!)!][0]]),
		);
		const offers = rowsOf(await db.query(offerRows('product', 'never', 'champions')));
		const { where, more } = offerList('product', 'never', 'champions', offers[0]!.item);
		const wanted = { facts, flavour: 'plain', segmentNames: SEGMENT_NAMES, where, more } as const;
		expect(customersCsvHeader(wanted)).toContain(',offer,because_of,share,seen,name,phone,');
		let text = '';
		await db.stream(customersCsvLines(wanted), (bytes) => (text += new TextDecoder().decode(bytes)));
		const listed = text
			.trim()
			.split('\r\n')
			.map((line) => line.split(',')[0]!);
		expect(listed).toHaveLength(offers[0]!.customers);
		for (const customer of listed) {
			const own = bought.get(customer)!.map((line) => line['product']);
			expect(own).not.toContain(offers[0]!.label);
		}
		const steps = rowsOf(await db.query(priceSteps({ least: 10, step: 0.15 })));
		for (const {
			category,
			from_label,
			to_label,
			from_price,
			to_price,
			buyers,
			went_up,
			could,
			...step
		} of steps) {
			const days = (of: Line[], product: string) =>
				of
					.filter((line) => line['product'] === product)
					.map((line) => line['day']!)
					.sort();
			const both = [...bought.values()].map((of) => [days(of, from_label), days(of, to_label)] as const);
			expect(to_price).toBeGreaterThanOrEqual(from_price * 1.15);
			expect([buyers, went_up, could]).toEqual([
				both.filter(([from]) => from.length > 0).length,
				both.filter(([from, to]) => from.length > 0 && (to.at(-1) ?? '') > from[0]!).length,
				both.filter(([from, to]) => from.length > 0 && to.length === 0).length,
			]);
			expect(category).not.toBe('');
			if (from_label !== steps[0]!.from_label) continue;
			const list = couldStepUp(step.from_item, step.to_item);
			let members = 0;
			const asked = { facts, flavour: 'plain', segmentNames: SEGMENT_NAMES, where: list } as const;
			await db.stream(customersCsvLines(asked), (bytes) => {
				members += new TextDecoder().decode(bytes).split('\r\n').length - 1;
			});
			expect(members).toBe(could);
		}
		expect(steps.length).toBeGreaterThan(5);
	});
});
