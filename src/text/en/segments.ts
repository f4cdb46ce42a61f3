// English names, descriptions and first actions of the segments.
import type { DefaultSegmentId } from '../../domain/segments.ts';

export interface SegmentWords {
	readonly name: string;
	/** Who they are. */
	readonly who: string;
	/** What to do with them. */
	readonly action: string;
}

const names: Readonly<Record<DefaultSegmentId, SegmentWords>> = {
	champions: {
		name: 'Champions',
		who: 'Bought very recently, come often, bring the most.',
		action:
			'Show them product groups they have never bought but probably would, and new rewards; not the same thing again soon.',
	},
	'loyal-customers': {
		name: 'Loyal Customers',
		who: 'Come often and bring much, a little while ago.',
		action: 'Something new, close to what they often buy; 10% off the next visit; a gift by tier.',
	},
	'potential-loyalist': {
		name: 'Potential Loyalists',
		who: 'Recent, with a middling number of orders.',
		action: 'Make them come more often: a broadcast with an end date, pay with points.',
	},
	'new-customers': {
		name: 'New Customers',
		who: 'Bought very recently, and little so far.',
		action: 'The second purchase: a matching product with a deadline and bonus points.',
	},
	promising: {
		name: 'Promising',
		who: 'Fairly recent, seldom, with little money.',
		action: 'An exclusive offer above their usual order: a free extra for last week’s buyers.',
	},
	'need-attention': {
		name: 'Need Attention',
		who: 'Middling in everything and starting to drift.',
		action: 'A strong, time-limited offer on things like those they bought.',
	},
	'about-to-sleep': {
		name: 'About to Sleep',
		who: 'Seldom, little, and starting to stay away.',
		action: 'A coupon by SMS, “you are special”, with a short deadline.',
	},
	'cant-lose-them': {
		name: 'Can’t Lose Them',
		who: 'Brought the most, came regularly, and have been gone a while.',
		action: 'New items they never tried, a bundle with a gift; reach them on Facebook and Google.',
	},
	'at-risk': {
		name: 'At Risk',
		who: 'Used to come and spend, and have been gone a while.',
		action: 'New items or a special price, points to redeem, a free trial.',
	},
	hibernating: {
		name: 'Hibernating',
		who: 'Seldom, little, long ago.',
		action: 'Do not push sales: a short survey with a gift, and learn why.',
	},
};

export const segments = {
	names,
	none: 'In no segment',
	title: 'What is each group worth, and what to do?',
	outline: 'What each group is worth',
	answer: (names: string, money: string, half: string) =>
		`${names} once brought ${money}; winning back half of that would be worth about ${half}.`,
	answerNobodyLeaving: (name: string, money: string, share: string) =>
		`${name} bring ${money}, ${share} of the money.`,
	group: 'Group',
	customers: 'Customers',
	share: '%',
	money: 'Money',
	averageOrder: 'Average order',
	ordersEach: 'Orders each',
	medianDays: 'Days since last',
	action: 'What to do',
	list: 'List',
	borrowed:
		'Groups without advice of their own show that of the default group that lies at the same place of the grid.',
	members: (name: string) => `Download the members of ${name}`,
	allMembers: 'Lists of all groups (zip)',
	table: 'This table (CSV)',
	total: 'Together',
	selectGroup: (name: string) => `Select ${name} on the grid`,
};
