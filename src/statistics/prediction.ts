// How good a prediction by groups was: ranking, lift, and whether one prediction beats another on the same customers.
import { Z95 } from './normal.ts';
import type { Mean } from './means.ts';

/** A group of customers with the chance foretold for each, and how many of them did it. */
export interface Foretold {
	/** 0 to 1. */
	readonly chance: number;
	readonly customers: number;
	readonly came: number;
}

/**
 * The chance that one who came had been ranked above one who did not, ties half: the area under the ROC curve
 * (Hanley and McNeil 1982, Radiology 143, 29–36). NaN where all or none came.
 */
export function areaUnderCurve(groups: readonly Foretold[]): number {
	const ranked = groups.toSorted((a, b) => a.chance - b.chance);
	let below = 0;
	let pairs = 0;
	for (let index = 0; index < ranked.length;) {
		let came = 0;
		let stayed = 0;
		const chance = ranked[index]?.chance;
		for (; ranked[index]?.chance === chance && index < ranked.length; index++) {
			came += ranked[index]?.came ?? 0;
			stayed += (ranked[index]?.customers ?? 0) - (ranked[index]?.came ?? 0);
		}
		pairs += came * (below + stayed / 2);
		below += stayed;
	}
	const all = groups.reduce((sum, { came }) => sum + came, 0);
	return pairs / (all * below);
}

/** Shares of customers, best foretold first, with the share of those who came that they hold; from (0, 0) to (1, 1). */
export function gains(groups: readonly Foretold[]): { readonly customers: number; readonly came: number }[] {
	const ranked = groups.toSorted((a, b) => b.chance - a.chance);
	const everyone = ranked.reduce((sum, { customers }) => sum + customers, 0);
	const all = ranked.reduce((sum, { came }) => sum + came, 0);
	let customers = 0;
	let came = 0;
	const curve = [{ customers: 0, came: 0 }];
	for (const group of ranked) {
		customers += group.customers;
		came += group.came;
		curve.push({ customers: customers / everyone, came: all > 0 ? came / all : 0 });
	}
	return curve;
}

/** How many times more came among the best foretold share than among as many at random; groups are cut evenly. */
export function liftOf(groups: readonly Foretold[], share: number): number {
	const curve = gains(groups);
	const above = curve.findIndex(({ customers }) => customers >= share);
	const high = curve[above] ?? { customers: 1, came: 1 };
	const low = curve[above - 1] ?? { customers: 0, came: 0 };
	const part =
		high.customers > low.customers ? (share - low.customers) / (high.customers - low.customers) : 0;
	return (low.came + part * (high.came - low.came)) / share;
}

/**
 * The mean of what each case lost, summed by customer over several dates, with a 95 % interval that holds when the
 * dates of one customer are alike (cluster-robust, Liang and Zeger 1986). `totals` are the sums of each customer who
 * has any case, `cases` the number of cases in all.
 */
export function clusteredMean(totals: ArrayLike<number>, counts: ArrayLike<number>, cases: number): Mean {
	let sum = 0;
	for (let index = 0; index < totals.length; index++) sum += totals[index] ?? 0;
	const mean = sum / cases;
	let squares = 0;
	let clusters = 0;
	for (let index = 0; index < totals.length; index++) {
		const count = counts[index] ?? 0;
		if (count === 0) continue;
		clusters++;
		squares += ((totals[index] ?? 0) - mean * count) ** 2;
	}
	const half = clusters > 1 ? (Z95 * Math.sqrt((squares * clusters) / (clusters - 1))) / cases : Infinity;
	return { mean, low: mean - half, high: mean + half };
}
