// The customer levels on the made-up shop: every rung and level is what plain JavaScript makes of the orders.
import { beforeAll, describe, expect, it } from 'vitest';
import { columnOf, columnsOf } from '../../src/segmentation/level-facts.ts';
import { groupRows } from '../../src/cells/playbook/query.ts';
import { levelRows, listedLines, listedRows, loadListed, needRows } from '../../src/cells/levels/query.ts';
import { DEFAULT_BOOK, evenLevels } from '../../src/domain/book.ts';
import { addDays, epochDay } from '../../src/domain/day.ts';
import { LEVELS, type Level, type LevelRules } from '../../src/domain/levels.ts';
import type { LineFacts } from '../../src/domain/line-facts.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { readSettings } from '../../src/notebook/cell-settings.ts';
import { levelRules } from '../../src/notebook/level-rules.ts';
import { loadFile, type Loaded } from '../../src/notebook/loading.ts';
import { look, type Looked } from '../../src/notebook/looking.ts';
import { scoreBySql } from '../../src/notebook/scoring.ts';
import { shopCsv } from '../../src/samples/shop.ts';
import { analysisTables, roomFor } from '../../src/segmentation/analysis-tables.ts';
import { levelsTable } from '../../src/segmentation/levels.ts';
import { peopleDetails } from '../../src/segmentation/orders.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';
import { tableRows, type Line } from './loading.ts';

const DAY = '2026-09-30';
const rules = readSettings({}, levelRules);

/** Type-7 quantile of numbers. */
function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const position = (sorted.length - 1) * share;
	const low = Math.floor(position);
	return sorted[low]! + (sorted[Math.min(low + 1, sorted.length - 1)]! - sorted[low]!) * (position - low);
}

describe('customer levels', () => {
	let db: NodeDatabase;
	let facts: LineFacts;
	let orders: Map<string, { day: number; amount: number; purchase: boolean }[]>;
	let scores: Map<string, Line>;
	let earlier: Map<string, Line>;

	async function load(csv: string): Promise<void> {
		const file = new Blob([csv]);
		const { plan } = propose(await sniff(file, EMPTY_RECIPE.file), EMPTY_RECIPE.file);
		await scoreLoaded(await loadFile(db, file, plan, {}));
	}
	const loadLooked = async ({ opened, proposal, places }: Looked): Promise<void> =>
		scoreLoaded(await loadFile(db, opened.text, proposal.plan, {}, places));

	async function scoreLoaded(loaded: Loaded): Promise<void> {
		facts = loaded.facts;
		await db.run(peopleDetails(facts));
		await db.run(roomFor('levels'));
		for (const [day, tables] of [
			[addDays(DAY, -rules.loyalDays), analysisTables('levels')],
			[DAY, undefined],
		] as const) {
			const asOf = { analysisDate: day, windowDays: null, measure: 'amount' } as const;
			await scoreBySql(
				db,
				asOf,
				EMPTY_RECIPE.scoring,
				DEFAULT_BOOK,
				false,
				new AbortController().signal,
				tables,
			);
		}
		const byCid = async (text: string) => new Map((await tableRows(text)).map((row) => [row['cid']!, row]));
		scores = await byCid('FROM quintile.customers JOIN quintile.scores USING (cid)');
		earlier = await byCid('FROM quintile.levels.scores');
		orders = new Map();
		for (const row of await tableRows('FROM quintile.orders')) {
			const day = epochDay(row['day']!);
			const all = orders.get(row['cid']!) ?? [];
			if (day <= epochDay(DAY))
				all.push({ day, amount: Number(row['amount']), purchase: row['purchase'] === 'true' });
			orders.set(row['cid']!, all);
		}
	}

	async function levels(change: Partial<LevelRules> = {}): Promise<Map<string, Line>> {
		const asOf = { analysisDate: DAY, windowDays: null, measure: 'amount' } as const;
		const before = analysisTables('levels');
		await db.run(levelsTable({ facts, asOf, scores: evenLevels(5), rules: { ...rules, ...change }, before }));
		return new Map((await tableRows('FROM quintile.levels')).map((row) => [row['cid']!, row]));
	}

	beforeAll(async () => {
		db = await nodeDatabase();
		await load(shopCsv('en'));
	});

	it('are what plain JavaScript makes of the orders', async () => {
		const end = epochDay(DAY);
		const found = await levels();
		const days = (cid: string) =>
			[...new Set(orders.get(cid)!.flatMap(({ day, purchase }) => (purchase ? [day] : [])))].sort(
				(a, b) => a - b,
			);
		const gaps = (cid: string) =>
			days(cid)
				.slice(1)
				.map((day, index) => day - days(cid)[index]!);
		const everyGap = [...scores.keys()].flatMap(gaps);
		const shopGap = quantile(everyGap, 0.5);
		const longGap = quantile(everyGap, 0.9);
		const money = (cid: string) => Number(scores.get(cid)!['money']);
		const byMoney = [...scores.keys()].sort((a, b) => money(b) - money(a));
		const total = byMoney.reduce((sum, cid) => sum + Math.max(0, money(cid)), 0);
		const vips = new Set<string>();
		for (let index = 0, before = 0; index < byMoney.length;) {
			const tied = byMoney.filter((cid) => money(cid) === money(byMoney[index]!));
			if (before >= total * rules.vipShare) break;
			for (const cid of tied) vips.add(cid);
			before += tied.reduce((sum, cid) => sum + money(cid), 0);
			index += tied.length;
		}
		const first = (cid: string) =>
			orders
				.get(cid)!
				.filter(({ day, purchase }) => purchase && day === days(cid)[0])
				.reduce((sum, { amount }) => sum + amount, 0);
		const vipFirst = quantile([...vips].map(first), 0.5);

		expect(found.size).toBe(scores.size);
		const counts = new Map<string, number>();
		for (const [cid, row] of found) {
			const { r, f, fm } = Object.fromEntries(
				['r', 'f', 'fm'].map((key) => [key, Number(scores.get(cid)![key])]),
			) as Record<'r' | 'f' | 'fm', number>;
			const ever = Number(scores.get(cid)!['orders_ever']);
			const own = gaps(cid);
			const gap = own.length >= 2 ? quantile(own, 0.5) : shopGap;
			const away = end - days(cid).at(-1)!;
			const then = earlier.get(cid);
			const loyal =
				r >= 3 && fm >= 4 && then !== undefined && Number(then['r']) >= 3 && Number(then['fm']) >= 4;
			const rung = loyal ? 'brand-loyal' : ever >= 2 && away <= 2 * gap ? 'regular' : 'buyer';
			const month = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 7);
			const months = new Set(days(cid).map(month)).size;
			const [year, start] = month(days(cid)[0]!).split('-').map(Number);
			const span = 1 + (2026 - year!) * 12 + 9 - start!;
			const sum = (within: (day: number) => boolean) =>
				orders.get(cid)!.reduce((all, { day, amount }) => all + (within(day) ? amount : 0), 0);
			const late = sum((day) => day > end - 90);
			const usual = (sum((day) => day <= end - 90) * 90) / Math.max(90, end - 90 - days(cid)[0]!);
			const expected: Partial<Record<Level, boolean>> = {
				target: away >= 0.8 * gap && away <= 1.5 * gap,
				regular: ever >= 2 && months >= 0.5 * span && f >= 3,
				advocate: false,
				vip: vips.has(cid),
				'potential-high-value': !vips.has(cid) && ever <= 2 && first(cid) >= vipFirst,
				'at-risk': fm >= 3 && (r <= 2 || (ever >= 3 && usual > 0 && late < 0.5 * usual)),
				inactive: away > Math.max(3 * gap, longGap),
				neutral: false,
			};
			expect([cid, row['ladder']]).toEqual([cid, rung]);
			for (const [level, holds] of Object.entries(expected)) {
				expect([cid, level, row[level]]).toEqual([cid, level, String(holds)]);
				if (holds) counts.set(level, (counts.get(level) ?? 0) + 1);
			}
			counts.set(`ladder ${rung}`, (counts.get(`ladder ${rung}`) ?? 0) + 1);
		}
		// Each rule is met by some and not by all, so that none of the comparisons above is empty.
		for (const level of ['target', 'regular', 'vip', 'potential-high-value', 'at-risk', 'inactive'])
			expect(counts.get(level)).toBeGreaterThan(5);
		const rows = rowsOf(await db.query(levelRows(2)));
		for (const { kind, id, customers } of rows) {
			const key = kind === 'ladder' ? `ladder ${id}` : id;
			if (id !== 'high-maintenance') expect([key, customers]).toEqual([key, counts.get(key)]);
		}
		const needs = rowsOf(await db.query(needRows));
		expect(needs.reduce((sum, { customers }) => sum + customers, 0)).toBe(scores.size);
	});

	it('are all reached: from sales alone, or with what second files say of the customers', async () => {
		const sales = new File([shopCsv('en')], 'sales.csv');
		const ids = [...(await tableRows('FROM quintile.people ORDER BY customer'))].map(
			(row) => row['customer']!,
		);
		const some = (every: number, from = 0) => ids.filter((_, index) => index % every === from);
		const csv = (name: string, header: string, rows: readonly string[]) =>
			new File([[header, ...rows].join('\n')], name);
		const people = csv('customers.csv', 'Member id,Full name,Phone,Member tier,Consent', [
			...ids.map((id, index) => `${id},Somebody ${index},,${index % 7 === 0 ? 'Gold' : 'no'},yes`),
			...Array.from({ length: 9 }, (_, index) => `X${index},"New, ${index}",08${index},no,no`),
			...Array.from({ length: 5 }, (_, index) => `Y${index},Keen ${index},,no,yes`),
		]);
		const twice = (list: readonly string[]) => list.flatMap((id) => [id, id]);
		const files = [
			people,
			csv(
				'tickets.csv',
				'Ticket,Member id,Subject',
				twice(some(40)).map((id, index) => `T${index},${id},late`),
			),
			csv(
				'returns.csv',
				'Return no,Member id,Reason',
				[...some(40), ...twice(some(40, 7))].map((id, index) => `R${index},${id},broken`),
			),
			csv(
				'referrals.csv',
				'Referrer id,Friend',
				some(90, 3).map((id, index) => `${id},F${index}`),
			),
			csv('survey.csv', 'Member id,Answered,NPS,Satisfaction', [
				...some(30, 1).map((id) => `${id},2026-01-05,2,1`),
				...some(30, 1).map((id, index) => `${id},2026-06-05,${index % 2 === 0 ? 10 : 7},${1 + (index % 5)}`),
			]),
			sales,
		];
		const looked = await look(files, EMPTY_RECIPE.file, {
			signal: new AbortController().signal,
			onProgress: () => undefined,
		});
		expect(looked.several?.notUsed).toEqual([]);
		expect(looked.several?.joined.map(({ name, counted, people: extra }) => [name, counted, extra])).toEqual([
			['customers.csv', false, 14],
			['tickets.csv', true, 0],
			['returns.csv', true, 0],
			['referrals.csv', false, 0],
			['survey.csv', true, 0],
		]);
		await loadLooked(looked);
		const found = [...(await levels()).values()];
		const customers = new Map(
			(await tableRows('FROM quintile.people')).map((row) => [row['cid']!, row['customer']!]),
		);
		const holding = (holds: (row: Line) => boolean) =>
			found.flatMap((row) => (holds(row) ? [customers.get(row['cid']!)!] : [])).sort();
		for (const rung of ['buyer', 'regular', 'member', 'brand-loyal', 'partner'] as const)
			expect([rung, holding((row) => row['ladder'] === rung).length > 0]).toEqual([rung, true]);
		for (const level of LEVELS)
			expect([level, holding((row) => row[level] === 'true').length > 0]).toEqual([level, true]);
		const bought = new Set(holding(() => true));
		const known = (list: readonly string[]) => list.filter((id) => bought.has(id)).sort();
		expect(holding((row) => row['ladder'] === 'partner')).toEqual(known(some(90, 3)));
		const newest = some(30, 1).map((id, index) => ({
			id,
			nps: index % 2 === 0 ? 10 : 7,
			mark: 1 + (index % 5),
		}));
		expect(holding((row) => row['neutral'] === 'true')).toEqual(
			known(newest.filter(({ nps, mark }) => nps === 7 || mark === 3).map(({ id }) => id)),
		);
		expect(holding((row) => row['advocate'] === 'true')).toEqual(
			known([...new Set([...some(90, 3), ...newest.filter(({ nps }) => nps === 10).map(({ id }) => id)])]),
		);
		// Tickets and returns of two files add up: two and one for some, none and two for others.
		const times = new Map([
			...some(40).map((id) => [id, 3] as const),
			...some(40, 7).map((id) => [id, 2] as const),
		]);
		const ever = (cid: string) => Number(scores.get(cid)!['orders_ever']);
		const each = (cid: string) => (times.get(customers.get(cid)!) ?? NaN) / ever(cid);
		const troubled = [...customers.keys()].filter((cid) => each(cid) > 0);
		const many = quantile(troubled.map(each), 0.9);
		const returns = await tableRows(
			'SELECT cid, count(*) FILTER (is_return) / count(*) AS share FROM quintile.kept_lines JOIN quintile.people USING (customer) GROUP BY cid',
		);
		const shares = new Map(returns.map((row) => [row['cid']!, Number(row['share'])]));
		const manyReturns = quantile([...shares.values()], 0.9);
		expect(holding((row) => row['high-maintenance'] === 'true')).toEqual(
			[...customers.keys()]
				.filter((cid) => {
					const share = shares.get(cid)!;
					return (share > 0 && share >= manyReturns) || each(cid) >= many;
				})
				.map((cid) => customers.get(cid)!)
				.sort(),
		);
		expect(columnsOf(facts, 'tickets', rules).map(({ header }) => header)).toEqual(['tickets', 'returns']);
		const path = await db.openFile(looked.several!.listed!);
		await db.run(loadListed(path));
		await db.closeFile(path);
		// Those on the list whose sales were all set aside have bought nothing either.
		const nothing = ids.length - customers.size;
		expect(rowsOf(await db.query(listedRows))).toEqual([{ prospects: 9, expecting: 5 + nothing }]);
		let lines = '';
		await db.stream(listedLines('prospect'), (bytes) => (lines += new TextDecoder().decode(bytes)));
		expect(lines.split('\r\n').slice(0, 2)).toEqual(['X0,"New, 0",080,', 'X1,"New, 1",081,']);
		await load(shopCsv('en'));
	});

	it('are shown from a list of enquiries that names nobody who has bought', async () => {
		const leads = 'Member id,Name,Phone,Enquiry date\nL1,A,081,2026-09-01\nL2,B,082,\n';
		const files = [new File([shopCsv('en')], 'sales.csv'), new File([leads], 'leads.csv')];
		const looked = await look(files, EMPTY_RECIPE.file, {
			signal: new AbortController().signal,
			onProgress: () => undefined,
		});
		expect(looked.several?.joined).toMatchObject([{ name: 'leads.csv', matched: 0, columns: [], people: 2 }]);
		expect((await looked.several!.listed!.text()).split('\n').map((line) => line.trim())).toEqual([
			'customer,name,phone,email,asked',
			'L1,A,081,,1',
			'L2,B,082,,0',
			'',
		]);
	});

	it('are shown from a list of customers without names or phones where it holds most of the buyers', async () => {
		const ids = (await tableRows('FROM quintile.people ORDER BY customer')).map((row) => row['customer']!);
		const looked = (part: readonly string[]) =>
			look(
				[
					new File([shopCsv('en')], 'sales.csv'),
					new File(
						[['Member id,Level', ...part.map((id) => `${id},Gold`), 'X1,Silver', 'X2,Silver'].join('\n')],
						'crm.csv',
					),
				],
				EMPTY_RECIPE.file,
				{ signal: new AbortController().signal, onProgress: () => undefined },
			);
		const most = await looked(ids.filter((_, index) => index % 5 < 3));
		expect(most.several?.joined).toMatchObject([
			{ name: 'crm.csv', counted: false, columns: ['Level'], people: 2 },
		]);
		expect(await most.several!.listed!.text()).toMatch(/^customer,.*\r?\nX1,,,,0\r?\nX2,,,,0\r?\n$/);
		const few = await looked(ids.filter((_, index) => index % 5 < 1));
		expect(few.several?.joined).toMatchObject([{ columns: ['Level', 'crm'], people: 0 }]);
		expect(few.several?.listed).toBeNull();
	});

	it('feed the playbook: people, money, orders, gaps, reach and who came back, for every group', async () => {
		const found = await levels();
		const past = analysisTables('levels');
		const rows = rowsOf(await db.query(groupRows(facts, DAY, past)));
		const segments = new Map(
			(await tableRows('FROM quintile.segments')).map((row) => [row['cid']!, row['segment']!]),
		);
		const then = new Map(
			(await tableRows('FROM quintile.levels.segments')).map((row) => [row['cid']!, row['segment']!]),
		);
		const reached = new Map(
			(await tableRows('FROM quintile.people_details')).map((row) => [
				row['cid']!,
				row['phone'] ?? row['email'],
			]),
		);
		const end = epochDay(DAY);
		const bought = (cid: string) => orders.get(cid)!.filter(({ purchase }) => purchase);
		for (const row of rows) {
			const members = [...found.keys()].filter((cid) =>
				row.kind === 'segment'
					? segments.get(cid) === row.id
					: row.kind === 'ladder'
						? found.get(cid)!['ladder'] === row.id
						: found.get(cid)![row.id] === 'true',
			);
			const money = (cids: readonly string[]) =>
				cids.reduce((sum, cid) => sum + Number(scores.get(cid)!['money']), 0);
			const gaps = members.flatMap((cid) => {
				const days = bought(cid)
					.map(({ day }) => day)
					.sort((a, b) => a - b);
				return days.slice(1).map((day, index) => day - days[index]!);
			});
			const between = gaps.filter((gap) => gap > 0);
			const before = [...then].filter(([, segment]) => segment === row.id).map(([cid]) => cid);
			const returned = before.filter((cid) => bought(cid).some(({ day }) => day > end - 90));
			expect(row).toEqual({
				kind: row.kind,
				id: row.id,
				customers: members.length,
				money: money(members),
				overdue_money: money(members.filter((cid) => found.get(cid)!['overdue'] === 'true')),
				median_order: quantile(
					members.flatMap((cid) => bought(cid).map(({ amount }) => amount)),
					0.5,
				),
				median_gap: between.length > 0 ? quantile(between, 0.5) : null,
				reachable: members.filter((cid) => reached.get(cid) !== null).length,
				before_customers: row.kind === 'segment' ? before.length : null,
				before_returned: row.kind === 'segment' ? returned.length : null,
			});
		}
		expect(rows.filter(({ kind }) => kind === 'segment')).toHaveLength(10);
		expect(
			rowsOf(await db.query(groupRows(facts, DAY, null))).every((row) => row.before_customers === null),
		).toBe(true);
	});

	it('see members, referrals, satisfaction and tickets where a column tells of them, by its header or as chosen', async () => {
		const rows = [
			'Customer,Date,Amount,Member tier,Referrals,Satisfaction,NPS,Tickets',
			...Array.from({ length: 40 }, (_, index) => {
				const member = index % 4 === 0 ? 'Gold' : 'no';
				const day = String(1 + (index % 28)).padStart(2, '0');
				return `C${index},2026-08-${day},${100 + index},${member},${index % 10 === 0 ? 2 : 0},${index % 5},${index % 11},${index === 7 ? 4 : 0}`;
			}),
		];
		await load(rows.join('\n'));
		expect(columnOf(facts, 'member', rules)?.header).toBe('Member tier');
		const found = [...(await levels()).values()];
		const count = (level: string) => found.filter((row) => row[level] === 'true').length;
		const rung = (which: string) => found.filter(({ ladder }) => ladder === which).length;
		expect([rung('partner'), rung('member'), rung('buyer')]).toEqual([4, 8, 28]);
		expect(count('advocate')).toBe(
			Array.from({ length: 40 }, (_, index) => index % 10 === 0 || index % 11 >= 9).filter(Boolean).length,
		);
		expect(count('neutral')).toBe(
			Array.from({ length: 40 }, (_, index) => index % 5 === 3 || [7, 8].includes(index % 11)).filter(Boolean)
				.length,
		);
		expect(count('high-maintenance')).toBe(1);
		const without = [...(await levels({ referralColumn: 'none' })).values()];
		expect(without.filter(({ ladder }) => ladder === 'partner')).toEqual([]);
		expect(LEVELS.every((level) => level in without[0]!)).toBe(true);
	});
});
