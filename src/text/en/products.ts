// English words of what each group buys.
export const products = {
	title: 'What does each group buy?',
	outline: 'What each group buys',
	goods: 'products or product groups',
	look: 'Look at',
	levels: { product: 'Products', category: 'Product groups' },
	answer: (item: string, money: string) => `${item} brings the most money: ${money}.`,
	loved: (group: string, item: string, times: string) =>
		`What sets ${group} apart: ${item}, bought by ${times} times as many of them as of everyone.`,
	pictureTitle: 'The most bought items: share of each group’s customers who bought them',
	pictureSummary: (item: string, groups: string) =>
		`The most bought item is ${item}. Darker squares: more of the group’s customers bought it. Groups: ${groups}.`,
	item: 'Item',
	buyers: 'Customers',
	orders: 'Orders',
	money: 'Money',
	index: 'Index',
	few: 'few',
	list: 'List',
	listHint: (item: string) => `Who bought ${item}, with names and phones`,
	indexHint: (group: string) =>
		`Index: 100 means as many of ${group} bought it as of everyone; 200 twice as many. “few”: under 10 buyers, too few to compare. Money is less what came back.`,
};
