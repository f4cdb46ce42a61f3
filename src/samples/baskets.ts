// What goes into one order of the sample shop.
import type { Habit } from './habits.ts';
import { PRODUCTS, productOf, type Product } from './products.ts';
import { between, pick, pickWeighted, type Random } from './random.ts';

export interface Item {
	readonly product: Product;
	readonly quantity: number;
}

interface Shopper {
	readonly habit: Habit;
	/** What was bought on the first visit; undefined on the first visit itself. */
	readonly favourite: Product | undefined;
}

/** One to five different products; the first of the first basket tells whether the customer will be back. */
export function fillBasket(random: Random, { habit, favourite }: Shopper): readonly Item[] {
	const size = basketSize(random, habit);
	const chosen = [firstProduct(random, habit, favourite)];
	while (chosen.length < size) {
		const next = nextProduct(random, chosen);
		if (!chosen.includes(next)) chosen.push(next);
	}
	return chosen.map((product) => ({ product, quantity: quantityOf(random, habit, product) }));
}

function basketSize(random: Random, habit: Habit): number {
	if (habit === 'lapsed-big') return between(random, 2, 5);
	const draw = random();
	if (draw < 0.38) return 1;
	if (draw < 0.74) return 2;
	return draw < 0.93 ? 3 : 4;
}

function firstProduct(random: Random, habit: Habit, favourite: Product | undefined): Product {
	if (favourite !== undefined && random() < 0.45) return favourite;
	const leaves = habit === 'once' || habit === 'promotion';
	return pickWeighted(random, PRODUCTS, ({ appeal, comeback, priceBaht }) => {
		if (favourite === undefined) return leaves ? appeal / comeback : appeal * comeback;
		return habit === 'lapsed-big' && priceBaht > 450 ? appeal * 3 : appeal;
	});
}

function nextProduct(random: Random, chosen: readonly Product[]): Product {
	const beside = pick(random, chosen);
	const draw = random();
	if (draw < 0.5) return productOf(pick(random, beside.goesWith));
	const shelf = draw < 0.75 ? PRODUCTS.filter(({ category }) => category === beside.category) : PRODUCTS;
	return pickWeighted(random, shelf, ({ appeal }) => appeal);
}

function quantityOf(random: Random, habit: Habit, { priceBaht }: Product): number {
	const draw = random();
	if (habit === 'lapsed-big') return draw < 0.45 ? 1 : draw < 0.8 ? 2 : between(random, 3, 6);
	if (priceBaht > 600) return draw < 0.95 ? 1 : 2;
	return draw < 0.74 ? 1 : draw < 0.94 ? 2 : between(random, 3, 5);
}
