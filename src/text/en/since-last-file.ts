// English words of the campaign cell.

export const sinceLastFile = {
	title: 'Did the campaign work?',
	outline: 'Did the campaign work?',
	noList:
		'Take a list in which a random part is marked to be left alone. Send the campaign to the others. When the next sales file is there, drop that list beside it: the difference between the two is what the campaign did.',
	more: (contacted: string, held: string, extra: string) =>
		`The campaign worked: ${contacted} of those contacted bought, ${held} of those left alone, which is about ${extra} who would not have.`,
	fewer: (contacted: string, held: string) =>
		`Those contacted bought less often (${contacted}) than those left alone (${held}).`,
	unclear: (contacted: string, held: string) =>
		`The data cannot say: ${contacted} of those contacted bought and ${held} of those left alone; a difference this small may be chance.`,
	tooFew: (count: string) =>
		`The data cannot say: only ${count} in the smaller group. Hold out more, or contact more.`,
	nobodyFound:
		'Nobody on the list is in this file: is it the list of this shop, with the same customer numbers?',
	notYet: (day: string) =>
		`The file ends on or before ${day}, the day of the list: nothing can have happened yet. Open the next sales file; the list is kept.`,
	make: 'Take a list with a control group',
	makeHint:
		'Everyone, or the selected customers. Every other list on this page can keep a group back in the same way: see the box beside its button.',
	takeList: 'Take the list (CSV)',
	open: 'Open the list',
	openHint:
		'CSV, or as your spreadsheet saved it (.xlsx). Or drop it on the page, together with the next sales file or before it.',
	chooseDay: 'The list does not say its day any more: choose the day on which the campaign went out.',
	notAList: 'This file has no columns “customer” and “hold_out”. Choose a list that was taken here.',
	list: (name: string, count: string, found: string) => `${name}: ${count}, ${found} of them in this file.`,
	forget: 'Forget the list',
	since: 'Day of the list',
	watched: 'Days watched',
	watchedDays: { '14': '14 days', '30': '30 days', '60': '60 days', '90': '90 days' },
	watchedSoFar: (days: string) => `The file holds ${days} after the list so far.`,
	group: 'Group',
	contacted: 'Contacted',
	heldOut: 'Left alone',
	difference: 'Difference',
	customers: 'Customers',
	bought: 'Bought',
	rate: 'Share who bought',
	moneyEach: 'Money each',
	extraBuyers: 'Extra buyers, in all',
	extraMoney: 'Extra money, in all',
	points: (number: string) => `${number} points`,
	intervalHint: '95 % interval: Newcombe’s for the shares, a bootstrap for the money',
	picture: 'Share who bought, with its 95 % interval',
	csv: 'This table (CSV)',
};
