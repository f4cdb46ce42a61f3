// English words of the segment grid.
import { agreed } from './counted.ts';

export const grid = {
	title: 'Who are my customers?',
	outline: 'Who are my customers?',
	answer: (best: string, people: string, money: string) =>
		`${best} are ${people} of the people and ${money} of the money.`,
	leaving: (name: string, count: string, money: string, days: string) =>
		`${count} in ${name}, worth ${money} so far, ${agreed(count, 'has', 'have')} not bought for ${days} or more.`,
	shows: 'Number shown',
	customers: 'Customers',
	money: 'Money',
	averageOrder: 'Average order',
	shape: 'Shape',
	even: 'Even',
	toScale: 'To scale',
	label:
		'Segment grid: recency from top (recent) to bottom, frequency and money from left (low) to right (high)',
	keys: 'Arrow keys move, space selects, shift selects several.',
	recency: (score: number) => `R ${score}`,
	combined: (score: number) => `FM ${score}`,
	frequency: (score: number) => `F ${score}`,
	labelFrequency:
		'Segment grid: recency from top (recent) to bottom, frequency from left (low) to right (high)',
	layer: 'Layer of M',
	allLayers: 'All M',
	layerOf: (score: number) => `M ${score}`,
	recencyAxis: 'Last order',
	combinedAxis: 'How often and how much',
	daysAgo: (low: string, high: string) =>
		low === high ? `${low} ${low === '1' ? 'day' : 'days'} ago` : `${low}–${high} days ago`,
	ordersRange: (low: string, high: string) =>
		low === high ? `${low} ${low === '1' ? 'order' : 'orders'}` : `${low}–${high} orders`,
	cell: (segment: string, place: string, people: string, share: string, money: string) =>
		`${segment}, ${place}: ${people}, ${share} of all, ${money}`,
	emptyCell: (segment: string, place: string) => `${segment}, ${place}: nobody`,
	nobody: 'nobody',
	lastOrder: 'Last order',
	ordersLabel: 'Orders',
	moneyLabel: 'Money',
	share: 'of customers',
	moneyShare: 'of the money',
	firstTime: (count: string) => `${count} bought once only`,
	selected: (people: string, share: string, money: string, moneyShare: string) =>
		`Selected: ${people} (${share}), ${money} (${moneyShare} of the money)`,
	legend: 'Segments; choose one to select its cells',
	byValue: 'Scored by value, ties together',
	equalGroups: 'Equal groups (NTILE), equal customers may be split',
	asOf: (day: string) => `as of ${day}`,
	fewLevels: (dimension: string, levels: number, share: string, value: string) =>
		`${dimension} has only ${levels} ${levels === 1 ? 'level' : 'levels'} in this file: ${share} of customers share the value “${value}”.`,
	dimensions: { r: 'Recency', f: 'Frequency', m: 'Money' },
	table: { r: 'r', fm: 'fm' },
};
