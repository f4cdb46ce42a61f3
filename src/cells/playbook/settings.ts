// What the reader plans: the budget, the price of a message, and the cards' texts and numbers where they were changed.
import * as v from 'valibot';

const amount = v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null);

/** The texts of a card that can be rewritten; absent ones stand as suggested. */
export const CARD_TEXTS = ['offer', 'experience', 'relationship', 'measurement', 'sms'] as const;
export type CardText = (typeof CARD_TEXTS)[number];

const texts = v.object({
	offer: v.optional(v.string()),
	experience: v.optional(v.string()),
	relationship: v.optional(v.string()),
	measurement: v.optional(v.string()),
	sms: v.optional(v.string()),
	threshold: v.optional(v.number()),
	discount: v.optional(v.number()),
	deadlineDays: v.optional(v.number()),
});

export const playbookSettings = v.object({
	/** In the currency's whole units. */
	budget: amount,
	/** What one credit of a text message costs. */
	creditPrice: amount,
	/** By card id. */
	cards: v.optional(v.record(v.string(), texts), {}),
});

export type PlaybookSettings = v.InferOutput<typeof playbookSettings>;
export type CardEdits = v.InferOutput<typeof texts>;
