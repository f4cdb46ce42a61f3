// What the potential high-value cell stands on: the choice of today, what speaks for it, and its proof on the past.
import { addDays } from '../../domain/day.ts';
import { rowsOf } from '../../engine/columns.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import {
	firstOrdersTable,
	likenessProof,
	likenessTable,
	likenessWeights,
	type PastRow,
	type WeightRow,
} from '../../segmentation/likeness.ts';
import type { Statement } from '../../sql/statement.ts';
import { independence } from '../../statistics/chi-square.ts';
import { chosenNow, type ChosenNow } from './query.ts';
import { potentialSettings } from './settings.ts';

export interface PotentialAnswer extends ChosenNow {
	readonly weights: readonly WeightRow[];
	readonly past: PastRow;
	/** The day of the proof, and how it came out. */
	readonly then: string;
	readonly verdict: 'proved' | 'not-proved' | 'too-few';
	readonly statements: readonly Statement[];
}

/** Fewer customers who became VIPs prove nothing. */
const FEWEST_BECAME = 10;
const FEWEST_CHOSEN = 20;

/** More of the chosen became VIPs than of the others, by more than chance explains (5 %). */
export function verdictOf({ eligible, chosen, became, chosen_became }: PastRow): PotentialAnswer['verdict'] {
	if (became < FEWEST_BECAME || chosen < FEWEST_CHOSEN) return 'too-few';
	const rest = eligible - chosen;
	const test = independence([
		[chosen_became, chosen - chosen_became],
		[became - chosen_became, rest - (became - chosen_became)],
	]);
	const better = chosen_became * eligible > became * chosen;
	return better && test !== null && test.p < 0.05 ? 'proved' : 'not-proved';
}

/** Makes the tables of today's choice. @returns their statements */
export async function makeLikeness(notebook: Notebook, cell: string, signal?: AbortSignal) {
	const { database, loaded, scored } = notebook;
	const rules = notebook.settings(cell, potentialSettings);
	const steps = [firstOrdersTable(loaded!.facts), likenessTable(scored!.asOf.analysisDate, rules)];
	for (const step of steps) await database.run(step, signal ? { signal, interruptible: true } : {});
	return steps;
}

export async function potentialAnswer(
	notebook: Notebook,
	cell: string,
	signal: AbortSignal,
): Promise<PotentialAnswer> {
	const { database, scored } = notebook;
	const rules = notebook.settings(cell, potentialSettings);
	const now = scored!.asOf.analysisDate;
	const then = addDays(now, -rules.proofDays);
	const made = await makeLikeness(notebook, cell, signal);
	const options = { signal, interruptible: true };
	const asked = [chosenNow, likenessWeights(now, rules), likenessProof(then, now, rules)] as const;
	const chosen = rowsOf(await database.query(asked[0], options))[0]!;
	const weights = rowsOf(await database.query(asked[1], options));
	const past = rowsOf(await database.query(asked[2], options))[0]!;
	return { ...chosen, weights, past, then, verdict: verdictOf(past), statements: [...made, ...asked] };
}
