// Goods on real files: items, pairs and offers are what plain JavaScript makes of the same lines.
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { loadFile, type Loaded } from '../../src/notebook/loading.ts';
import { scoreBySql } from '../../src/notebook/scoring.ts';
import { goodsOffers } from '../../src/segmentation/goods-offers.ts';
import { goodsPairs, PAIRED_ITEMS } from '../../src/segmentation/goods-pairs.ts';
import { goodsRoom, goodsStatements, type GoodsLevel } from '../../src/segmentation/goods.ts';
import { roomFor } from '../../src/segmentation/analysis-tables.ts';
import { goodsOracle } from './goods-oracle.ts';
import { tableRows } from './loading.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';
import { completeJourney, onlineRetail } from './real-goods-csv.ts';

const DATA = process.env['QUINTILE_DATA'];
const RULES = { least: 10, lift: 1.2 };

describe.skipIf(!DATA)('goods', () => {
	let db: NodeDatabase;
	let loaded: Loaded;
	beforeAll(async () => {
		db = await nodeDatabase();
	});

	async function load(file: Blob): Promise<void> {
		loaded = await loadFile(
			db,
			file,
			propose(await sniff(file, EMPTY_RECIPE.file), EMPTY_RECIPE.file).plan,
			{},
		);
		const asOf = { analysisDate: loaded.defaultAnalysisDate, windowDays: null, measure: 'amount' } as const;
		await scoreBySql(db, asOf, EMPTY_RECIPE.scoring, DEFAULT_BOOK, false, new AbortController().signal);
	}

	async function equalsTheOracle(level: GoodsLevel): Promise<number> {
		const asOf = { analysisDate: loaded.defaultAnalysisDate, windowDays: null, measure: 'amount' } as const;
		const { roles } = loaded.facts;
		const goods = { level, asOf, dayInKey: loaded.reusedOrderIds > 0 };
		await db.run(roomFor(goodsRoom(level)));
		for (const step of [
			...goodsStatements({
				...goods,
				hasCategory: roles.includes('category'),
				hasQuantity: roles.includes('quantity'),
			}),
			goodsPairs(level, RULES),
			goodsOffers(level),
		]) {
			await db.run(step);
		}
		expect(loaded.reusedOrderIds).toBe(0);
		const room = `quintile.${goodsRoom(level)}`;
		const lines = await tableRows(
			`SELECT customer, order_id, day, amount, is_return, set_aside, ${level} FROM quintile.lines`,
		);
		const oracle = goodsOracle(lines, level, { ...RULES, items: PAIRED_ITEMS });

		const items = await tableRows(`FROM ${room}.items ORDER BY item`);
		const sold = items.map((row) => [row['label'], Number(row['orders'])]);
		expect(sold).toEqual(oracle.items);
		const buyers = new Map<string, number>();
		for (const held of oracle.customers.values())
			for (const item of held) buyers.set(item, (buyers.get(item) ?? 0) + 1);
		expect(items.map((row) => [row['label'], Number(row['customers']), Number(row['money'])])).toEqual(
			oracle.items.map(([item]) => [item, buyers.get(item), oracle.money.get(item)]),
		);
		const label = (item: string | null | undefined) => items[Number(item)]!['label']!;
		const pairs = (await tableRows(`FROM ${room}.pairs`)).map((row) =>
			[
				row['kind'],
				label(row['first']),
				label(row['second']),
				row['together'],
				row['of_first'],
				row['of_second'],
				row['units'],
			].join('|'),
		);
		const told = oracle.pairs.map((pair) =>
			[pair.kind, pair.first, pair.second, pair.together, pair.of_first, pair.of_second, pair.units].join(
				'|',
			),
		);
		expect(pairs.sort().join('\n') === told.sort().join('\n')).toBe(true);

		const offers = await tableRows(
			`SELECT kind, customer, item, because, together, of_first FROM ${room}.offers JOIN quintile.people USING (cid)`,
		);
		const expected = [...oracle.offers].flatMap(([customer, { never, next }]) => [
			...(never ? [`never ${customer}: ${never.second} because ${never.first} ${never.together}`] : []),
			...(next ? [`next ${customer}: ${next.second} because ${next.first} ${next.together}`] : []),
		]);
		expect(
			offers
				.map(
					(row) =>
						`${row['kind']} ${row['customer']}: ${label(row['item'])} because ${label(row['because'])} ${row['together']}`,
				)
				.sort(),
		).toEqual(expected.sort());
		return pairs.length;
	}

	it('Complete Journey: product groups', async () => {
		await load(await completeJourney(DATA!));
		expect(loaded.facts.roles).toEqual(
			expect.arrayContaining(['product', 'category', 'discount', 'quantity']),
		);
		expect(await equalsTheOracle('category')).toBeGreaterThan(20);
	});

	it('Online Retail: products', async () => {
		await load(await onlineRetail(DATA!));
		expect(loaded.facts.roles).toContain('product');
		expect(await equalsTheOracle('product')).toBeGreaterThan(1000);
	});
});
