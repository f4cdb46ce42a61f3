// Several files become one table: stacked, joined by a key, each row with the file it comes from.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { EMPTY_RECIPE, type FileChoices } from '../../src/domain/recipe.ts';
import { setAsideHeader, setAsideLines } from '../../src/cells/sales-file/query.ts';
import { placeOfRow } from '../../src/ingest/several/row-places.ts';
import { loadFile, type Loaded } from '../../src/notebook/loading.ts';
import { look, type Looked } from '../../src/notebook/looking.ts';
import { gzipped, utf8, zipped } from '../unit/containers-making.ts';
import { nodeDatabase } from './node-database.ts';

const { signal } = new AbortController();
const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

function lookAt(files: readonly File[], choices: Partial<FileChoices> = {}): Promise<Looked> {
	return look(files, { ...EMPTY_RECIPE.file, ...choices }, { signal, onProgress: () => undefined });
}
async function load({ opened, proposal, places }: Looked): Promise<Loaded> {
	return loadFile(await nodeDatabase(), opened.text, proposal.plan, { signal }, places);
}
const usedOf = ({ several }: Looked) => ({
	stacked: several?.stacked.map(({ name, by, rows }) => `${name} ${by} ${rows}`),
	joined: several?.joined.map(
		({ name, salesKey, ownKey, matched, unmatched }) =>
			`${name} ${salesKey}=${ownKey} ${matched}/${matched + unmatched}`,
	),
	notUsed: several?.notUsed.map(({ name, why }) => `${name} ${why}`),
});

const MARCH = 'Customer ID,Order Date,Order ID,SKU,Qty\nC1,2024-03-01,A1,P1,2\nC2,2024-03-02,A2,P2,1\n';
const APRIL =
	'Sales of April\n\nOrder ID;Order Date;Customer ID;Qty;SKU;Note\nA3;2024-04-01;C1;1;P2;"two\nlines"\nA4;never;C2;3;P1;\nA5;2024-04-03;C9;1;P3;x\n';
const GOODS = 'SKU\tProduct name\tUnit price\nP1\tTea\t10.50\nP2\tRice\t99\nP9\tNothing\t1\n';
const PEOPLE = 'Customer ID,Customer name,Phone\nC1,Somchai,0812345678\nC2,Malee,0898765432\n';

describe('several files', () => {
	it('are stacked by their columns and joined by their keys, in whatever order they come', async () => {
		const files = [
			fileOf('people.csv', PEOPLE),
			fileOf('april.csv', APRIL),
			fileOf('goods.tsv', GOODS),
			fileOf('march.csv', MARCH),
		];
		const looked = await lookAt(files);
		expect(usedOf(looked)).toEqual({
			stacked: ['april.csv names 3', 'march.csv names 2'],
			joined: ['people.csv Customer ID=Customer ID 4/5', 'goods.tsv SKU=SKU 4/5'],
			notUsed: [],
		});
		const { ledger, byFile, places, reading, facts } = await load(looked);
		expect(ledger).toMatchObject({ rowsRead: 5, rowsUsed: 3, moneyUsed: 2_190_000 });
		expect(byFile.map(({ rowsRead, rowsUsed, moneyUsed }) => [rowsRead, rowsUsed, moneyUsed])).toEqual([
			[3, 1, 990_000],
			[2, 2, 1_200_000],
		]);
		expect(reading.examples.map(({ row, raw }) => [placeOfRow(places, row), raw])).toEqual([
			[{ file: 'april.csv', row: 5 }, 'never'],
			[{ file: 'april.csv', row: 6 }, null],
		]);
		const database = await nodeDatabase();
		const parts: Uint8Array[] = [];
		await database.stream(setAsideLines(facts, places, 'plain'), (bytes) => void parts.push(bytes));
		expect(setAsideHeader(facts, places, 'plain')).toMatch(/^file,row,reason/);
		expect(Buffer.concat(parts).toString()).toMatch(/^april\.csv,5,unreadable-date,never/);
	});

	it('are taken out by the reader and put back', async () => {
		const files = [fileOf('march.csv', MARCH), fileOf('april.csv', APRIL), fileOf('goods.tsv', GOODS)];
		const leftOut = [fingerprint('april.csv')];
		expect(usedOf(await lookAt(files, { leftOut }))).toEqual({
			stacked: ['march.csv names 2'],
			joined: ['goods.tsv SKU=SKU 2/2'],
			notUsed: ['april.csv left-out'],
		});
	});

	it('are not counted twice, nor joined by what is no key, nor lost without a word', async () => {
		const looked = await lookAt([
			fileOf('march.csv', MARCH),
			fileOf('march (1).csv', MARCH),
			fileOf('stock.csv', 'SKU,Warehouse,Stock\nP1,A,4\nP1,B,5\nP2,A,1\n'),
			fileOf('weather.csv', 'City,Rain\nBangkok,12\nPhuket,30\n'),
			fileOf('report.pdf', '%PDF-1.7 …'),
			fileOf('prices.csv', 'SKU,Unit price\nP1,1\nP2,2\n'),
		]);
		expect(usedOf(looked)).toEqual({
			stacked: ['march.csv names 2'],
			joined: ['prices.csv SKU=SKU 2/2'],
			notUsed: [
				'stock.csv key-repeats',
				'weather.csv no-key',
				'march (1).csv same-file',
				'report.pdf unreadable',
			],
		});
		expect(looked.several?.notUsed.at(-1)?.problem).toEqual({ kind: 'other-format', format: 'pdf' });
		expect((await load(looked)).ledger.moneyUsed).toBe(40_000);
	});

	it('stack where their columns mean the same, though their names differ', async () => {
		const till = 'Customer ID,Date,Total\nC1,2024-03-01,10\nC2,2024-03-02,20\nC1,2024-03-09,7\n';
		const thai = 'รหัสลูกค้า,วันที่ขาย,ยอดสุทธิ,สาขา\nC7,01/04/2567,5.25,ก\nC1,15/04/2567,8,ข\nC7,16/04/2567,8,ข\n';
		const looked = await lookAt([fileOf('till.csv', till), fileOf('ร้าน.csv', thai)]);
		expect(usedOf(looked).stacked).toEqual(['till.csv roles 3', 'ร้าน.csv roles 3']);
		const loaded = await load(looked);
		expect(loaded.ledger).toMatchObject({ rowsUsed: 6, moneyUsed: 5825, customers: 3 });
		expect(loaded.ledger.lastDay).toBe('2024-04-16');
	});

	it('say what was found in each, and a switch undoes it in all', async () => {
		const files = [
			fileOf(
				'may.csv',
				'Sales of May\nCustomer ID,Date,Total,Note\nC1,2024-05-01,5,hot, sweet\nC2,2024-05-02,6\nC3,2024-05-03,7,"a\nb"\n',
			),
			fileOf(
				'june.csv',
				'Sales of June\nCustomer ID,Date,Total,Note\nC1,2024-06-01,8,x\nC4,2024-06-02,9,y\n',
			),
		];
		const looked = await lookAt(files);
		expect(looked.proposal.structure.map(({ finding, rows }) => `${finding} ${rows}`)).toEqual([
			'titles 2',
			'line-breaks 1',
			'long-rows 1',
			'short-rows 1',
		]);
		const asideUnder = async (choices: Partial<FileChoices>) => {
			const { ledger } = await load(await lookAt(files, choices));
			return [ledger.rowsUsed, ...ledger.setAside.map(({ reason, rows }) => `${reason} ${rows}`)];
		};
		expect(await asideUnder({})).toEqual([5]);
		expect(await asideUnder({ longRows: 'drop' })).toEqual([5]);
		expect(await asideUnder({ longRows: 'set-aside' })).toEqual([4, 'long-row 1']);
		expect(await asideUnder({ asWritten: ['short-rows'] })).toEqual([4, 'short-row 1']);
		expect(await asideUnder({ asWritten: ['line-breaks'] })).toEqual([5, 'note-row 1']);
	});

	it('that overlap are noticed, and what stands in both counts once when the reader says so', async () => {
		const may =
			'Order ID,Customer ID,Date,Total,Status\n1,A,2024-05-01,10,Completed\n1,A,2024-05-01,10,Completed\n2,B,2024-05-20,20,Pending\n';
		const june =
			'Order ID,Customer ID,Date,Total,Status\n2,B,2024-05-20,20,Completed\n3,C,2024-06-03,30,Completed\n1,D,2024-06-04,5,Completed\n';
		for (const files of [
			[fileOf('may.csv', may), fileOf('june.csv', june)],
			[fileOf('june.csv', june), fileOf('may.csv', may)],
		]) {
			const twice = await load(await lookAt(files, { countUnpaid: true }));
			expect([twice.overlap, twice.ledger.moneyUsed]).toEqual([1, 9500]);
			const once = await load(await lookAt(files, { onceAcrossFiles: true }));
			expect([once.overlap, once.ledger.moneyUsed, once.ledger.rowsRead]).toEqual([0, 7500, 6]);
			expect(once.ledger.setAside).toEqual([{ reason: 'in-two-files', rows: 1, money: 2000 }]);
		}
		const till = 'Customer ID,Date,Total\nA,2024-05-01,10\nA,2024-05-01,10\nB,2024-05-02,20\n';
		const more = 'Customer ID,Date,Total\nA,2024-05-01,10\nB,2024-05-02,20\nC,2024-06-02,1\n';
		const tills = [fileOf('a.csv', till), fileOf('b.csv', more)];
		expect((await load(await lookAt(tills))).overlap).toBe(2);
		const { ledger } = await load(await lookAt(tills, { onceAcrossFiles: true }));
		expect([ledger.rowsUsed, ledger.moneyUsed]).toEqual([4, 4100]);
		expect(ledger.setAside).toEqual([{ reason: 'in-two-files', rows: 2, money: 3000 }]);
	});

	it('come out of one archive, packed or not, and as Parquet', async () => {
		const goods = parquetWriteBuffer({
			columnData: [
				{ name: 'SKU', data: ['P1', 'P2'], type: 'STRING' },
				{ name: 'Unit price', data: [10.5, 99], type: 'DOUBLE' },
			],
		});
		const archive = zipped({
			'2024/march.csv': utf8(MARCH),
			'2024/april.csv.gz': gzipped(utf8(APRIL)),
			'goods.parquet': new Uint8Array(goods),
			'readme.txt': utf8('hello'),
		});
		const looked = await lookAt([fileOf('all.zip', archive)]);
		expect(usedOf(looked).joined).toEqual(['goods.parquet SKU=SKU 4/5']);
		expect((await load(looked)).ledger).toMatchObject({ rowsRead: 5, moneyUsed: 2_190_000 });
		const one = await lookAt([fileOf('all.zip', archive)], { member: fingerprint('2024/march.csv') });
		expect(one.several).toBeNull();
		expect(one.opened.member).toBe('2024/march.csv');
	});
});

describe('Parquet', () => {
	it('keeps days, times, exact numbers and text, and says what it left out', async () => {
		const rows = 2500;
		const each = <Value>(make: (index: number) => Value) => Array.from({ length: rows }, (_, i) => make(i));
		const bytes = parquetWriteBuffer({
			rowGroupSize: 1000,
			columnData: [
				{
					name: 'customer_id',
					data: each((i) => BigInt(9_007_199_254_740_993n + BigInt(i % 7))),
					type: 'INT64',
				},
				{ name: 'order_date', data: each((i) => new Date(Date.UTC(2024, 0, 1 + (i % 300), i % 2, 0, 5))) },
				{ name: 'amount', data: each((i) => i / 100), type: 'DOUBLE' },
				{ name: 'note', data: each((i) => (i % 2 ? 'a "b", ค\r\nง' : '')), type: 'STRING' },
			],
		});
		const looked = await lookAt([fileOf('sales.parquet', new Uint8Array(bytes))]);
		expect(looked.opened.container).toBe('parquet');
		expect(looked.proposal.plan.roles).toMatchObject({ customer: 0, date: 1, amount: 2 });
		const { ledger } = await load(looked);
		expect(ledger).toMatchObject({ rowsRead: rows, rowsUsed: rows, customers: 7 });
		expect(ledger.moneyUsed).toBe((rows * (rows - 1)) / 2);
		const database = await nodeDatabase();
		const first = database.ask(
			'SELECT customer, day::VARCHAR AS day, attribute_3 AS note FROM quintile.lines WHERE row_number = 2',
		);
		expect(first.toArray().map((row) => (row as { toJSON: () => unknown }).toJSON())).toEqual([
			{ customer: '9007199254740994', day: '2024-01-02', note: 'a "b", ค ง' },
		]);
	});

	it('that is damaged is named so', async () => {
		const bytes = new Uint8Array(
			parquetWriteBuffer({ columnData: [{ name: 'a', data: ['x', 'y'], type: 'STRING' }] }),
		);
		for (const cut of [bytes.slice(0, -9), bytes.slice(0, 20), bytes.fill(255, 4, 12)])
			await expect(lookAt([fileOf('x.parquet', cut)])).rejects.toMatchObject({
				problem: { kind: 'damaged-file', container: 'parquet' },
			});
	});
});

const folder = process.env['QUINTILE_DATA'];
describe.skipIf(!folder || !existsSync(folder))('AdventureWorks', () => {
	it('is three years of sales, a price list and its customers', async () => {
		const read = (name: string) => readFileSync(join(folder!, 'adventure-works', name));
		const names = ['Customers', 'Products', 'Sales_2017', 'Sales_2018', 'Sales_2019'].map(
			(name) => `AdventureWorks_${name}.csv`,
		);
		const looked = await lookAt(names.map((name) => new File([read(name)], name)));
		const { ledger, byFile } = await load(looked);
		const prices = new Map<string, number>();
		for (const line of read(names[1]!).toString().trim().split('\n').slice(1)) {
			prices.set(line.slice(0, line.indexOf(',')), Number(line.slice(line.lastIndexOf(',') + 1)));
		}
		const lines = names.slice(2).map((name) => read(name).toString().trim().split('\n').slice(1));
		const paid = lines.flat().reduce((sum, line) => {
			const cells = line.trim().split(',');
			return sum + Math.round(10_000 * prices.get(cells[3]!)!) * Number(cells[7]);
		}, 0);
		// Two order numbers came to two customers each: 25,162 numbers are 25,164 orders.
		const orders = new Set(lines.flat().map((line) => line.split(',').slice(2, 5).toSpliced(1, 1).join()));
		expect(ledger).toMatchObject({ moneyUsed: paid, customers: 17_411, orders: orders.size });
		expect(ledger.moneyUsed / 10_000).toBeCloseTo(24_914_586.82, 2);
		expect(byFile.map(({ rowsRead }) => rowsRead)).toEqual(lines.map(({ length }) => length));
		expect(looked.several?.joined.map(({ unmatched }) => unmatched)).toEqual([0, 0]);
	});
});
