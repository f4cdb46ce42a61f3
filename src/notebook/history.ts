// Undo and redo of the recipe, as plain values.
import type { Recipe } from '../domain/recipe.ts';

/** What a step changed; worded in text/. */
export const STEP_NAMES = [
	'columns',
	'scoring',
	'analysisDate',
	'window',
	'measure',
	'method',
	'bins',
	'grid',
	'levels',
	'playbook',
	'recipe',
	'period',
	'split',
	'dates',
	'horizon',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

interface Step {
	readonly name: StepName;
	readonly recipe: Recipe;
}

export interface History {
	readonly recipe: Recipe;
	/** Recipes before each step, the newest last. */
	readonly past: readonly Step[];
	/** Recipes after each step that was undone, the nearest last. */
	readonly future: readonly Step[];
}

export function beginning(recipe: Recipe): History {
	return { recipe, past: [], future: [] };
}

/** A new choice; what was undone before is forgotten. */
export function changed(history: History, name: StepName, recipe: Recipe): History {
	return { recipe, past: [...history.past, { name, recipe: history.recipe }], future: [] };
}

export function undone(history: History): History {
	const step = history.past.at(-1);
	if (!step) return history;
	return {
		recipe: step.recipe,
		past: history.past.slice(0, -1),
		future: [...history.future, { name: step.name, recipe: history.recipe }],
	};
}

export function redone(history: History): History {
	const step = history.future.at(-1);
	if (!step) return history;
	return {
		recipe: step.recipe,
		past: [...history.past, { name: step.name, recipe: history.recipe }],
		future: history.future.slice(0, -1),
	};
}
