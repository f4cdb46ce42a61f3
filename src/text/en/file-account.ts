// English words of what was repaired, put together and repeated in a file.
import { counted } from './counted.ts';

const repairs = {
	'sara-am': 'Split สระอำ joined',
	invisible: 'Invisible characters taken out',
	spaces: 'Unusual spaces or tabs made plain',
	apostrophe: 'Apostrophe before the value taken off',
	'thai-digits': 'Thai digits read as numbers',
	'buddhist-year': 'Buddhist year, 543 taken off',
	'serial-date': 'Spreadsheet’s day number read as a date',
	minus: 'Brackets or a minus behind read as negative',
	'decimal-id': 'Number such as 17850.0 made whole',
	'lost-zero': 'Phone that had lost its first 0',
};

export const account = {
	repairs,
	title: 'Repaired, put together, repeated',
	nothing: 'Nothing had to be repaired, no customer is written in two ways, and no line comes twice.',
	what: 'What',
	count: 'How many',
	merged: 'Customers written in several ways, counted as one',
	same: 'Lines exactly the same as one above, counted all the same',
	sameDropped: 'Lines exactly the same as one above, counted once',
	column: 'Column',
	written: 'Written',
	read: 'Read as',
	customer: 'Customer',
	times: 'Rows',
	firstRow: 'First in row',
	sameAs: 'Same as row',
	lookThrough: 'Look the whole file through',
	lookThroughWhy:
		'Which values were repaired, which customers are written in several ways and which lines come twice is listed on request for a file of this size; it takes about as long as reading it.',
	lookAgain: 'Look through it again',
	looking: 'Looking through the file…',
	download: 'All of these (CSV)',
	currencies: 'Money set aside in other currencies',
	currencyRows: (code: string, rows: string) => `${code} (${counted(rows, 'row')})`,
};
