// What can be chosen for movement: the two dates, what the matrix counts, and what the series shows.
import * as v from 'valibot';

const isoDay = v.pipe(v.string(), v.isoDate());

export const MATRIX_MEASURES = ['customers', 'share', 'money_before', 'money_between'] as const;
export type MatrixMeasure = (typeof MATRIX_MEASURES)[number];

export const movementSettings = v.object({
	/** Null: one period before the second date. */
	from: v.optional(v.nullable(isoDay), null),
	/** Null: the analysis date. */
	to: v.optional(v.nullable(isoDay), null),
	measure: v.optional(v.picklist(MATRIX_MEASURES), 'customers'),
	series: v.optional(v.picklist(['customers', 'money']), 'customers'),
});
