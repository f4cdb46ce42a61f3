// A calendar period in the reader's words and years.
import { firstDayOf, periodText, type Period } from '../domain/period.ts';
import type { Wording } from './wording.svelte.ts';

/** `Mar 2024`, `Q1 2024`, `2024`. */
export function periodWords(
	index: number,
	period: Period,
	{ words, format, buddhistYears }: Wording,
): string {
	if (period === 'month') return format.month(periodText(index, period));
	const year = Number(firstDayOf(index, period).slice(0, 4)) + (buddhistYears ? 543 : 0);
	return period === 'year' ? String(year) : words.time.quarter((index % 4) + 1, String(year));
}
