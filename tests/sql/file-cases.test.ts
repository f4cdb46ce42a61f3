// Over a hundred files, each with one fault or one real layout, are read as a careful person would read them.
import { beforeAll, describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/cells/sales-file/verdict.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { EMPTY_RECIPE, type FileChoices } from '../../src/domain/recipe.ts';
import { propose } from '../../src/ingest/propose.ts';
import { loadFile } from '../../src/notebook/loading.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { FILE_CASES } from './file-cases.ts';
import { loadPlan, tableRows } from './loading.ts';
import { nodeDatabase } from './node-database.ts';

describe('a file as it comes', () => {
	beforeAll(async () => {
		await nodeDatabase();
	});

	it('comes in more than 120 ways, each with a name and a right answer of its own', () => {
		expect(FILE_CASES.length).toBeGreaterThanOrEqual(120);
		expect(new Set(FILE_CASES.map(({ name }) => name)).size).toBe(FILE_CASES.length);
		const unanswered = FILE_CASES.filter(({ used, missing, questions }) => !(used ?? missing ?? questions));
		expect(unanswered).toEqual([]);
	});

	it.each(FILE_CASES)('$name', async (one) => {
		const choices = { ...EMPTY_RECIPE.file, ...one.choices };
		const sniffed = await sniff(new Blob([one.text]), choices);
		const proposal = propose(sniffed, choices);
		if (one.used ?? one.missing) expect(proposal.missing).toEqual(one.missing ?? []);
		if (one.questions) expect(proposal.questions.map(({ kind }) => kind)).toEqual(one.questions);
		expect(proposal.preset?.id).toBe(one.preset);
		if (one.notes)
			expect(proposal.structure.filter(({ applied }) => applied).map(({ finding }) => finding)).toEqual(
				one.notes,
			);
		if (one.used === undefined) return;
		const lines = await loadPlan(new Blob([one.text]), proposal.plan);
		const unit = 10 ** proposal.plan.numbers.scale;
		const used = lines.filter(({ set_aside: aside }) => aside === null);
		expect(used.map(({ customer, day, amount }) => `${customer} ${day} ${Number(amount) / unit}`)).toEqual(
			one.used,
		);
		const aside: Record<string, number> = {};
		for (const { set_aside: reason } of lines) if (reason != null) aside[reason] = (aside[reason] ?? 0) + 1;
		expect(aside).toEqual(one.aside ?? {});
	});
});

/** The whole load, as the notebook does it. */
async function whole(text: string, choices: Partial<FileChoices> = {}) {
	const all = { ...EMPTY_RECIPE.file, ...choices };
	const file = new Blob([text]);
	return loadFile(await nodeDatabase(), file, propose(await sniff(file, all), all).plan, {});
}

const ordersOf = () =>
	tableRows(
		`SELECT customer, count(*) AS orders, sum(amount) AS money, max(day) AS last FROM quintile.orders JOIN quintile.people USING (cid) WHERE purchase GROUP BY customer ORDER BY customer`,
	);

describe('the account of a file', () => {
	it('makes as many orders of a customer list as it says, with the money once', async () => {
		await whole('customer_id,last order,orders,total spent\nA,2024-05-01,3,100\nB,2024-04-01,1,50.50\n');
		expect(await ordersOf()).toEqual([
			{ customer: 'A', orders: '3', money: '10000', last: '2024-05-01' },
			{ customer: 'B', orders: '1', money: '5050', last: '2024-04-01' },
		]);
	});

	it('counts lines that come again, customers put together and ids that were mended', async () => {
		const phones = await whole(
			'Phone,Date,Total\n081-234-5678,2024-05-01,1\n+66812345678,2024-05-02,2\n0899999999,2024-05-02,2\n0899999999,2024-05-02,2\n',
		);
		expect(phones.duplicates).toEqual({ rows: 1, first: 4 });
		expect(phones.reading.merged).toEqual({ count: 1, examples: '+66812345678 = 081-234-5678' });
		const ids = await whole('Customer ID,Date,Total\n17850.0,2024-05-01,1\n17850,2024-05-02,2\n');
		expect([ids.ledger.customers, ids.reading.mended]).toEqual([1, { count: 1, examples: '17850' }]);
	});

	it('lists status words that the sample did not show and nobody knows', async () => {
		const rows = Array.from({ length: 30_000 }, (_, n) => `A${n % 99},2024-05-01,10,Paid,${'x'.repeat(60)}`);
		rows[17_123] = 'B,2024-05-02,10,Someday,';
		const text = `Customer ID,Date,Total,Status,Note\n${rows.join('\n')}\n`;
		const { reading } = await whole(text);
		expect(reading.unknownStatuses).toEqual(['Someday']);
		const explained = await whole(text, { statuses: { [fingerprint('Someday')]: 'cancelled' } });
		expect(explained.reading.unknownStatuses).toEqual([]);
		expect(explained.ledger).toMatchObject({
			rowsRead: 30_000,
			rowsUsed: 29_999,
			setAside: [{ reason: 'cancelled', rows: 1 }],
		});
	});

	it('matches a return to its order however late it comes', async () => {
		const loaded = await whole(
			'Order ID,Customer ID,Date,Total\n1,A,2024-01-01,100\n1,A,2024-05-01,-40\n2,A,2024-02-01,10\n3,B,2024-02-01,10\n',
		);
		expect(loaded.reusedOrderIds).toBe(0);
		expect(await ordersOf()).toEqual([
			{ customer: 'A', orders: '2', money: '7000', last: '2024-02-01' },
			{ customer: 'B', orders: '1', money: '1000', last: '2024-02-01' },
		]);
	});

	it('says what the file is good for', () => {
		const ledger = {
			rowsRead: 100,
			rowsUsed: 60,
			returnRows: 0,
			setAside: [
				{ reason: 'no-customer', rows: 30, money: 0 },
				{ reason: 'cancelled', rows: 10, money: 0 },
			],
			moneyRead: 0,
			moneyUsed: 0,
			roundedAmounts: 0,
			firstDay: '2024-01-01',
			lastDay: '2024-12-31',
			customers: 40,
			orders: 60,
		} as const;
		expect(verdictOf(ledger, 20)).toEqual({
			months: 12,
			weeks: 52,
			oneTime: 0.5,
			anonymous: 0.3,
			cancelled: 0.1,
			doubts: [],
		});
		expect(verdictOf({ ...ledger, lastDay: '2024-01-21' }, 39)?.doubts).toEqual(['short', 'mostlyOnce']);
	});
});
