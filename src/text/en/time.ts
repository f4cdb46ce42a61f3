// English words that the cells about time share.

export const time = {
	period: 'Period',
	periods: { month: 'Month', quarter: 'Quarter', year: 'Year' },
	quarter: (number: number, year: string) => `Q${String(number)} ${year}`,
	date: 'Date',
	unfinished: 'not over yet',
	interval: (low: string, high: string) => `${low} to ${high}`,
	notReached: 'not reached',
	customers: 'Customers',
	share: 'Share',
	orders: 'Orders',
	money: 'Money',
};
