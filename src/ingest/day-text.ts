// Reads a written day in TypeScript, exactly as the SQL of day-sql.ts does; for samples and previews.
import { addDays } from '../domain/day.ts';
import type { DateOrder } from '../domain/recipe.ts';
import { asciiDigits, cleanText, lowerAscii } from './clean-text.ts';
import {
	BUDDHIST_OFFSET,
	DAY_PATTERNS,
	FIRST_BUDDHIST_YEAR,
	FIRST_SHORT_1900S_YEAR,
	FIRST_SHORT_BUDDHIST_YEAR,
	FIRST_YEAR,
	LAST_YEAR,
	MONTHS,
	SERIAL_EPOCH,
	SERIAL_EPOCH_1904,
} from './day-pattern.ts';
import type { DateReading } from './load-plan.ts';

const pattern = (name: keyof typeof DAY_PATTERNS, flags = ''): RegExp =>
	new RegExp(DAY_PATTERNS[name], flags);
const letters = pattern('letters');
const era = pattern('era', 'g');
const weekday = pattern('weekday');
const months = MONTHS.map((names) => new RegExp(`(?:${names})`));
const shapes = {
	yearFirst: pattern('yearFirst'),
	numbers: pattern('numbers'),
	dayMonthName: pattern('dayMonthName'),
	monthNameDay: pattern('monthNameDay'),
	yearMonthName: pattern('yearMonthName'),
	compact: pattern('compact'),
	serial: pattern('serial'),
};

export type DayShape = keyof typeof shapes;

/** What a text looks like before the order of its numbers is known. */
export interface WrittenDay {
	readonly shape: DayShape;
	readonly parts: readonly [string, string, string];
}

/** Thai digits to ours, month names to `m01`, weekday and era words away. */
function plainDay(text: string): string | null {
	const clean = cleanText(text);
	if (clean === null) return null;
	let plain = lowerAscii(asciiDigits(clean.replace(/^'+/, '')));
	if (!letters.test(plain)) return plain;
	plain = plain.replace(weekday, '').replace(era, ' ');
	months.forEach((names, index) => {
		plain = plain.replace(names, ` m${String(index + 1).padStart(2, '0')} `);
	});
	return plain.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** The shape of a written day and its parts; null when it looks like no day at all. */
export function writtenDay(text: string): WrittenDay | null {
	const plain = plainDay(text);
	if (plain === null) return null;
	for (const shape of Object.keys(shapes) as DayShape[]) {
		const found = shapes[shape].exec(plain);
		if (found) return { shape, parts: [found[1] ?? '', found[2] ?? '', found[3] ?? ''] };
	}
	return null;
}

/** Year, month and day of three numbers in a given order. */
function ordered(parts: WrittenDay['parts'], order: DateOrder): WrittenDay['parts'] {
	const [first, second, third] = parts;
	if (order === 'month-day-year') return [third, first, second];
	if (order === 'day-month-year') return [third, second, first];
	return third.length === 4 ? ['', '', ''] : [first, second, third];
}

function yearMonthDay(written: WrittenDay, order: DateOrder): WrittenDay['parts'] {
	const [first, second, third] = written.parts;
	if (written.shape === 'numbers') return ordered(written.parts, order);
	if (written.shape === 'dayMonthName') return [third, second, first];
	if (written.shape === 'monthNameDay') return [third, first, second];
	return written.parts;
}

/** The Common Era year of a year as written. */
function commonYear(text: string, buddhist: boolean): number {
	const year = Number(text);
	if (text.length === 4) return year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_OFFSET : year;
	if (buddhist && year >= FIRST_SHORT_BUDDHIST_YEAR) return 2500 + year - BUDDHIST_OFFSET;
	return year >= FIRST_SHORT_1900S_YEAR ? 1900 + year : 2000 + year;
}

/** The ISO day of a written day, null when it is none. */
export function readDay(text: string, reading: DateReading): string | null {
	const written = writtenDay(text);
	if (written === null) return null;
	if (written.shape === 'serial')
		return addDays(reading.since1904 ? SERIAL_EPOCH_1904 : SERIAL_EPOCH, Number(written.parts[0]));
	if (written.shape === 'compact' && !reading.compact) return null;
	const [yearText, monthText, dayText] = yearMonthDay(written, reading.order);
	if (yearText === '') return null;
	const year = commonYear(yearText, reading.buddhist);
	if (year < FIRST_YEAR || year > LAST_YEAR) return null;
	const iso = `${year}-${monthText.padStart(2, '0')}-${dayText.padStart(2, '0')}`;
	const date = new Date(`${iso}T00:00:00Z`);
	return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}
