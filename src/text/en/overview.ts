// English words of the overview.
import { counted } from './counted.ts';

export const overview = {
	title: 'How is the shop doing?',
	outline: 'Overview',
	/** The one-sentence answer; `top` is the share of money of the best fifth. */
	answer: (people: string, money: string, first: string, last: string, repeat: string, top: string) =>
		`${people} bought for ${money} between ${first} and ${last}; ${repeat} came back for a second order, and the top 20% bring ${top} of the money.`,
	oneDay: (people: string, money: string, day: string) => `${people} bought for ${money}, all on ${day}.`,
	customers: 'Customers',
	orders: 'Orders',
	money: 'Money',
	averageOrder: 'Average order',
	repeat: 'Bought again',
	repeatHint: 'Repeat purchase rate: customers with two orders or more',
	firstDay: 'First day',
	lastDay: 'Last day',
	returned: (money: string) => `after ${money} of returns`,
	concentrationTitle: 'Where the money comes from',
	concentration: (share: string, people: string, money: string) =>
		`The top ${share} (${people}) bring ${money} of the money.`,
	topShare: (share: string) => `Top ${share}`,
	shareOfMoney: 'Share of the money',
	monthsTitle: 'Money by month',
	month: 'Month',
	monthsSummary: (count: string, best: string, bestMoney: string) =>
		`Money by month over ${counted(count, 'month')}; the best was ${best} with ${bestMoney}.`,
	unfinished: 'The first and last month may be incomplete.',
};
