// K-means on standardised measures: the same points in the same order always give the same groups.
import { kmeans } from 'ml-kmeans';

/** Points as rows; every row has the same number of finite measures. */
export type Points = readonly (readonly number[])[];

export interface Scaling {
	readonly mean: readonly number[];
	/** Standard deviations (population); 1 where a measure never changes. */
	readonly spread: readonly number[];
	/** The 1 % and 99 % quantiles: what lies beyond counts as these, so that a few outliers make no group of their own. */
	readonly low: readonly number[];
	readonly high: readonly number[];
}

const clamped = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The value that a share of the sorted values lies below, without interpolation. */
const quantile = (sorted: Float64Array, share: number) =>
	sorted[Math.round((sorted.length - 1) * share)] ?? 0;

export interface Clusters {
	/** In standardised measures, the largest group first. */
	readonly centroids: readonly (readonly number[])[];
	/** Points a group, in the same order. */
	readonly sizes: readonly number[];
	/** Between-group sum of squares ÷ total: how much of the differences the groups explain, 0 to 1. */
	readonly explained: number;
}

export function scalingOf(points: Points): Scaling {
	const measures = points[0]?.length ?? 0;
	const low: number[] = [];
	const high: number[] = [];
	const mean: number[] = [];
	const spread: number[] = [];
	for (let measure = 0; measure < measures; measure++) {
		const sorted = Float64Array.from(points, (point) => point[measure] ?? 0).sort();
		const from = quantile(sorted, 0.01);
		const to = quantile(sorted, 0.99);
		const values = sorted.map((value) => clamped(value, from, to));
		const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
		const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length;
		low.push(from);
		high.push(to);
		mean.push(middle);
		spread.push(variance > 0 ? Math.sqrt(variance) : 1);
	}
	return { mean, spread, low, high };
}

export function standardised(points: Points, { mean, spread, low, high }: Scaling): number[][] {
	return points.map((point) =>
		point.map(
			(value, measure) =>
				(clamped(value, low[measure] ?? value, high[measure] ?? value) - (mean[measure] ?? 0)) /
				(spread[measure] ?? 1),
		),
	);
}

const squared = (a: readonly number[], b: readonly number[]) =>
	a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);

/** Starts tried; the one with the smallest within-group sum of squares wins. */
const STARTS = 8;

/**
 * Lloyd's k-means with k-means++ starts (Arthur & Vassilvitskii 2007) on standardised points.
 * @throws RangeError where there are fewer distinct points than groups.
 */
export function clustersOf(points: Points, groups: number): Clusters {
	const distinct = new Set(points.map((point) => point.join()));
	if (distinct.size < groups) throw new RangeError(`${distinct.size} distinct points for ${groups} groups`);
	const data = points.map((point) => [...point]);
	let best: { readonly centroids: number[][]; readonly sizes: number[]; readonly within: number } | null =
		null;
	for (let seed = 1; seed <= STARTS; seed++) {
		const { clusters, centroids } = kmeans(data, groups, { seed, maxIterations: 100 });
		const sizes = centroids.map(() => 0);
		let within = 0;
		clusters.forEach((cluster, index) => {
			sizes[cluster] = (sizes[cluster] ?? 0) + 1;
			within += squared(data[index] ?? [], centroids[cluster] ?? []);
		});
		if (!best || within < best.within - 1e-9) best = { centroids, sizes, within };
	}
	if (!best) throw new RangeError('no points');
	const found = best;
	const order = found.sizes
		.map((size, index) => ({ size, index }))
		.sort(
			(a, b) =>
				b.size - a.size || (found.centroids[a.index]?.[0] ?? 0) - (found.centroids[b.index]?.[0] ?? 0),
		);
	const centre = (data[0] ?? []).map(
		(_, measure) => data.reduce((sum, point) => sum + (point[measure] ?? 0), 0) / data.length,
	);
	const total = data.reduce((sum, point) => sum + squared(point, centre), 0);
	return {
		centroids: order.map(({ index }) => found.centroids[index] ?? []),
		sizes: order.map(({ size }) => size),
		explained: total > 0 ? 1 - found.within / total : 0,
	};
}
