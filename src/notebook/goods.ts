// Makes the tables of what was bought, once for all cells that ask for them, and tells why a file has none.
import * as v from 'valibot';
import type { Role } from '../domain/roles.ts';
import { goodsOffers } from '../segmentation/goods-offers.ts';
import { goodsPairs } from '../segmentation/goods-pairs.ts';
import { goodsRoom, goodsStatements, type GoodsLevel } from '../segmentation/goods.ts';
import type { Statement } from '../sql/statement.ts';
import type { Notebook } from './notebook.svelte.ts';
import { once } from './once.ts';

/** The cell whose settings hold how items are looked at; whatever else speaks of items reads them there. */
export const GOODS_CELL = 'products';

export const goodsSettings = v.object({
	/** Null: products where the file names them, otherwise product groups. */
	level: v.optional(v.nullable(v.picklist(['product', 'category'])), null),
	least: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(100_000)), 10),
	lift: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(100)), 1.2),
	/** A step up in price is at least so much dearer. */
	step: v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(10)), 0.15),
});

/** Why a role has no column in the tables: the file has none, or it is so large that the column was left out. */
export type Absence = 'absent' | 'left-out';

export function absenceOf(notebook: Notebook, ...roles: readonly Role[]): Absence | null {
	const { loaded, proposal } = notebook;
	if (!loaded || roles.some((role) => loaded.facts.roles.includes(role))) return null;
	const known = loaded.plan.lean && roles.some((role) => proposal?.reasons[role] !== undefined);
	return known ? 'left-out' : 'absent';
}

/** The levels that the file can be looked at in. */
export function goodsLevels(notebook: Notebook): GoodsLevel[] {
	const roles = notebook.loaded?.facts.roles ?? [];
	return (['product', 'category'] as const).filter((level) => roles.includes(level));
}

/** The level that is shown; null where the file names no goods. */
export function goodsLevel(notebook: Notebook): GoodsLevel | null {
	const levels = goodsLevels(notebook);
	const { level } = notebook.settings(GOODS_CELL, goodsSettings);
	return levels.find((one) => one === level) ?? levels[0] ?? null;
}

type Made = Promise<readonly Statement[]>;

async function run(notebook: Notebook, steps: readonly Statement[]): Made {
	for (const step of steps) await notebook.database.run(step, { interruptible: true });
	return steps;
}

/** The tables `items` and `bought` of a level as of the scores in force. @returns the statements that made them */
export function makeGoods(notebook: Notebook, level: GoodsLevel): Made {
	const { facts, reusedOrderIds } = notebook.loaded!;
	const { asOf } = notebook.scored!;
	return once(notebook, `goods-${level}`, JSON.stringify([asOf, notebook.filterKey]), async () => {
		await notebook.roomFor(goodsRoom(level));
		return run(
			notebook,
			goodsStatements({
				level,
				asOf,
				dayInKey: reusedOrderIds > 0,
				hasCategory: facts.roles.includes('category'),
				hasQuantity: facts.roles.includes('quantity'),
			}),
		);
	});
}

/** The tables `pairs` and `offers` as well. @returns all statements, in order */
export async function makeOffers(notebook: Notebook, level: GoodsLevel): Made {
	const { least, lift } = notebook.settings(GOODS_CELL, goodsSettings);
	const before = await makeGoods(notebook, level);
	const { asOf } = notebook.scored!;
	const after = await once(
		notebook,
		`offers-${level}`,
		JSON.stringify([asOf, notebook.filterKey, least, lift]),
		() => run(notebook, [goodsPairs(level, { least, lift }), goodsOffers(level)]),
	);
	return [...before, ...after];
}
