// The days of the sample shops: 24 months with a season, a week and growth in them.
import { epochDay } from '../domain/day.ts';
import { between, type Random } from './random.ts';

/** Days since 1970-01-01, both included. */
export const FIRST_DAY = epochDay('2024-10-01');
export const LAST_DAY = epochDay('2026-09-30');
export const SPAN_DAYS = LAST_DAY - FIRST_DAY + 1;

/** January to December: the last quarter and Songkran (April) are strong, the rains are not. */
const MONTH_PULL = [0.95, 0.85, 0.95, 1.2, 0.85, 0.95, 0.85, 0.95, 0.9, 1.05, 1.35, 1.5];
/** Monday to Sunday. */
const WEEKDAY_PULL = [0.85, 0.8, 0.85, 0.9, 1.1, 1.35, 1.25];
const GREATEST_PULL = 1.5 * 1.35;

/** The parts of a day; month is 0 for January. */
export function calendarDate(day: number): {
	readonly year: number;
	readonly month: number;
	readonly date: number;
} {
	const moment = new Date(day * 86_400_000);
	return { year: moment.getUTCFullYear(), month: moment.getUTCMonth(), date: moment.getUTCDate() };
}

/** How busy a day is beside an average one. 1970-01-01 was a Thursday. */
export function dayPull(day: number): number {
	return (MONTH_PULL[calendarDate(day).month] ?? 1) * (WEEKDAY_PULL[(day + 3) % 7] ?? 1);
}

/** A day from first to last, the busy ones more often; without one in reach, the nearest end. */
export function drawDay(random: Random, first: number, last: number): number {
	const from = Math.max(first, FIRST_DAY);
	const to = Math.min(last, LAST_DAY);
	if (to <= from) return Math.min(Math.max(from, FIRST_DAY), LAST_DAY);
	for (;;) {
		const day = between(random, from, to);
		if (random() * GREATEST_PULL < dayPull(day)) return day;
	}
}

/** A day from first to last, three times as likely at the end as at the start: the shop grows. */
export function drawGrowingDay(random: Random, first: number, last: number): number {
	for (;;) {
		const day = drawDay(random, first, last);
		if (random() * 3 * (last - first) < last - first + 2 * (day - first)) return day;
	}
}
