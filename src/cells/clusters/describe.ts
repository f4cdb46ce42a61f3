// A cluster in words: the measures in which its centre lies far from the middle of all customers.
import type { Centres } from './query.ts';
import type { Measure } from './settings.ts';

export interface Trait {
	readonly measure: Measure;
	readonly side: 'high' | 'low';
}

/** From this many standard deviations on, a measure is worth saying. */
const FAR = 0.35;

/** The traits of a cluster (counted from 1), the strongest first; none where it lies in the middle of all. */
export function traitsOf({ measures, centroids }: Centres, cluster: number): readonly Trait[] {
	const centroid = centroids[cluster - 1] ?? [];
	return measures
		.map((measure, index) => ({ measure, value: centroid[index] ?? 0 }))
		.filter(({ value }) => Math.abs(value) >= FAR)
		.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
		.map(({ measure, value }) => ({ measure, side: value > 0 ? 'high' : 'low' }));
}
