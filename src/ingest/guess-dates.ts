// Decides how the days of a file are read, from all sampled values, or asks.
import type { DateOrder, FileChoices } from '../domain/recipe.ts';
import type { ColumnProfile } from './column-profile.ts';
import { DAY_PATTERNS, FIRST_BUDDHIST_YEAR } from './day-pattern.ts';
import { readDay, writtenDay } from './day-text.ts';
import type { DateReading } from './load-plan.ts';
import type { Question } from './questions.ts';

const EXAMPLES = 3;

interface Evidence {
	dayFirst: number;
	monthFirst: number;
	open: string[];
	yearFirst: number;
	shortYearFirst: number;
	thai: boolean;
	compact: boolean;
}

const thaiLetters = new RegExp(DAY_PATTERNS.thaiLetters);

function evidenceOf(values: readonly string[]): Evidence {
	const seen: Evidence = {
		dayFirst: 0,
		monthFirst: 0,
		open: [],
		yearFirst: 0,
		shortYearFirst: 0,
		thai: false,
		compact: false,
	};
	for (const text of values) {
		const written = writtenDay(text);
		if (written === null) continue;
		const [first, second, third] = written.parts;
		if (thaiLetters.test(text)) seen.thai = true;
		if (written.shape === 'compact') seen.compact = true;
		if (written.shape === 'yearFirst' || written.shape === 'yearMonthName') {
			seen.yearFirst++;
			if (Number(first) >= FIRST_BUDDHIST_YEAR) seen.thai = true;
		}
		if (written.shape === 'dayMonthName' && Number(third) >= FIRST_BUDDHIST_YEAR) seen.thai = true;
		if (written.shape !== 'numbers') continue;
		if (third.length === 4 && Number(third) >= FIRST_BUDDHIST_YEAR) seen.thai = true;
		if (Number(first) > 31) seen.shortYearFirst++;
		else if (Number(first) > 12) seen.dayFirst++;
		else if (Number(second) > 12) seen.monthFirst++;
		else if (first !== second) seen.open.push(text);
	}
	return seen;
}

/** The order that the evidence decides, null when it leaves it open or contradicts itself. */
function orderOf(seen: Evidence): DateOrder | null {
	if (seen.thai) return 'day-month-year';
	if (seen.shortYearFirst > 0 && seen.monthFirst === 0) return 'year-month-day';
	if (seen.dayFirst > 0 && seen.monthFirst > 0) return null;
	if (seen.dayFirst > 0) return 'day-month-year';
	if (seen.monthFirst > 0) return 'month-day-year';
	if (seen.open.length > 0) return null;
	return 'year-month-day';
}

export interface DateGuess {
	readonly reading: DateReading;
	readonly questions: readonly Question[];
}

/** How the date column is read; `thaiFile` says that the headers are Thai. */
export function guessDates(column: ColumnProfile | null, thaiFile: boolean, choices: FileChoices): DateGuess {
	const seen = evidenceOf(column?.values ?? []);
	const found = orderOf(seen);
	const allYearFirst = found === 'year-month-day' && seen.yearFirst > 0;
	const order =
		choices.dateOrder ?? found ?? (seen.monthFirst > seen.dayFirst ? 'month-day-year' : 'day-month-year');
	const buddhist = seen.thai || (thaiFile && !allYearFirst);
	const reading = { order, buddhist, compact: seen.compact };
	if (choices.dateOrder !== null || found !== null || column === null) return { reading, questions: [] };
	const conflict = seen.dayFirst > 0 && seen.monthFirst > 0;
	const texts = conflict
		? [...column.values.filter((text) => /^\d{1,2}\D/.test(text)).slice(0, EXAMPLES)]
		: [...new Set(seen.open)].slice(0, EXAMPLES);
	const examples = texts.map((text) => ({
		text,
		dayFirst: readDay(text, { ...reading, order: 'day-month-year' }),
		monthFirst: readDay(text, { ...reading, order: 'month-day-year' }),
	}));
	return { reading, questions: [{ kind: 'date-order', column: column.index, examples, conflict }] };
}
