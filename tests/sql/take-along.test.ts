// What a notebook takes along: a script that native DuckDB runs to the same numbers, and the comparison with the next file.
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listedRows, loadListed } from '../../src/cells/levels/query.ts';
import * as overviewCell from '../../src/cells/overview/query.ts';
import { segmentRows } from '../../src/cells/segments/query.ts';
import { afterList, loadList } from '../../src/cells/since-last-file/query.ts';
import { bySegment, sumWhere } from '../../src/cells/what-changed/changes.ts';
import { changesHeader, changesLines, flows } from '../../src/cells/what-changed/query.ts';
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { openContainer } from '../../src/ingest/containers/open.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { Filtering, filterColumns } from '../../src/notebook/filtering.ts';
import { LISTED_NAME, listFiles, MARKED_LIST_NAME } from '../../src/notebook/list-files.ts';
import { loadFile } from '../../src/notebook/loading.ts';
import { plainTables } from '../../src/notebook/own-sql/plain-tables.ts';
import { asOfOf, scoreBySql, statementsOf } from '../../src/notebook/scoring.ts';
import { CLEANED_NAME, cleanedCsv, readsTheFileItself, scriptOf } from '../../src/notebook/take-along.ts';
import { shopCsv } from '../../src/samples/shop.ts';
import { keepFormer } from '../../src/segmentation/former.ts';
import { valuesOfColumn } from '../../src/segmentation/filter.ts';
import { peopleDetails } from '../../src/segmentation/orders.ts';
import { sql } from '../../src/sql/sql.ts';
import { query } from '../../src/sql/statement.ts';
import { messages } from '../../src/text/messages.ts';
import { windows874 } from './loading.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';
import { scored } from './scored.ts';

const { scoring, file: choices } = EMPTY_RECIPE;
const signal = new AbortController().signal;
let db: NodeDatabase;
let folder: string;
beforeAll(async () => {
	db = await nodeDatabase();
	folder = await mkdtemp(join(tmpdir(), 'quintile-script-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Opens, loads and scores a file as the notebook does. */
async function opened(file: File) {
	const container = await openContainer(file, choices, { signal });
	const { plan } = propose(await sniff(container.text, choices), choices);
	const loaded = await loadFile(db, container.text, plan, {});
	const asOf = asOfOf(scoring, {
		lastDay: loaded.defaultAnalysisDate,
		scale: loaded.facts.scale,
		within: null,
	});
	await scoreBySql(db, asOf, scoring, DEFAULT_BOOK, false, signal);
	return { container, loaded, asOf };
}

async function inNative(run: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	try {
		await run(connection);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

const thaiShop = shopCsv('th').split('\n').slice(0, 4000).join('\n');
const files: readonly (readonly [string, () => File])[] = [
	['a file that it reads itself', () => new File([shopCsv('en')], 'Somchai’s "sales"; DROP.csv')],
	['the cleaned lines of a file in windows-874', () => new File([windows874(thaiShop)], 'ยอดขาย.csv')],
	[
		'the cleaned lines of a file aligned by spaces',
		() =>
			new File(
				[
					Array.from(
						{ length: 30 },
						(_, i) =>
							` ${String(i % 7).padStart(5, '0')} 199701${String(1 + (i % 28)).padStart(2, '0')}  1  ${(10.5 + i).toFixed(2).padStart(6)}\n`,
					).join(''),
				],
				'cdnow.txt',
			),
	],
];

describe('the script', () => {
	it.each(files)('gives the same numbers in native DuckDB on %s', async (what, make) => {
		const file = make();
		const { container, loaded, asOf } = await opened(file);
		const itself = readsTheFileItself(file, container, loaded);
		expect(itself).toBe(!what.includes('cleaned'));
		const queries = [
			overviewCell.totals(sql`TRUE`),
			overviewCell.months(sql`TRUE`, asOf),
			segmentRows(sql`TRUE`, loaded.facts.scale),
		];
		const words = messages.th.documents.scriptWords;
		const text = await scriptOf({
			database: db,
			itself: itself ? file.name : null,
			lists: [],
			loaded,
			statements: [...loaded.statements, ...statementsOf(asOf, scoring, DEFAULT_BOOK, false)],
			cells: [{ title: 'One\nSELECT nothing', notes: ['said'], statements: queries }],
			words,
		});
		if (itself) await writeFile(join(folder, file.name), Buffer.from(await file.arrayBuffer()));
		else await writeFile(join(folder, CLEANED_NAME), Buffer.from(await (await cleanedCsv(db)).arrayBuffer()));

		await inNative(async (native) => {
			await native.run(`SET file_search_path = '${folder}'`);
			const statements = await native.extractStatements(text);
			const last: unknown[] = [];
			for (let index = 0; index < statements.count; index++) {
				const reader = await (await statements.prepare(index)).runAndReadAll();
				last.push(reader.getRowObjectsJson());
			}
			const shown = await Promise.all(
				queries.map(async (query) => rowsOf<object>(await db.query<object>(query as never))),
			);
			expect(last.slice(-queries.length)).toEqual(JSON.parse(JSON.stringify(shown)));
			const people = await native.runAndReadAll(scored.sql.text);
			expect(people.getRowObjectsJson()).toEqual(JSON.parse(JSON.stringify(rowsOf(await db.query(scored)))));
		});
	});
});

describe('the script of a filtered page', () => {
	it('gives the same people and lines in native DuckDB, by a customer’s province and a line’s product', async () => {
		const file = new File([shopCsv('en')], 'sales.csv');
		const { container, loaded, asOf } = await opened(file);
		await db.run(peopleDetails(loaded.facts));
		const columns = filterColumns(loaded);
		const rows = await Promise.all(
			columns
				.filter(({ ref, header }) => ref === 'product' || /province/i.test(header))
				.map(async (column) => {
					const values = rowsOf(await db.query(valuesOfColumn(column, 3)));
					return { column, keep: 'these' as const, marks: values.map(({ value }) => fingerprint(value)) };
				}),
		);
		expect(rows).toHaveLength(2);
		const filtering = new Filtering();
		await filtering.apply(db, loaded, { from: null, to: null, rows });
		await scoreBySql(db, asOf, scoring, DEFAULT_BOOK, false, signal);
		const plain = plainTables(loaded.facts, true);
		const own = query<{ readonly lines: number; readonly people: number; readonly amount: string }>(
			'own',
			{ lines: 'number', people: 'number', amount: 'text' },
			sql`WITH lines AS (${plain.lines}), people AS (${plain.people})
SELECT count(*)::INTEGER AS lines, (SELECT count(*) FROM people)::INTEGER AS people, sum(amount)::VARCHAR AS amount FROM lines`,
		);
		const text = await scriptOf({
			database: db,
			itself: readsTheFileItself(file, container, loaded) ? file.name : null,
			lists: [],
			loaded,
			statements: [
				...loaded.statements,
				...filtering.statements,
				...statementsOf(asOf, scoring, DEFAULT_BOOK, false),
			],
			cells: [{ title: 'Own', notes: [], statements: [own] }],
			words: messages.en.documents.scriptWords,
		});
		await writeFile(join(folder, file.name), Buffer.from(await file.arrayBuffer()));
		await inNative(async (native) => {
			await native.run(`SET file_search_path = '${folder}'`);
			const statements = await native.extractStatements(text);
			let last: unknown = null;
			for (let index = 0; index < statements.count; index++)
				last = (await (await statements.prepare(index)).runAndReadAll()).getRowObjectsJson();
			const shown = rowsOf(await db.query(own));
			expect(last).toEqual(shown);
			const people = await native.runAndReadAll(scored.sql.text);
			const ours = rowsOf(await db.query(scored));
			expect(people.getRowObjectsJson()).toEqual(JSON.parse(JSON.stringify(ours)));
			expect(shown[0]?.people).toBe(ours.length);
		});
	});
});

describe('the script of a page with lists', () => {
	it('reads each list from the file taken along beside it, and gives the same numbers in native DuckDB', async () => {
		const file = new File([shopCsv('en')], 'sales.csv');
		const { container, loaded, asOf } = await opened(file);
		const names = rowsOf(await db.query(scored)).map(({ customer }) => customer);
		const customers = [...names.slice(0, 40), 'not, in the "file"'].map((customer, index) => ({
			customer,
			heldOut: index % 3 === 0,
		}));
		const people = 'customer,name,phone,email,asked\nL1,"A, B",081,,1\nL2,,,,0\nL3,,,,0\n';
		const lists = listFiles({
			markedList: { name: 'of the reader.csv', campaign: '', listedOn: null, customers },
			several: { listed: new Blob([people]) } as never,
		});
		expect(lists.map(({ name }) => name)).toEqual([MARKED_LIST_NAME, LISTED_NAME]);
		for (const [load, list] of [
			[loadList, lists[0]],
			[loadListed, lists[1]],
		] as const) {
			const path = await db.openFile(list!.make());
			await db.run(load(path));
			await db.closeFile(path);
		}
		const after = afterList('2025-06-30', 365);
		const shown = [rowsOf(await db.query(after)), rowsOf(await db.query(listedRows))];
		expect(shown[0]!.length).toBeGreaterThan(3);
		expect(shown[1]).toEqual([{ prospects: 2, expecting: 1 }]);
		const text = await scriptOf({
			database: db,
			itself: readsTheFileItself(file, container, loaded) ? file.name : null,
			lists: lists.map(({ name }) => name),
			loaded,
			statements: [...loaded.statements, ...statementsOf(asOf, scoring, DEFAULT_BOOK, false)],
			cells: [
				{ title: 'Levels', notes: [], statements: [loadListed(LISTED_NAME), listedRows] },
				{ title: 'Since', notes: [], statements: [loadList(MARKED_LIST_NAME), after] },
			],
			words: messages.en.documents.scriptWords,
		});
		expect(text).toContain(`-- Put it in one folder with sales.csv, ${MARKED_LIST_NAME}, ${LISTED_NAME}`);
		for (const one of [{ name: file.name, make: () => file }, ...lists])
			await writeFile(join(folder, one.name), Buffer.from(await one.make().arrayBuffer()));
		await inNative(async (native) => {
			await native.run(`SET file_search_path = '${folder}'`);
			const statements = await native.extractStatements(text);
			const all: unknown[] = [];
			for (let index = 0; index < statements.count; index++)
				all.push((await (await statements.prepare(index)).runAndReadAll()).getRowObjectsJson());
			expect(all.slice(-4)).toEqual([expect.anything(), shown[1], expect.anything(), shown[0]]);
		});
	});
});

describe('the next file', () => {
	it('is compared customer by customer: new, gone, moved, money and cut points', async () => {
		const [header = '', ...lines] = shopCsv('en').trimEnd().split('\n');
		const half = Math.floor(lines.length / 2);
		const first = await opened(new File([[header, ...lines.slice(0, half)].join('\n')], 'one.csv'));
		for (const step of keepFormer) await db.run(step);
		const before = new Map(rowsOf(await db.query(scored)).map((one) => [one.customer, one]));
		const second = await opened(new File([[header, ...lines.slice(400)].join('\n')], 'two.csv'));
		const now = new Map(rowsOf(await db.query(scored)).map((one) => [one.customer, one]));

		const scales = { former: first.loaded.facts.scale, now: second.loaded.facts.scale };
		const rows = rowsOf(await db.query(flows(scales)));
		const counted = (change: string) => sumWhere(rows, (row) => row.change === change).customers;
		const names = [...new Set([...before.keys(), ...now.keys()])];
		const changeOf = (name: string) => {
			const [then, today] = [before.get(name), now.get(name)];
			if (!then) return 'new';
			if (!today) return 'gone';
			return then.segment === today.segment ? 'same' : 'moved';
		};
		for (const change of ['new', 'gone', 'moved', 'same']) {
			const expected = names.filter((name) => changeOf(name) === change).length;
			expect([change, counted(change)]).toEqual([change, expected]);
			expect(expected).toBeGreaterThan(0);
		}
		const total = (all: ReadonlyMap<string, { money: number }>) =>
			[...all.values()].reduce((sum, { money }) => sum + money, 0);
		expect(sumWhere(rows, () => true)).toEqual({
			customers: names.length,
			before: total(before),
			now: total(now),
		});
		for (const { segment, before: then, now: today } of bySegment(rows, [])) {
			expect(then).toBe([...before.values()].filter((one) => one.segment === segment).length);
			expect(today).toBe([...now.values()].filter((one) => one.segment === segment).length);
		}
		let listed = '';
		await db.stream(changesLines(scales, 'plain'), (bytes) => (listed += new TextDecoder().decode(bytes)));
		const line = (name: string) => listed.split('\r\n').find((one) => one.startsWith(`${name},`));
		expect(listed.trimEnd().split('\r\n')).toHaveLength(names.length);
		expect(changesHeader(scales, 'plain')).toBe(
			'customer,change,from_segment_id,to_segment_id,orders_before,orders_now,money_before,money_now\r\n',
		);
		for (const name of names.slice(0, 50)) {
			const [then, today] = [before.get(name), now.get(name)];
			const money = (one: { money: number } | undefined) => (one ? (one.money / 100).toFixed(2) : '');
			expect(line(name)).toBe(
				[
					name,
					changeOf(name),
					then?.segment ?? '',
					today?.segment ?? '',
					then?.orders ?? '',
					today?.orders ?? '',
					money(then),
					money(today),
				].join(','),
			);
		}
	});

	it('in other decimals is compared in the finer of the two', async () => {
		const sales = (amount: string) =>
			new File([`customer,date,amount\nA,2024-01-01,${amount}\nB,2024-02-01,${amount}\n`], 'x.csv');
		const coarse = await opened(sales('10.50'));
		for (const step of keepFormer) await db.run(step);
		const fine = await opened(sales('10.1234'));
		const scales = { former: coarse.loaded.facts.scale, now: fine.loaded.facts.scale };
		expect(scales).toEqual({ former: 2, now: 4 });
		expect(sumWhere(rowsOf(await db.query(flows(scales))), () => true)).toEqual({
			customers: 2,
			before: 210_000,
			now: 202_468,
		});
	});
});
