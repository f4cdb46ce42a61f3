// Which offers are shown: what was never bought, or what likely comes next.
import * as v from 'valibot';

export const recommendationSettings = v.object({
	kind: v.optional(v.picklist(['never', 'next']), 'never'),
});
