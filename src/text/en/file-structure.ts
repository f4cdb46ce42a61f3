// English words of what was found in a file's structure and values, and of the verdict on it.
import type { PresetLimit, WrongFileId } from '../../domain/known-files.ts';
import type { Identity, LongRows, StructureFinding } from '../../domain/recipe.ts';

/** `rows` is null where only a part of a large file was looked at; `examples` are quoted and may be empty. */
type Sentence = (rows: string | null, examples: string) => string;

const named = (examples: string): string => (examples === '' ? '' : ` (${examples})`);
const counted = (rows: string | null, one: string, many: string): string =>
	rows === null ? `Some ${many}` : rows === '1' ? `One ${one}` : `${rows} ${many}`;

const findings: Readonly<Record<StructureFinding, Sentence>> = {
	preset: (_, name) => `This is the export of ${name}: its columns are known.`,
	'merged-cells': (areas, examples) =>
		`${areas === '1' ? 'One merged cell spans' : `${areas} merged cells span`} several rows${named(examples)}: what ${areas === '1' ? 'it says' : 'they say'} was taken to hold for each of those rows.`,
	titles: (rows, examples) =>
		`${counted(rows, 'title row was', 'title rows were')} skipped above the header${named(examples)}.`,
	'two-line-header': (_, examples) => `The header has two lines, read as one${named(examples)}.`,
	'description-row': (_, examples) =>
		`The row below the header describes the columns and is not counted${named(examples)}.`,
	'nul-characters': (count) =>
		count === '1'
			? 'One NUL character, which no text has, was taken out.'
			: `${count ?? 'Some'} NUL characters, which no text has, were taken out.`,
	'line-breaks': (count, examples) =>
		`${count === '1' ? 'One cell in quotes holds a line break' : `${count ?? 'Some'} cells in quotes hold line breaks`}${named(examples)}; ${count === '1' ? 'it' : 'each'} was read as one cell.`,
	'long-rows': (rows, examples) =>
		`${counted(rows, 'row has', 'rows have')} more cells than the header; beyond the last column ${rows === '1' ? 'stands' : 'stand'}${examples === '' ? ' cells' : ` ${examples}`}.`,
	'short-rows': (rows, examples) =>
		`${counted(rows, 'row ends', 'rows end')} before the last column${named(examples)}; the missing cells were taken as empty.`,
	'blank-rows': (rows) =>
		`${counted(rows, 'blank row was', 'blank rows were')} passed over; the others keep their row numbers.`,
	'blank-columns': (columns, examples) =>
		`${columns === '1' ? 'One column is' : `${columns} columns are`} empty and left out${named(examples)}.`,
	'repeated-header': (rows) =>
		`${counted(rows, 'row repeats', 'rows repeat')} the header and ${rows === '1' ? 'is' : 'are'} not counted.`,
	'total-row': (rows, examples) =>
		`${counted(rows, 'row is a total', 'rows are totals')} and ${rows === '1' ? 'is' : 'are'} not counted${named(examples)}.`,
	'note-row': (rows, examples) =>
		`${counted(rows, 'row is a remark', 'rows are remarks')} and ${rows === '1' ? 'is' : 'are'} not counted${named(examples)}.`,
	'group-rows': (rows, examples) =>
		`${counted(rows, 'customer’s name stands', 'customers’ names stand')} on a row of their own${named(examples)}; the lines below were given to them.`,
	'continued-orders': () =>
		'An order’s customer, date and total stand on its first line only; the lines below were taken to belong to it.',
	'total-on-each-line': () =>
		'The amount is the order’s total and stands on each of its lines; it was counted once an order.',
	'customer-summary': () =>
		'The file has one row a customer with the number of orders, so only the day of the last order is known. Scores and segments are exact. Questions about single orders (what is bought, how often, when and what comes next) are left out: they need a file with one row an order or item.',
};

/** What is done instead where a finding is undone. */
const undone: Readonly<Partial<Record<StructureFinding, string>>> = {
	'nul-characters': 'Each is read as a blank.',
	'line-breaks': 'Quotes are read as letters, and every line is a row.',
	'short-rows': 'These rows are set aside.',
	'blank-rows': 'Blank rows are counted and set aside.',
	'blank-columns': 'They are kept with the customers.',
};

const longRows: Readonly<Record<LongRows, { readonly done: string; readonly choice: string }>> = {
	join: {
		done: 'It was joined to the last cell, as if the delimiter were part of its text.',
		choice: 'join it to the last cell',
	},
	drop: { done: 'It is not read.', choice: 'do not read it' },
	'set-aside': {
		done: 'As cells may stand in the wrong columns, these rows are set aside.',
		choice: 'set these rows aside',
	},
};

const limits: Readonly<Record<PresetLimit, string>> = {
	'no-customer':
		'It does not say who bought, so customers cannot be told apart. Fetch the report that does: Seller Central › Orders › Order Reports (it has buyer-email and buyer-name), not All Orders.',
	'masked-customer':
		'Buyers’ names are masked with stars, so one buyer may look like many or many like one. Take scores on this file with care.',
	'masked-recipient':
		'Recipients’ names and phones may be masked, so buyers are told apart by their user name; it does not say which of several shops sold.',
	'by-email':
		'Buyers are told apart by their e-mail: one with two addresses counts twice, and orders without an address have no customer.',
	'status-only':
		'Only its order number and status words are known for certain: check the other columns below.',
	'names-only': 'It has names but neither phone nor e-mail: two people of one name become one customer.',
	'often-anonymous': 'Most receipts of a till name no customer; only those that do can be scored.',
	'no-amount': 'It often lacks the price: then add the report that has it.',
	utc: 'Its times are in UTC, so a sale late in the evening may carry another day than at your place.',
	'order-per-unit': 'Each unit is a row of its own; rows of one order are put together.',
	'totals-repeat':
		'The order’s total is repeated on each line, so the lines’ own amounts are summed instead.',
};

const wrongFiles: Readonly<Record<WrongFileId, { readonly what: string; readonly todo: string }>> = {
	'shopee-income': {
		what: 'This is Shopee’s income file: what was paid out to you, without buyers.',
		todo: 'Fetch the order file instead: Seller Centre › My Orders › Export (Order.all…xlsx).',
	},
	'shopee-returns': {
		what: 'This is Shopee’s file of returns and refunds: only what came back, not what was sold.',
		todo: 'Fetch the order file instead: Seller Centre › My Orders › Export (Order.all…xlsx). It says of each line whether it was returned.',
	},
	'tiktok-settlement': {
		what: 'This is TikTok Shop’s settlement file: what was paid out to you, without buyers.',
		todo: 'Fetch the order file instead: Seller Center › Orders › Manage orders › Export.',
	},
	'shopify-customers': {
		what: 'This is Shopify’s list of customers: it has totals but no dates.',
		todo: 'Fetch the orders instead: Admin › Orders › Export › All orders.',
	},
};

const identities: Readonly<Record<Identity, string>> = {
	id: 'customer id or user name',
	phone: 'phone number',
	email: 'e-mail',
	name: 'name',
};

export const structure = {
	findings,
	undone,
	asWritten: 'Read as it is written.',
	longRows,
	beyond: 'What stands beyond the last column',
	readQuotesAsLetters: 'Read quotes as letters',
	limits,
	wrongFiles,
	identities,
	title: 'What was found in the file',
	act: 'Act on it',
	switchOf: (sentence: string) => `Act on it: ${sentence}`,
	summed: (column: string) => `Money is the sum of “${column}”.`,
	notSummed: (columns: string) => `Never summed: ${columns}.`,
	refunded: (column: string) => `“${column}” is taken off.`,
	dropped: 'Cancelled orders are left out; refunds lower the customer’s money.',
	identity: 'Customers are told apart by',
	currency: 'Only sales in',
	currencies: (list: string, main: string) =>
		`There are several currencies (${list}). They are never added together: only ${main} counts, the rest is set aside.`,
	partlyNamed: (code: string) =>
		`Some amounts name ${code} and the others no currency: all were counted as ${code}.`,
	utc: 'Times are in UTC',
	utcAsWritten: 'keep the day as written',
	countedOn: 'The days since the last order were counted on',
	withoutDuplicates: 'Count lines that are exactly the same only once',
	duplicates: (rows: string, example: string) =>
		`${rows === '1' ? `One line is exactly the same as a line before (row ${example}). It is` : `${rows} lines are exactly the same as a line before (the first is row ${example}). They are`} counted, because two equal sales are often real.`,
	dropDuplicates: 'Count them once',
	merged: (customers: string, examples: string) =>
		`${counted(customers, 'customer was', 'customers were')} written in more than one way and put together: ${examples}.`,
	mended: (rows: string, examples: string) =>
		`${counted(rows, 'customer id was', 'customer ids were')} mended (such as 17850.0 to 17850): ${examples}.`,
	sure: (percent: string) => `${percent} sure`,
	look: 'See these rows',
	shown: (shown: string, all: string) => `The first ${shown} of ${all} ${all === '1' ? 'row' : 'rows'}`,
	hide: 'Hide',
	row: 'Row',
	written: 'Written',
	who: 'Customer',
	day: 'Day',
	changeReading: 'Read them another way:',
	markFilled: 'cancelled',
	verdict: {
		months: (count: string, first: string, last: string) => `Sales of ${count}, ${first} to ${last}.`,
		monthCount: (count: number, text: string) => (count === 1 ? 'one month' : `${text} months`),
		oneTime: (percent: string) => `${percent} of the customers bought once.`,
		anonymous: (percent: string) => `${percent} of the rows name no customer.`,
		cancelled: (percent: string) => `${percent} of the rows are cancelled.`,
		fits: 'That is a good base for recency, frequency and money.',
		short: (weeks: string) => `With only ${weeks} of sales, recency says little.`,
		weeks: (count: number, text: string) => (count === 1 ? 'a week' : `${text} weeks`),
		mostlyOnce:
			'Nearly everyone bought once, so frequency says little: recency and money carry the segments.',
		mostlyAnonymous: 'Most sales have no customer, so the segments speak only for those who are known.',
		few: 'There are too few customers for five levels to mean much.',
		masked: 'The customers are masked, so the segments are a rough sketch.',
	},
};
