// Files become lines: every row is used or set aside for one reason, and no money is lost on the way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../src/domain/recipe.ts';
import { losesDigits, readAmount } from '../../src/ingest/amount-text.ts';
import { readDay } from '../../src/ingest/day-text.ts';
import { ledgerExamples, ledgerReasons, ledgerTotals, readLedger } from '../../src/ingest/ledger-query.ts';
import type { LoadPlan } from '../../src/ingest/load-plan.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { column, load, loadPlan, tableRows, windows874 } from './loading.ts';
import { fixture, nodeDatabase } from './node-database.ts';

const read = (name: string) => readFileSync(fixture(name), 'utf8');

describe('dialects', () => {
	it('reads semicolons, a decimal comma and a byte-order mark', async () => {
		const loaded = await load(
			'\ufeffKunde;Date;Total\nA;31.12.2024;1.234,50\nB;01.02.2025;-3,5\nA;05.02.2025;7\n'.replace(
				'Kunde',
				'Customer ID',
			),
		);
		expect(loaded.sniffed.dialect.delimiter).toBe(';');
		expect(loaded.proposal.questions).toEqual([]);
		expect(column(loaded, 'customer')).toEqual(['A', 'B', 'A']);
		expect(column(loaded, 'day')).toEqual(['2024-12-31', '2025-02-01', '2025-02-05']);
		expect(column(loaded, 'amount')).toEqual(['123450', '-350', '700']);
		expect(column(loaded, 'is_return')).toEqual(['false', 'true', 'false']);
	});

	it.each(['\t', '|', ',', ';'])('cuts at %j', async (delimiter) => {
		const loaded = await load(
			[
				['Customer ID', 'Order Date', 'Total'],
				['c 1', '2024-01-02', '3.10'],
				['c 2', '2024-01-03', '4'],
			]
				.map((cells) => cells.join(delimiter))
				.join('\r\n'),
		);
		expect(loaded.sniffed.dialect.delimiter).toBe(delimiter);
		expect(column(loaded, 'amount')).toEqual(['310', '400']);
	});

	it('reads Thai headers, Buddhist years and Thai digits', async () => {
		const { lines, proposal, sniffed } = await load(read('thai-buddhist.csv'));
		expect(proposal.questions).toEqual([]);
		expect(sniffed.notes.map(({ finding }) => finding)).toEqual(['titles']);
		expect(lines.map(({ day }) => day)).toEqual([
			'2024-02-29',
			'2024-03-05',
			'2024-03-06',
			'2024-12-01',
			null,
			'2024-04-01',
			null,
		]);
		expect(lines.map(({ amount }) => amount)).toEqual([
			'123450',
			'10000',
			'25000',
			'-5000',
			'900',
			'100',
			null,
		]);
		expect(lines.map(({ set_aside }) => set_aside)).toEqual([
			null,
			null,
			null,
			null,
			'unreadable-date',
			'no-customer',
			'total-row',
		]);
		expect(lines[4]?.['raw']).toBe('30/02/2567');
		expect(lines[1]?.['customer']).toBe('+66812345678');
	});

	it('reads windows-874 and UTF-16', async () => {
		const text = 'รหัสลูกค้า,วันที่,ยอดขาย,สินค้า\nก1,1 ม.ค. 2567,10,น้ำ\nก2,2 ม.ค. 2567,20,ข้าว\n';
		const thai = await load(windows874(text));
		expect(thai.sniffed.dialect.encoding).toBe('windows-874');
		expect(column(thai, 'product')).toEqual(['น้ำ', 'ข้าว']);
		const wide = await load(new Uint8Array(Buffer.from(text, 'utf16le')));
		expect(wide.sniffed.dialect.encoding).toBe('utf-16le');
		expect(wide.lines).toEqual(thai.lines);
	});

	it('keeps newlines inside quotes, ragged and blank records and 300 columns in order', async () => {
		const quoted = await load(
			'Customer ID,"Order\nDate",Total,Note\nA,2024-01-01,1,"two\nlines, ""quoted"""\n\nB,2024-01-02,2\n , ,,\nC,2024-01-03,3,x,more,more\n',
		);
		expect(column(quoted, 'customer')).toEqual(['A', 'B', 'C']);
		expect(column(quoted, 'attribute_3')).toEqual(['two\nlines, "quoted"', null, 'x,more,more']);
		const fax = 'Customer ID,Date,Total,Fax\nA,2024-01-01,1,\nB,2024-01-02,2,\n';
		expect((await load(fax)).proposal.plan.attributes).toEqual([]);
		const kept = await load(fax, { asWritten: ['blank-columns'] });
		expect(column(kept, 'attribute_3')).toEqual([null, null]);
		const header = ['Customer ID', 'Date', 'Total', ...Array.from({ length: 297 }, (_, i) => `extra ${i}`)];
		const wide = await load(
			`${header.join(',')}\n${header.map((_, i) => ['A', '2024-01-01', '5'][i] ?? i).join(',')}\n`,
		);
		expect(wide.proposal.plan.attributes).toHaveLength(60);
		expect(wide.proposal.columnsLeftOut).toBe(237);
		expect(wide.lines[0]?.['attribute_62']).toBe('62');
	});
});

describe('the ledger', () => {
	it('accounts for every row and all money, against a plain reading', async () => {
		const { lines } = await load(read('dirty-shop.csv'));
		expect(lines.map(({ set_aside }) => set_aside)).toEqual([
			null,
			null,
			'cancelled',
			'unpaid',
			'no-customer',
			'no-date',
			'unreadable-date',
			'unreadable-amount',
			'repeated-header',
			null,
			null,
			'total-row',
		]);
		const database = await nodeDatabase();
		const totals = rowsOf(await database.query(ledgerTotals))[0]!;
		const reasons = rowsOf(await database.query(ledgerReasons));
		const aside = reasons.reduce((sum, { rows }) => sum + rows, 0);
		expect([totals.rowsRead, totals.rowsUsed]).toEqual([12, 4]);
		expect(totals.rowsUsed + aside).toBe(totals.rowsRead);
		expect(totals.moneyUsed + reasons.reduce((sum, { money }) => sum + money, 0)).toBe(totals.moneyRead);
		expect(totals.moneyUsed).toBe(10_000 + 123_450 - 2_000 + 0);
		expect(totals.returnRows).toBe(1);
		const examples = rowsOf(await database.query(ledgerExamples));
		expect(examples.find(({ reason }) => reason === 'unreadable-amount')?.raw).toBe('free');
		expect(examples).toHaveLength(8);
	});

	it('sets shortened customers aside, notices lone far days and dates of the other order', async () => {
		const days = Array.from({ length: 400 }, (_, i) => `C${i},13/04/2024,1`).join('\n');
		const { proposal } = await load(
			`Customer ID,Date,Total\n${days}\n8.12E+08,14/04/2024,1\nX,14/04/2042,1\nY,04/25/2024,1\n`,
			{ dateOrder: 'day-month-year' },
		);
		const database = await nodeDatabase();
		database.ask('CREATE OR REPLACE TABLE quintile.orders AS SELECT TRUE AS purchase, 0 AS cid');
		const { ledger, suspicions } = await readLedger(database, proposal.plan);
		expect([ledger.rowsRead, ledger.rowsUsed, ledger.lastDay]).toEqual([403, 401, '2042-04-14']);
		expect(ledger.setAside.map(({ reason, rows }) => [reason, rows])).toEqual([
			['shortened-customer', 1],
			['unreadable-date', 1],
		]);
		expect(suspicions).toEqual([
			{ kind: 'lone-days', rows: 1, lastOrdinaryDay: '2024-04-13', firstLoneDay: '2042-04-14' },
			{ kind: 'other-date-order', rows: 1, order: 'month-day-year' },
		]);
	});

	it('notices a quote that is never closed and what it swallowed', async () => {
		const rows = Array.from(
			{ length: 30 },
			(_, i) => `C${i},2024-04-${String((i % 28) + 1).padStart(2, '0')},${i},${i === 12 ? '"tea' : 'cup'}`,
		);
		const { proposal } = await load(`Customer ID,Date,Total,Product\n${rows.join('\n')}\n`);
		const database = await nodeDatabase();
		database.ask('CREATE OR REPLACE TABLE quintile.orders AS SELECT TRUE AS purchase, 0 AS cid');
		const { ledger, suspicions } = await readLedger(database, proposal.plan);
		expect(ledger.rowsRead).toBe(13);
		expect(suspicions).toEqual([{ kind: 'swallowed-rows', rows: 1, first: 13 }]);
	});

	it('counts pending rows in where the reader says so', async () => {
		const { lines } = await load(read('dirty-shop.csv'), { countUnpaid: true });
		expect(lines.filter(({ set_aside }) => set_aside === 'unpaid')).toEqual([]);
	});
});

describe('money', () => {
	it('multiplies quantity and unit price of an Online Retail file and takes C invoices as returns', async () => {
		const loaded = await load(read('online-retail.csv'));
		expect(loaded.proposal.plan.roles).toMatchObject({
			orderId: 0,
			product: 2,
			quantity: 3,
			date: 4,
			unitPrice: 5,
			customer: 6,
		});
		expect(loaded.proposal.plan.creditDocuments).toBe(true);
		expect(column(loaded, 'amount')).toEqual(['153000', '203400', '-46500', '127500']);
		expect(column(loaded, 'is_return')).toEqual(['false', 'false', 'true', 'false']);
		expect(loaded.lines[3]?.['set_aside']).toBe('no-customer');
	});

	it('takes refunds of a document type as returns and a refunded status as a sale given back', async () => {
		const types = await load(
			'Date,Receipt number,Receipt type,Net sales,Customer name,Status\n2024-01-01,1,Sale,100,Ann B,Closed\n2024-01-02,2,Refund,80,Ann B,Closed\n2024-01-03,3,Sale,5,Bob C,Voided\n',
		);
		expect(column(types, 'amount')).toEqual(['10000', '-8000', '500']);
		expect(column(types, 'is_return')).toEqual(['false', 'true', 'false']);
		expect(column(types, 'set_aside')).toEqual([null, null, 'cancelled']);
		const status = await load(
			'Order ID,Customer ID,Order Date,Total,Status\n1,A,2024-01-01,100,paid\n2,A,2024-01-02,80,refunded\n3,B,2024-01-02,60,partially_refunded\n4,B,2024-01-02,60,mystery\n',
		);
		expect(column(status, 'amount')).toEqual(['10000', '0', '6000', '6000']);
		expect(column(status, 'is_return')).toEqual(['false', 'false', 'false', 'false']);
		expect(status.proposal.unknownStatuses).toEqual(['mystery']);
	});

	it('is exact to the last digit and says where digits were lost', async () => {
		const loaded = await load(
			'Customer ID,Date,Quantity,Unit price\nA,2024-01-01,3,0.335\nA,2024-01-01,0.5,0.0125\nA,2024-01-01,-1.5,0.0333\nA,2024-01-01,1,123456789012.345\n',
		);
		expect(loaded.proposal.plan.numbers.scale).toBe(4);
		expect(column(loaded, 'amount')).toEqual(['10050', '63', '-500', '1234567890123450']);
		expect(column(loaded, 'rounded')).toEqual(['false', 'true', 'true', 'false']);
	});
});

const planOf = (order: DateOrder, decimalMark: '.' | ',', buddhist: boolean, compact: boolean): LoadPlan => ({
	dialect: {
		encoding: 'utf-8',
		delimiter: ',',
		linesBeforeData: 0,
		columnNames: ['who', 'when', 'much'],
		hasHeader: false,
		nul: 'none',
		quotes: true,
		hasBlankLines: false,
		spaceAligned: false,
	},
	roles: { customer: 0, date: 1, amount: 2 },
	attributes: [],
	dates: { order, buddhist, compact, since1904: false },
	numbers: { decimalMark, scale: 2 },
	statuses: {},
	countUnpaid: false,
	documentTypeColumn: null,
	creditDocuments: false,
	hours: false,
	lean: false,
	continuedOrders: false,
	totalOnEachLine: false,
	furtherStatuses: [],
	cancelledWhenFilled: null,
	refundedColumn: null,
	noSales: { repeatedHeaders: true, totals: true, notes: true, lastRowIsTotal: false },
	longRows: { how: 'set-aside', cells: 0 },
	shortRowsAside: false,
	countsBlankRows: false,
	groupColumn: null,
	identity: 'id',
	mendsCustomers: false,
	currency: null,
	dropDuplicates: false,
	onceAcross: [],
	shift: null,
	countedOn: null,
	explainedStatuses: {},
});

const year = fc.oneof(fc.integer({ min: 1890, max: 2600 }), fc.integer({ min: 0, max: 99 }));
const small = fc.integer({ min: 0, max: 33 });
const pad = fc.constantFrom(1, 2, 2, 2);
const monthName = fc.constantFrom(
	'Jan',
	'february',
	'Mar.',
	'เมษายน',
	'พ.ค.',
	'มิ.ย.',
	'ก ค',
	'ธ.ค. พ.ศ.',
	'Sept',
	'DEC',
	'may,',
);
const after = fc.constantFrom(
	'',
	' ',
	'\t',
	' 10:30',
	'T10:00:00+07:00',
	' 1:33 PM',
	', 9 น.',
	'x',
	'1',
	'.',
	' 23:59:59',
);
const separator = fc.constantFrom('-', '/', '.', ' ', ' / ', '', '\\');
const dateText = fc.oneof(
	fc
		.tuple(year, separator, small, small, pad, after)
		.map(
			([y, s, m, d, p, z]) => `${y}${s}${String(m).padStart(p, '0')}${s}${String(d).padStart(p, '0')}${z}`,
		),
	fc
		.tuple(small, separator, small, year, pad, after)
		.map(
			([a, s, b, y, p, z]) => `${String(a).padStart(p, '0')}${s}${String(b).padStart(p, '0')}${s}${y}${z}`,
		),
	fc.tuple(small, separator, monthName, year, after).map(([d, s, m, y, z]) => `${d}${s}${m}${s}${y}${z}`),
	fc.tuple(monthName, small, year).map(([m, d, y]) => `Mon ${m} ${d}, ${y}`),
	fc.integer({ min: 1000, max: 99_999_999 }).map(String),
	fc.constantFrom(
		'epoch',
		'infinity',
		'๒๙/๐๒/๒๕๖๗',
		"'2024-01-02",
		'2024-01-02 (BC)',
		'วันจันทร์ที่ 5 มกราคม 2567',
		'29/02/2567',
		'-',
		'29/02/2568',
	),
);
const amountText = fc.oneof(
	fc
		.tuple(
			fc.constantFrom('', '-', '(', '+', '฿', '−', '$-', '--', "'"),
			fc.integer({ min: 0, max: 99_999_999 }),
			fc.constantFrom('', '.5', ',50', '.005', '.995', '.', ',125', '.12345678', 'e5'),
			fc.constantFrom('', '-', ')', ' บาท', '.-', ' THB', '\t', 'x'),
		)
		.map((parts) => parts.join('')),
	fc
		.tuple(
			fc.integer({ min: 0, max: 999 }),
			fc.constantFrom(',', '.', "'", ' ', '_', '\u00a0'),
			fc.integer({ min: 0, max: 999 }),
			fc.constantFrom('', '.50', ',5', ',123', '.999'),
		)
		.map(([a, s, b, z]) => `${a}${s}${String(b).padStart(3, '0')}${z}`),
	fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
	fc.constantFrom(
		'๑,๒๓๔.๕๐',
		'1e5',
		'1_000',
		'inf',
		'nan',
		'0x10',
		'-',
		'.',
		'-.5',
		'5.',
		'(1,234.50)',
		'1,234.50-',
		'00012',
		'1,23',
		'12,34,567',
	),
);

describe('SQL and TypeScript read the same', () => {
	const readings = [
		['day-month-year', '.', true, false],
		['day-month-year', ',', false, true],
		['month-day-year', '.', false, true],
		['year-month-day', ',', false, false],
	] as const;
	it.each(readings)(
		'days and amounts, %s, mark %s, Buddhist %s, compact %s',
		async (order, mark, buddhist, compact) => {
			const plan = planOf(order, mark, buddhist, compact);
			const values = fc.sample(fc.tuple(dateText, amountText), { numRuns: 4000, seed: 7 });
			const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
			const csv = values
				.map(([day, amount], index) => [`c${index}`, cell(day), cell(amount)].join(','))
				.join('\n');
			const lines = await loadPlan(new Blob([csv]), plan);
			const got = lines.map(({ day, amount, rounded }, i) => ({
				texts: values[i],
				day,
				amount,
				rounded,
			}));
			const want = values.map(([day, amount]) => ({
				texts: [day, amount],
				day: readDay(day, plan.dates),
				amount: readAmount(amount, plan.numbers)?.toString() ?? null,
				rounded: String(losesDigits(amount, plan.numbers)),
			}));
			const different = want.map((one, i) => ({ want: one, got: got[i] }));
			expect(different.filter((pair) => JSON.stringify(pair.want) !== JSON.stringify(pair.got))).toEqual([]);
			expect(want.filter(({ day }) => day !== null).length).toBeGreaterThan(400);
			expect(want.filter(({ amount }) => amount !== null).length).toBeGreaterThan(1000);
		},
	);
});

const data = process.env['QUINTILE_DATA'];
describe.skipIf(!data)('real files', () => {
	it('counts the CDNOW sample', async () => {
		const loaded = await load(
			readFileSync(join(data ?? '', 'cdnow/CDNOW_sample.txt')) as Uint8Array<ArrayBuffer>,
		);
		expect(loaded.proposal.missing).toEqual([]);
		const sums = await tableRows(
			'SELECT count(*) AS n, sum(amount) AS money, count(DISTINCT customer) AS people, min(day) AS first, max(day) AS last FROM quintile.lines WHERE set_aside IS NULL',
		);
		expect(sums).toEqual([
			{ n: '6919', money: '24409194', people: '2357', first: '1997-01-01', last: '1998-06-30' },
		]);
	});

	it('counts the Online Retail invoices', async () => {
		await load(
			readFileSync(join(data ?? '', 'online-retail/online_retail_invoices.csv')) as Uint8Array<ArrayBuffer>,
		);
		expect(await tableRows('SELECT count(*) AS n, sum(amount) AS money FROM quintile.lines')).toEqual([
			{ n: '25900', money: '974774793' },
		]);
	});
});
