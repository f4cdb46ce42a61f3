// What the proof shows, as plain values: rates with intervals, earlier dates, and the verdict on every way of grouping.
import type { TwinTable } from '../../charts/chart-spec.ts';
import type { SegmentLooks } from '../../notebook/segment-looks.ts';
import { wilson } from '../../statistics/rates.ts';
import type { Rate } from './chart.ts';
import type { SegmentOutcome, Trial, Verdict } from './trial.ts';

export type Judged = 'better' | 'worse' | 'same' | 'current';

/** Better or worse only where the interval of the difference leaves out zero. */
export function judged({ against }: Verdict): Judged {
	if (against === null) return 'current';
	if (against.high < 0) return 'better';
	return against.low > 0 ? 'worse' : 'same';
}

/** The best of those that are clearly better than what is in force. */
export function clearlyBetter(verdicts: readonly Verdict[]): Verdict | null {
	const better = verdicts.filter((one) => judged(one) === 'better');
	return better.reduce<Verdict | null>((top, one) => (top && top.skill >= one.skill ? top : one), null);
}

export function newestOutcomes({ days, outcomes }: Trial): SegmentOutcome[] {
	return outcomes.filter(({ day }) => day === days[0]);
}

/** The newest date by segment, with what the date before it had foretold. */
export function ratesOf(trial: Trial, looks: SegmentLooks): Rate[] {
	const earlier = new Map(
		trial.outcomes.filter(({ day }) => day === trial.days[1]).map((one) => [one.segment, one]),
	);
	return newestOutcomes(trial).map(({ segment, customers, returned }) => {
		const before = earlier.get(segment);
		return {
			id: segment,
			label: looks.name(segment),
			colour: looks.colour(segment),
			customers,
			returned,
			rate: returned / customers,
			...wilson(returned, customers),
			...(before ? { foretold: before.returned / before.customers } : {}),
		};
	});
}

/** Share of each segment that bought, by date: rows in the given order, NaN where nobody was in it. */
export function byDate({ days, outcomes }: Trial, ids: readonly string[]) {
	return ids
		.map((id) => ({
			id,
			rates: days.map((day) => {
				const one = outcomes.find((row) => row.segment === id && row.day === day);
				return one ? one.returned / one.customers : NaN;
			}),
		}))
		.filter(({ rates }) => rates.some(Number.isFinite));
}

const rounded = (value: number) => (Number.isFinite(value) ? Number(value.toFixed(6)) : null);

/** Every date and segment; money in the currency's unit. */
export function outcomesTable({ outcomes, spanDays }: Trial, scale: number): TwinTable {
	return {
		columns: [
			'day',
			'days_watched',
			'segment_id',
			'customers',
			'returned',
			'return_rate',
			'return_rate_low',
			'return_rate_high',
			'orders',
			'money',
			'money_per_customer',
			'money_per_customer_low',
			'money_per_customer_high',
		],
		rows: outcomes.map(({ day, segment, customers, returned, orders, money, moneyEach }) => {
			const { low, high } = wilson(returned, customers);
			const unit = 10 ** scale;
			return [
				day,
				spanDays,
				segment,
				customers,
				returned,
				rounded(returned / customers),
				rounded(low),
				rounded(high),
				orders,
				money / unit,
				rounded(money / customers / unit),
				moneyEach ? rounded(moneyEach.low / unit) : null,
				moneyEach ? rounded(moneyEach.high / unit) : null,
			];
		}),
	};
}

export function verdictsTable({ verdicts }: Trial): TwinTable {
	return {
		columns: [
			'way',
			'area_under_curve',
			'lift_best_fifth',
			'brier_skill',
			'error_difference',
			'low',
			'high',
			'verdict',
		],
		rows: verdicts.map((one) => [
			one.id,
			rounded(one.area),
			rounded(one.lift),
			rounded(one.skill),
			one.against && rounded(one.against.mean),
			one.against && rounded(one.against.low),
			one.against && rounded(one.against.high),
			judged(one),
		]),
	};
}
