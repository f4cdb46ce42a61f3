// English words of who could become a VIP.
import { counted } from './counted.ts';

interface Told {
	readonly people: string;
	readonly then: string;
	readonly became: string;
	readonly of: string;
	readonly share: string;
	readonly base: string;
}

export const potential = {
	title: 'Who could become a VIP?',
	outline: 'Potential high-value',
	answers: {
		proved: ({ people, then, became, of, share, base }: Told) =>
			`${people} began as VIPs do. The same choice on ${then} found ${of}, of whom ${became} are VIPs now: ${share}, against ${base} of all who could be chosen.`,
		'not-proved': ({ people, then, share, base }: Told) =>
			`${people} began as VIPs do, but the past does not bear it out: of the same choice on ${then}, ${share} are VIPs now, against ${base} of all who could be chosen.`,
		'too-few': ({ people, then, became, of }: Told) =>
			`${people} began as VIPs do. Too few became VIPs since ${then} to prove it (${became} of ${of} chosen).`,
	},
	none: 'Nobody with few orders can be chosen.',
	how: (share: string, orders: string) =>
		`VIPs are the fewest customers who bring ${share} of the money. Chosen are the customers with at most ${counted(orders, 'order')} whose first order looks most like the VIPs’ first orders, by what is listed below.`,
	pictureTitle: 'Became VIPs since (the line is the 95 % interval)',
	chosenThen: 'Chosen then',
	allThen: 'All who could be chosen',
	signsTitle: 'What the first orders of VIPs have in common',
	sign: 'First order',
	ofVips: 'Of VIPs',
	ofOthers: 'Of the others',
	n: (count: string) => `n = ${count}`,
	noSigns: 'Nothing sets the first orders of VIPs apart.',
	features: {
		amount: 'Size of the first order',
		items: 'Lines of the first order',
		category: 'Product group',
		channel: 'Channel',
		promoted: 'Discount',
	},
	fifths: ['smallest fifth', 'second fifth', 'middle fifth', 'second largest fifth', 'largest fifth'],
	promoted: { yes: 'with a discount', no: 'without a discount' },
	items: (count: string) => (count === '1' ? '1 line' : `${count.replace('-', '–')} lines`),
	others: 'other',
	listHint: 'The chosen customers with names and phones',
	rules: {
		vipShare: 'VIPs bring this share of the money (0.5 = 50 %)',
		ordersMost: 'Orders at most',
		chosenShare: 'Share that is chosen (0.2 = 20 %)',
		proofDays: 'Proved so many days ago (longer where too few became VIPs)',
	},
};
