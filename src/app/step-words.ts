// What a step of undo and redo is called, with the title of its cell where the step is a choice in one.
import type { CellEntry } from '../cells/registry.ts';
import type { Recipe } from '../domain/recipe.ts';
import type { NamedStep } from '../notebook/history.ts';
import type { Messages } from '../text/messages.ts';

export function stepWords(
	step: NamedStep,
	recipe: Recipe,
	entries: readonly CellEntry[],
	words: Messages,
): string {
	const { steps, choiceIn } = words.shell;
	if (step.name !== 'settings') return steps[step.name];
	const kind = recipe.cells.find(({ id }) => id === step.cell)?.kind ?? step.cell;
	const entry = entries.find(({ id }) => id === kind);
	return entry ? choiceIn(entry.outline(words)) : steps.settings;
}
