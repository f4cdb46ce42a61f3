// What can be chosen for a campaign: its name, how many are held out, and how long is watched.
import * as v from 'valibot';

export const PERCENTS = ['5', '10', '20'] as const;
export const WATCHED = ['14', '30', '60', '90'] as const;

export const sinceSettings = v.object({
	campaign: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
	percent: v.optional(v.picklist(PERCENTS), '10'),
	watched: v.optional(v.picklist(WATCHED), '30'),
	/** Null: the day that the list says. */
	since: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
});
