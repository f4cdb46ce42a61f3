// English words of the customer levels: a ladder, and levels that can be held together.
import type { Level, LevelFact, Need, Rung } from '../../domain/levels.ts';
import { agreed, counted } from './counted.ts';

/** The numbers of the rules as they stand, ready to be read. */
export interface RuleNumbers {
	readonly regularGaps: string;
	readonly loyalR: string;
	readonly loyalFm: string;
	readonly loyalDays: string;
	readonly dueFrom: string;
	readonly dueTo: string;
	readonly activeShare: string;
	readonly activeF: string;
	readonly vipShare: string;
	readonly riskR: string;
	readonly riskFm: string;
	readonly declineShare: string;
	readonly declineDays: string;
	readonly inactiveGaps: string;
	readonly careShare: string;
}

interface RungWords {
	readonly name: string;
	readonly rule: (of: RuleNumbers) => string;
	/** What the file needs to show it; absent where sales rows are enough. */
	readonly missing?: string;
}

const rungs: Readonly<Record<Rung, RungWords>> = {
	prospect: {
		name: 'Prospect',
		rule: () => 'On your list, but has not bought or asked yet.',
		missing:
			'Needs a list of people who have not bought: open your customer list together with the sales. One without names, phones or e-mails counts where at least half of the buyers are on it, one row each.',
	},
	expecting: {
		name: 'Expecting',
		rule: () => 'Has asked or signed up, but has not bought.',
		missing: 'Needs a list with a column for enquiries, sign-ups or consent, opened together with the sales.',
	},
	buyer: { name: 'Buyer', rule: () => 'Has bought, once or not lately.' },
	regular: {
		name: 'Regular',
		rule: ({ regularGaps }) =>
			`Two orders or more, and the last one within ${regularGaps} × the customer’s usual gap.`,
	},
	member: {
		name: 'Member',
		rule: () => 'Is in your programme: a member column says so.',
		missing: 'Needs a column for membership, tier or card, here or in a file opened with the sales.',
	},
	'brand-loyal': {
		name: 'Brand-loyal',
		rule: ({ loyalR, loyalFm, loyalDays }) =>
			`R ${loyalR} and FM ${loyalFm} or better, now and ${counted(loyalDays, 'day')} before.`,
	},
	partner: {
		name: 'Partner',
		rule: () => 'Brings others: referrals, or sells for you.',
		missing: 'Needs a column for referrals or resellers, or a file of referrals opened with the sales.',
	},
};

const levels: Readonly<Record<Level, RungWords>> = {
	target: {
		name: 'Target (due now)',
		rule: ({ dueFrom, dueTo }) =>
			`The last order lies ${dueFrom} to ${counted(dueTo, 'usual gap')} back: likely to buy now.`,
	},
	regular: {
		name: 'Regular',
		rule: ({ activeShare, activeF }) =>
			`Bought in ${activeShare} or more of the months since the first order, and F is ${activeF} or better.`,
	},
	advocate: {
		name: 'Advocate',
		rule: () => 'Refers others, or gives 9 or 10 when asked whether they would recommend you.',
		missing: 'Needs a column or a second file for referrals, or NPS from 0 to 10.',
	},
	vip: {
		name: 'VIP',
		rule: ({ vipShare }) => `The fewest customers who together bring ${vipShare} of the money.`,
	},
	'potential-high-value': {
		name: 'Potential high-value',
		rule: () => 'One or two orders so far, and a first order as large as the VIPs’ first (their median).',
	},
	'at-risk': {
		name: 'At risk',
		rule: ({ riskR, riskFm, declineDays, declineShare }) =>
			`FM ${riskFm} or better, but R ${riskR} or less, or the last ${counted(declineDays, 'day')} brought under ${declineShare} of what they used to.`,
	},
	inactive: {
		name: 'Inactive',
		rule: ({ inactiveGaps }) =>
			`Away for more than ${counted(inactiveGaps, 'usual gap')}, and longer than nine of ten gaps in this shop.`,
	},
	neutral: {
		name: 'Neutral',
		rule: () => 'Neither pleased nor displeased: 3 of 5, or 7 to 8 when asked to recommend.',
		missing: 'Needs a column or a second file for satisfaction (1 to 5) or NPS (0 to 10).',
	},
	'high-maintenance': {
		name: 'Needs care',
		rule: ({ careShare }) => `Among the ${careShare} with the most returns, or the most tickets an order.`,
		missing: 'Needs returns in the file, or a column or a second file for tickets, complaints or returns.',
	},
};

const needs: Readonly<Record<Need, (people: string) => string>> = {
	'first-order': (people) => `${people}: a first order`,
	'one-more-order': (people) => `${people}: 1 more order`,
	'order-again': (people) => `${people}: order again`,
	join: (people) => `${people}: join the programme`,
	'come-more': (people) => `${people}: come often and recently, and still so next time`,
	refer: (people) => `${people}: bring a friend`,
	nothing: () => 'At the top',
};

const facts: Readonly<Record<LevelFact, string>> = {
	member: 'Membership',
	referral: 'Referrals',
	satisfaction: 'Satisfaction (1–5)',
	nps: 'NPS (0–10)',
	tickets: 'Tickets, complaints',
};

export const levelWords = {
	title: 'How far up the ladder is each customer?',
	outline: 'Customer levels',
	answer: (buyers: string, regulars: string, loyal: string) =>
		`${buyers} ${agreed(buyers, 'has', 'have')} bought; ${regulars} of them ${agreed(regulars, 'comes', 'come')} regularly or better, and ${loyal} ${agreed(loyal, 'is', 'are')} loyal to the brand.`,
	stepUp: (people: string) => `One more order would bring ${people} a step up.`,
	ladderTitle: 'The ladder: one rung for each customer',
	ladderSummary: (parts: string) => `From the top: ${parts}.`,
	told: (customers: string, share: string, moneyShare: string) =>
		`${customers} · ${share} · ${moneyShare} of the money`,
	unseen: 'not in this file',
	nobody: 'nobody',
	rungs,
	levels,
	needs,
	rung: 'Rung',
	level: 'Level',
	customers: 'Customers',
	money: 'Money',
	rule: 'Who they are',
	nextStep: 'To the next rung',
	list: 'List',
	members: (name: string) => `Download the customers: ${name}`,
	levelsTitle: 'Levels that can be held together',
	levelsHint: 'A customer can be a VIP and at risk at once: each level answers its own question.',
	change: 'Change the rules',
	columns: 'Columns of the file that tell more',
	columnAuto: (header: string) => (header === '' ? 'none found' : `found: ${header}`),
	columnNone: 'none',
	facts,
	numbers: {
		regularGaps: 'Regular: within so many usual gaps',
		loyalR: 'Brand-loyal: R at least',
		loyalFm: 'Brand-loyal: FM at least',
		loyalDays: 'Brand-loyal: also so many days before',
		dueFrom: 'Due from (usual gaps)',
		dueTo: 'Due until (usual gaps)',
		activeShare: 'Regular: share of months with an order',
		activeF: 'Regular: F at least',
		vipShare: 'VIP: share of the money',
		riskR: 'At risk: R at most',
		riskFm: 'At risk: FM at least',
		declineShare: 'At risk: share of former spending',
		declineDays: 'At risk: days looked at',
		inactiveGaps: 'Inactive: away for so many usual gaps',
		careShare: 'Needs care: share of customers',
	},
	reset: 'As at first',
};
