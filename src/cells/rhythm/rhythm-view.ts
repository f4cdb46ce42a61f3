// The rhythm as plain values: gaps in bars, the weekdays, and how each month of the year stands to an average month.
import { lastDayOf, firstDayOf, periodOf } from '../../domain/period.ts';
import type { GapRow, SeasonRow } from './query.ts';

export interface GapBar {
	/** Days, both included. */
	readonly from: number;
	readonly to: number;
	readonly times: number;
}

/** Bars of 1, 7 or 30 days, whichever shows the most within 30 bars; the last holds all longer gaps. */
export function gapBars(rows: readonly GapRow[]): GapBar[] {
	const all = rows.reduce((sum, { times }) => sum + times, 0);
	let seen = 0;
	const far = rows.find(({ times }) => (seen += times) >= all * 0.95)?.gap ?? 0;
	const width = far <= 30 ? 1 : far <= 210 ? 7 : 30;
	const count = Math.min(30, Math.max(1, Math.ceil(far / width)));
	const bars = Array.from({ length: count }, (_, index) => ({
		from: index * width + 1,
		to: (index + 1) * width,
		times: 0,
	}));
	for (const { gap, times } of rows) {
		const bar = bars[Math.min(count - 1, Math.floor((gap - 1) / width))];
		if (bar) bar.times += times;
	}
	const longest = rows.at(-1)?.gap ?? 0;
	const last = bars.at(-1);
	if (last && longest > last.to) last.to = longest;
	return bars;
}

export interface Season {
	/** 1 to 12. */
	readonly month: number;
	/** 1 is an average month of its year. */
	readonly index: number;
	/** In how many years it was seen. */
	readonly years: number;
}

/**
 * How each calendar month stands to the mean of its own twelve: blocks of twelve whole months counted back from the
 * last, so that growth from year to year does not look like a season. Empty where there are not twelve whole months.
 */
export function seasonsOf(rows: readonly SeasonRow[], firstDay: string, analysisDate: string): Season[] {
	const byMonth = new Map(rows.map((row) => [row.month, row.money]));
	const current = periodOf(analysisDate, 'month');
	const last = lastDayOf(current, 'month') === analysisDate ? current : current - 1;
	const started = periodOf(firstDay, 'month');
	const first = firstDayOf(started, 'month') === firstDay ? started : started + 1;
	const blocks = Math.floor((last - first + 1) / 12);
	const sums = new Map<number, { index: number; years: number }>();
	for (let block = 0; block < blocks; block++) {
		const months = Array.from({ length: 12 }, (_, index) => last - block * 12 - index);
		const mean = months.reduce((sum, month) => sum + (byMonth.get(month) ?? 0), 0) / 12;
		if (mean <= 0) continue;
		for (const month of months) {
			const of = (month % 12) + 1;
			const known = sums.get(of) ?? { index: 0, years: 0 };
			sums.set(of, { index: known.index + (byMonth.get(month) ?? 0) / mean, years: known.years + 1 });
		}
	}
	return [...sums]
		.map(([month, { index, years }]) => ({ month, index: index / years, years }))
		.sort((a, b) => a.month - b.month);
}
