// English words for everything that can go wrong: what happened, and what to do.
import type { Problem } from '../../domain/problem.ts';
import { file } from './file.ts';

export interface ProblemWords {
	readonly what: string;
	readonly todo: string;
}

const looks = {
	binary: 'a program or other binary file',
	pdf: 'a PDF',
	image: 'a picture',
	spreadsheet: 'an Excel workbook',
	zip: 'a zip archive',
	'one-column': 'plain text with a single column',
};

/** Files of other programs: what they are, and what to do instead. */
const formats = {
	pdf: {
		what: 'This is a PDF, which is made for printing.',
		todo: 'Export the same report as Excel or CSV and drop that.',
	},
	image: {
		what: 'This is a picture, in which there is nothing to count.',
		todo: 'Export the sales as Excel or CSV and drop that.',
	},
	document: {
		what: 'This is a Word or PowerPoint document.',
		todo: 'Copy the table into Excel, save it as a workbook, and drop that.',
	},
	numbers: {
		what: 'This is an Apple Numbers file.',
		todo: 'In Numbers choose File, Export To, Excel or CSV, and drop that file.',
	},
};

const damaged = {
	spreadsheet: 'The workbook is damaged or was not downloaded to the end.',
	zip: 'The zip file is damaged or was not downloaded to the end.',
	gzip: 'The .gz file is damaged or was not downloaded to the end.',
	json: 'The JSON breaks off before its end.',
	parquet: 'The Parquet file is damaged or was not downloaded to the end.',
};

const roles = {
	'counted-on': 'the day on which recency was counted',
	customer: 'the customer',
	date: 'the date',
	amount: 'the amount',
};

/** Each kind of problem in words. */
export const problems: {
	readonly [Kind in Problem['kind']]: (problem: Extract<Problem, { kind: Kind }>) => ProblemWords;
} = {
	'empty-file': () => ({
		what: 'The file is empty.',
		todo: 'Export it again from the till or shop system, and check that it has rows.',
	}),
	'header-only': () => ({
		what: 'The file has column names but no rows below them.',
		todo: 'Export a period in which something was sold.',
	}),
	'not-a-table': ({ looksLike }) => ({
		what: `This looks like ${looks[looksLike]}, not a table of sales.`,
		todo:
			looksLike === 'spreadsheet'
				? 'In Excel choose File, Save as, “CSV UTF-8”, and drop that file.'
				: looksLike === 'zip'
					? 'Unpack it first and drop the CSV inside.'
					: 'Drop an Excel or CSV export with one row for each sale: a customer, a date and an amount.',
	}),
	'password-protected': ({ container }) => ({
		what: `This ${container === 'zip' ? 'zip' : 'workbook'} is locked with a password.`,
		todo:
			container === 'zip'
				? 'Unpack it with its password on this computer and drop the file inside.'
				: 'Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save, and drop it again.',
	}),
	'damaged-file': ({ container }) => ({
		what: damaged[container],
		todo:
			container === 'spreadsheet'
				? 'Download or export it again. If Excel still opens it, save it there under a new name and drop that.'
				: 'Download or export it again, and drop it here.',
	}),
	'too-large-inside': () => ({
		what: 'Unpacked, this file is too large for a browser.',
		todo: 'Export a shorter period, or save the sheet as CSV, which can be far larger.',
	}),
	'too-deep': () => ({
		what: 'This archive holds archives in archives.',
		todo: 'Unpack it on this computer and drop the table inside.',
	}),
	'unknown-packing': () => ({
		what: 'This zip is packed in a way that browsers cannot read.',
		todo: 'Unpack it on this computer and drop the table inside.',
	}),
	'no-table-in-archive': ({ names }) => ({
		what: `There is no table in this zip${names.length > 0 ? `, only: ${names.join(', ')}` : ''}.`,
		todo: 'Drop an Excel or CSV file, or a zip that holds one.',
	}),
	'no-sheet-with-rows': ({ sheets }) => ({
		what: `No sheet of this workbook has rows${sheets.length > 0 ? ` (${sheets.join(', ')})` : ''}.`,
		todo: 'Perhaps it holds only charts or pictures, or a web page was saved in its place. Export the sales list itself.',
	}),
	'json-without-records': () => ({
		what: 'This JSON has no list of records.',
		todo: 'Export a list of orders, such as [{"customer": …, "date": …, "amount": …}, …], or one record a line.',
	}),
	'other-format': ({ format }) => formats[format],
	'reader-failed': ({ detail }) => ({
		what: `The part that reads this kind of file did not work: ${detail}`,
		todo: 'Reload the page with an internet connection once, or save the file as “CSV UTF-8” and drop that.',
	}),
	'calculation-failed': ({ detail }) => ({
		what: `A calculation did not work: ${detail}`,
		todo: 'Everything else on the page stands. Reload the page to try again.',
	}),
	'unknown-encoding': () => ({
		what: 'The letters of this file cannot be read.',
		todo: 'Save it again as “CSV UTF-8” and drop it here.',
	}),
	'file-changed': () => ({
		what: 'The file was changed, moved or deleted after you chose it.',
		todo: 'Choose it once more.',
	}),
	'file-unreadable': () => ({
		what: 'The browser could not read the file.',
		todo: 'Close it in other programs, copy it to this computer, and choose it again.',
	}),
	'missing-roles': ({ roles: missing }) => ({
		what: `No column was recognised as ${missing.map((role) => roles[role]).join(' and ')}.`,
		todo: 'Choose the columns below.',
	}),
	'no-rows-used': ({ rowsRead, mostly }) => ({
		what: `None of the ${rowsRead} rows could be used${mostly ? `, mostly because of: ${file.reasons[mostly]}` : ''}.`,
		todo: 'Look at the reasons and the columns: perhaps another column is the date, the customer or the amount.',
	}),
	cancelled: () => ({ what: 'Cancelled.', todo: 'Nothing was kept.' }),
	'out-of-memory': () => ({
		what: 'The browser ran out of memory for this file.',
		todo: 'Start over and leave out columns that you do not need, close other tabs, or take a shorter period.',
	}),
	'engine-failed': ({ detail }) => ({
		what: `The engine could not do this: ${detail}`,
		todo: 'Start over; your settings are kept.',
	}),
	'engine-did-not-start': ({ detail }) => ({
		what: `The engine did not start: ${detail}`,
		todo: 'Reload the page with an internet connection once, in a current Chrome, Edge, Firefox or Safari.',
	}),
	'sample-missing': () => ({
		what: 'The sample could not be loaded.',
		todo: 'Reload the page with an internet connection once.',
	}),
	'recipe-unreadable': () => ({
		what: 'This notebook file cannot be read. Nothing was changed.',
		todo: 'Choose a file saved from Quintile, or ask for it again: it may have been cut on its way.',
	}),
	'link-unreadable': () => ({
		what: 'The notebook in this link cannot be read. Nothing was changed.',
		todo: 'The link was probably cut on its way. Ask for it again, or for the notebook as a file.',
	}),
	'book-unreadable': () => ({
		what: 'This file holds no book of groups that can be read.',
		todo: 'Choose a book saved from Quintile; nothing was changed.',
	}),
	'recipe-from-the-future': ({ version }) => ({
		what: `This notebook was saved by a newer Quintile (version ${version}).`,
		todo: 'Reload the page to get the newest version.',
	}),
};
