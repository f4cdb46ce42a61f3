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
		recency: (days: string, low: string, high: string, score: number) =>
			`Last bought ${days} ago; R ${score} is ${low} to ${high} days.`,
		frequency: (orders: string, low: string, high: string, score: number) =>
			`${orders}; F ${score} is ${low === high ? low : `${low} to ${high}`} ${high === '1' ? 'order' : 'orders'}.`,
		monetary: (money: string, low: string, high: string, score: number) =>
			`${money} in all; M ${score} is ${low} to ${high}.`,
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
