// What can be chosen for the clusters: how many, and by which measures.
import * as v from 'valibot';

/** What customers can be grouped by. */
export const MEASURES = ['recency', 'orders', 'money', 'average-order', 'rhythm'] as const;
export type Measure = (typeof MEASURES)[number];

export const clusterSettings = v.object({
	groups: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(8)), 4),
	measures: v.optional(v.pipe(v.array(v.picklist(MEASURES)), v.minLength(2)), [
		'recency',
		'orders',
		'average-order',
	]),
});
