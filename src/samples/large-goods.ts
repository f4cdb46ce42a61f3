// What the large shop sells, written ahead as six cells of a line, so that a line costs no arithmetic.
import { PRODUCTS, type Product } from './products.ts';
import { pickWeighted, randomFrom, type Random } from './random.ts';

const QUANTITIES = [1, 1, 1, 1, 1, 2, 2, 3];
const PERCENTS_OFF = [0, 0, 0, 0, 0, 0, 10, 20];
const DRAWS = 1_024;

/** The cells category, product, quantity, unit price, discount and net amount, with a comma after each. */
export interface Goods {
	readonly sold: string;
	/** The same line taken back: quantity, discount and net amount below 0. */
	readonly returned: string;
}

/** Drawn ahead by appeal; a line is one of these, each as likely as the other. */
const LINES: readonly Goods[] = (() => {
	const random = randomFrom(DRAWS);
	return Array.from({ length: DRAWS }, (_, index) => {
		const product = pickWeighted(random, PRODUCTS, ({ appeal }) => appeal);
		const quantity = QUANTITIES[index % QUANTITIES.length] ?? 1;
		const percentOff = PERCENTS_OFF[Math.floor(index / QUANTITIES.length) % PERCENTS_OFF.length] ?? 0;
		return { sold: cells(product, quantity, percentOff), returned: cells(product, -quantity, percentOff) };
	});
})();

/** One line's goods. */
export function drawGoods(random: Random): Goods {
	return LINES[Math.floor(random() * DRAWS)]!;
}

function cells({ category, en, priceBaht }: Product, quantity: number, percentOff: number): string {
	const discountSatang = quantity * priceBaht * percentOff;
	const net = quantity * priceBaht * 100 - discountSatang;
	const name = en.includes(',') ? `"${en}"` : en;
	return `${category.en},${name},${quantity},${priceBaht}.00,${baht(discountSatang)},${baht(net)},`;
}

function baht(satang: number): string {
	return `${satang < 0 ? '-' : ''}${Math.floor(Math.abs(satang) / 100)}.${String(Math.abs(satang) % 100).padStart(2, '0')}`;
}
