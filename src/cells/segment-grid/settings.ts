// What can be chosen for a grid: the number that its cells show, even or to scale, and the layer of M where a book has layers.
import * as v from 'valibot';

export const gridSettings = v.object({
	shows: v.optional(v.picklist(['customers', 'money', 'average-order']), 'customers'),
	shape: v.optional(v.picklist(['even', 'to-scale']), 'even'),
	/** Null: all layers together. */
	layer: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
});

/** A grid beside the page's: what differs from the page; null is as the page has it. */
export const anotherGridSettings = v.object({
	...gridSettings.entries,
	date: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
	book: v.optional(v.nullable(v.string()), null),
	/** A column as the recipe names it, and the fingerprint of one of its values. */
	part: v.optional(v.nullable(v.object({ column: v.string(), value: v.string() })), null),
});

export type GridSettings = v.InferOutput<typeof gridSettings>;
