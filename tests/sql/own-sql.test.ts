// The reader's own SQL: the gate lets through what only reads, and nothing else.
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { loadFile } from '../../src/notebook/loading.ts';
import { Gate } from '../../src/notebook/own-sql/gate.ts';
import { plainTables } from '../../src/notebook/own-sql/plain-tables.ts';
import { asOfOf, scoreBySql } from '../../src/notebook/scoring.ts';
import { shopCsv } from '../../src/samples/shop.ts';
import { peopleDetails } from '../../src/segmentation/orders.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';

let db: NodeDatabase;
let gate: Gate;
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
	const file = new File([shopCsv('th').split('\n').slice(0, 3000).join('\n')], 'shop.csv');
	const { scoring, file: choices } = EMPTY_RECIPE;
	const { plan } = propose(await sniff(file, choices), choices);
	const loaded = await loadFile(db, file, plan, {});
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
	plain = plainTables(loaded.facts, true);
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
	it('can be described and summarised', () => {
		expect(one("SELECT column_type FROM (DESCRIBE lines) WHERE column_name = 'amount'")).toMatch(/^DECIMAL/);
		expect(
			Number(one("SELECT count FROM (SUMMARIZE customers) WHERE column_name = 'money'")),
		).toBeGreaterThan(100);
	});
});
