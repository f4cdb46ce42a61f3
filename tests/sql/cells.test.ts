// Every cell's query on the made-up shop: it binds, and its rows are what plain JavaScript makes of the customers.
import { beforeAll, describe, expect, it } from 'vitest';
import * as clustersCell from '../../src/cells/clusters/query.ts';
import * as customersCell from '../../src/cells/customers/query.ts';
import * as overviewCell from '../../src/cells/overview/query.ts';
import { setAsideHeader, setAsideLines } from '../../src/cells/sales-file/query.ts';
import { scoreRows } from '../../src/cells/scoring/query.ts';
import { gridRows } from '../../src/cells/segment-grid/query.ts';
import { segmentRows } from '../../src/cells/segments/query.ts';
import { movedLines, movedPeople, moves } from '../../src/cells/compare-books/query.ts';
import { bookInForce } from '../../src/domain/books.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { DEFAULT_BOOK, evenLevels, scoresOfCell, segmentOf } from '../../src/domain/book.ts';
import { EMPTY_RECIPE, NO_FILTER, type FilterChoices } from '../../src/domain/recipe.ts';
import { Filtering, filterColumns, orderFilter } from '../../src/notebook/filtering.ts';
import { analysisTables, dropRoom, MAIN_TABLES, roomFor } from '../../src/segmentation/analysis-tables.ts';
import { customersCsvHeader, customersCsvLines } from '../../src/downloads/customers-csv.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { loadFile, type Loaded } from '../../src/notebook/loading.ts';
import { possibleScoring } from '../../src/notebook/possible-scoring.ts';
import { asOfOf, scoreBySql } from '../../src/notebook/scoring.ts';
import { shopCsv } from '../../src/samples/shop.ts';
import { peopleDetails } from '../../src/segmentation/orders.ts';
import { inCells } from '../../src/sql/selection.ts';
import { sql } from '../../src/sql/sql.ts';
import { clustersOf, scalingOf, standardised } from '../../src/statistics/clusters.ts';
import { messages } from '../../src/text/messages.ts';
import { tableRows } from './loading.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';

const everyone = sql`TRUE`;
const cellsAt = (r: number, column: number) => scoresOfCell('r-fm', { r, column }, evenLevels(5));
const asOf = { analysisDate: '2026-09-30', windowDays: null, measure: 'amount' } as const;

describe('cells', () => {
	let db: NodeDatabase;
	let loaded: Loaded;
	let people: customersCell.PersonRow[];

	beforeAll(async () => {
		db = await nodeDatabase();
		const file = new Blob([shopCsv('en')]);
		const sniffed = await sniff(file, EMPTY_RECIPE.file);
		loaded = await loadFile(db, file, propose(sniffed, EMPTY_RECIPE.file).plan, {});
		await scoreBySql(db, asOf, EMPTY_RECIPE.scoring, DEFAULT_BOOK, false, new AbortController().signal);
		await db.run(peopleDetails(loaded.facts));
		people = await listing('', 'customer', false);
	});

	async function listing(search: string, sort: customersCell.SortKey, descending: boolean, where = everyone) {
		await db.run(customersCell.sortCustomers({ facts: loaded.facts, where, search, sort, descending }));
		return rowsOf(await db.query(customersCell.page(loaded.facts, 0, 5000)));
	}
	const sum = (rows: readonly customersCell.PersonRow[], of: 'money' | 'orders') =>
		rows.reduce((all, row) => all + row[of], 0);

	it('overview: totals, concentration and months', async () => {
		const [totals] = rowsOf(await db.query(overviewCell.totals(everyone)));
		const best = people.toSorted((a, b) => b.money - a.money);
		expect(totals).toMatchObject({
			customers: people.length,
			orders: sum(people, 'orders'),
			money: sum(people, 'money'),
			repeat_customers: people.filter(({ orders }) => orders > 1).length,
			first_day: people.map(({ first_order }) => first_order).sort()[0],
			top_1: sum(best.slice(0, Math.ceil(people.length * 0.01)), 'money'),
			top_20: sum(best.slice(0, Math.ceil(people.length * 0.2)), 'money'),
		});
		const months = rowsOf(await db.query(overviewCell.months(everyone, asOf)));
		expect(months).toHaveLength(24);
		expect(months.reduce((all, { money }) => all + money, 0)).toBe(sum(people, 'money'));
		expect(months.reduce((all, { orders }) => all + orders, 0)).toBe(sum(people, 'orders'));
	});

	it('segment grid and segments: sums and medians by cell and segment, also of a selection', async () => {
		const cells = rowsOf(await db.query(gridRows(2)));
		for (const cell of cells) {
			const of = people.filter(({ r, fm }) => r === cell.r && fm === cell.fm);
			expect([cell.customers, cell.orders, cell.money]).toEqual([
				of.length,
				sum(of, 'orders'),
				(sum(of, 'money') / 100).toFixed(2),
			]);
		}
		const where = inCells([...cellsAt(5, 5), ...cellsAt(1, 2)]);
		const rows = rowsOf(await db.query(segmentRows(where, 2)));
		expect(rows.map(({ segment_id }) => segment_id)).toEqual(['champions', 'hibernating']);
		const hibernating = people
			.filter(({ r, fm }) => r === 1 && fm === 2)
			.map(({ recency_days }) => recency_days)
			.sort((a, b) => a - b);
		const middle =
			(hibernating[Math.floor((hibernating.length - 1) / 2)]! +
				hibernating[Math.ceil((hibernating.length - 1) / 2)]!) /
			2;
		expect(rows[1]?.median_days).toBe(middle);
	});

	it('clusters: everyone stands at the nearest centre, and the sums are those of its customers', async () => {
		const measures = ['recency', 'average-order'] as const;
		const { of, length } = await db.query(clustersCell.pointRows(measures));
		const points = Array.from({ length }, (_, row) => [of.a[row]!, of.b[row]!]);
		const scaling = scalingOf(points);
		const scaled = standardised(points, scaling);
		const { centroids, sizes } = clustersOf(scaled, 3);
		await db.run(clustersCell.clustersTable({ measures, centroids, ...scaling }));
		const far = (point: readonly number[], to: readonly number[]) =>
			point.reduce((sum, value, index) => sum + (value - to[index]!) ** 2, 0);
		const nearest = scaled.map((point) => {
			const distances = centroids.map((centroid) => far(point, centroid));
			return 1 + distances.indexOf(Math.min(...distances));
		});
		const byKey = people.toSorted((a, b) => a.cid - b.cid);
		const rows = rowsOf(await db.query(clustersCell.clusterRows(2)));
		expect(rows.map(({ customers }) => customers)).toEqual(sizes);
		for (const row of rows) {
			const members = byKey.filter((_, index) => nearest[index] === row.cluster);
			expect([row.customers, row.money, row.orders]).toEqual([
				members.length,
				sum(members, 'money'),
				sum(members, 'orders'),
			]);
		}
		const beside = rowsOf(await db.query(clustersCell.clusterSegments));
		expect(beside.reduce((all, { customers }) => all + customers, 0)).toBe(people.length);
	});

	it('scoring: every score holds the values between its cut points', async () => {
		for (const row of rowsOf(await db.query(scoreRows(2)))) {
			const of = people.filter((person) => person[row.dimension as 'r' | 'f' | 'm'] === row.score);
			const value = { r: 'recency_days', f: 'orders', m: 'money' }[row.dimension] as
				'recency_days' | 'orders' | 'money';
			const values = of.map((person) => person[value] / (row.dimension === 'm' ? 100 : 1));
			expect([row.customers, Number(row.lowest), Number(row.highest)]).toEqual([
				of.length,
				Math.min(...values),
				Math.max(...values),
			]);
		}
	});

	it('customers: sorted any way with stable ties, searched in names, ids and phones, filtered by cells', async () => {
		for (const [key, value] of [
			['money', 'money'],
			['orders', 'orders'],
			['recency_days', 'recency_days'],
			['name', 'name'],
		] as const) {
			const rows = await listing('', key, true);
			const expected = people.toSorted((a, b) =>
				a[value]! < b[value]! ? 1 : a[value]! > b[value]! ? -1 : a.cid - b.cid,
			);
			expect(rows.map(({ cid }) => cid)).toEqual(expected.map(({ cid }) => cid));
		}
		const someone = people[7]!;
		for (const search of [someone.name!.toUpperCase(), someone.customer, someone.phone ?? someone.customer]) {
			expect((await listing(search, 'money', true)).map(({ cid }) => cid)).toContain(someone.cid);
		}
		expect(await listing("%' OR 1=1 --", 'money', true)).toEqual([]);
		const chosen = await listing('', 'money', true, inCells(cellsAt(5, 5)));
		expect(chosen.length).toBe(people.filter(({ r, fm }) => r === 5 && fm === 5).length);
	});

	it('people are sorted by any column, and by their scores from the best to the least', async () => {
		for (const sort of Object.keys(customersCell.SORTS) as customersCell.SortKey[])
			expect(await listing('', sort, true), sort).toHaveLength(people.length);
		const rank = ({ r, f, m }: customersCell.PersonRow) => r * 10_000 + f * 100 + m;
		const ranks = (await listing('', 'scores', true)).map(rank);
		expect(ranks).toEqual(people.map(rank).sort((a, b) => b - a));
		await listing('', 'customer', false);
	});

	it('a customer: orders, group and what the file says', async () => {
		const someone = people.toSorted((a, b) => b.orders - a.orders)[0]!;
		const orders = rowsOf(await db.query(customersCell.ordersOf(someone.cid)));
		expect(orders.filter(({ purchase }) => purchase === 1)).toHaveLength(someone.orders);
		expect(orders.reduce((all, { amount }) => all + amount, 0)).toBe(someone.money);
		const channel = rowsOf(await db.query(customersCell.partOf(someone.cid, 'channel')));
		expect(channel[0]?.part).not.toBe('');
		const details = rowsOf(await db.query(customersCell.detailsOf(someone.cid, loaded.facts)!));
		expect(details.find(({ header }) => header === 'Customer name')?.value).toBe(someone.name);
		expect(details.map(({ header }) => header)).toContain('Province');
	});

	it('lists out: one line a customer with the promised columns; every row set aside', async () => {
		const decoder = new TextDecoder();
		const segmentNames = new Map(
			Object.entries(messages.en.segments.names).map(([id, { name }]) => [id, name]),
		);
		const wanted = { facts: loaded.facts, flavour: 'plain', segmentNames, where: everyone } as const;
		let lines = 0;
		await db.stream(
			customersCsvLines(wanted),
			(bytes) => (lines += decoder.decode(bytes).split('\r\n').length - 1),
		);
		expect(lines).toBe(people.length);
		expect(customersCsvHeader(wanted)).toMatch(
			/^customer,first_order,last_order,recency_days,orders,money,r,f,m,fm,segment_id,segment,name,phone,email,/,
		);
		let aside = 0;
		await db.stream(
			setAsideLines(loaded.facts, loaded.places, 'plain'),
			(bytes) => (aside += decoder.decode(bytes).split('\r\n').length - 1),
		);
		expect(aside).toBe(loaded.ledger.rowsRead - loaded.ledger.rowsUsed);
		expect(setAsideHeader(loaded.facts, loaded.places, 'plain')).toMatch(
			/^row,reason,unreadable,customer,order_id,day,money,/,
		);
	});

	it('another book: every pair of groups with its people, and all of them as a list', async () => {
		const book = bookInForce({ uses: 'r-by-f', own: [] });
		await db.run(roomFor('compare-books'));
		const other = { ...analysisTables('compare-books'), customers: MAIN_TABLES.customers };
		await scoreBySql(db, asOf, EMPTY_RECIPE.scoring, book, true, new AbortController().signal, other);
		const pairs = new Map<string, number>();
		for (const { segment, r, f, m } of people) {
			const key = `${segment} ${segmentOf(book, { r, f, m }, evenLevels(5))}`;
			pairs.set(key, (pairs.get(key) ?? 0) + 1);
		}
		const rows = rowsOf(await db.query(moves(other)));
		expect(new Map(rows.map((row) => [`${row.from_id} ${row.to_id}`, row.customers]))).toEqual(pairs);
		const most = rows.toSorted((a, b) => b.customers - a.customers)[0]!;
		const behind = await db.query(movedPeople(other, loaded.facts, most.from_id, most.to_id, 5000));
		expect(behind.length).toBe(most.customers);
		let lines = 0;
		await db.stream(movedLines(other, loaded.facts, most.from_id, most.to_id), () => lines++);
		expect(lines).toBe(most.customers);
		await db.run(dropRoom('compare-books'));
	});

	it('a filter leaves the orders of its lines, customers and days, and everything comes back without it', async () => {
		const whole = await tableRows('FROM quintile.orders ORDER BY cid, day, order_id');
		const filtering = new Filtering();
		const columns = filterColumns(loaded);
		const ref = (header: string) => columns.find((column) => column.header === header)!.ref;
		const left = async (filter: Partial<FilterChoices>) => {
			await filtering.apply(db, loaded, orderFilter({ ...NO_FILTER, ...filter }, loaded));
			return tableRows(
				'SELECT customer, count(*) AS orders, sum(amount) AS money FROM quintile.orders JOIN quintile.people USING (cid) GROUP BY ALL ORDER BY customer',
			);
		};
		const expected = (where: string) =>
			tableRows(
				`SELECT customer, count(DISTINCT order_id) AS orders, sum(amount) AS money FROM quintile.lines WHERE set_aside IS NULL AND ${where} GROUP BY ALL ORDER BY customer`,
			);
		const [province] = await tableRows(
			`SELECT "${columns.find(({ header }) => header === 'Province')!.column}" AS value FROM quintile.people_details WHERE value IS NOT NULL ORDER BY cid LIMIT 1`,
		);
		const [category] = await tableRows(
			'SELECT category AS value FROM quintile.lines ORDER BY row_number LIMIT 1',
		);
		const named = (column: string, value: string, keep: 'these' | 'others' = 'these') => ({
			column,
			keep,
			values: [fingerprint(value)],
		});
		const ofProvince = await left({ rows: [named(ref('Province'), province!['value']!)] });
		expect(ofProvince.length).toBeGreaterThan(0);
		expect(ofProvince).toEqual(
			await expected(
				`customer IN (SELECT customer FROM quintile.people_details WHERE "${columns.find(({ header }) => header === 'Province')!.column}" = '${province!['value']!}')`,
			),
		);
		expect(
			await left({ rows: [named('category', category!['value']!)], from: '2025-06-01', to: '2025-12-31' }),
		).toEqual(
			await expected(
				`category = '${category!['value']!}' AND day BETWEEN DATE '2025-06-01' AND DATE '2025-12-31'`,
			),
		);
		expect(await left({ rows: [named('category', category!['value']!, 'others')] })).toEqual(
			await expected(`category <> '${category!['value']!}'`),
		);
		expect(await left({ rows: [named('category', 'no such thing')] })).toEqual([]);
		await left({});
		expect(await tableRows('FROM quintile.orders ORDER BY cid, day, order_id')).toEqual(whole);
		expect(columns.map(({ column }) => column)).not.toContain('phone');
		expect(columns.map(({ column }) => column)).not.toContain('name');
	});

	it('a file with points and no money counts points; a cost gives profit, returns taking theirs back', async () => {
		async function measured(text: string, measure: 'amount' | 'points' | 'profit') {
			const file = new Blob([text]);
			const read = await loadFile(
				db,
				file,
				propose(await sniff(file, EMPTY_RECIPE.file), EMPTY_RECIPE.file).plan,
				{},
			);
			const scoring = possibleScoring({ ...EMPTY_RECIPE.scoring, measure }, read);
			const of = asOfOf(scoring, { lastDay: '2024-03-01', scale: read.facts.scale, within: null });
			await scoreBySql(db, of, scoring, DEFAULT_BOOK, false, new AbortController().signal);
			const rows = await tableRows(
				'SELECT customer, money, measure FROM quintile.customers JOIN quintile.people USING (cid) ORDER BY customer',
			);
			return [
				scoring.measure,
				read.facts.scale,
				...rows.map((row) => `${row['customer']} ${row['money']} ${row['measure']}`),
			];
		}
		const points =
			'member id,date,points\na,2024-01-05,10\na,2024-02-05,30\nb,2024-02-07,\nc,2024-01-01,50\nc,2024-03-01,-5\n';
		expect(await measured(points, 'amount')).toEqual(['points', 0, 'a 40 40', 'b 0 0', 'c 45 45']);
		const costs =
			'customer id,order id,date,amount,cost\na,1,2024-01-05,10.50,4.25\na,2,2024-02-05,30,31\nb,3,2024-02-07,5,\nb,4,2024-02-09,-2,1\n';
		expect(await measured(costs, 'profit')).toEqual(['profit', 2, 'a 4050 525', 'b 300 400']);
		const apiece =
			'customer id,order id,date,quantity,unit price,unit cost\na,1,2024-01-05,3,10.50,4.255\na,2,2024-02-05,1,30,31\nb,3,2024-02-07,2,5,\nb,4,2024-02-09,-1,5,2\n';
		// 31.50 - 12.77 (3 × 4.255, halves up) + 30 - 31; 10 - 5 with 2 taken back.
		expect(await measured(apiece, 'profit')).toEqual(['profit', 4, 'a 615000 177350', 'b 50000 70000']);
		const thai = 'รหัสลูกค้า,วันที่,ยอดเงิน,จำนวน,ต้นทุนต่อชิ้น\nก,2024-01-05,100,4,20\nก,2024-02-05,50,1,12.50\n';
		expect(await measured(thai, 'profit')).toEqual(['profit', 2, 'ก 15000 5750']);
		expect(await measured(costs, 'points')).toEqual(['amount', 2, 'a 4050 4050', 'b 300 300']);
	});
});
