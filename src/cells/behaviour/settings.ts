// The rules of behaviour, the days marked as promotions, and what customers are divided by.
import * as v from 'valibot';

const day = v.pipe(v.string(), v.isoDate());
/** Habits, or one of these. */
export const DIVISIONS = ['habit', 'category', 'band', 'channel', 'weekday', 'day_part'] as const;
export type Division = (typeof DIVISIONS)[number];

export const MAIN_BY = ['orders', 'money'] as const;

export const behaviourSettings = v.object({
	by: v.optional(v.picklist(DIVISIONS), 'habit'),
	monthsShare: v.optional(v.pipe(v.number(), v.minValue(0.05), v.maxValue(1)), 0.8),
	monthsLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(120)), 6),
	promotionOrders: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 2),
	promotionDays: v.optional(v.array(v.object({ from: day, to: day })), []),
	/** Hours at which the parts of the day begin; the last one lasts until the first. */
	dayParts: v.optional(
		v.pipe(
			v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))),
			v.minLength(1),
			v.transform((hours) => [...new Set(hours)].sort((a, b) => a - b)),
		),
		[6, 11, 14, 17, 21],
	),
	/** The main product group and channel of a customer are of the most orders, or of the most money. */
	mainBy: v.optional(v.picklist(MAIN_BY), 'orders'),
	/** Upper ends of the bands of the average order, in the currency's unit; null: from the file's quartiles. */
	bands: v.optional(v.nullable(v.array(v.pipe(v.number(), v.minValue(0)))), null),
});
export type BehaviourSettings = v.InferOutput<typeof behaviourSettings>;
