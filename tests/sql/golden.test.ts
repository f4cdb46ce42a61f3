// Real files, end to end: the page's own path against a plain oracle, native DuckDB and the golden figures.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { epochDay, isoDay } from '../../src/domain/day.ts';
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { loadFile, type Loaded } from '../../src/notebook/loading.ts';
import { scoreBySql } from '../../src/notebook/scoring.ts';
import { sumsBy } from '../../src/segmentation/grid.ts';
import { nodeDatabase } from './node-database.ts';
import { scored } from './scored.ts';
import { oracle, type OracleCustomer, type OracleOrder } from './oracle.ts';

const DATA = process.env['QUINTILE_DATA'];

interface Golden {
	/** Decimals of the minor units. */
	scale: number;
	rowsRead: number;
	rowsUsed: number;
	returnRows: number;
	customers: number;
	orders: number;
	/** Minor units. */
	money: number;
	segments: Record<string, { customers: number; money: number }>;
}

const golden = (name: string): Golden =>
	JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8')) as Golden;

/** As the page does it: look, propose, load, score. */
async function through(file: Blob) {
	const database = await nodeDatabase();
	const sniffed = await sniff(file, EMPTY_RECIPE.file);
	const proposal = propose(sniffed, EMPTY_RECIPE.file);
	expect([proposal.missing, proposal.questions]).toEqual([[], []]);
	const loaded = await loadFile(database, file, proposal.plan, {});
	const asOf = { analysisDate: loaded.defaultAnalysisDate, windowDays: null, measure: 'amount' } as const;
	const result = await scoreBySql(
		database,
		asOf,
		EMPTY_RECIPE.scoring,
		DEFAULT_BOOK,
		false,
		new AbortController().signal,
	);
	const segments = Object.fromEntries(
		[...sumsBy(result.cube, ({ segment }) => segment)]
			.sort()
			.map(([id, { customers, money }]) => [id, { customers, money }]),
	);
	return { loaded, customers: rowsOf(await database.query(scored)), segments };
}

function figures({ ledger, facts }: Loaded, segments: Golden['segments']): string {
	const { rowsRead, rowsUsed, returnRows, customers, orders, moneyUsed } = ledger;
	const all: Golden = {
		scale: facts.scale,
		rowsRead,
		rowsUsed,
		returnRows,
		customers,
		orders,
		money: moneyUsed,
		segments,
	};
	return `${JSON.stringify(all, null, '\t')}\n`;
}

/** Group lines to orders the plain way. */
function ordersOf(
	lines: readonly { customer: string; order: string; day: number; amount: number; isReturn: boolean }[],
): OracleOrder[] {
	const orders = new Map<string, OracleOrder>();
	for (const line of lines) {
		const key = JSON.stringify([line.customer, line.order]);
		const known = orders.get(key);
		orders.set(key, {
			customer: line.customer,
			day: Math.min(known?.day ?? Infinity, line.day),
			amount: (known?.amount ?? 0) + line.amount,
			purchase: (known?.purchase ?? false) || !line.isReturn,
		});
	}
	return [...orders.values()];
}

const byCustomer = (left: { customer: string }, right: { customer: string }) =>
	left.customer < right.customer ? -1 : 1;

describe.skipIf(!DATA)('Online Retail, 541,909 lines', () => {
	interface Line {
		invoice: string;
		stock: string | null;
		description: string | null;
		quantity: number;
		/** ISO date and time as written. */
		at: string;
		price: number;
		customer: string;
		country: string;
	}
	let lines: Line[];
	const path = join(DATA ?? '', 'online-retail/online_retail_2010-2011.parquet');

	beforeAll(async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		const rows = await connection.runAndReadAll(`
			SELECT "InvoiceNo"::VARCHAR AS invoice, "StockCode"::VARCHAR AS stock, "Description"::VARCHAR AS description,
				"Quantity"::INTEGER AS quantity, "InvoiceDate"::VARCHAR AS at, "UnitPrice"::DOUBLE AS price,
				coalesce("CustomerID"::BIGINT::VARCHAR, '') AS customer, "Country"::VARCHAR AS country
			FROM read_parquet('${path}')`);
		lines = rows.getRowObjects() as unknown as Line[];
	});

	const cell = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
	const csv = () =>
		new Blob([
			'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n',
			lines
				.map(({ invoice, stock, description, quantity, at, price, customer, country }) =>
					[invoice, cell(stock), cell(description), quantity, at, price, customer, cell(country)].join(','),
				)
				.join('\n'),
		]);

	it('gives the figures of the plain oracle, customer by customer, and the golden ones', async () => {
		const { loaded, customers, segments } = await through(csv());
		const unit = 10 ** loaded.facts.scale;
		const orders = ordersOf(
			lines
				.filter(({ customer }) => customer !== '')
				.map(({ customer, invoice, at, quantity, price }) => ({
					customer,
					order: invoice,
					day: epochDay(at.slice(0, 10)),
					/** Exact while prices have four decimals at most. */
					amount: Math.round((quantity * Math.round(price * 10_000)) / (10_000 / unit)),
					isReturn: quantity < 0 || invoice.startsWith('C'),
				})),
		);
		const expected: OracleCustomer[] = oracle(orders, epochDay(loaded.defaultAnalysisDate));
		expect(customers).toEqual(expected.sort(byCustomer));
		expect(loaded.ledger.rowsRead).toBe(541_909);
		expect(loaded.ledger.setAside.find(({ reason }) => reason === 'no-customer')?.rows).toBe(135_080);
		await expect(figures(loaded, segments)).toMatchFileSnapshot('../golden/online-retail.json');
	});

	it('gives the figures of native DuckDB reading the Parquet file by other SQL', async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		const answer = await connection.runAndReadAll(`
			WITH lines AS (
				SELECT "CustomerID"::BIGINT AS customer, "InvoiceNo" AS invoice, "InvoiceDate"::DATE AS day,
					"Quantity" * round("UnitPrice"::DECIMAL(18,3), 3) AS amount,
					"Quantity" < 0 OR "InvoiceNo" LIKE 'C%' AS returned
				FROM read_parquet('${path}') WHERE "CustomerID" IS NOT NULL),
			bought AS (SELECT DISTINCT customer FROM lines WHERE NOT returned)
			SELECT count(DISTINCT customer)::INTEGER AS customers,
				count(DISTINCT (customer, invoice)) FILTER (NOT returned)::INTEGER AS orders,
				sum(amount)::VARCHAR AS money
			FROM lines SEMI JOIN bought USING (customer)`);
		const [row] = answer.getRowObjects();
		const known = golden('online-retail');
		expect([row?.['customers'], row?.['orders']]).toEqual([known.customers, known.orders]);
		expect(Number(row?.['money'])).toBeCloseTo(known.money / 10 ** known.scale, 3);
	});
});

describe.skipIf(!DATA)('CDNOW, the sample of 2,357 customers', () => {
	it('gives the figures of the plain oracle, customer by customer, and the golden ones', async () => {
		const text = readFileSync(join(DATA ?? '', 'cdnow/CDNOW_sample.txt'), 'utf8');
		const { loaded, customers, segments } = await through(new Blob([text]));
		const unit = 10 ** loaded.facts.scale;
		const lines = text
			.split('\n')
			.map((line) => line.trim().split(/\s+/))
			.filter((cells) => cells.length === 5)
			.map(([customer = '', , day = '', , spend = '']) => {
				const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
				return {
					customer,
					order: iso,
					day: epochDay(iso),
					amount: Math.round(Number(spend) * unit),
					isReturn: false,
				};
			});
		expect(loaded.defaultAnalysisDate).toBe(isoDay(Math.max(...lines.map(({ day }) => day))));
		expect(customers).toEqual(oracle(ordersOf(lines), epochDay(loaded.defaultAnalysisDate)).sort(byCustomer));
		await expect(figures(loaded, segments)).toMatchFileSnapshot('../golden/cdnow.json');
	});
});
