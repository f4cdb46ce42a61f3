// Knows a list with a hold-out again by its columns, also after a spreadsheet has saved it its own way.
import Papa from 'papaparse';
import {
	CAMPAIGN_COLUMN,
	HOLD_OUT_COLUMN,
	LISTED_ON_COLUMN,
	type MarkedCustomer,
	type MarkedList,
} from '../domain/marked-list.ts';
import { isoDay } from '../domain/day.ts';
import { ProblemError } from '../domain/problem.ts';
import { openContainer } from './containers/open.ts';
import { mentions } from './containers/workbook-words.ts';

const LARGEST_BYTES = 200_000_000;
const HEADER_BYTES = 4_096;
const WORKBOOK = /\.(xlsx|xlsm|xlsb|xls|ods)$/i;
const YES = new Set(['true', 'yes', '1', 'จริง']);

/** An apostrophe that keeps Excel from running a text is none of the customer's key. */
const bare = (text: string) => text.trim().replace(/^'(?=[=+\-@])/, '');

/** A day as it was written, or as a spreadsheet writes it, in the year of either calendar; null where day and month could be each other. */
function isoOf(text: string): string | null {
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
	// A spreadsheet's own number of a day, from 2000 to 2099, where its format was lost.
	if (/^\d{5}$/.test(text) && Number(text) >= 36_526 && Number(text) <= 73_050)
		return isoDay(Number(text) - 25_569);
	const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
	const [a, b] = [Number(first), Number(second)];
	if (year === '' || (a <= 12 && b <= 12 && a !== b)) return null;
	const [day, month] = a > 12 ? [a, b] : [b, a];
	const western = Number(year) > 2400 ? Number(year) - 543 : Number(year);
	const iso = [western, month, day].map((part) => String(part).padStart(2, '0')).join('-');
	return Number.isNaN(Date.parse(iso)) ? null : iso;
}

/** The comma text of a file that may be a list; null where it cannot be one. `sure`: the reader says that it is one. */
async function listText(file: File, sure: boolean): Promise<string | null> {
	if (file.size > LARGEST_BYTES) return null;
	if (WORKBOOK.test(file.name)) return workbookText(file, sure);
	if (!/\.(csv|txt)$/i.test(file.name)) return null;
	const head = await file.slice(0, HEADER_BYTES).text();
	return head.split(/\r?\n/, 1)[0]?.includes(HOLD_OUT_COLUMN) ? file.text() : null;
}

/** A workbook is opened for a list only where it speaks of one: it is more likely to be a file of sales. */
async function workbookText(file: File, sure: boolean): Promise<string | null> {
	try {
		if (!sure && !(await mentions(file, HOLD_OUT_COLUMN))) return null;
		const { signal } = new AbortController();
		return await (
			await openContainer(file, { sheet: null, member: null, asWritten: [] }, { signal })
		).text.text();
	} catch (error) {
		// What is wrong with a file of sales is said where it is opened.
		if (error instanceof ProblemError) return null;
		throw error;
	}
}

/**
 * The list in a CSV file, or in the workbook that a spreadsheet made of it; null where the file is something else.
 * @param sure the reader chose it as a list
 */
export async function markedListOf(file: File, sure = false): Promise<MarkedList | null> {
	const text = await listText(file, sure);
	if (text === null) return null;
	const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: 'greedy',
		transformHeader: (header) => header.trim(),
	});
	if (!meta.fields?.includes('customer') || !meta.fields.includes(HOLD_OUT_COLUMN)) return null;
	const customers = new Map<string, MarkedCustomer>();
	for (const row of data) {
		const customer = bare(row['customer'] ?? '');
		if (customer === '') continue;
		const heldOut = YES.has((row[HOLD_OUT_COLUMN] ?? '').trim().toLowerCase());
		customers.set(customer, { customer, heldOut });
	}
	const first = data[0];
	return {
		name: file.name,
		campaign: first?.[CAMPAIGN_COLUMN]?.trim() ?? '',
		listedOn: isoOf(first?.[LISTED_ON_COLUMN]?.trim() ?? ''),
		customers: [...customers.values()],
	};
}
