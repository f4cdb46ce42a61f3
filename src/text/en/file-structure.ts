// English words of what was found in a file's structure and values, and of the verdict on it.
import type { PresetLimit, WrongFileId } from '../../domain/known-files.ts';
import type { Identity, StructureFinding } from '../../domain/recipe.ts';

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
		`${rows} lines are exactly the same as a line before (the first is row ${example}). They are counted, because two equal sales are often real.`,
	dropDuplicates: 'Count them once',
	merged: (customers: string, examples: string) =>
		`${customers} customers were written in more than one way and put together: ${examples}.`,
	mended: (rows: string, examples: string) =>
		`${rows} customer ids were mended (such as 17850.0 to 17850): ${examples}.`,
	sure: (percent: string) => `${percent} sure`,
	look: 'See these rows',
	shown: (shown: string, all: string) => `The first ${shown} of ${all} rows`,
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
