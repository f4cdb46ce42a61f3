// Who counts as a VIP, who can be chosen, how many are, and how far back the choice is proved.
import * as v from 'valibot';

const share = (standard: number) => v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(1)), standard);

export const potentialSettings = v.object({
	vipShare: share(0.5),
	ordersMost: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)), 2),
	chosenShare: share(0.2),
	proofDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(14), v.maxValue(1500)), 180),
});
