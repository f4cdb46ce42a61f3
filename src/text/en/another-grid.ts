// English words of a grid beside the page's own.

export const anotherGrid = {
	title: 'Another grid beside it',
	outline: 'Another grid',
	chosen: 'What differs from the page',
	date: 'As of',
	dateAsPage: 'The page’s date',
	book: 'Groups',
	asPage: 'As on the page',
	column: 'Only a part',
	everyone: 'Everyone',
	value: 'Which part',
	noValue: '(empty)',
	answer: (people: string, money: string) => `${people}, ${money} together.`,
	compared: (name: string, here: string, there: string) =>
		`${name} are ${here} here and ${there} on the page.`,
	nobody: 'Nobody bought here up to this date. Choose another date or part.',
	absent: 'The part that was chosen is not in this file, so everyone is shown.',
	same: 'So far this grid shows what the page shows. Choose another date, other groups or a part of the customers.',
	dateOf: (day: string) => `as of ${day}`,
};
