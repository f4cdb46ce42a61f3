// Scoring: SQL, the live path and a plain oracle give the same answer, and the laws of quintiles by value hold.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { bookInForce, scoringWithBook } from '../../src/domain/books.ts';
import { epochDay, isoDay } from '../../src/domain/day.ts';
import { EMPTY_RECIPE, SCORING_METHODS, type ScoringChoices } from '../../src/domain/recipe.ts';
import { dimensionChoices } from '../../src/domain/scoring.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { scoreBySql } from '../../src/notebook/scoring.ts';
import { customerNumbers, orderNumbers } from '../../src/segmentation/arrays.ts';
import type { AsOf } from '../../src/segmentation/customers.ts';
import { LivePreview } from '../../src/notebook/live-preview.ts';
import { liveCustomers } from '../../src/segmentation/live-customers.ts';
import { analysisTables, dropRoom, roomFor } from '../../src/segmentation/analysis-tables.ts';
import { finishOrders, groupLines } from '../../src/segmentation/orders.ts';
import { readCube } from '../../src/segmentation/scores.ts';
import { list, sql } from '../../src/sql/sql.ts';
import { movesOf, scoreOfValue, sidesOf } from '../../src/segmentation/why.ts';
import { statement } from '../../src/sql/statement.ts';
import { table } from '../../src/sql/tables.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';
import { scored } from './scored.ts';
import { oracle, type OracleOrder } from './oracle.ts';
import { rfmAsR } from './rfm-r-oracle.ts';
import { breaksAreOne, scoresByOracle } from './scoring-oracle.ts';

const LAST = epochDay('2024-12-31');
const facts = {
	scale: 2,
	hasOrderId: true,
	hasPoints: false,
	isSummary: false,
	hasTime: false,
	person: [],
	roles: [],
};

const anyOrder: fc.Arbitrary<OracleOrder> = fc.record({
	customer: fc.integer({ min: 0, max: 40 }).map((number) => `c${number}`),
	day: fc.integer({ min: LAST - 300, max: LAST }),
	amount: fc.oneof(fc.constant(10000), fc.integer({ min: 0, max: 500000 })),
	purchase: fc.constant(true),
});
const anyOrders = fc.array(
	fc.oneof(
		{ weight: 9, arbitrary: anyOrder },
		{ weight: 1, arbitrary: anyOrder.map((o) => ({ ...o, amount: -o.amount, purchase: false })) },
	),
	{ minLength: 1, maxLength: 120 },
);

const anyDimension = fc.record({
	method: fc.constantFrom(...SCORING_METHODS),
	bins: fc.integer({ min: 3, max: 10 }),
	cuts: fc
		.uniqueArray(fc.integer({ min: 0, max: 250 }), { minLength: 1, maxLength: 6 })
		.map((cuts) => cuts.sort((a, b) => a - b)),
});
const anyScoring: fc.Arbitrary<ScoringChoices> = fc
	.record({
		method: fc.constantFrom('value', 'rfm-r', 'rank', 'equal', 'natural'),
		bins: fc.integer({ min: 3, max: 10 }),
		each: fc.record({ r: fc.option(anyDimension), f: fc.option(anyDimension), m: fc.option(anyDimension) }),
		nested: fc.boolean(),
	})
	.map((change) => ({ ...EMPTY_RECIPE.scoring, ...change }));

describe('scoring', () => {
	let db: NodeDatabase;
	beforeAll(async () => {
		db = await nodeDatabase();
	});

	async function load(orders: readonly OracleOrder[]): Promise<void> {
		const rows = orders.map(
			(order, index) =>
				sql`(${order.customer}, ${`o${index}`}, ${{ isoDay: isoDay(order.day) }}, ${order.amount}, ${!order.purchase})`,
		);
		const values = sql`SELECT * FROM (VALUES ${list(rows)}) AS v(customer, order_id, day, amount, is_return)`;
		await db.run(
			statement(
				'lines',
				sql`CREATE OR REPLACE TABLE ${table('lines')} AS SELECT customer, order_id, day, amount::BIGINT AS amount, is_return, NULL::VARCHAR AS set_aside FROM (${values})`,
			),
		);
		await db.run(groupLines(facts, false));
		for (const step of finishOrders) await db.run(step);
	}

	const choices = (change: Partial<ScoringChoices> = {}): ScoringChoices => ({
		...EMPTY_RECIPE.scoring,
		...change,
	});
	const asOf = (back: number, windowDays: number | null = null, within: string | null = null): AsOf => ({
		analysisDate: isoDay(LAST - back),
		windowDays,
		measure: 'amount',
		perUnit: 100,
		within,
	});
	const score = (scoring: ScoringChoices, of = asOf(0)) =>
		scoreBySql(db, of, scoring, DEFAULT_BOOK, false, new AbortController().signal);
	/** The branch of each customer, as the file's details of people. */
	const branches = () =>
		db.run(
			statement(
				'branches',
				sql`CREATE OR REPLACE TABLE ${table('people_details')} AS SELECT cid, customer, CASE WHEN (ascii(right(customer, 1)) % 3) > 0 THEN 'branch ' || (ascii(right(customer, 1)) % 3) END AS attribute_5 FROM ${table('people')}`,
			),
		);
	const branchOf = (customer: string) => String(customer.charCodeAt(customer.length - 1) % 3);

	it('equals the plain oracle on any orders', async () => {
		await fc.assert(
			fc.asyncProperty(anyOrders, fc.integer({ min: 0, max: 200 }), async (orders, back) => {
				await load(orders);
				await score(choices(), asOf(back));
				expect(rowsOf(await db.query(scored))).toEqual(oracle(orders, LAST - back));
			}),
			{ numRuns: 40 },
		);
	});

	it('equals the plain oracle by every method, each dimension its own, nested or within branches', async () => {
		await fc.assert(
			fc.asyncProperty(anyOrders, anyScoring, fc.boolean(), async (orders, scoring, apart) => {
				await load(orders);
				await branches();
				await score(scoring, asOf(0, null, apart ? 'attribute_5' : null));
				const rows = rowsOf(await db.query(scored));
				fc.pre(breaksAreOne(rows, scoring));
				const expected = scoresByOracle(rows, scoring, (customer) => (apart ? branchOf(customer) : ''));
				expect(rows.map(({ customer, r, f, m }) => ({ customer, r, f, m }))).toEqual(expected);
			}),
			{ numRuns: 40 },
		);
	});

	it('as R’s package does: its thresholds, its bins and its ten rules, on any customers', async () => {
		const { scoring } = EMPTY_RECIPE;
		const asked = scoringWithBook(scoring, 'ten-segments', 'r-package');
		expect(asked.method).toBe('rfm-r');
		const book = bookInForce({ uses: 'r-package', own: [] });
		await fc.assert(
			fc.asyncProperty(anyOrders, async (orders) => {
				await load(orders);
				await scoreBySql(db, asOf(0), asked, book, false, new AbortController().signal);
				const rows = rowsOf(await db.query(scored));
				expect(rows.map(({ r, f, m, segment }) => `${r}${f}${m} ${segment}`)).toEqual(rfmAsR(rows));
			}),
			{ numRuns: 60 },
		);
	});

	it.each(SCORING_METHODS)(
		'%s: neither the order of rows nor names nor, but for set cuts, money units count',
		async (method) => {
			const own = { r: [30, 90], f: [1, 3], m: [500, 2000] } as const;
			const each = (['r', 'f', 'm'] as const).map((one) => [one, { method, bins: 3, cuts: own[one] }]);
			const scoring = choices(
				method === 'own' ? { each: Object.fromEntries(each) as ScoringChoices['each'] } : { method },
			);
			const factor = ['value', 'rank', 'equal'].includes(method) ? 1000 : 1;
			await fc.assert(
				fc.asyncProperty(anyOrders, fc.integer(), async (orders, seed) => {
					await load(orders);
					await score(scoring);
					const before = rowsOf(await db.query(scored));
					const mixed = orders
						.toSorted((a, b) => ((a.day * 31 + a.amount + seed) % 97) - ((b.day * 31 + b.amount + seed) % 97))
						.map((order) => ({
							...order,
							customer: `named ${order.customer}`,
							amount: order.amount * factor,
						}));
					await load(mixed);
					await score(scoring);
					const after = rowsOf(await db.query(scored));
					expect(
						after.map((row) => ({ ...row, customer: row.customer.slice(6), money: row.money / factor })),
					).toEqual(before);
				}),
				{ numRuns: 12 },
			);
		},
	);

	it('never depends on row order, nor on names where equal customers stay together, nor on money units', async () => {
		await fc.assert(
			fc.asyncProperty(anyOrders, anyScoring, fc.integer(), async (orders, scoring, seed) => {
				const methods = [scoring.method, ...Object.values(scoring.each).map((one) => one?.method)];
				// Equal groups split equal customers by their text; a new name must keep its place then.
				const splits = methods.includes('equal');
				// Own cuts are typed in money, R's package adds one unit of it, and k-means weighs it.
				const unitless = !['own', 'rfm-r', 'natural'].includes(dimensionChoices(scoring, 'm').method);
				const number = (old: string) => (splits ? Number(old) : 99 - Number(old));
				await load(orders);
				await score(scoring);
				const before = rowsOf(await db.query(scored));
				const factor = unitless ? 1000 : 1;
				const shuffled = orders
					.toSorted(
						(a, b) => ((a.day * 7919 + a.amount + seed) % 101) - ((b.day * 7919 + b.amount + seed) % 101),
					)
					.map((order) => ({
						...order,
						customer: `z${number(order.customer.slice(1))}`,
						amount: order.amount * factor,
					}));
				await load(shuffled);
				await score(scoring);
				const after = rowsOf(await db.query(scored)).map((row) => ({
					...row,
					customer: `c${number(row.customer.slice(1))}`,
					money: row.money / factor,
				}));
				expect(after.sort((a, b) => (a.customer < b.customer ? -1 : 1))).toEqual(before);
			}),
			{ numRuns: 30 },
		);
	});

	it('gives on typed arrays what SQL gives, for any date, window, method, bins, nesting and groups', async () => {
		await fc.assert(
			fc.asyncProperty(
				anyOrders,
				fc.integer({ min: 0, max: 200 }),
				fc.option(fc.integer({ min: 1, max: 200 })),
				anyScoring,
				fc.boolean(),
				async (orders, back, windowDays, scoring, apart) => {
					await load(orders);
					await branches();
					const of = asOf(back, windowDays, apart ? 'attribute_5' : null);
					const bySql = await score(scoring, of);
					const { of: columns, length } = await db.query(orderNumbers('amount'));
					const customers = liveCustomers({ ...columns, length }, LAST - back, windowDays);
					const fetched = await db.query(customerNumbers);
					expect(Array.from(customers.money)).toEqual(Array.from(fetched.of.money));
					expect(Array.from(customers.recencyDays)).toEqual(Array.from(fetched.of.recency_days));
					const live = new LivePreview();
					await live.orders(db, of);
					const byArrays = live.score(of, scoring, DEFAULT_BOOK);
					expect(byArrays?.cube).toEqual(bySql.cube);
					if (!apart && !scoring.nested) expect(byArrays?.cuts).toEqual(bySql.cuts);
					expect(byArrays?.asOf).toEqual(bySql.asOf);
				},
			),
			{ numRuns: 40 },
		);
	});

	it('tells of every customer from the cut points alone which score each value has', async () => {
		await fc.assert(
			fc.asyncProperty(anyOrders, anyScoring, fc.boolean(), async (orders, scoring, apart) => {
				await load(orders);
				await branches();
				const bySql = await score(scoring, asOf(0, null, apart ? 'attribute_5' : null));
				for (const row of rowsOf(await db.query(scored))) {
					const number = branchOf(row.customer);
					const part = apart ? (number === '0' ? '' : `branch ${number}`) : null;
					const ground = { ...bySql, part };
					const values = { r: row.days, f: row.orders, m: row.money };
					for (const dimension of ['r', 'f', 'm'] as const) {
						const { method } = dimensionChoices(scoring, dimension);
						if (method === 'rank' || method === 'equal') continue;
						expect(scoreOfValue(ground, dimension, values[dimension], row)).toBe(row[dimension]);
						const { from, next } = sidesOf(ground, dimension, values[dimension], row);
						const at = (value: number) => scoreOfValue(ground, dimension, value, row);
						if (from !== null) expect([at(from), at(from - 1) === at(from)]).toEqual([row[dimension], false]);
						if (next !== null)
							expect([at(next - 1), at(next) === row[dimension]]).toEqual([row[dimension], false]);
					}
					const { down } = movesOf(ground, values, row);
					if (down) {
						const r = scoreOfValue(ground, 'r', row.days + down.days, row);
						expect(r).toBeLessThan(row.r);
						expect(down.segment).not.toBe(row.segment);
					}
				}
			}),
			{ numRuns: 20 },
		);
	});

	it('counts how many customers a change puts into another segment', async () => {
		await fc.assert(
			fc.asyncProperty(anyOrders, anyScoring, async (orders, scoring) => {
				await load(orders);
				await score(choices());
				const before = rowsOf(await db.query(scored));
				const live = new LivePreview();
				await live.orders(db, asOf(0));
				live.stand(asOf(0), choices(), DEFAULT_BOOK);
				await score(scoring);
				const after = rowsOf(await db.query(scored));
				const moved = after.filter((row, index) => row.segment !== before[index]?.segment).length;
				expect(live.changed(asOf(0), scoring, DEFAULT_BOOK)).toBe(moved);
			}),
			{ numRuns: 15 },
		);
	});

	it('scores another date in a room of its own and leaves the page’s tables as they are', async () => {
		const orders = Array.from({ length: 60 }, (_, index): OracleOrder => ({
			customer: `c${10 + (index % 23)}`,
			purchase: true,
			day: LAST - ((index * 37) % 190),
			amount: 100 + ((index * 53) % 700),
		}));
		await load(orders);
		await score(choices());
		const main = rowsOf(await db.query(readCube()));
		await db.run(roomFor('past'));
		const past = analysisTables('past');
		const { signal } = new AbortController();
		await scoreBySql(db, asOf(60), choices(), DEFAULT_BOOK, false, signal, past);
		const then = rowsOf(await db.query(readCube(past)));
		expect(rowsOf(await db.query(readCube()))).toEqual(main);
		await score(choices(), asOf(60));
		expect(rowsOf(await db.query(readCube()))).toEqual(then);
		expect(then).not.toEqual(main);
		await db.run(dropRoom('past'));
		await expect(db.query(readCube(past))).rejects.toThrow();
	});
});
