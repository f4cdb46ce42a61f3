// English words of the lifecycle map.
import { agreed } from './counted.ts';

export const lifecycle = {
	title: 'Where are customers on their way?',
	outline: 'Lifecycle map',
	answer: (share: string, from: string, to: string) =>
		`Most drop out between ${from} and ${to}: only ${share} go on.`,
	slipping: (people: string, money: string) =>
		`${people} ${agreed(people, 'is slipping right now and has', 'are slipping right now and have')} brought ${money} so far.`,
	stages: {
		first: 'First order',
		second: 'Second order',
		repeat: 'Third order',
		regular: 'Regular',
		slipping: 'Slipping',
		lost: 'Lost',
	},
	rules: {
		first: 'One order, and still within the usual gap',
		second: 'Two orders, keeping the rhythm',
		repeat: 'Three orders, keeping the rhythm',
		regular: 'Four orders or more, keeping the rhythm',
		slipping: 'Away for more than two of their own usual gaps',
		lost: 'Away for more than three of their own usual gaps, and longer than nine in ten gaps of the shop',
	},
	touchpoints: {
		first:
			'A thank-you with the parcel, then a message with a pair that goes with it, before the usual gap is over.',
		second: 'Ask how it went; a small reward for the third order, with a deadline.',
		repeat: 'Offer membership or points; show what is new close to what they buy.',
		regular: 'Early access and personal service; ask for a review or a friend.',
		slipping: 'A personal message now, by SMS or LINE, with a reason to come back this week.',
		lost: 'A short survey with a gift, once; then leave them in peace.',
	},
	reached: 'got this far',
	now: 'are here now',
	onwards: (share: string) => `${share} go on`,
	medianDays: (days: string) => `half within ${days}`,
	ofMovers: (days: string) => `those who do, in ${days} (median)`,
	dropOff: 'Most drop out here',
	away: (days: string) => `away for ${days} (median)`,
	touchpoint: 'What to do here',
	list: 'List',
	listOf: (stage: string) => `Download the people at: ${stage}`,
	rule: 'Slipping and lost go by each customer’s own rhythm; of those with fewer than three order days, by the shop’s. “Fell asleep” under “Who moved where?” is another thing: there the recency score fell.',
	stage: 'Stage',
	money: 'Money',
	csv: 'This table (CSV)',
};
