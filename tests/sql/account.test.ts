// The account of a file beside its rows: what was repaired, put together and repeated, each with its row, exactly.
import { describe, expect, it } from 'vitest';
import {
	accountHeader,
	accountLines,
	accountRows,
	type Listed,
} from '../../src/cells/sales-file/account-query.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { EMPTY_RECIPE, type FileChoices } from '../../src/domain/recipe.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { loadFile } from '../../src/notebook/loading.ts';
import { lookThrough } from '../../src/notebook/look-through.ts';
import { tableRows } from './loading.ts';
import { nodeDatabase } from './node-database.ts';

async function through(text: string, choices: Partial<FileChoices> = {}) {
	const all = { ...EMPTY_RECIPE.file, ...choices };
	const file = new Blob([text]);
	const database = await nodeDatabase();
	const loaded = await loadFile(database, file, propose(await sniff(file, all), all).plan, {});
	const looked = await lookThrough(database, file, loaded, {});
	/** As the page lists them. */
	const listed = async (what: Listed) =>
		rowsOf(await database.query(accountRows(what, loaded.places, 50))).map(
			({ row, column, written, read, number }) => [row, column, written, read, number].join('|'),
		);
	/** As the page gives them away. */
	const taken = async (what: Listed) => {
		const parts: string[] = [];
		await database.stream(accountLines(what, loaded.places), (bytes) =>
			parts.push(new TextDecoder().decode(bytes)),
		);
		return accountHeader(what, loaded.places).replace('\ufeff', '') + parts.join('');
	};
	return { ...looked, listed, taken };
}

describe('what was repaired', () => {
	it('is listed value by value with its row, as written and as read', async () => {
		const { repairs, listed } = await through(
			[
				'เลขที่บิล,เบอร์โทร,ชื่อลูกค้า,วันที่,ยอดสุทธิ',
				'1,081-234-5678,คุณดํา,15 ม.ค. 67,100',
				"2,'0812345679,คุณนํ้า\u200b,2024-01-16,(50.25)",
				'3,812345670,แดง\u00a0ดี,๑๗/๐๑/๒๕๖๗,๒๐',
				'4,0812345671,ขาว,45309,1-',
				'5,0812345672.0,เขียว,2024-01-19\t,−7',
				'6,0812345673,plain,2024-01-20,8',
			].join('\n'),
			{ identity: 'phone' },
		);
		expect(
			(await tableRows('FROM quintile.repaired_values ORDER BY row_number, header, kind')).map((row) =>
				[row['row_number'], row['header'], row['kind'], row['written'], row['read']].join('|'),
			),
		).toEqual([
			'1|ชื่อลูกค้า|sara-am|คุณดํา|คุณดำ',
			'1|วันที่|buddhist-year|15 ม.ค. 67|2024-01-15',
			'2|ชื่อลูกค้า|invisible|คุณนํ้า\u200b|คุณน้ำ',
			'2|ชื่อลูกค้า|sara-am|คุณนํ้า\u200b|คุณน้ำ',
			'2|ยอดสุทธิ|minus|(50.25)|-50.25',
			"2|เบอร์โทร|apostrophe|'0812345679|+66812345679",
			'3|ชื่อลูกค้า|spaces|แดง\u00a0ดี|แดง ดี',
			'3|ยอดสุทธิ|thai-digits|๒๐|20.00',
			'3|วันที่|buddhist-year|๑๗/๐๑/๒๕๖๗|2024-01-17',
			'3|วันที่|thai-digits|๑๗/๐๑/๒๕๖๗|2024-01-17',
			'3|เบอร์โทร|lost-zero|812345670|+66812345670',
			'4|ยอดสุทธิ|minus|1-|-1.00',
			'4|วันที่|serial-date|45309|2024-01-18',
			'5|ยอดสุทธิ|minus|−7|-7.00',
			'5|วันที่|spaces|2024-01-19\t|2024-01-19',
			'5|เบอร์โทร|decimal-id|0812345672.0|+66812345672',
		]);
		expect(await listed('minus')).toEqual([
			'3|ยอดสุทธิ|(50.25)|-50.25|',
			'5|ยอดสุทธิ|1-|-1.00|',
			'6|ยอดสุทธิ|−7|-7.00|',
		]);
		expect(Object.fromEntries(repairs.map(({ kind, values }) => [kind, values]))).toEqual({
			...{ minus: 3, 'buddhist-year': 2, 'sara-am': 2, spaces: 2, 'thai-digits': 2 },
			...{ apostrophe: 1, 'decimal-id': 1, invisible: 1, 'lost-zero': 1, 'serial-date': 1 },
		});
	});
});

describe('customers that were put together', () => {
	it('are listed with every spelling, how often and where first', async () => {
		const { merged, listed, taken } = await through(
			'Phone,Date,Total\n081-234-5678,2024-05-01,1\n+66812345678,2024-05-02,2\n0899999999,2024-05-02,2\n66812345678,2024-05-03,1\n081-234-5678,2024-05-04,1\n',
		);
		expect(merged).toBe(1);
		expect(
			await tableRows('SELECT customer, written, times, row_number FROM quintile.customer_spellings'),
		).toEqual([
			{ customer: '+66812345678', written: '081-234-5678', times: '2', row_number: '1' },
			{ customer: '+66812345678', written: '+66812345678', times: '1', row_number: '2' },
			{ customer: '+66812345678', written: '66812345678', times: '1', row_number: '4' },
		]);
		expect(await listed('merged')).toEqual([
			'2||081-234-5678|+66812345678|2',
			'3||+66812345678|+66812345678|1',
			'5||66812345678|+66812345678|1',
		]);
		expect((await taken('merged')).split('\r\n').slice(0, 2)).toEqual([
			'customer,written,rows,first_row',
			'+66812345678,081-234-5678,2,2',
		]);
	});
});

describe('lines that come again', () => {
	it('are told from lines that are only alike, whatever the number of columns', async () => {
		const { same, listed, taken } = await through(
			'Customer ID,Date,Total,Note\nA,2024-05-01,1,x\nA,2024-05-01,1,\nA,2024-05-01,1,x\n,,,\n,,,\nB,2024-05-01,1,x\nA,2024-05-01,1,x\n',
		);
		expect(same).toEqual({ rows: 2, first: 3 });
		expect(await tableRows('FROM quintile.same_lines')).toEqual([
			{ row_number: '3', same_as: '1' },
			{ row_number: '7', same_as: '1' },
		]);
		expect(await listed('same')).toEqual(['4||2024-05-01, A||2', '8||2024-05-01, A||2']);
		expect((await taken('same')).split('\r\n')[1]).toBe('4,2,"2024-05-01, A"');
	});
});

describe('money in other currencies', () => {
	it('is summed exactly for each and never added to the rest', async () => {
		const file = new Blob([
			'Customer ID,Date,Total\nA,2024-05-01,฿10.10\nB,2024-05-02,$30.25\nA,2024-05-03,฿20.20\nB,2024-05-04,-$0.30\nC,2024-05-04,€5\nC,2024-05-05,฿1\nC,2024-05-05,$free\n',
		]);
		const proposal = propose(await sniff(file, EMPTY_RECIPE.file), EMPTY_RECIPE.file);
		const { ledger, reading } = await loadFile(await nodeDatabase(), file, proposal.plan, {});
		expect([ledger.moneyRead, ledger.moneyUsed]).toEqual([3130, 3130]);
		expect(ledger.setAside).toEqual([{ reason: 'other-currency', rows: 4, money: 0 }]);
		expect(reading.otherCurrencies).toEqual([
			{ code: 'USD', rows: 3, money: 2995 },
			{ code: 'EUR', rows: 1, money: 500 },
		]);
		expect(reading.examples.map(({ raw }) => raw)).toEqual([
			'USD $30.25',
			'USD -$0.30',
			'EUR €5',
			'USD $free',
		]);
	});

	it('is noticed beyond the sample of a large file', async () => {
		const rows = Array.from({ length: 30_000 }, (_, n) => `A${n % 99},2024-05-01,฿10,${'x'.repeat(60)}`);
		rows[17_123] = 'B,2024-05-02,$30,late';
		const file = new Blob([`Customer ID,Date,Total,Note\n${rows.join('\n')}\n`]);
		const sniffed = await sniff(file, EMPTY_RECIPE.file);
		expect(sniffed.sample.some((cells) => cells.includes('$30'))).toBe(false);
		const { plan } = propose(sniffed, EMPTY_RECIPE.file);
		const { ledger, reading } = await loadFile(await nodeDatabase(), file, plan, {});
		expect(ledger.moneyUsed).toBe(29_999_000);
		expect(reading.otherCurrencies).toEqual([{ code: 'USD', rows: 1, money: 3000 }]);
	});
});
