// The scoring choices that a file can fulfil: a measure that it lacks gives way to one that it has.
import type { Measure, ScoringChoices } from '../domain/recipe.ts';
import { moneySource } from '../ingest/load-plan.ts';
import type { Loaded } from './loading.ts';

/** What M can measure in this file, the usual one first. */
export function measuresOf({ plan, facts }: Loaded): readonly Measure[] {
	const hasMoney = moneySource(plan.roles) !== 'none';
	return [
		...(hasMoney || !facts.hasPoints ? (['amount'] as const) : []),
		...(facts.hasPoints ? (['points'] as const) : []),
		...(facts.hasCost && hasMoney ? (['profit'] as const) : []),
	];
}

export function possibleScoring(scoring: ScoringChoices, loaded: Loaded | null): ScoringChoices {
	if (!loaded) return scoring;
	const measures = measuresOf(loaded);
	if (measures.includes(scoring.measure)) return scoring;
	return { ...scoring, measure: measures[0] ?? 'amount' };
}
