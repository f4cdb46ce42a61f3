// English words of the sales file: its columns, how they are read, and the account of every row.
import type { SetAsideReason } from '../../domain/ledger.ts';
import type { ColumnUse, DateOrder, Encoding, StatusMeaning } from '../../domain/recipe.ts';
import { account } from './file-account.ts';
import { structure } from './file-structure.ts';
import { openNotes } from './open-notes.ts';
import { counted } from './counted.ts';

const uses: Readonly<Record<ColumnUse, string>> = {
	customer: 'Customer',
	name: 'Name',
	phone: 'Phone',
	email: 'E-mail',
	date: 'Date',
	time: 'Time of day',
	orderId: 'Order number',
	amount: 'Amount',
	quantity: 'Quantity',
	unitPrice: 'Unit price',
	status: 'Status',
	points: 'Points',
	discount: 'Discount',
	cost: 'Cost of the line',
	unitCost: 'Cost of one piece',
	promotion: 'Promotion',
	product: 'Product',
	category: 'Category',
	channel: 'Channel',
	orderCount: 'Number of orders',
	recencyDays: 'Days since the last order',
	currency: 'Currency',
	attribute: 'About the customer',
	unused: 'Left out',
};

const reasons: Readonly<Record<SetAsideReason, string>> = {
	'repeated-header': 'The header again',
	'total-row': 'A total, not a sale',
	'note-row': 'A heading or remark, not a sale',
	'blank-row': 'Blank row',
	'long-row': 'More cells than the header',
	'short-row': 'Fewer cells than the header',
	duplicate: 'The same line again',
	'in-two-files': 'Stands in another file too',
	cancelled: 'Cancelled, void or failed',
	unpaid: 'Not paid yet',
	'other-currency': 'Another currency',
	'masked-customer': 'Customer is masked',
	'shortened-customer': 'Customer’s number was cut off by a spreadsheet',
	'no-customer': 'No customer',
	'no-date': 'No date',
	'unreadable-date': 'Date cannot be read',
	'unreadable-amount': 'Amount cannot be read',
	'no-order-count': 'Number of orders cannot be read',
	'only-returns': 'Customer who only returned things',
};

const dateOrders: Readonly<Record<DateOrder, string>> = {
	'day-month-year': 'day, month, year',
	'month-day-year': 'month, day, year',
	'year-month-day': 'year, month, day',
};

const encodings: Readonly<Record<Encoding, string>> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16 (big-endian)',
	'windows-874': 'Thai (windows-874)',
	'windows-1252': 'Western (windows-1252)',
	gb18030: 'Chinese, simplified (GB18030)',
	big5: 'Chinese, traditional (Big5)',
	shift_jis: 'Japanese (Shift-JIS)',
	'euc-kr': 'Korean (EUC-KR)',
	'utf-8-as-windows-1252': 'Thai, mended (à¸ª → ส)',
	'utf-8-as-windows-874': 'Thai, mended (เธช → ส)',
	'windows-874-as-windows-1252': 'Thai, mended (Ê → ส)',
};

const meanings: Readonly<Record<StatusMeaning, string>> = {
	kept: 'a sale',
	refund: 'given back',
	cancelled: 'cancelled',
	unpaid: 'not paid yet',
};

export const file = {
	uses,
	reasons,
	dateOrders,
	encodings,
	meanings,
	outline: 'The file',
	title: 'What is in the file?',
	columnsTitle: 'Which column is what?',
	columnsLead: 'This is how the file was understood. Everything can be changed, now or later.',
	column: 'Column',
	useAs: 'Used as',
	examples: 'Examples',
	why: 'Why',
	whys: {
		'header-exact': 'the header says so',
		'header-like': 'the header sounds like it',
		values: 'the values look like it',
		chosen: 'your choice',
		identity: 'this tells customers apart',
		preset: 'known from this export',
		summary: 'one row a customer: the header says so',
		group: 'the names on rows of their own',
	},
	looks: {
		day: (percent: string) => `${percent} of its values are days`,
		number: (percent: string) => `${percent} of its values are numbers`,
		phone: (percent: string) => `${percent} of its values are phone numbers`,
		email: (percent: string) => `${percent} of its values are e-mail addresses`,
	},
	preview: 'The first rows, as read',
	useThese: 'Use these columns',
	keepAsIs: 'Keep as it is',
	changeColumns: 'Change columns',
	computed: 'Quantity × unit price',
	dates: 'Dates are written',
	shortYears: (example: string, day: string) => `Two-digit years are Buddhist: ${example} is ${day}.`,
	serialDays: (example: string) => `${example} and other days written as numbers`,
	serialOrder: 'numbers of days',
	since1900: (day: string) => `since 1900: ${day}`,
	since1904: (day: string) => `since 1904: ${day} (old Mac)`,
	unknownStatus: 'not known: taken as a sale',
	decimals: 'Decimal mark',
	point: 'point: 1,234.50',
	comma: 'comma: 1.234,50',
	encoding: 'Letters',
	encodingConfidence: {
		certain: 'certain',
		likely: 'likely, by the pattern of its bytes',
		unsure: 'not sure: look at the first rows below, and choose others if names look wrong',
	},
	mojibake: (before: string, after: string) =>
		`Thai letters were read wrongly by another program before this file was saved: “${before}” should be “${after}”.`,
	mend: 'Mend the letters',
	repaired: (what: string, whole: boolean) =>
		`Text was tidied${whole ? '' : ' (counted in the rows that were looked at)'}: ${what}.`,
	repairs: {
		saraAm: (cells: string) => `a split สระอำ joined in ${counted(cells, 'cell')}`,
		invisible: (cells: string) => `invisible characters taken out of ${counted(cells, 'cell')}`,
		spaces: (cells: string) => `unusual spaces or tabs made plain in ${counted(cells, 'cell')}`,
		apostrophes: (cells: string) => `a leading apostrophe set apart in ${counted(cells, 'cell')}`,
	},
	statuses: 'What the status says',
	countUnpaid: 'Count unpaid orders as well',
	askDates: (column: string) => `Which comes first in “${column}”, the day or the month?`,
	askDatesConflict: (column: string) =>
		`The dates in “${column}” do not agree with each other. Which comes first?`,
	dayFirst: (example: string, day: string) => `Day first: ${example} is ${day}`,
	monthFirst: (example: string, day: string) => `Month first: ${example} is ${day}`,
	askDecimals: (column: string) => `What does the mark in “${column}” mean?`,
	decimalPoint: (example: string, value: string) => `${example} is ${value} (decimal point)`,
	decimalComma: (example: string, value: string) => `${example} is ${value} (decimal comma)`,
	missing: {
		customer: 'Choose the column that says who bought.',
		date: 'Choose the column with the day of the sale.',
		amount: 'Choose the amount, or a quantity and a unit price.',
		'counted-on': 'Say on which day the days since the last order were counted.',
	},
	notes: openNotes,
	structure,
	account,
	sheet: 'Sheet',
	member: 'File in the archive',
	sheetOption: (name: string, rows: string, hidden: boolean) =>
		`${name} · ${counted(rows, 'row')}${hidden ? ' · hidden' : ''}`,
	columnsLeftOut: (count: number) =>
		`This is a large file: ${counted(count, 'more column is', 'more columns are')} left out to save memory. Under “Change columns” give a use to what you want to keep.`,
	sum: (read: string, used: string, setAside: string) =>
		`${counted(read, 'row')} read = ${used} used + ${setAside} set aside`,
	ledgerAnswer: (used: string, read: string) =>
		`${used} of ${counted(read, 'row')} ${used === '1' ? 'is' : 'are'} used.`,
	allUsed: (read: string) => (read === '1' ? 'The only row is used.' : `All ${read} rows are used.`),
	returns: (count: string) => `${counted(count, 'return')} among them.`,
	rowsRead: 'Rows read',
	rowsUsed: 'Used',
	setAside: 'Set aside',
	reason: 'Reason',
	rows: 'Rows',
	money: 'Money',
	exampleRows: 'Examples',
	rowNumber: (row: string) => `row ${row}`,
	nothingSetAside: 'Nothing was set aside.',
	readAs: (encoding: string | null, dates: string, decimals: string) =>
		`${encoding === null ? 'Dates' : `Read as ${encoding}; dates`}: ${dates}; numbers: ${decimals}.`,
	downloadSetAside: 'Rows set aside (CSV)',
	downloadReport: 'Load report (JSON)',
	downloadLedger: 'This account (CSV)',
	swallowed: (count: string, first: string) =>
		`${counted(count, 'cell begins', 'cells begin')} with a quotation mark that is never closed and ${count === '1' ? 'has' : 'have'} swallowed rows below them; the first is in row ${first}. Those rows are not counted: read quotes as letters, or mend the quotation mark and drop the file again.`,
	badLetters:
		'Some letters of the file could not be read and show as �. If names look wrong, choose other letters under “Change columns”.',
	noOrderNumber: 'There is no order number, so what a customer bought on one day counts as one order.',
	mixedDates:
		'The dates are written in two ways. This happens when a spreadsheet takes some for dates and leaves others as text, and it may have swapped day and month in those: check the months, or export the file again with dates as text.',
	rounded: (count: string) =>
		`${counted(count, 'amount')} had more decimals than are kept and ${count === '1' ? 'was' : 'were'} rounded.`,
	reused: (count: string) =>
		`${counted(count, 'order number comes', 'order numbers come')} back for other customers or much later, so the day is part of the order.`,
	loneDays: (count: string, day: string, rest: string) =>
		`${counted(count, 'row is', 'rows are')} dated up to ${day}, long after the rest (${rest}): a slip of the pen? The analysis date stays at ${rest}.`,
	useLoneDays: (day: string) => `They are right: use ${day}`,
	scientific: (count: string, column: string) =>
		`${counted(count, 'value')} in “${column}” ${count === '1' ? 'looks' : 'look'} like 8.12E+08: a spreadsheet has cut ${count === '1' ? 'it' : 'them'}, and different people would become one. ${count === '1' ? 'It is' : 'They are'} set aside. Export again with that column as text.`,
	otherOrder: (count: string) =>
		`${counted(count, 'date')} could not be read this way, but could with day and month swapped.`,
	unknownStatuses: (values: string) => `Taken as sales, because the status is not known: ${values}.`,
	fewCustomers: (count: string) =>
		`With ${count}, scores say little: five levels need at least five customers.`,
	noHeader: 'The file has no header; the columns were told by their values.',
};
