// English words of the customers cell and of one customer's page.

export const customers = {
	title: 'Who are they, one by one?',
	outline: 'The people',
	answer: (people: string, money: string) =>
		`${people}, ${money} together. Choose one to see why they are in their group.`,
	search: 'Search by name, id or phone',
	found: (count: string) => `${count} found`,
	none: 'Nobody matches. Try another word or show everyone.',
	sortBy: (column: string) => `Sort by ${column}`,
	customer: 'Customer',
	name: 'Name',
	phone: 'Phone',
	segment: 'Group',
	lastOrder: 'Last order',
	recency: 'Days since',
	orders: 'Orders',
	money: 'Money',
	scores: 'R F M',
	forExcel: 'List for Excel',
	plain: 'List for other programs',
	plainHint: 'CSV without marks for Excel: nothing is escaped',
	excelHint: 'CSV that Excel opens right, with formulas made harmless',
	selectionOnly: 'The selected or found customers only',
	page: {
		title: (name: string) => `Customer ${name}`,
		why: (name: string, r: number, fm: number, segment: string) =>
			`${name} is in ${segment} because recency scores R ${r} and frequency with money scores FM ${fm}.`,
		isIn: (name: string, segment: string) => `${name} is in ${segment}.`,
		value: 'Value',
		scoreFrom: 'This level',
		nextFrom: 'Next level',
		fromValue: (value: string) => `from ${value}`,
		nextValue: (score: string, value: string) => `${score} from ${value}`,
		rule: (places: string, segment: string, book: string) => `${places} is ${segment} in “${book}”.`,
		up: (count: number, shown: string, size: string, segment: string, within: string | null) => {
			const orders =
				count === 1 ? `One more order of about ${size}` : `${shown} more orders of about ${size} each`;
			return `${orders}${within === null ? '' : ` within ${within}`} → ${segment}`;
		},
		down: (days: string, segment: string) => `No order for another ${days} → ${segment}`,
		stays: 'Neither more orders nor waiting would change the group.',
		inWindow: (days: string) =>
			`Scores count the last ${days} before the analysis date; the orders below are all there are.`,
		history: 'Orders over time',
		historySummary: (name: string, orders: string, first: string, last: string) =>
			`${name}: ${orders} from ${first} to ${last}.`,
		date: 'Date',
		order: 'Order',
		lines: 'Lines',
		returned: 'returned',
		details: 'From the file',
	},
};
