// Calendar periods as whole numbers, so that the next one is one more: months, quarters and years.

export const PERIODS = ['month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const MONTHS_IN: { readonly [P in Period]: number } = { month: 1, quarter: 3, year: 12 };

/** The period that an ISO day lies in, counted from year 0. */
export function periodOf(isoDay: string, period: Period): number {
	const [year = 0, month = 1] = isoDay.split('-').map(Number);
	return Math.floor((year * 12 + month - 1) / MONTHS_IN[period]);
}

/** The first day of a period, ISO. */
export function firstDayOf(index: number, period: Period): string {
	const months = index * MONTHS_IN[period];
	const year = String(Math.floor(months / 12)).padStart(4, '0');
	return `${year}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The last day of a period, ISO. */
export function lastDayOf(index: number, period: Period): string {
	const next = Date.parse(`${firstDayOf(index + 1, period)}T00:00:00Z`);
	return new Date(next - 86_400_000).toISOString().slice(0, 10);
}

/** Stable English text of a period: `2024-03`, `2024-Q1`, `2024`. */
export function periodText(index: number, period: Period): string {
	const first = firstDayOf(index, period);
	if (period === 'year') return first.slice(0, 4);
	return period === 'month' ? first.slice(0, 7) : `${first.slice(0, 4)}-Q${String((index % 4) + 1)}`;
}
