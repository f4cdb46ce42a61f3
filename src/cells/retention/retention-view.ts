// What the retention cell shows, as plain values: retention of the last whole periods, and the wait for a second order.
import type { TwinTable } from '../../charts/chart-spec.ts';
import { periodText, type Period } from '../../domain/period.ts';
import { daysUntilShare, eventCurve, type CurvePoint } from '../../statistics/kaplan-meier.ts';
import { WITHIN_DAYS, type RepeatRow, type RetentionRow, type WaitRow } from './query.ts';
import { unfinishedPeriod, type Triangle } from './triangle.ts';

export interface Kept {
	readonly from: number;
	readonly to: number;
	readonly share: number;
}

/** Retention into the last period that is over; null where there are no two such periods in a row. */
export function lastKept(rows: readonly RetentionRow[], period: Period, analysisDate: string): Kept | null {
	const unfinished = unfinishedPeriod(analysisDate, period);
	const last = rows.at(-1)?.period;
	if (last === undefined) return null;
	const whole = rows.findLast((row) => row.period + 1 !== unfinished && row.period < last);
	return whole ? { from: whole.period, to: whole.period + 1, share: whole.kept / whole.customers } : null;
}

export interface PartView extends RepeatRow {
	/** Days until half have bought again; null where that is not reached. */
	readonly median_days: number | null;
}

/** How soon each part buys again, censoring taken into account. */
export function curvesByPart(waits: readonly WaitRow[]): ReadonlyMap<string | null, CurvePoint[]> {
	const byPart = new Map<string | null, WaitRow[]>();
	for (const wait of waits) {
		const known = byPart.get(wait.part);
		if (known) known.push(wait);
		else byPart.set(wait.part, [wait]);
	}
	return new Map([...byPart].map(([part, rows]) => [part, eventCurve(rows)]));
}

/** Each part with the median wait of its customers. */
export function partsOf(repeats: readonly RepeatRow[], waits: readonly WaitRow[]): PartView[] {
	const byPart = curvesByPart(waits);
	return repeats.map((row) => ({ ...row, median_days: daysUntilShare(byPart.get(row.part) ?? [], 0.5) }));
}

/** The share of those watched for so many days who bought again within them; NaN where nobody was. */
export function within(row: RepeatRow, days: (typeof WITHIN_DAYS)[number]): number {
	const watched = row[`watched_${days}`];
	return watched > 0 ? row[`within_${days}`] / watched : NaN;
}

/** A share of fewer customers says little of a part. */
const LEAST_WATCHED = 10;

/** True where enough customers were watched for so many days to tell their share. */
export const tellsWithin = (row: RepeatRow, days: (typeof WITHIN_DAYS)[number]): boolean =>
	row[`watched_${days}`] >= LEAST_WATCHED;

const rounded = (share: number) => (Number.isFinite(share) ? Number(share.toFixed(6)) : null);

/** The triangle in long form; money in the currency's unit. */
export function triangleTable({ cohorts }: Triangle, period: Period, scale: number): TwinTable {
	return {
		columns: ['cohort', 'cohort_customers', 'age', 'customers', 'share', 'orders', 'money', 'unfinished'],
		rows: cohorts.flatMap(({ cohort, size, cells }) =>
			cells.map(({ age, customers, share, orders, money, unfinished }) => [
				periodText(cohort, period),
				size,
				age,
				customers,
				rounded(share),
				orders,
				money / 10 ** scale,
				String(unfinished),
			]),
		),
	};
}

export function periodsTable(rows: readonly RetentionRow[], period: Period, analysisDate: string): TwinTable {
	const unfinished = unfinishedPeriod(analysisDate, period);
	const last = rows.at(-1)?.period;
	return {
		columns: ['period', 'customers', 'first_time', 'bought_in_next', 'retention_rate', 'unfinished'],
		rows: rows.map((row) => {
			const known = row.period !== last && row.period + 1 !== unfinished;
			return [
				periodText(row.period, period),
				row.customers,
				row.first_time,
				known ? row.kept : null,
				known ? rounded(row.kept / row.customers) : null,
				String(row.period === unfinished),
			];
		}),
	};
}

export function partsTable(parts: readonly PartView[], named: (part: string | null) => string): TwinTable {
	return {
		columns: [
			'part',
			'customers',
			'repeated',
			'repeat_purchase_rate',
			...WITHIN_DAYS.flatMap((days) => [`watched_${String(days)}_days`, `rate_within_${String(days)}_days`]),
			'median_days_to_second',
		],
		rows: parts.map((row) => [
			named(row.part),
			row.customers,
			row.repeated,
			rounded(row.repeated / row.customers),
			...WITHIN_DAYS.flatMap((days) => [row[`watched_${days}`], rounded(within(row, days))]),
			row.median_days,
		]),
	};
}

/** The curve as far as enough customers are watched, thinned to what a picture can show. */
export function drawnCurve(curve: readonly CurvePoint[]): CurvePoint[] {
	const trusted = curve.filter(({ atRisk }) => atRisk >= 10);
	const shown = trusted.length > 1 ? trusted : curve;
	const every = Math.max(1, Math.ceil(shown.length / 400));
	return shown.filter((_, index) => index % every === 0 || index === shown.length - 1);
}
