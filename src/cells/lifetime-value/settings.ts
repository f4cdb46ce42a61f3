// What can be chosen for lifetime value: how far ahead, the discount, the model, and who counts as high.
import * as v from 'valibot';

export const lifetimeSettings = v.object({
	/** Months ahead. */
	horizon: v.optional(v.picklist([3, 6, 12]), 12),
	/** Percent a year: what money a year from now is worth less than money today. */
	discount: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), 10),
	model: v.optional(v.picklist(['better', 'bg-nbd', 'mbg-nbd']), 'better'),
	/** High: the best fifth, or the fewest customers who make half of the value. */
	high: v.optional(v.picklist(['top-fifth', 'half-of-value']), 'top-fifth'),
});

export type LifetimeSettings = v.InferOutput<typeof lifetimeSettings>;
