// The cells of the page in their order: those that the recipe lists, and the built-in ones where it says nothing of them.
import type { CellChoices } from '../domain/recipe.ts';

const asBuilt = (kind: string): CellChoices => ({ id: kind, kind, collapsed: false, hidden: false });

/**
 * Every cell of the notebook. A built-in kind whose first cell the recipe does not list stands behind the one before it
 * in `builtIn`, so that a recipe saved before a cell existed shows it where it belongs.
 */
export function arranged(cells: readonly CellChoices[], builtIn: readonly string[]): CellChoices[] {
	const all = [...cells];
	builtIn.forEach((kind, place) => {
		if (all.some(({ id }) => id === kind)) return;
		const before = builtIn[place - 1];
		const at = before === undefined ? 0 : all.findIndex(({ id }) => id === before) + 1;
		all.splice(at, 0, asBuilt(kind));
	});
	return all;
}
