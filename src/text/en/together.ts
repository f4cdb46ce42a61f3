// English words of what is bought together.
import { counted } from './counted.ts';

export const together = {
	title: 'What is bought together?',
	outline: 'Bought together',
	answer: (first: string, second: string, orders: string, times: string) =>
		`${first} and ${second} go together best: ${orders} hold both, ${times} as many as chance would make.`,
	none: (least: string) =>
		`No pair stands in ${counted(least, 'order')} or more, clearly more often than chance. Fewer would be coincidence, not advice.`,
	times: (count: string) => `${count}×`,
	pictureTitle: 'How many times as often as by chance (1 = chance)',
	pair: 'Pair',
	both: 'Orders with both',
	firstThenSecond: 'With the first, also the second',
	secondThenFirst: 'With the second, also the first',
	lift: 'Against chance',
	of: (orders: string) => `of ${orders}`,
	hint: (least: string, lift: string) =>
		`Shown are pairs in at least ${counted(least, 'order')}, at least ${lift} times as often as by chance, and so far above it that luck does not explain them. Those with the most orders beyond chance come first. Under the orders stands their share of all orders (support).`,
	least: 'Fewest orders',
	liftLeast: 'Least times as often as by chance',
};
