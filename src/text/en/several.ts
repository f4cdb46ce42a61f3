// English words for several files that are read as one.
import type { WhyNotUsed } from '../../domain/several.ts';
import { counted } from './counted.ts';

const notUsed: Readonly<Record<WhyNotUsed, string>> = {
	'no-key': 'Not used: none of its columns is a number or code that the sales have too.',
	'key-repeats':
		'Not used: what it shares with the sales comes several times in it, so that a sale would be counted more than once.',
	'no-matches': 'Not used: hardly a row of the sales finds its partner in it.',
	'too-large': 'Not used: it is too large to be looked up while the sales are read.',
	'same-file': 'Not used: its rows are the same as those of another file, and would be counted twice.',
	'left-out': 'Taken out.',
	unreadable: 'Not used.',
};

export const several = {
	overlap: (lines: string) =>
		`${counted(lines, 'line stands', 'lines stand')} in two of the files, in orders of the same number, customer and day or, without order numbers, letter by letter. ${lines === '1' ? 'It is' : 'They are'} counted twice.`,
	countOnce: 'Count them once',
	countOnceWhy: 'Count what stands in two files only once, as the newer file has it',
	title: (files: number) => `${counted(files, 'file')}, read as one`,
	sales: 'The sales.',
	stackedByNames: 'Sales, put below one another: the columns have the same names.',
	stackedByRoles: 'Sales, put below one another: the columns have other names but mean the same.',
	rows: (rows: string) => `${counted(rows, 'row')}.`,
	account: (read: string, used: string, days: string) =>
		`${counted(read, 'row')} read, ${used} used${days ? `, ${days}` : ''}.`,
	days: (first: string, last: string) => `${first} to ${last}`,
	joined: (salesKey: string, ownKey: string) =>
		salesKey === ownKey
			? `Looked up by “${salesKey}”.`
			: `Looked up: “${salesKey}” in the sales is “${ownKey}” here.`,
	matched: (matched: string, all: string) =>
		matched === all
			? all === '1'
				? 'The only row of the sales found its partner.'
				: `All ${all} rows of the sales found their partner.`
			: `${matched} of ${counted(all, 'row')} of the sales found their partner; the others stay, with these columns empty.`,
	adds: (columns: string, more: number) =>
		`It adds ${columns}${more > 0 ? ` and ${counted(more, 'more column')}` : ''}.`,
	counted: (rows: string) =>
		`It has several rows for some customers (${rows} in all): what stands beside a customer is how many, and the marks of the last one.`,
	people: (people: string) =>
		`${counted(people, 'person', 'people')} on it ${people === '1' ? 'has' : 'have'} not bought: they are the rungs below the buyers in the customer levels.`,
	notUsed,
};
