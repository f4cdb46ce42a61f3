// What the page is compared with: another book, another method of scoring, or both.
import * as v from 'valibot';
import { SCORING_METHODS } from '../../domain/recipe.ts';

export const compareSettings = v.object({
	book: v.optional(v.string(), 'r-by-f'),
	/** `same`: as the page scores. */
	method: v.optional(v.picklist(['same', ...SCORING_METHODS.filter((method) => method !== 'own')]), 'same'),
});

export type CompareSettings = v.InferOutput<typeof compareSettings>;
