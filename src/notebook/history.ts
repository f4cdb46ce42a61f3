// Undo and redo of the recipe, as plain values.
import type { Recipe } from '../domain/recipe.ts';

/** What a step changed; worded in text/. `settings` is worded with the title of its cell. */
export const STEP_NAMES = [
	'columns',
	'scoring',
	'analysisDate',
	'window',
	'measure',
	'method',
	'bins',
	'grid',
	'settings',
	'title',
	'levels',
	'playbook',
	'clusters',
	'cells',
	'recipe',
	'cuts',
	'filter',
	'book',
	'painting',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** A step as it is named to the reader. */
export interface NamedStep {
	readonly name: StepName;
	/** The cell in which something was chosen. */
	readonly cell: string | null;
}

interface Step extends NamedStep {
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
export function changed(history: History, step: NamedStep, recipe: Recipe): History {
	return { recipe, past: [...history.past, { ...step, recipe: history.recipe }], future: [] };
}

export function undone(history: History): History {
	const step = history.past.at(-1);
	if (!step) return history;
	return {
		recipe: step.recipe,
		past: history.past.slice(0, -1),
		future: [...history.future, { ...step, recipe: history.recipe }],
	};
}

export function redone(history: History): History {
	const step = history.future.at(-1);
	if (!step) return history;
	return {
		recipe: step.recipe,
		past: [...history.past, { ...step, recipe: history.recipe }],
		future: history.future.slice(0, -1),
	};
}

/**
 * The same history with every recipe changed alike, as when another file comes. Steps that then change nothing are
 * left out, so that undo always does what it says.
 */
export function everywhere(history: History, change: (recipe: Recipe) => Recipe): History {
	const recipe = change(history.recipe);
	const keep = (steps: readonly Step[]): Step[] => {
		const kept: Step[] = [];
		let next = JSON.stringify(recipe);
		for (const step of steps.toReversed()) {
			const before = change(step.recipe);
			const text = JSON.stringify(before);
			if (text !== next) kept.push({ ...step, recipe: before });
			next = text;
		}
		return kept.reverse();
	};
	return { recipe, past: keep(history.past), future: keep(history.future) };
}
