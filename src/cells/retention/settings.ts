// What can be chosen for retention: the length of a period, what the triangle counts, and what customers are split by.
import * as v from 'valibot';
import { PERIODS } from '../../domain/period.ts';

export const MEASURES = ['share', 'customers', 'orders', 'money'] as const;
export type CohortMeasure = (typeof MEASURES)[number];

export const retentionSettings = v.object({
	period: v.optional(v.picklist(PERIODS), 'month'),
	measure: v.optional(v.picklist(MEASURES), 'share'),
	/** `segment`, `size`, or a column of the file; empty is the first the file allows. */
	split: v.optional(v.string(), ''),
	/** What the triangle shows one part of, as `split`; empty shows everyone. */
	of: v.optional(v.string(), ''),
	/** That part by the fingerprint of its name; one that is not in the file means the largest. */
	part: v.optional(v.string(), ''),
});
