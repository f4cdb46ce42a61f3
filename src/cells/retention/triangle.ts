// The cohorts as a triangle: every period of every cohort's life, the unfinished one marked and left out of averages.
import { lastDayOf, periodOf, type Period } from '../../domain/period.ts';
import type { CohortRow } from './query.ts';
import type { CohortMeasure } from './settings.ts';

export interface TriangleCell extends Omit<CohortRow, 'cohort'> {
	/** Its share of the cohort's customers, 0 to 1. */
	readonly share: number;
	/** Its period is not over on the analysis date. */
	readonly unfinished: boolean;
}

export interface Cohort {
	readonly cohort: number;
	/** Customers whose first purchase it holds. */
	readonly size: number;
	/** From age 0 to the analysis date, without a gap. */
	readonly cells: readonly TriangleCell[];
}

export interface Triangle {
	readonly cohorts: readonly Cohort[];
	/** The share of customers who bought at each age, over the cohorts for which that period is finished. */
	readonly average: readonly number[];
	/** The period of the analysis date where it is not over. */
	readonly unfinished: number | null;
}

/** The period of a day, where the day is not its last. */
export function unfinishedPeriod(analysisDate: string, period: Period): number | null {
	const current = periodOf(analysisDate, period);
	return lastDayOf(current, period) === analysisDate ? null : current;
}

export function triangleOf(rows: readonly CohortRow[], period: Period, analysisDate: string): Triangle {
	const current = periodOf(analysisDate, period);
	const unfinished = unfinishedPeriod(analysisDate, period);
	const byCohort = new Map<number, Map<number, CohortRow>>();
	for (const row of rows) {
		const ages = byCohort.get(row.cohort) ?? new Map<number, CohortRow>();
		byCohort.set(row.cohort, ages.set(row.age, row));
	}
	const cohorts = [...byCohort].map(([cohort, ages]): Cohort => {
		const size = ages.get(0)?.customers ?? 0;
		const cells = Array.from({ length: current - cohort + 1 }, (_, age): TriangleCell => {
			const { customers = 0, orders = 0, money = 0 } = ages.get(age) ?? {};
			return {
				age,
				customers,
				orders,
				money,
				share: customers / size,
				unfinished: cohort + age === unfinished,
			};
		});
		return { cohort, size, cells };
	});
	return { cohorts, average: averages(cohorts), unfinished };
}

function averages(cohorts: readonly Cohort[]): number[] {
	const longest = Math.max(0, ...cohorts.map(({ cells }) => cells.length));
	const average: number[] = [];
	for (let age = 0; age < longest; age++) {
		const whole = cohorts.filter(({ cells }) => cells[age]?.unfinished === false);
		const size = whole.reduce((sum, one) => sum + one.size, 0);
		if (size === 0) break;
		average.push(whole.reduce((sum, { cells }) => sum + (cells[age]?.customers ?? 0), 0) / size);
	}
	return average;
}

/** How dark a cell is, 0 to 1: its share of the cohort, or its part of the largest after the first period. */
export function shade(cell: TriangleCell, measure: CohortMeasure, most: number): number {
	if (measure === 'share') return Math.min(1, cell.share / most);
	return most > 0 ? Math.min(1, Math.max(0, cell[measure]) / most) : 0;
}

/** The largest value after the first period, which would drown the rest. */
export function largestLater({ cohorts }: Triangle, measure: CohortMeasure): number {
	return Math.max(0, ...cohorts.flatMap(({ cells }) => cells.slice(1).map((cell) => cell[measure]))) || 1;
}
