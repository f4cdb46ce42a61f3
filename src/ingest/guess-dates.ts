// Decides how the days of a file are read, from all sampled values, or asks.
import type { DateOrder, FileChoices } from '../domain/recipe.ts';
import type { ColumnProfile } from './column-profile.ts';
import {
	DAY_PATTERNS,
	FIRST_BUDDHIST_YEAR,
	FIRST_SHORT_1900S_YEAR,
	FIRST_SHORT_BUDDHIST_YEAR,
} from './day-pattern.ts';
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
	/** By a month's name behind the day, and before it. */
	dayNamed: number;
	monthNamed: number;
	/** Two-digit years that can only be Buddhist, and others. */
	shortBuddhist: number;
	shortCommon: number;
	/** A day with a two-digit year from 43 on; a day as a number. */
	shortYear: string | null;
	serial: string | null;
	thai: boolean;
	compact: boolean;
}

const thaiLetters = new RegExp(DAY_PATTERNS.thaiLetters);

/** As a year of the 2000s it is yet to come for a long time, and before 1970 nobody kept such a file. */
const isShortBuddhist = (year: number): boolean =>
	year >= FIRST_SHORT_BUDDHIST_YEAR && year < FIRST_SHORT_1900S_YEAR;

/** 24-02-29: the last part takes more values than there are years in a file, the first only a few. */
const MORE_THAN_YEARS = 12;

function beginsWithShortYears(values: readonly string[]): boolean {
	const parts = values.flatMap((text) => {
		const written = writtenDay(text);
		return written?.shape === 'numbers' ? [written.parts] : [];
	});
	const firsts = new Set(parts.map(([first]) => first));
	const lasts = new Set(parts.map(([, , last]) => last));
	return (
		lasts.size >= MORE_THAN_YEARS &&
		lasts.size > 2 * firsts.size &&
		parts.every(([, month, last]) => last.length === 2 && Number(month) <= 12 && Number(last) <= 31)
	);
}

function evidenceOf(values: readonly string[]): Evidence {
	const seen: Evidence = {
		dayFirst: 0,
		monthFirst: 0,
		open: [],
		yearFirst: 0,
		shortYearFirst: 0,
		dayNamed: 0,
		monthNamed: 0,
		shortBuddhist: 0,
		shortCommon: 0,
		shortYear: null,
		serial: null,
		thai: false,
		compact: false,
	};
	for (const text of values) {
		const written = writtenDay(text);
		if (written === null) continue;
		const [first, second, third] = written.parts;
		if (thaiLetters.test(text)) seen.thai = true;
		if (written.shape === 'serial') seen.serial ??= text;
		if (written.shape === 'compact') seen.compact = true;
		if (written.shape === 'yearFirst' || written.shape === 'yearMonthName') {
			seen.yearFirst++;
			if (Number(first) >= FIRST_BUDDHIST_YEAR) seen.thai = true;
		}
		if (written.shape === 'dayMonthName') seen.dayNamed++;
		if (written.shape === 'monthNameDay') seen.monthNamed++;
		if (written.shape === 'dayMonthName' && Number(third) >= FIRST_BUDDHIST_YEAR) seen.thai = true;
		if ((written.shape === 'dayMonthName' || written.shape === 'numbers') && third.length === 2) {
			const year = Number(Number(first) > 31 ? first : third);
			if (year >= FIRST_SHORT_BUDDHIST_YEAR) seen.shortYear ??= text;
			if (isShortBuddhist(year)) seen.shortBuddhist++;
			else seen.shortCommon++;
		}
		if (written.shape !== 'numbers') continue;
		if (third.length === 4 && Number(third) >= FIRST_BUDDHIST_YEAR) seen.thai = true;
		if (Number(first) > 31) seen.shortYearFirst++;
		else if (Number(first) > 12) seen.dayFirst++;
		else if (Number(second) > 12) seen.monthFirst++;
		else if (first !== second) seen.open.push(text);
	}
	return seen;
}

/** The order that dates beside numbers speak for. */
function orderOfOthers({ yearFirst, dayNamed, monthNamed }: Evidence): DateOrder {
	if (yearFirst > 0 || dayNamed + monthNamed === 0) return 'year-month-day';
	return dayNamed >= monthNamed ? 'day-month-year' : 'month-day-year';
}

/** The order that the evidence decides, null when it leaves it open or contradicts itself. */
function orderOf(seen: Evidence): DateOrder | null {
	const numbers = seen.dayFirst + seen.monthFirst + seen.open.length;
	if (seen.thai && seen.monthFirst > seen.dayFirst) return seen.dayFirst === 0 ? 'month-day-year' : null;
	if (seen.thai) return numbers === 0 ? orderOfOthers(seen) : 'day-month-year';
	if (seen.shortYearFirst > 0 && seen.monthFirst === 0) return 'year-month-day';
	if (seen.dayFirst > 0 && seen.monthFirst > 0) return null;
	if (seen.dayFirst > 0) return 'day-month-year';
	if (seen.monthFirst > 0) return 'month-day-year';
	if (seen.open.length > 0) return null;
	return orderOfOthers(seen);
}

export interface DateGuess {
	readonly reading: DateReading;
	readonly questions: readonly Question[];
	/** A day written as a number, where there is one. */
	readonly serial: string | null;
	/** A day whose two-digit year is read as Buddhist, where there is one. */
	readonly shortYear: string | null;
}

/** How the date column is read; `thaiFile` says that the headers are Thai. */
export function guessDates(column: ColumnProfile | null, thaiFile: boolean, choices: FileChoices): DateGuess {
	const seen = evidenceOf(column?.values ?? []);
	const found = beginsWithShortYears(column?.values ?? []) ? 'year-month-day' : orderOf(seen);
	const allYearFirst = found === 'year-month-day' && seen.yearFirst > 0;
	const order =
		choices.dateOrder ?? found ?? (seen.monthFirst > seen.dayFirst ? 'month-day-year' : 'day-month-year');
	const buddhist = seen.thai || (thaiFile && !allYearFirst) || seen.shortBuddhist > seen.shortCommon;
	const reading = { order, buddhist, compact: seen.compact, since1904: choices.daysSince1904 };
	const guess = { reading, serial: seen.serial, shortYear: buddhist ? seen.shortYear : null };
	if (choices.dateOrder !== null || found !== null || column === null) return { ...guess, questions: [] };
	const conflict = seen.dayFirst > 0 && seen.monthFirst > 0;
	const texts = conflict
		? [...column.values.filter((text) => /^\d{1,2}\D/.test(text)).slice(0, EXAMPLES)]
		: [...new Set(seen.open)].slice(0, EXAMPLES);
	const examples = texts.map((text) => ({
		text,
		dayFirst: readDay(text, { ...reading, order: 'day-month-year' }),
		monthFirst: readDay(text, { ...reading, order: 'month-day-year' }),
	}));
	return { ...guess, questions: [{ kind: 'date-order', column: column.index, examples, conflict }] };
}
