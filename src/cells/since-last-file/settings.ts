// What can be chosen for a campaign's result: how long is watched, and from which day.
import * as v from 'valibot';

export const WATCHED = ['14', '30', '60', '90'] as const;

export const sinceSettings = v.object({
	watched: v.optional(v.picklist(WATCHED), '30'),
	/** Null: the day that the list says. */
	since: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
	/** The list that `since` was chosen for: its day and campaign. */
	sinceOf: v.optional(v.string(), ''),
});
