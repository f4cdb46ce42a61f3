// English words of how customers buy.
import { agreed, counted } from './counted.ts';

interface Ruled {
	readonly share: string;
	readonly months: string;
	readonly orders: string;
}

export const behaviour = {
	title: 'How do they buy?',
	outline: 'How they buy',
	answer: (regulars: string, promotion: string) =>
		`${regulars} ${agreed(regulars, 'comes', 'come')} nearly every month; ${promotion} only ever ${agreed(promotion, 'buys', 'buy')} on promotion.`,
	answerWithout: (regulars: string) => `${regulars} ${agreed(regulars, 'comes', 'come')} nearly every month.`,
	by: 'Divide customers by',
	divisions: {
		habit: 'Habit',
		category: 'Product group',
		band: 'Order value',
		channel: 'Channel',
		weekday: 'Weekday',
		day_part: 'Time of day',
	},
	columns: {
		habit: 'discounts or promotions',
		category: 'product groups',
		band: 'amounts',
		channel: 'sales channels',
		weekday: 'dates',
		day_part: 'the time of day (with the date, or in a column of its own)',
	},
	habits: {
		monthly_regular: {
			name: 'Monthly regulars',
			rule: ({ share, months }: Ruled) =>
				`Bought in ${share} or more of the months since their first order, ${counted(months, 'month')} or more.`,
		},
		promotion_only: {
			name: 'Promotion-only buyers',
			rule: ({ orders }: Ruled) =>
				`${counted(orders, 'order')} or more, every one with a discount or on promotion.`,
		},
		never_promotion: {
			name: 'Never on promotion',
			rule: ({ orders }: Ruled) =>
				`${counted(orders, 'order')} or more, not one with a discount or on promotion.`,
		},
	},
	/** How each division is made. */
	divided: {
		category: (by: string) => `Each customer stands with the product group ${by}.`,
		band: () => 'Each customer stands where their average order falls: money divided by orders.',
		channel: (by: string) => `Each customer stands with the channel ${by}.`,
		weekday: () => 'Each customer stands on the weekday of most of their orders.',
		day_part: () => 'Each customer stands at the time of day of most of their orders.',
	},
	mainBy: { orders: 'of most of their orders', money: 'that brought most of their money' },
	weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
	dayPart: (from: number, to: number) =>
		`${String(from).padStart(2, '0')}:00 to ${String(to).padStart(2, '0')}:00`,
	band: (low: string | null, high: string | null) =>
		low === null ? `under ${high ?? ''}` : high === null ? `${low} and more` : `${low} to under ${high}`,
	unknown: 'not stated',
	nobody: 'Nobody',
	customers: 'Customers',
	orders: 'Orders',
	money: 'Money',
	list: 'List',
	listHint: 'These customers with names and phones',
	profileTitle: 'How each group buys',
	pictureTitle: 'How much each group depends on discounts: share of orders on promotion',
	pictureSummary: (group: string, share: string) =>
		`${group} depend on discounts the most: ${share} of their orders.`,
	averageOrder: 'Average order',
	itemsEach: 'Items an order',
	onPromotion: 'Orders on promotion',
	promotionOnly: (share: string) => `${share} promotion-only`,
	returned: 'Came back',
	favourites: 'Buy mostly, and where',
	profiles: 'Group profiles (CSV)',
	rules: {
		monthsShare: 'Monthly regular: share of months (0.8 = 80 %)',
		monthsLeast: 'Monthly regular: customer for so many months',
		promotionOrders: 'Promotion-only: orders at least',
		bands: 'Bands of the average order begin at (blank: from the file)',
		dayParts: 'Times of day begin at the hours',
		mainBy: 'Main product group and channel: the one',
		promotionDays: 'Days that were a promotion, though no column says so',
		from: 'From',
		to: 'to',
		add: 'Add',
		remove: 'Remove',
	},
};
