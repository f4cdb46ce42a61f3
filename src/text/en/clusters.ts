// English words of the clusters found by k-means.
import { counted } from './counted.ts';

export const clusters = {
	title: 'Which groups form by themselves?',
	outline: 'Groups by themselves',
	answer: (count: string, share: string, largest: string) =>
		`${counted(count, 'group explains', 'groups explain')} ${share} of the differences between customers. The largest: ${largest}.`,
	tooFew: 'There are fewer different customers than groups. Choose fewer groups or another measure.',
	exploration:
		'An exploration: groups by likeness, without rules. They shift with the file; for work from month to month the segments above are steadier.',
	name: (letter: string) => `Group ${letter}`,
	groups: 'Groups',
	measures: 'By',
	measureNames: {
		recency: 'days since the last order',
		orders: 'number of orders',
		money: 'money',
		'average-order': 'average order',
		rhythm: 'days between orders',
	},
	traits: {
		recency: { high: 'away for long', low: 'bought recently' },
		orders: { high: 'order often', low: 'order seldom' },
		money: { high: 'bring much', low: 'bring little' },
		'average-order': { high: 'large orders', low: 'small orders' },
		rhythm: { high: 'long gaps between orders', low: 'short gaps between orders' },
	},
	middle: 'in the middle of everything',
	who: 'What they are like',
	customers: 'Customers',
	money: 'Money',
	averageOrder: 'Average order',
	medianDays: 'Days since last',
	medianOrders: 'Orders each',
	list: 'List',
	members: (name: string) => `Download the customers of ${name}`,
	heatTitle: 'Beside the segments: where each group’s customers stand',
	heatSummary: (parts: string) => `Most of each group: ${parts}.`,
	most: (name: string, segment: string, share: string) => `${name}: ${share} in ${segment}`,
	atLeastTwo: 'At least two measures',
};
