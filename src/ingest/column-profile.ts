// What the sampled values of one column look like.
import { plainNumber, writtenNumber } from './amount-text.ts';
import { cleanText } from './clean-text.ts';
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

function isNumber(text: string): boolean {
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

/** Profiles a column from sampled records. */
export function profileOf(sample: readonly Cells[], index: number, header: string): ColumnProfile {
	const step = Math.max(1, Math.floor(sample.length / MOST_VALUES));
	const values: string[] = [];
	for (let row = 0; row < sample.length; row += step) {
		const value = cleanText(sample[row]?.[index]);
		if (value !== null) values.push(value);
	}
	const different = [...new Set(values)];
	const share = (test: (text: string) => boolean): number =>
		values.length === 0 ? 0 : values.filter(test).length / values.length;
	return {
		index,
		header,
		values,
		distinct: different.length,
		dates: share(isDate),
		compactDates: share(isCompactDay),
		numbers: share(isNumber),
		wholeNumbers: share((text) => /^-?\d+$/.test(plainNumber(text) ?? '')),
		phones: share(isPhone),
		emails: share((text) => /^\S+@\S+\.\S+$/.test(text)),
		masked: share((text) => text.includes('*')),
		examples: different.slice(0, EXAMPLES),
	};
}
