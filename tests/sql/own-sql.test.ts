// The reader's own SQL: the gate lets through what only reads, and nothing else.
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import type { LineFacts } from '../../src/domain/line-facts.ts';
import { READY } from '../../src/cells/sql/ready.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { Filtering, filterColumns } from '../../src/notebook/filtering.ts';
import { loadFile, type Loaded } from '../../src/notebook/loading.ts';
import { Gate } from '../../src/notebook/own-sql/gate.ts';
import { OwnSql } from '../../src/notebook/own-sql/own-sql.svelte.ts';
import { plainTables } from '../../src/notebook/own-sql/plain-tables.ts';
import { asOfOf, scoreBySql } from '../../src/notebook/scoring.ts';
import { shopCsv } from '../../src/samples/shop.ts';
import { peopleDetails } from '../../src/segmentation/orders.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';

let db: NodeDatabase;
let gate: Gate;
let facts: LineFacts;
let loaded: Loaded;
let plain: ReturnType<typeof plainTables>;
const known = new Set([
	'lines',
	'orders',
	'customers',
	'scores',
	'segments',
	'cube',
	'people',
	'set_aside',
	'ของฉัน',
]);
beforeAll(async () => {
	db = await nodeDatabase();
	gate = new Gate(db);
	const file = new File([shopCsv('th')], 'shop.csv');
	const { scoring, file: choices } = EMPTY_RECIPE;
	const { plan } = propose(await sniff(file, choices), choices);
	loaded = await loadFile(db, file, plan, {});
	const signal = new AbortController().signal;
	await scoreBySql(
		db,
		asOfOf(scoring, { lastDay: loaded.defaultAnalysisDate, scale: loaded.facts.scale, within: null }),
		scoring,
		DEFAULT_BOOK,
		false,
		signal,
	);
	await db.run(peopleDetails(loaded.facts));
	({ facts } = loaded);
	plain = plainTables(facts, true);
});

describe('the gate', () => {
	it.each([
		'SELECT count(*) FROM lines',
		'select 1;',
		'-- what is it?\nSELECT 1 -- end',
		'FROM customers;;',
		'WITH a AS (SELECT * FROM orders) SELECT * FROM a',
		'VALUES (1), (2)',
		'DESCRIBE lines',
		'SUMMARIZE orders',
		'(SELECT 1) UNION ALL (SELECT 2)',
		"PIVOT segments ON segment IN ('champions') USING count(*)",
		"SELECT ';' AS a, 'read_csv(' AS b, \"customer\" FROM customers",
		'SELECT * FROM range(5) JOIN generate_series(1, 3) ON true',
		'SELECT * FROM "ของฉัน"',
		'SELECT count(*) FROM orders JOIN customers USING (customer)',
		'FROM lines AS a LEFT JOIN people USING(customer) JOIN "ของฉัน" USING ("รหัส", customer)',
	])('lets through: %s', async (text) => {
		const verdict = await gate.judge(text, known);
		expect(verdict, JSON.stringify(verdict)).toHaveProperty('text');
	});

	it.each([
		['', 'empty'],
		['-- nothing', 'empty'],
		['SELECT 1; DROP TABLE quintile.lines', 'several-statements'],
		['SELECT 1; SELECT 2', 'several-statements'],
		['DROP TABLE quintile.lines', 'only-reads'],
		['CREATE MACRO sum(x) AS 0', 'only-reads'],
		['CREATE TEMP TABLE lines AS SELECT 1', 'only-reads'],
		["COPY lines TO 'download/x'", 'only-reads'],
		["ATTACH 'https://evil.example/x'", 'only-reads'],
		['INSTALL httpfs', 'only-reads'],
		['LOAD icu', 'only-reads'],
		['SET memory_limit = 1', 'only-reads'],
		['PRAGMA version', 'only-reads'],
		['CALL pragma_version()', 'only-reads'],
		['EXPLAIN ANALYZE CREATE TABLE x AS SELECT 1', 'only-reads'],
		['CREATE SECRET (TYPE s3)', 'only-reads'],
		['USE quintile', 'only-reads'],
		['EXPORT DATABASE x', 'only-reads'],
		['PREPARE x AS SELECT 1', 'only-reads'],
		["SELECT * FROM read_csv('upload/file-1')", 'function-refused'],
		["SELECT * FROM READ_CSV /* - */ ('https://evil.example')", 'function-refused'],
		['SELECT * FROM "read_text"(\'upload/file-1\')', 'function-refused'],
		["SELECT * FROM main.glob('*')", 'function-refused'],
		["FROM query('SELECT 1')", 'function-refused'],
		["FROM query_table('lines')", 'function-refused'],
		['FROM duckdb_settings()', 'function-refused'],
		['FROM arrow_scan(0, 0, 0)', 'function-refused'],
		["FROM 'upload/file-1'", 'no-such-table'],
		['FROM "https://evil.example/x.csv"', 'no-such-table'],
		['FROM lines, nosuch', 'no-such-table'],
		['WITH x AS (SELECT 1) INSERT INTO cube FROM x', 'syntax'],
		['WITH x AS (DELETE FROM quintile.lines RETURNING *) FROM x', 'engine'],
		['SELECT 1) UNION ALL (SELECT 2', 'syntax'],
		["FROM lines JOIN orders USING (SELECT * FROM 'upload/file-1')", 'syntax'],
		["FROM lines JOIN 'upload/file-1' USING (customer)", 'no-such-table'],
		['SELECT 1 FROM lines JOIN orders USING (customer)) UNION ALL (SELECT 2', 'syntax'],
		['SELECT /* never closed', 'syntax'],
		['PIVOT segments ON segment', 'needs-in'],
	])('refuses: %s', async (text, kind) => {
		const verdict = await gate.judge(text, known);
		expect(verdict, JSON.stringify(verdict)).toMatchObject({ problem: { kind } });
	});

	it.each([
		['SELECT a,\n  count(* FROM lines', 'FROM'],
		['SELECT *\nFROM ไม่มี', 'ไม่มี'],
		['SELECT "ลูกค้า",\n  summ(1) FROM lines', 'summ'],
		["SELECT 'ก' FROM read_csv('x')", 'read_csv'],
	])('marks the place of the error in: %s', async (text, at) => {
		const verdict = await gate.judge(text, known);
		expect(verdict, JSON.stringify(verdict)).toHaveProperty('problem');
		expect(
			'problem' in verdict && 'place' in verdict.problem && text.slice(verdict.problem.place ?? 0),
		).toMatch(new RegExp(`^${at.replace('(', '\\(')}`));
	});
});

describe('plain tables', () => {
	const one = (text: string) => {
		const ctes = Object.entries(plain).map(
			([which, { text: body }]) => `${which} AS NOT MATERIALIZED (${body})`,
		);
		return String(
			db
				.ask(`WITH ${ctes.join(', ')} SELECT v::VARCHAR AS v FROM (${text}) AS t(v)`)
				.getChild('v')
				?.get(0),
		);
	};
	it('give the money of our tables in the currency, exactly', () => {
		const ours = BigInt(one('SELECT sum(amount) FROM quintile.lines WHERE set_aside IS NULL'));
		const [whole, cents] = one('SELECT sum(amount) FROM lines').split('.');
		expect(BigInt(`${whole}${cents}`)).toBe(ours);
		expect(one('SELECT sum(amount) FROM orders')).toBe(one('SELECT sum(amount) FROM lines'));
		expect(one('SELECT sum(money) FROM customers')).toBe(one('SELECT sum(money) FROM cube'));
		expect(one('SELECT count(*) FROM scores JOIN segments USING (cid) JOIN people USING (cid)')).toBe(
			one('SELECT count(*) FROM customers'),
		);
	});
	it('all hold what the filter leaves, lines and people too', async () => {
		const filtering = new Filtering();
		const column = filterColumns(loaded).find(({ ref }) => ref === 'product');
		const product = one("SELECT min(product) FROM quintile.lines WHERE set_aside IS NULL AND product <> ''");
		if (!column) throw new Error('the shop has products');
		const rows = [{ column, keep: 'these' as const, marks: [fingerprint(product)] }];
		const left = () => ({
			lines: one('SELECT count(*) FROM lines'),
			lineMoney: one('SELECT sum(amount) FROM lines'),
			orderMoney: one('SELECT sum(amount) FROM orders'),
			ofLines: one('SELECT count(DISTINCT customer) FROM lines'),
			ofOrders: one('SELECT count(DISTINCT customer) FROM orders'),
			people: one('SELECT count(*) FROM people'),
			products: one('SELECT string_agg(DISTINCT product) FROM lines'),
			setAside: one('SELECT count(*) FROM set_aside'),
		});
		const whole = left();
		await filtering.apply(db, loaded, { from: null, to: null, rows });
		const some = left();
		await filtering.apply(db, loaded, { from: null, to: null, rows: [] });
		expect(left()).toEqual(whole);
		expect(some).toMatchObject({
			lines: one(`SELECT count(*) FROM lines WHERE product = '${product}'`),
			lineMoney: one(`SELECT sum(amount) FROM lines WHERE product = '${product}'`),
			products: product,
			setAside: whole.setAside,
		});
		expect([some.orderMoney, some.ofOrders, some.people]).toEqual([
			some.lineMoney,
			some.ofLines,
			some.ofLines,
		]);
		expect(Number(some.people)).toBeLessThan(Number(whole.people));
	});
	it('can be described and summarised', () => {
		expect(one("SELECT column_type FROM (DESCRIBE lines) WHERE column_name = 'amount'")).toMatch(/^DECIMAL/);
		expect(
			Number(one("SELECT count FROM (SUMMARIZE customers) WHERE column_name = 'money'")),
		).toBeGreaterThan(100);
	});
});

describe('ready questions', () => {
	it('all find something in a shop, and the ones that count agree with the tables', async () => {
		const cells = Object.keys(READY).map((id) => ({ id, kind: 'sql', hidden: false, collapsed: false }));
		const settings = Object.fromEntries(
			Object.entries(READY).map(([id, { name, sql }]) => [id, { name, sql }]),
		);
		const ownSql = new OwnSql(
			{
				database: db,
				recipe: { ...EMPTY_RECIPE, cells, settings },
				peopleReady: true,
				sqlAsleep: false,
				revive: () => Promise.reject(new Error('the engine hung')),
			},
			() => facts,
		);
		await ownSql.upToDate();
		const found = cells.map(({ id }) => ({ id, ...ownSql.cell(id) }));
		expect(found.filter(({ id }) => ownSql.cell(id).problem !== null)).toEqual([]);
		for (const { id } of found) expect(ownSql.cell(id).result?.rowCount, id).toBeGreaterThan(0);
		const number = (text: string) => Number(db.ask(`SELECT (${text})::DOUBLE AS v`).getChild('v')?.get(0));
		expect(number('SELECT sum(orders) FROM memory.main.weekdays')).toBe(
			number('SELECT count(*) FROM quintile.orders WHERE purchase'),
		);
		expect(number('SELECT sum(new_customers) FROM memory.main.months')).toBe(
			number('SELECT count(*) FROM quintile.customers'),
		);
		expect(number('SELECT sum(first_buyers) FROM memory.main.first_products')).toBe(
			number(`SELECT count(*) FROM (SELECT DISTINCT lines.customer, product FROM quintile.lines
				JOIN quintile.people USING (customer) JOIN quintile.customers USING (cid)
				WHERE set_aside IS NULL AND product IS NOT NULL AND day = first_order)`),
		);
	});
});
