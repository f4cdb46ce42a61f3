// Intervals for the mean of money, which is skewed and often zero, and for the difference of two such means.
import { Z95 } from './normal.ts';
import { randomNumbers } from './random.ts';
import type { Interval } from './rates.ts';

/** From so many values on the mean's own distribution is normal enough even for very skewed money. */
const LARGE = 5000;
const RESAMPLES = 1000;

export interface Mean extends Interval {
	readonly mean: number;
}

/** Mean of values, and the variance of that mean. */
function moments(values: ArrayLike<number>): { mean: number; variance: number } {
	const count = values.length;
	let sum = 0;
	for (let index = 0; index < count; index++) sum += values[index] ?? 0;
	const mean = sum / count;
	let squares = 0;
	for (let index = 0; index < count; index++) squares += ((values[index] ?? 0) - mean) ** 2;
	return { mean, variance: count > 1 ? squares / (count - 1) / count : Infinity };
}

function resampledMean(values: ArrayLike<number>, random: () => number): number {
	let sum = 0;
	for (let index = 0; index < values.length; index++)
		sum += values[Math.floor(random() * values.length)] ?? 0;
	return sum / values.length;
}

/** The 2.5 and 97.5 % quantiles of the resampled statistics. */
function percentiles(statistics: Float64Array): Interval {
	statistics.sort();
	const at = (share: number) => statistics[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? NaN;
	return { low: at(0.025), high: at(0.975) };
}

/**
 * The mean with its 95 % interval: percentile bootstrap, Efron and Tibshirani (1993), ch. 13, 1,000 resamples from a
 * fixed seed; for 5,000 values and more the normal interval, which then agrees. The order of values matters to the
 * resamples only: callers give them in the order of the customer's key. NaN without values; no bounds for a single one or where all are equal, which no resample can doubt.
 */
export function meanOf(values: ArrayLike<number>): Mean {
	const { mean, variance } = moments(values);
	if (values.length < 2 || variance === 0) return { mean, low: -Infinity, high: Infinity };
	if (values.length >= LARGE) {
		const half = Z95 * Math.sqrt(variance);
		return { mean, low: mean - half, high: mean + half };
	}
	const random = randomNumbers(values.length);
	const means = Float64Array.from({ length: RESAMPLES }, () => resampledMean(values, random));
	return { mean, ...percentiles(means) };
}

/** Mean of the first − mean of the second, two separate groups, with its 95 % interval: as `meanOf`, each group resampled. */
export function meanDifference(first: ArrayLike<number>, second: ArrayLike<number>): Mean {
	const one = moments(first);
	const two = moments(second);
	const mean = one.mean - two.mean;
	if (first.length < 2 || second.length < 2) return { mean, low: -Infinity, high: Infinity };
	if (Math.min(first.length, second.length) >= LARGE) {
		const half = Z95 * Math.sqrt(one.variance + two.variance);
		return { mean, low: mean - half, high: mean + half };
	}
	const random = randomNumbers(first.length + second.length);
	const differences = Float64Array.from(
		{ length: RESAMPLES },
		() => resampledMean(first, random) - resampledMean(second, random),
	);
	return { mean, ...percentiles(differences) };
}
