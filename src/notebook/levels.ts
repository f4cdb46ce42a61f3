// Makes the table of customer levels for the scores in force, once for all cells that ask for it.
import { addDays } from '../domain/day.ts';
import { levelsTable } from '../segmentation/levels.ts';
import type { Statement } from '../sql/statement.ts';
import { levelRules, LEVELS_CELL } from './level-rules.ts';
import type { Notebook } from './notebook.svelte.ts';
import { statementsOf, type Scored } from './scoring.ts';

const made = new WeakMap<Scored, Map<string, Promise<readonly Statement[]>>>();

/**
 * The table `levels`, with the scores of the date before in a room of their own; for use once people's details are in.
 * @returns the statements that made it
 */
export function makeLevels(notebook: Notebook, signal: AbortSignal): Promise<readonly Statement[]> {
	const scored = notebook.scored!;
	const rules = notebook.settings(LEVELS_CELL, levelRules);
	const key = JSON.stringify(rules);
	const all = made.get(scored) ?? new Map<string, Promise<readonly Statement[]>>();
	const known = all.get(key);
	if (known) return known;
	const making = make(notebook, scored, signal).catch((error: unknown) => {
		all.delete(key);
		throw error;
	});
	// Only the newest rules stand in the table.
	made.set(scored, new Map([[key, making]]));
	return making;
}

async function make(notebook: Notebook, scored: Scored, signal: AbortSignal): Promise<readonly Statement[]> {
	const { asOf, levels, scoring, book } = scored;
	const { facts } = notebook.loaded!;
	const rules = notebook.settings(LEVELS_CELL, levelRules);
	const before = await notebook.roomFor('levels');
	const then = { ...asOf, analysisDate: addDays(asOf.analysisDate, -rules.loyalDays) };
	const steps = [
		...statementsOf(then, scoring, book, false, before),
		levelsTable({ facts, asOf, scores: levels, rules, before }),
	];
	for (const step of steps) {
		signal.throwIfAborted();
		await notebook.database.run(step, { signal });
	}
	return steps;
}
