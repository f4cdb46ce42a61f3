// Intervals for a rate and for the difference of two rates.
import { Z95 } from './normal.ts';

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * 95 % interval of a rate by Wilson (1927), JASA 22, 209–212: sound also for few cases and rates near 0 or 1.
 * Everything from 0 to 1 where there is no case.
 */
export function wilson(successes: number, cases: number): Interval {
	if (cases === 0) return { low: 0, high: 1 };
	const rate = successes / cases;
	const z2 = Z95 * Z95;
	const centre = (rate + z2 / (2 * cases)) / (1 + z2 / cases);
	const half = (Z95 * Math.sqrt((rate * (1 - rate)) / cases + z2 / (4 * cases * cases))) / (1 + z2 / cases);
	return {
		low: successes === 0 ? 0 : Math.max(0, centre - half),
		high: successes === cases ? 1 : Math.min(1, centre + half),
	};
}

/**
 * 95 % interval of rate 1 − rate 2 for two separate groups, from their Wilson intervals: method 10 of
 * Newcombe (1998), Statistics in Medicine 17, 873–890.
 */
export function rateDifference(
	successes1: number,
	cases1: number,
	successes2: number,
	cases2: number,
): Interval {
	if (cases1 === 0 || cases2 === 0) return { low: -1, high: 1 };
	const rate1 = successes1 / cases1;
	const rate2 = successes2 / cases2;
	const one = wilson(successes1, cases1);
	const two = wilson(successes2, cases2);
	const difference = rate1 - rate2;
	return {
		low: difference - Math.hypot(rate1 - one.low, two.high - rate2),
		high: difference + Math.hypot(one.high - rate1, rate2 - two.low),
	};
}
