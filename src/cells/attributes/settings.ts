// The attribute that is shown, by the fingerprint of its header; null is the one that differs most between groups.
import * as v from 'valibot';

export const attributeSettings = v.object({
	column: v.optional(v.nullable(v.string()), null),
});
