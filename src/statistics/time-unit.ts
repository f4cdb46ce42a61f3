// Time with its unit, so that weeks are never taken for days or months.

export type TimeUnit = 'day' | 'week' | 'month';

/** A month is the mean month of the Gregorian calendar, a twelfth of 365.25 days. */
const DAYS: { readonly [Unit in TimeUnit]: number } = { day: 1, week: 7, month: 30.4375 };

/** A length of time. */
export interface Span {
	readonly value: number;
	readonly unit: TimeUnit;
}

export function inUnit({ value, unit }: Span, wanted: TimeUnit): number {
	return unit === wanted ? value : (value * DAYS[unit]) / DAYS[wanted];
}
