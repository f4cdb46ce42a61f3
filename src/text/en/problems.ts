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

const roles = { customer: 'the customer', date: 'the date', amount: 'the amount' };

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
					: 'Drop a CSV export with one row for each sale: a customer, a date and an amount.',
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
		what: 'This settings file cannot be read.',
		todo: 'Choose a file saved from Quintile.',
	}),
	'recipe-from-the-future': ({ version }) => ({
		what: `These settings were saved by a newer Quintile (version ${version}).`,
		todo: 'Reload the page to get the newest version.',
	}),
};
