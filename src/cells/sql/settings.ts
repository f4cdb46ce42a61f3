// What an SQL cell keeps: the name of its result and its text.
import * as v from 'valibot';

export const sqlSettings = v.object({
	name: v.optional(v.string(), ''),
	sql: v.optional(v.string(), ''),
});
