// What can be chosen for a grid: the number that its cells show, and whether they are even or to scale.
import * as v from 'valibot';

export const gridSettings = v.object({
	shows: v.optional(v.picklist(['customers', 'money', 'average-order']), 'customers'),
	shape: v.optional(v.picklist(['even', 'to-scale']), 'even'),
});

export type GridSettings = v.InferOutput<typeof gridSettings>;
