// What is guessed about a file: its roles, dates, numbers and statuses, and what is asked.
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { EMPTY_RECIPE, type FileChoices } from '../../src/domain/recipe.ts';
import { PRESETS } from '../../src/ingest/presets/table.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { meaningOf } from '../../src/ingest/status-words.ts';
import { structure as english } from '../../src/text/en/file-structure.ts';
import { structure as thai } from '../../src/text/th/file-structure.ts';

async function proposalOf(text: string, choices: Partial<FileChoices> = {}) {
	const all = { ...EMPTY_RECIPE.file, ...choices };
	return propose(await sniff(new Blob([text]), all), all);
}
const dates = (...values: readonly string[]) =>
	proposalOf(`Customer ID,Date,Total\n${values.map((value, i) => `c${i},${value},${i}.5`).join('\n')}\n`);
const totals = (...values: readonly string[]) =>
	proposalOf(
		`Customer ID;Date;Total\n${values.map((value, i) => `c${i};2024-01-0${i + 1};${value}`).join('\n')}\n`,
	);

describe('dates', () => {
	it('asks when nothing decides between day and month', async () => {
		const { questions } = await dates('03/04/2024', '05/06/2024');
		expect(questions).toEqual([
			{
				kind: 'date-order',
				column: 1,
				conflict: false,
				examples: [
					{ text: '03/04/2024', dayFirst: '2024-04-03', monthFirst: '2024-03-04' },
					{ text: '05/06/2024', dayFirst: '2024-06-05', monthFirst: '2024-05-06' },
				],
			},
		]);
	});
	it('says so when the values contradict each other', async () => {
		expect((await dates('13/04/2024', '04/13/2024')).questions).toMatchObject([{ conflict: true }]);
	});
	it.each([
		['13/04/2024', 'day-month-year'],
		['04/13/2024', 'month-day-year'],
		['2024-04-13', 'year-month-day'],
		['03/04/2567', 'day-month-year'],
		['3 เม.ย. 67', 'day-month-year'],
	])('takes the order from %s', async (value, order) => {
		const { plan, questions } = await dates(value.startsWith('2024') ? '2024-01-02' : '01/02/2024', value);
		expect(questions).toEqual([]);
		expect(plan.dates.order).toBe(order);
	});
	it('obeys the reader', async () => {
		const text = 'Customer ID,Date,Total\na,03/04/2024,1\n';
		const { plan, questions } = await proposalOf(text, { dateOrder: 'month-day-year' });
		expect([plan.dates.order, questions]).toEqual(['month-day-year', []]);
	});
});

describe('numbers', () => {
	it.each([
		[['1,234', '5,678'], '.', 0],
		[['1.234,50', '2'], ',', 0],
		[['1,5', '2,25'], ',', 0],
		[['1,234.5', '2'], '.', 0],
		[['1.234', '5.678'], '.', 1],
	] as const)('reads %j with %s', async (values, mark, asked) => {
		const { plan, questions } = await totals(...values);
		expect(plan.numbers.decimalMark).toBe(mark);
		expect(questions).toHaveLength(asked);
	});
	it('keeps four decimals only where they say something', async () => {
		expect((await totals('1.5000', '2')).plan.numbers.scale).toBe(2);
		expect((await totals('1.5005', '2')).plan.numbers.scale).toBe(4);
	});
});

describe('statuses', () => {
	it.each([
		['ผู้ซื้อได้รับสินค้าแล้ว โปรดทราบว่าผู้ซื้อสามารถยื่นคำขอคืนเงิน/คืนสินค้าได้จนถึง 2026-06-07', 'kept'],
		['partially_refunded', 'kept'],
		['refunded', 'refund'],
		['รอคืนเงิน', 'refund'],
		['Package Returned', 'refund'],
		['ยกเลิกแล้ว', 'cancelled'],
		['wc-failed', 'cancelled'],
		['unpaid', 'unpaid'],
		['ที่ยังไม่ชำระ', 'unpaid'],
		['ค้างชำระ', 'unpaid'],
		['unfulfilled', 'kept'],
		['จัดส่งสำเร็จแล้ว', 'kept'],
		['รอจัดส่ง', 'kept'],
		['REJECTED_REFUND', 'kept'],
		['mystery', null],
	])('%s', (value, meaning) => expect(meaningOf(value)).toBe(meaning));
});

const shopee = [
	'หมายเลขคำสั่งซื้อ,สถานะการสั่งซื้อ,ชื่อผู้ใช้ (ผู้ซื้อ),วันที่ทำการสั่งซื้อ,ชื่อสินค้า,ราคาขาย,จำนวน,ราคาขายสุทธิ,จำนวนเงินทั้งหมด,ชื่อผู้รับ,หมายเลขโทรศัพท์,จังหวัด',
	'A1,สำเร็จแล้ว,somchai99,2026-05-06 00:01,น้ำปลา,100,2,200,350,ส******ย,******12,จังหวัดตาก',
	'A1,สำเร็จแล้ว,somchai99,2026-05-06 00:01,ข้าว,150,1,150,350,ส******ย,******12,จังหวัดตาก',
].join('\n');

describe('roles', () => {
	it('finds those of a Shopee file', async () => {
		const { plan, missing, unknownStatuses } = await proposalOf(shopee);
		expect(plan.roles).toEqual({
			orderId: 0,
			status: 1,
			customer: 2,
			date: 3,
			product: 4,
			unitPrice: 5,
			quantity: 6,
			amount: 7,
			name: 9,
			phone: 10,
		});
		expect([missing, unknownStatuses]).toEqual([[], []]);
	});
	it('takes line amounts before order totals that repeat', async () => {
		const lines = Array.from(
			{ length: 12 },
			(_, i) => `o${i >> 1},c${i >> 2},2024-01-01,${100 + (i >> 1)},${10 + i}.50`,
		);
		const { plan } = await proposalOf(`Order ID,Customer ID,Date,Total,Line amount\n${lines.join('\n')}\n`);
		expect(plan.roles.amount).toBe(4);
	});
	it('keeps an order total that stands on the first line only', async () => {
		const lines = Array.from(
			{ length: 12 },
			(_, i) => `#${i >> 1},a${i >> 2}@x.com,${i % 2 ? ',' : `2024-01-01 09:59:00 +0200,${i}.50`},${i}`,
		);
		const { plan, reasons } = await proposalOf(
			`Name,Email,Created at,Total,Lineitem price\n${lines.join('\n')}\n`,
		);
		expect(plan.roles).toMatchObject({ amount: 3, email: 1, customer: 1, date: 2 });
		expect(reasons.customer).toEqual({ kind: 'identity', through: 'email' });
	});
	it('goes from phone to e-mail to name, never to a masked value', async () => {
		const file = (phone: string) =>
			`Date,Total,Phone,Customer Name\n2024-01-01,5,${phone},Ann B\n2024-01-02,5,${phone},Bob C\n`;
		expect((await proposalOf(file('081-234-5678'))).plan.roles.customer).toBe(2);
		expect((await proposalOf(file('******78'))).plan.roles.customer).toBe(3);
	});
	it('obeys the reader column by column', async () => {
		const { plan } = await proposalOf(shopee, {
			columns: { [fingerprint('จำนวนเงินทั้งหมด')]: 'amount', [fingerprint('จังหวัด')]: 'unused' },
		});
		expect(plan.roles.amount).toBe(8);
		expect(plan.attributes).toEqual([7]);
	});
	it('says what is missing', async () => {
		expect((await proposalOf('sku,colour\nA,red\nB,blue\n')).missing).toEqual(['customer', 'date', 'amount']);
	});
});

describe('what was guessed is said', () => {
	it('of two-digit years and of days that are numbers, with what each means', async () => {
		expect((await dates('29/02/67', '13/05/67')).shortYear).toEqual({ text: '29/02/67', day: '2024-02-29' });
		expect((await dates('29/02/24', '13/05/24')).shortYear).toBeNull();
		expect((await dates('45351', '45425')).serialDay).toEqual({
			...{ text: '45351', since1900: '2024-02-29', since1904: '2028-03-01' },
		});
		expect((await dates('2024-02-29', '2024-05-13')).serialDay).toBeNull();
	});

	it('of amounts without a currency beside others', async () => {
		expect((await totals('$10', '20', '30')).partlyNamed).toBe('USD');
		expect((await totals('$10', '$20')).partlyNamed).toBeNull();
		expect((await totals('10', '20')).partlyNamed).toBeNull();
	});

	it('of status words that nobody knows, but not of a header that comes again', async () => {
		const { unknownStatuses } = await proposalOf(
			'Customer ID,Date,Total,Status\nA,2024-05-01,1,Paid\nB,2024-05-02,2,Someday\nCustomer ID,Date,Total,Status\nC,2024-05-03,3,Cancelled\n',
		);
		expect(unknownStatuses).toEqual(['Someday']);
	});

	it('of a role, by the share of its values', async () => {
		const { fitting, confidence } = await dates('2024-05-01', '2024-05-02', '2024-05-03', 'soon');
		expect([fitting.date, fitting.amount, fitting.customer]).toEqual([0.75, 1, undefined]);
		expect(confidence.date).toBeLessThan(confidence.amount ?? 0);
	});

	it('of every known export: what it cannot tell, in both languages', () => {
		for (const { id, limits = [] } of PRESETS) {
			expect(limits.length, id).toBeGreaterThan(0);
			for (const limit of limits) {
				expect(english.limits[limit]).toMatch(/[a-z]{3}/);
				expect(thai.limits[limit]).toMatch(/[ก-ฮ]{3}/);
			}
		}
	});
});
