// English words of the steps up in price.
import { counted } from './counted.ts';

interface Best {
	readonly from: string;
	readonly to: string;
	readonly wentUp: string;
	readonly buyers: string;
	readonly could: string;
}

export const priceSteps = {
	title: 'Who could take the next step up in price?',
	outline: 'Steps up in price',
	product: 'products',
	category: 'product groups',
	answer: ({ from, to, wentUp, buyers, could }: Best) =>
		`${wentUp} of the ${counted(buyers, 'buyer')} of ${from} later bought ${to}; ${could} never have.`,
	none: (least: string) =>
		`No product group holds a dearer product next to another with ${counted(least, 'order')} or more each.`,
	pictureTitle: 'From the price of one product to the next in its group (average paid)',
	step: 'Step up',
	prices: 'Price',
	wentUp: 'Took the step',
	of: (some: string, all: string) => `${some} of ${all}`,
	could: 'Have not yet',
	list: 'List',
	listHint: 'Those who bought the first and never the second, with names and phones',
	stepLeast: 'Dearer by at least (0.15 = 15 %)',
	least: 'Fewest orders of each product',
};
