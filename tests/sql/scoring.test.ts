// Scoring: SQL, the live path and a plain oracle give the same answer, and the laws of quintiles by value hold.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_BOOK, evenLevels } from '../../src/domain/book.ts';
import { epochDay, isoDay } from '../../src/domain/day.ts';
import { EMPTY_RECIPE, type ScoringMethod } from '../../src/domain/recipe.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { scoreBySql } from '../../src/notebook/scoring.ts';
import { customerNumbers, orderNumbers } from '../../src/segmentation/arrays.ts';
import { customersAsOf } from '../../src/segmentation/customers.ts';
import { liveCustomers } from '../../src/segmentation/live-customers.ts';
import { liveCube, liveScores, sortDimensions } from '../../src/segmentation/live.ts';
import { analysisTables, dropRoom, roomFor } from '../../src/segmentation/analysis-tables.ts';
import { finishOrders, groupLines } from '../../src/segmentation/orders.ts';
import { readCube, scoreStatements } from '../../src/segmentation/scores.ts';
import { list, sql } from '../../src/sql/sql.ts';
import { statement } from '../../src/sql/statement.ts';
import { table } from '../../src/sql/tables.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';
import { scored } from './scored.ts';
import { oracle, type OracleOrder } from './oracle.ts';

const LAST = epochDay('2024-12-31');
const facts = { scale: 2, hasOrderId: true, hasPoints: false, person: [] };

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

	async function score(
		method: ScoringMethod,
		bins: number,
		day = LAST,
		windowDays: number | null = null,
	): Promise<void> {
		await db.run(customersAsOf({ analysisDate: isoDay(day), windowDays, measure: 'amount' }));
		for (const step of scoreStatements({ ...EMPTY_RECIPE.scoring, method, bins }, DEFAULT_BOOK))
			await db.run(step);
	}

	it('equals the plain oracle on any orders', async () => {
		await fc.assert(
			fc.asyncProperty(anyOrders, fc.integer({ min: 0, max: 200 }), async (orders, back) => {
				await load(orders);
				await score('value', 5, LAST - back);
				expect(rowsOf(await db.query(scored))).toEqual(oracle(orders, LAST - back));
			}),
			{ numRuns: 40 },
		);
	});

	it('does not depend on row order or customer names, and scaling money changes money only', async () => {
		await fc.assert(
			fc.asyncProperty(anyOrders, fc.integer(), async (orders, seed) => {
				await load(orders);
				await score('value', 5);
				const before = rowsOf(await db.query(scored));
				const shuffled = [...orders].sort(
					(a, b) => ((a.day * 7919 + a.amount + seed) % 101) - ((b.day * 7919 + b.amount + seed) % 101),
				);
				const renamed = shuffled.map((order) => ({
					...order,
					customer: `z${99 - Number(order.customer.slice(1))}`,
					amount: order.amount * 1000,
				}));
				await load(renamed);
				await score('value', 5);
				const after = rowsOf(await db.query(scored)).map((row) => ({
					...row,
					customer: `c${99 - Number(row.customer.slice(1))}`,
					money: row.money / 1000,
				}));
				expect(after.sort((a, b) => (a.customer < b.customer ? -1 : 1))).toEqual(before);
			}),
			{ numRuns: 25 },
		);
	});

	it('gives on typed arrays what SQL gives, for any date, window, method and bins', async () => {
		await fc.assert(
			fc.asyncProperty(
				anyOrders,
				fc.integer({ min: 0, max: 200 }),
				fc.option(fc.integer({ min: 1, max: 200 })),
				fc.constantFrom<ScoringMethod>('value', 'equal'),
				fc.integer({ min: 3, max: 10 }),
				async (orders, back, windowDays, method, bins) => {
					await load(orders);
					await score(method, bins, LAST - back, windowDays);
					const { of, length } = await db.query(orderNumbers('amount'));
					const customers = liveCustomers({ ...of, length }, LAST - back, windowDays);
					const fetched = await db.query(customerNumbers);
					expect(Array.from(customers.money)).toEqual(Array.from(fetched.of.money));
					expect(Array.from(customers.recencyDays)).toEqual(Array.from(fetched.of.recency_days));
					const live = liveCube(
						customers,
						liveScores(customers, sortDimensions(customers), method, bins),
						DEFAULT_BOOK,
						evenLevels(bins),
					);
					expect(live).toEqual(rowsOf(await db.query(readCube())));
				},
			),
			{ numRuns: 40 },
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
		await score('value', 5);
		const main = rowsOf(await db.query(readCube()));
		await db.run(roomFor('past'));
		const past = analysisTables('past');
		const asOf = { analysisDate: isoDay(LAST - 60), windowDays: null, measure: 'amount' } as const;
		await scoreBySql(db, asOf, EMPTY_RECIPE.scoring, DEFAULT_BOOK, false, new AbortController().signal, past);
		const then = rowsOf(await db.query(readCube(past)));
		expect(rowsOf(await db.query(readCube()))).toEqual(main);
		await score('value', 5, LAST - 60);
		expect(rowsOf(await db.query(readCube()))).toEqual(then);
		expect(then).not.toEqual(main);
		await db.run(dropRoom('past'));
		await expect(db.query(readCube(past))).rejects.toThrow();
	});
});
