// What the potential high-value cell stands on: the choice of today, what speaks for it, and its proof on the past.
import type * as v from 'valibot';
import { addDays } from '../../domain/day.ts';
import { rowsOf } from '../../engine/columns.ts';
import type { Database, RunOptions } from '../../engine/database.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import { onceForOrders } from '../../notebook/once.ts';
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
/** Days. */
const LONGEST_AGO = 1500;

type Rules = v.InferOutput<typeof potentialSettings>;

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
	const first = firstOrdersTable(loaded!.facts);
	await onceForOrders(notebook, 'first orders', () => database.run(first, { interruptible: true }));
	const likeness = likenessTable(scored!.asOf.analysisDate, rules);
	await database.run(likeness, signal ? { signal, interruptible: true } : {});
	return [first, likeness];
}

export async function potentialAnswer(
	notebook: Notebook,
	cell: string,
	signal: AbortSignal,
): Promise<PotentialAnswer> {
	const { database, scored } = notebook;
	const rules = notebook.settings(cell, potentialSettings);
	const now = scored!.asOf.analysisDate;
	const made = await makeLikeness(notebook, cell, signal);
	const options = { signal, interruptible: true };
	const asked = [chosenNow, likenessWeights(now, rules)] as const;
	const chosen = rowsOf(await database.query(asked[0], options))[0]!;
	const weights = rowsOf(await database.query(asked[1], options));
	const proof = await provedThen(database, now, rules, options);
	const { past, then } = proof;
	const statements = [...made, ...asked, proof.asked];
	return { ...chosen, weights, past, then, verdict: verdictOf(past), statements };
}

/** Where too few became VIPs since, the choice is proved twice as long ago, as far as there are customers to choose. */
async function provedThen(database: Database, now: string, rules: Rules, options: RunOptions) {
	const at = async (days: number) => {
		const then = addDays(now, -days);
		const asked = likenessProof(then, now, rules);
		return { then, asked, past: rowsOf(await database.query(asked, options))[0]! };
	};
	let best = await at(rules.proofDays);
	for (let days = rules.proofDays * 2; verdictOf(best.past) === 'too-few' && days <= LONGEST_AGO; days *= 2) {
		const earlier = await at(days);
		if (earlier.past.chosen < FEWEST_CHOSEN) break;
		if (earlier.past.became > best.past.became) best = earlier;
	}
	return best;
}
