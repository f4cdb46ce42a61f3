// What the sampled values of one column look like.
import { plainNumber, writtenNumber } from './amount-text.ts';
import { Breath } from './breath.ts';
import { cleanText } from './clean-text.ts';
import { isMasked } from './customer-key.ts';
import { writtenDay } from './day-text.ts';
import type { Cells } from './records.ts';

export interface ColumnProfile {
	readonly index: number;
	readonly header: string;
	/** Cleaned values that are not empty. */
	readonly values: readonly string[];
	readonly distinct: number;
	/** Shares of the values, 0 to 1. */
	readonly dates: number;
	readonly compactDates: number;
	readonly numbers: number;
	readonly wholeNumbers: number;
	readonly phones: number;
	readonly emails: number;
	readonly masked: number;
	/** A few different values, as examples. */
	readonly examples: readonly string[];
}

const MOST_VALUES = 4000;
const EXAMPLES = 3;

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
/** What neither a number nor a day nor a phone number is without. */
const DIGIT = /[0-9๐-๙]/;

function isNumber(text: string): boolean {
	if (PLAIN_NUMBER.test(text)) return true;
	return writtenNumber(text, '.') !== null || writtenNumber(text, ',') !== null;
}

/** Eight digits that are a day between 1950 and 2100, or the Buddhist years of the same time. */
function isCompactDay(text: string): boolean {
	return /^(?:19[5-9]\d|20\d\d|2[45]\d\d|26[0-4]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?$/.test(
		text,
	);
}

function isDate(text: string): boolean {
	const written = writtenDay(text);
	return written !== null && (written.shape !== 'compact' || isCompactDay(text));
}

function isPhone(text: string): boolean {
	const digits = text.replace(/\D/g, '');
	return /^[+(0-9'][-+()0-9 .]*$/.test(text) && digits.length >= 8 && digits.length <= 15;
}

/** A sample's profiles, which stay the same whatever the reader chooses. */
const known = new WeakMap<readonly Cells[], Map<string, ColumnProfile>>();

/** Profiles a column from sampled records, once. */
export function profileOf(sample: readonly Cells[], index: number, header: string): ColumnProfile {
	const profiles = known.get(sample) ?? new Map<string, ColumnProfile>();
	known.set(sample, profiles);
	const key = `${index} ${header}`;
	const found = profiles.get(key) ?? profiled(sample, index, header);
	profiles.set(key, found);
	return found;
}

/** Profiles the columns one after another, with the page's turns between them. */
export async function profileColumns(
	sample: readonly Cells[],
	columnNames: readonly string[],
): Promise<void> {
	const breath = new Breath();
	for (const [index, header] of columnNames.entries()) {
		profileOf(sample, index, header);
		await breath.take();
	}
}

function profiled(sample: readonly Cells[], index: number, header: string): ColumnProfile {
	const step = Math.max(1, Math.floor(sample.length / MOST_VALUES));
	const values: string[] = [];
	for (let row = 0; row < sample.length; row += step) {
		const value = cleanText(sample[row]?.[index]);
		if (value !== null) values.push(value);
	}
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const different = [...counts.keys()];
	const digits = different.filter((value) => DIGIT.test(value));
	const share = (test: (text: string) => boolean, among = different): number => {
		let passed = 0;
		for (const value of among) if (test(value)) passed += counts.get(value) ?? 0;
		return values.length === 0 ? 0 : passed / values.length;
	};
	return {
		index,
		header,
		values,
		distinct: different.length,
		dates: share(isDate, digits),
		compactDates: share(isCompactDay, digits),
		numbers: share(isNumber, digits),
		wholeNumbers: share((text) => /^-?\d+$/.test(plainNumber(text) ?? ''), digits),
		phones: share(isPhone, digits),
		emails: share((text) => /^\S+@\S+\.\S+$/.test(text)),
		masked: share(isMasked),
		examples: different.slice(0, EXAMPLES),
	};
}
