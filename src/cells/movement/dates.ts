// The two dates that are compared: those that were chosen, or the analysis date and one period before it.
import { addDays, epochDay } from '../../domain/day.ts';
import { firstDayOf, lastDayOf, periodOf } from '../../domain/period.ts';

export type Back = 'month' | 'quarter' | 'year';
const MONTHS: { readonly [B in Back]: number } = { month: 1, quarter: 3, year: 12 };

/** The same day so many months before; the month's last day where it has no such day. */
export function before(day: string, back: Back): string {
	const month = periodOf(day, 'month') - MONTHS[back];
	const wished = `${firstDayOf(month, 'month').slice(0, 8)}${day.slice(8)}`;
	const last = lastDayOf(month, 'month');
	return wished > last ? last : wished;
}

/** A quarter where the file holds nine months or more, else a month. */
export function usualBack(firstDay: string, to: string): Back {
	return epochDay(to) - epochDay(firstDay) >= 274 ? 'quarter' : 'month';
}

/** The ends of the months up to a day, oldest first, the day itself last; none before the first order. */
export function monthEnds(firstDay: string, to: string, most: number): string[] {
	const current = periodOf(to, 'month');
	const first = Math.max(periodOf(firstDay, 'month'), current - most + 1);
	return Array.from({ length: current - first + 1 }, (_, index) =>
		first + index === current ? to : lastDayOf(first + index, 'month'),
	);
}

/** The day before a month's first. */
export const dayBeforeMonth = (day: string): string =>
	addDays(firstDayOf(periodOf(day, 'month'), 'month'), -1);

/** The month of a day that is not its last, `2024-02`; null where the month is over. */
export function unfinishedMonth(day: string): string | null {
	return lastDayOf(periodOf(day, 'month'), 'month') === day ? null : day.slice(0, 7);
}
