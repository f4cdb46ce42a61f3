// The owner's journey: choose a file, read the account, take every list; all numbers held against an oracle.
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { chooseUntil, csvHeader, csvRows, openPage, settled, take, type Taken } from './notebook-page.ts';
import {
	accountOf,
	buyingDays,
	centsOf,
	customersAsOf,
	fmOf,
	SHOP_CSV,
	type SetAsideLine,
} from './shop-oracle.ts';

const PROMISED =
	'customer,first_order,last_order,recency_days,orders,money,r,f,m,fm,segment_id,segment'.split(',');
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const REASONS: Readonly<Record<string, string>> = {
	'no-customer': 'No customer',
	cancelled: 'Cancelled, void or failed',
	unpaid: 'Not paid yet',
	'only-returns': 'Customer who only returned things',
};

const account = accountOf(SHOP_CSV);
const customers = customersAsOf(account, account.lastDay);
const everyone = [...customers.values()];
const purchases = account.orders.filter(({ purchase }) => purchase).length;
const shown = (value: number) => value.toLocaleString('en-US');
const money = (cents: number) => (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
const decimal = (cents: number) => (cents / 100).toFixed(2);

let page: Page;
test.beforeAll(async ({ browser }) => {
	page = await browser.newPage();
	await openPage(page);
	await chooseUntil(page, 'ready', { name: 'shop.csv', content: SHOP_CSV });
	await settled(page);
});
test.afterAll(() => page.close());

test('the page accounts for every row and every cent of the file', async () => {
	const cell = page.getByTestId('cell-sales-file');
	const aside = [...account.setAside.values()];
	const asideRows = aside.reduce((sum, { rows }) => sum + rows, 0);
	const asideCents = aside.reduce((sum, { cents }) => sum + cents, 0);
	expect(account.used.rows + asideRows).toBe(account.read.rows);
	await expect(cell.locator('.answer')).toHaveText(
		`${shown(account.used.rows)} of ${shown(account.read.rows)} rows are used.`,
	);
	await expect(cell.locator('dd')).toHaveText([
		`${shown(account.read.rows)}${money(account.read.cents)}`,
		`${shown(account.used.rows)}${money(account.used.cents)}`,
		`${shown(asideRows)}${money(asideCents)}`,
	]);
	const reasons = cell.locator('tbody tr');
	await expect(reasons).toHaveCount(account.setAside.size);
	for (const [reason, { rows, cents }] of account.setAside) {
		const row = reasons.filter({ has: page.getByRole('rowheader', { name: REASONS[reason]! }) });
		await expect(row.locator('td.numeric')).toHaveText([shown(rows), money(cents)]);
	}
	await expect(page.getByTestId('cell-overview').locator('dd').first()).toHaveText(shown(customers.size));
	await expect(page.getByTestId('cell-overview').locator('dd').nth(1)).toHaveText(shown(purchases));
});

test('load-report.json says the same', async () => {
	const { name, text } = await take(page, 'download-load-report');
	expect(name).toBe('load-report.json');
	const report = JSON.parse(text);
	const asideCents = account.read.cents - account.used.cents;
	expect(report).toMatchObject({
		rowsRead: account.read.rows,
		rowsUsed: account.used.rows,
		money: { read: account.read.cents / 100, used: account.used.cents / 100, setAside: asideCents / 100 },
		firstDay: account.firstDay,
		lastDay: account.lastDay,
		customers: customers.size,
		orders: purchases,
		encoding: 'utf-8',
		delimiter: ',',
		roles: { customer: 'Member id', date: 'Date', amount: 'Net amount', orderId: 'Receipt number' },
		dateFormat: { order: 'year-month-day', buddhist: false },
		numberFormat: { decimalMark: '.', decimals: 2 },
	});
	const counts = new Map(
		report.setAside.map((one: { reason: string; count: number; money: number }) => [
			one.reason,
			{ rows: one.count, cents: Math.round(one.money * 100) },
		]),
	);
	expect(counts).toEqual(account.setAside);
});

function holdsEveryCustomer(taken: Taken): void {
	const rows = csvRows(taken.text);
	expect(csvHeader(taken.text).slice(0, PROMISED.length)).toEqual(PROMISED);
	expect(rows.length).toBe(customers.size);
	const told = new Map<string, Map<string, string>>();
	for (const line of account.usedLines) {
		const known = told.get(line['Member id']!) ?? new Map<string, string>();
		for (const [column, value] of Object.entries(line)) if (value !== '') known.set(column, value);
		told.set(line['Member id']!, known);
	}
	const wanted = everyone.map((one) => {
		const [first, last] = buyingDays(account, account.lastDay, one.customer);
		const known = told.get(one.customer)!;
		return {
			...{ customer: one.customer, first_order: first, last_order: last, recency_days: String(one.days) },
			...{ orders: String(one.orders), money: decimal(one.money), segment_id: one.segment },
			...{ r: String(one.r), f: String(one.f), m: String(one.m), fm: String(fmOf(one)) },
			...{ name: known.get('Customer name') ?? '', phone: international(known.get('Phone') ?? '') },
			...{ email: known.get('Email') ?? '', Province: known.get('Province') ?? '' },
		};
	});
	const found = new Map(rows.map((row) => [row['customer'], row]));
	for (const one of wanted) expect(found.get(one.customer)).toMatchObject(one);
}

/** The sample's Thai mobile numbers as they are handed on. */
const international = (phone: string) => phone.replaceAll('-', '').replace(/^0/, '+66');

test('customers.csv holds every customer as the oracle scores them, for Excel and plain', async () => {
	const excel = await take(page, 'download-customers');
	const plain = await take(page, 'download-customers-plain');
	expect([excel.name, plain.name]).toEqual(['customers.csv', 'customers.csv']);
	expect(excel.bytes.subarray(0, 3)).toEqual(BOM);
	expect(plain.bytes.subarray(0, 3)).not.toEqual(BOM);
	holdsEveryCustomer(excel);
	holdsEveryCustomer(plain);
	expect(plain.text.endsWith('\r\n')).toBe(true);
});

test('segments.csv and the table on screen hold what each group is worth', async () => {
	const { name, text } = await take(page, 'download-segments');
	expect(name).toBe('segments.csv');
	const present = [...new Set(everyone.map(({ segment }) => segment))].sort();
	const rows = csvRows(text);
	expect(rows.map((row) => row['segment_id']).sort()).toEqual(present);
	for (const row of rows) {
		const members = everyone.filter(({ segment }) => segment === row['segment_id']);
		const days = members.map((one) => one.days).sort((a, b) => a - b);
		const middle = (days.length - 1) / 2;
		expect(row).toMatchObject({
			customers: String(members.length),
			money: decimal(members.reduce((sum, one) => sum + one.money, 0)),
			median_recency_days: String((days[Math.floor(middle)]! + days[Math.ceil(middle)]!) / 2),
		});
		expect(Number(row['customers_share'])).toBeCloseTo(members.length / customers.size, 5);
		const onScreen = page
			.getByTestId('cell-segments')
			.locator('tbody tr')
			.filter({ has: page.getByTestId(`download-members-${row['segment_id']}`) });
		await expect(onScreen.locator('td').first()).toContainText(shown(members.length));
	}
});

test('set-aside.csv holds every row that is not used, with its number and reason', async () => {
	const { name, text } = await take(page, 'download-set-aside');
	expect(name).toBe('set-aside.csv');
	const key = ({ record, reason, line }: SetAsideLine) =>
		`${record} ${reason} ${(centsOf(line) / 100).toFixed(2)}`;
	const found = csvRows(text).map((row) => `${row['row']} ${row['reason']} ${row['money']}`);
	const first = Number(csvRows(text)[0]!['row']) - account.setAsideLines[0]!.record;
	expect([0, 1], 'rows are counted from the first record or from the header').toContain(first);
	expect(found).toEqual(account.setAsideLines.map((one) => key({ ...one, record: one.record + first })));
});

test('the members come as one CSV a segment, in a zip', async () => {
	const { name, bytes } = await take(page, 'download-members');
	expect(name).toBe('segment-members.zip');
	const files = Object.entries(unzipSync(bytes)).map(([file, content]) => ({
		segment: file.replace(/\.csv$/, ''),
		members: csvRows(strFromU8(content)).map((row) => row['customer']!),
	}));
	const present = new Set(everyone.map(({ segment }) => segment));
	expect(files.map(({ segment }) => segment).sort()).toEqual([...present].sort());
	for (const { segment, members } of files) {
		const wanted = everyone.filter((one) => one.segment === segment).map(({ customer }) => customer);
		expect(members.sort(), segment).toEqual(wanted);
	}
});
