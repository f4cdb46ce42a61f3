// A filter reaches whatever speaks of lines: what was bought, what came back, how people buy.
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { Filtering, filterColumns } from '../../src/notebook/filtering.ts';
import { dropEverything, loadFile, type Loaded } from '../../src/notebook/loading.ts';
import { scoreBySql } from '../../src/notebook/scoring.ts';
import { roomFor } from '../../src/segmentation/analysis-tables.ts';
import { goodsRoom, goodsStatements } from '../../src/segmentation/goods.ts';
import { peopleDetails } from '../../src/segmentation/orders.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { tableRows } from './loading.ts';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';

const CSV = `customer id,order id,date,amount,product,channel,province
a,1,2024-01-05,10,Tea,Shop,North
a,1,2024-01-05,20,Cup,Shop,North
b,2,2024-01-09,30,Tea,Online,South
b,2,2024-01-09,5,Spoon,Online,South
c,3,2024-02-01,40,Cup,Shop,North
c,4,2024-02-03,-40,Cup,Shop,North
`;

describe('a filter', () => {
	let db: NodeDatabase;
	let loaded: Loaded;
	const filtering = new Filtering();
	beforeAll(async () => {
		db = await nodeDatabase();
		const file = new Blob([CSV]);
		const { plan } = propose(await sniff(file, EMPTY_RECIPE.file), EMPTY_RECIPE.file);
		loaded = await loadFile(db, file, plan, {});
		await db.run(peopleDetails(loaded.facts));
	});

	/** Items with the orders that hold them, and the lines of returns, that a filter leaves. */
	async function left(header: string | null, value: string, from: string | null = null) {
		const column = filterColumns(loaded).find((one) => one.header === header);
		const rows = column ? [{ column, keep: 'these' as const, marks: [fingerprint(value)] }] : [];
		await filtering.apply(db, loaded, { from, to: null, rows });
		const asOf = { analysisDate: '2024-02-03', windowDays: null, measure: 'amount' } as const;
		await scoreBySql(db, asOf, EMPTY_RECIPE.scoring, DEFAULT_BOOK, false, new AbortController().signal);
		await db.run(roomFor(goodsRoom('product')));
		const goods = {
			level: 'product',
			asOf,
			dayInKey: false,
			hasCategory: false,
			hasQuantity: false,
		} as const;
		for (const step of goodsStatements(goods)) await db.run(step);
		const items = await tableRows('FROM quintile.goods_product.items ORDER BY item');
		const returns = await tableRows('FROM quintile.kept_lines WHERE is_return');
		return [...items.map((row) => `${row['label']} ${row['orders']} ${row['money']}`), returns.length];
	}

	it('on a product, a channel, an attribute of customers and days reaches the products and the returns', async () => {
		const all = ['Cup 2 2000', 'Tea 2 4000', 'Spoon 1 500', 1];
		expect(await left(null, '')).toEqual(all);
		expect(await left('product', 'Tea')).toEqual(['Tea 2 4000', 0]);
		expect(await left('product', 'Cup')).toEqual(['Cup 2 2000', 1]);
		expect(await left('channel', 'Online')).toEqual(['Spoon 1 500', 'Tea 1 3000', 0]);
		expect(await left('province', 'North')).toEqual(['Cup 2 2000', 'Tea 1 1000', 1]);
		expect(await left(null, '', '2024-01-06')).toEqual(['Cup 1 0', 'Spoon 1 500', 'Tea 1 3000', 1]);
		expect(await left(null, '')).toEqual(all);
	});

	it('leaves nothing behind when everything is dropped', async () => {
		await db.run(dropEverything);
		await expect(tableRows('FROM quintile.kept_lines')).rejects.toThrow();
	});
});
