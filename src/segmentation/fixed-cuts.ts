// Cuts that are given and not computed from the group: the reader's own, and natural breaks.
import type { Dimension, DimensionChoices } from '../domain/recipe.ts';
import type { AsOf } from './customers.ts';

/** What a reader typed, a little above to bear the rounding of binary fractions. */
const whole = (value: number): number => Math.floor(value + 1e-6);

/** Rising whole numbers, `bins - 1` of them; null for methods that make their own. @throws RangeError without breaks. */
export function fixedCuts(
	asOf: AsOf,
	choices: DimensionChoices,
	dimension: Dimension,
): readonly number[] | null {
	if (choices.method === 'natural') {
		const breaks = asOf.breaks?.[dimension];
		if (breaks?.length !== choices.bins - 1) throw new RangeError(`no natural breaks for ${dimension}`);
		return breaks;
	}
	if (choices.method !== 'own') return null;
	const perUnit = dimension === 'm' ? (asOf.perUnit ?? 1) : 1;
	return choices.cuts.map((cut) => whole(cut * perUnit)).sort((a, b) => a - b);
}
