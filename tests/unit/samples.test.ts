// The sample shops: always the same text, exact sums, real days, and the mix of customers that they promise.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { largeShopCsv } from '../../src/samples/large-shop.ts';
import { SAMPLE_NOTE, shopCsv } from '../../src/samples/shop.ts';

type Row = Record<string, string>;

const records = (csv: string): string[][] => {
	const { data, errors } = Papa.parse<string[]>(csv.replace(/\n$/, ''));
	expect(errors).toEqual([]);
	return data;
};

const rowsOf = (csv: string): Row[] => {
	const [header = [], ...rows] = records(csv);
	return rows.map((cells) => Object.fromEntries(header.map((title, index) => [title, cells[index] ?? ''])));
};

const satang = (money: string): number => Math.round(Number(money.replaceAll(',', '')) * 100);
const share = (rows: readonly Row[], test: (row: Row) => boolean): number =>
	rows.filter(test).length / rows.length;

const thaiText = shopCsv('th');
const englishText = shopCsv('en');
const thai = rowsOf(thaiText);
const english = rowsOf(englishText);

/** Kept orders of each member, by receipt number. */
function ordersOfMembers(): Map<string, Map<string, Row[]>> {
	const members = new Map<string, Map<string, Row[]>>();
	for (const row of english) {
		const [member, receipt] = [row['Member id']!, row['Receipt number']!];
		if (member === '' || row['Status'] !== 'Completed') continue;
		const orders = members.get(member) ?? new Map<string, Row[]>();
		orders.set(receipt, [...(orders.get(receipt) ?? []), row]);
		members.set(member, orders);
	}
	return members;
}

describe('the sample shop', () => {
	it('is the same text at every call', () => {
		expect(shopCsv('th')).toBe(thaiText);
		expect(shopCsv('en')).toBe(englishText);
	});

	it.each([
		['shop-th.csv', thaiText],
		['shop-en.csv', englishText],
	])('is what public/samples/%s holds (npm run samples)', (file, text) => {
		expect(readFileSync(new URL(`../../public/samples/${file}`, import.meta.url), 'utf8') === text).toBe(
			true,
		);
	});

	it('says in both languages that it is made up', () => {
		expect(SAMPLE_NOTE.en).toMatch(/made-up/i);
		expect(SAMPLE_NOTE.th).toContain('แต่งขึ้น');
		expect(english.every((row) => row['Receipt number']!.startsWith('DEMO-'))).toBe(true);
		expect(english.every((row) => /^(08\d-000-\d{4})?$/.test(row['Phone']!))).toBe(true);
		expect(english.every((row) => /^([a-z]+\d{4}@example\.com)?$/.test(row['Email']!))).toBe(true);
	});

	it('has 19 columns in both files, LF line ends and amounts as each language writes them', () => {
		for (const text of [thaiText, englishText]) {
			expect(records(text).every((cells) => cells.length === 19)).toBe(true);
			expect(text).not.toContain('\r');
			expect(text.endsWith('\n')).toBe(true);
		}
		expect(thaiText).toContain(',"1,290.00",');
		expect(english.every((row) => /^-?\d+\.\d\d$/.test(row['Net amount']!))).toBe(true);
	});

	it('is the same shop in both languages, on real days of 24 months, the Thai ones Buddhist', () => {
		expect(thai).toHaveLength(english.length);
		const ownDays = thai.map((row) => {
			const [day = 0, month = 0, year = 0] = row['วันที่']!.split('/').map(Number);
			return new Date(Date.UTC(year - 543, month - 1, day)).toISOString().slice(0, 10);
		});
		expect(ownDays).toEqual(english.map((row) => row['Date']));
		expect(thai.every((row) => /^\d\d\/\d\d\/25(67|68|69)$/.test(row['วันที่']!))).toBe(true);
		// A day that does not exist would roll over and be written otherwise.
		expect(thai.every((row, index) => row['วันที่']!.slice(0, 2) === ownDays[index]!.slice(8))).toBe(true);
		expect(ownDays).toEqual([...ownDays].sort());
		expect([ownDays.at(0), ownDays.at(-1)]).toEqual(['2024-10-01', '2026-09-30']);
		expect(thai.map((row) => satang(row['ยอดสุทธิ']!))).toEqual(
			english.map((row) => satang(row['Net amount']!)),
		);
	});

	it('has net amount = quantity × unit price − discount on every line, to the satang', () => {
		for (const row of thai) {
			const net = Number(row['จำนวน']) * satang(row['ราคาต่อหน่วย']!) - satang(row['ส่วนลด']!);
			expect(satang(row['ยอดสุทธิ']!)).toBe(net);
		}
	});

	it('gives a point for every full 25 baht of a kept line of a member, and takes it back with a return', () => {
		for (const row of english) {
			const earns = row['Member id'] !== '' && /Completed|Returned/.test(row['Status']!);
			const baht = Number(row['Net amount']);
			expect(Number(row['Points earned'])).toBe(earns ? Math.trunc(baht / 25) : 0);
		}
	});

	it('has 9 to 12 thousand lines with the promised share of each status', () => {
		expect(english.length).toBeGreaterThan(9_000);
		expect(english.length).toBeLessThan(12_000);
		expect(share(english, (row) => row['Status'] === 'Cancelled')).toBeCloseTo(0.02, 2);
		expect(share(english, (row) => row['Status'] === 'Returned')).toBeCloseTo(0.015, 2);
		expect(share(english, (row) => row['Status'] === 'Pending payment')).toBeGreaterThan(0.002);
		expect(share(english, (row) => row['Member id'] === '')).toBeCloseTo(0.015, 2);
		expect(
			english.every((row) => (row['Status'] === 'Returned') === row['Net amount']!.startsWith('-')),
		).toBe(true);
	});

	it('has one member and one day to a receipt', () => {
		const seen = new Map<string, string>();
		for (const row of english) {
			const [receipt, owner] = [row['Receipt number']!, `${row['Member id']} ${row['Date']}`];
			expect(seen.get(receipt) ?? owner).toBe(owner);
			seen.set(receipt, owner);
		}
	});

	it('has about 1,500 customers, half of whom bought once, and a heavy tail', () => {
		const counts = [...ordersOfMembers().values()].map((orders) => orders.size);
		expect(counts.length).toBeGreaterThan(1_400);
		expect(counts.length).toBeLessThanOrEqual(1_500);
		const once = counts.filter((orders) => orders === 1).length / counts.length;
		expect(once).toBeGreaterThan(0.45);
		expect(once).toBeLessThan(0.55);
		expect(Math.max(...counts)).toBeGreaterThan(20);
	});

	it('has promotion-only buyers, monthly regulars and big spenders who stay away', () => {
		const members = [...ordersOfMembers().values()].map((orders) => {
			const rows = [...orders.values()].flat();
			const months = [...new Set(rows.map((row) => row['Date']!.slice(0, 7)))].sort();
			const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
			return {
				promotionOnly: orders.size >= 2 && rows.every((row) => row['Promotion code'] !== ''),
				spanMonths: number(months.at(-1)!) - number(months[0]!) + 1,
				months: months.length,
				lastDay: rows.at(-1)!['Date']!,
				money: rows.reduce((sum, row) => sum + satang(row['Net amount']!), 0),
			};
		});
		const rich = members.map(({ money }) => money).sort((a, b) => b - a)[Math.floor(members.length / 10)]!;
		expect(members.filter((member) => member.promotionOnly).length).toBeGreaterThan(60);
		expect(
			members.filter(({ spanMonths, months }) => spanMonths >= 6 && months / spanMonths >= 0.8).length,
		).toBeGreaterThan(60);
		expect(
			members.filter(({ money, lastDay }) => money >= rich && lastDay < '2026-04-01').length,
		).toBeGreaterThan(30);
	});
});

describe('the large shop', () => {
	const LINES = 100_000;
	const text = [...largeShopCsv({ lines: LINES, seed: 7 })].join('');
	const [header = [], ...lines] = records(text);
	const column = (title: string): string[] => {
		const index = header.indexOf(title);
		return lines.map((cells) => cells[index]!);
	};

	it.each([0, 1, 2, 999, 20_000])('yields exactly %i lines of 14 cells', (count) => {
		const [first, ...rest] = records([...largeShopCsv({ lines: count, seed: 1 })].join(''));
		expect(first).toHaveLength(14);
		expect(rest).toHaveLength(count);
		expect(rest.every((cells) => cells.length === 14)).toBe(true);
	});

	it('is the same text for the same seed and another for another', () => {
		expect([...largeShopCsv({ lines: LINES, seed: 7 })].join('') === text).toBe(true);
		expect([...largeShopCsv({ lines: LINES, seed: 8 })].join('') === text).toBe(false);
	});

	it('streams: chunks of about 256 K characters, the first of ten million lines at once', () => {
		const sizes = Array.from(largeShopCsv({ lines: LINES, seed: 7 }), (chunk) => chunk.length);
		expect(sizes.length).toBeGreaterThan(40);
		expect(sizes.slice(0, -1).every((size) => size >= 262_144 && size < 264_192)).toBe(true);
		const first = largeShopCsv({ lines: 10_000_000, seed: 7 }).next();
		expect(String(first.value).startsWith('Order id,Order date,Customer id,')).toBe(true);
	});

	it('has the promised shares, days in order and some 150 to 165 bytes a line', () => {
		const bytes = new TextEncoder().encode(text).length / LINES;
		expect(bytes).toBeGreaterThan(150);
		expect(bytes).toBeLessThan(165);
		const status = column('Status');
		expect(status.filter((value) => value === 'Cancelled').length / LINES).toBeCloseTo(0.02, 2);
		expect(status.filter((value) => value === 'Returned').length / LINES).toBeCloseTo(0.01, 2);
		const names = column('Customer name');
		expect(names.filter((name) => /[ก-๙]/.test(name)).length / LINES).toBeCloseTo(0.3, 1);
		const days = column('Order date');
		expect(days).toEqual([...days].sort());
		expect([days.at(0), days.at(-1)]).toEqual(['2024-10-01', '2026-09-30']);
		expect(column('Product')).toContain('Jasmine green tea, 20 bags');
	});

	it('has exact sums, returns below 0', () => {
		const cells = ['Quantity', 'Unit price', 'Discount', 'Net amount'].map(column);
		const wrong = lines.filter((_, index) => {
			const [quantity = '', price = '', discount = '', net = ''] = cells.map((values) => values[index] ?? '');
			return Number(quantity) * satang(price) - satang(discount) !== satang(net);
		});
		expect(wrong).toEqual([]);
		const net = column('Net amount');
		expect(
			column('Status').every((status, index) => (status === 'Returned') === net[index]!.startsWith('-')),
		).toBe(true);
	});

	it('has mostly one-time buyers, and customers whose name and phone never change', () => {
		const orders = new Map<string, Set<string>>();
		const person = new Map<string, string>();
		for (const [order, , customer, name, phone, province] of lines) {
			orders.set(customer!, (orders.get(customer!) ?? new Set()).add(order!));
			const card = `${name} ${phone} ${province}`;
			expect(person.get(customer!) ?? card).toBe(card);
			person.set(customer!, card);
		}
		// 86,000 at a million lines, growing with the 0.75th power.
		expect(orders.size).toBeGreaterThan(13_500);
		expect(orders.size).toBeLessThan(17_000);
		const once = [...orders.values()].filter(({ size }) => size === 1).length / orders.size;
		expect(once).toBeGreaterThan(0.65);
		expect(once).toBeLessThan(0.8);
	});
});
