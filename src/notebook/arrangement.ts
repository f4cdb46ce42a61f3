// The cells of the page in their order: those that the recipe lists, and the built-in ones where it says nothing of them.
import type { CellChoices, JsonObject, Recipe } from '../domain/recipe.ts';

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

/** The first of a kind has its kind's name, the next `kind-2` and so on. */
export function freeId(recipe: Recipe, cells: readonly CellChoices[], kind: string): string {
	const taken = new Set([...cells.map(({ id }) => id), ...Object.keys(recipe.settings)]);
	if (!taken.has(kind)) return kind;
	for (let number = 2; ; number++) if (!taken.has(`${kind}-${number}`)) return `${kind}-${number}`;
}

/** A cell takes the place of another: before it when it comes from below, behind it when it comes from above. */
export function movedTo(cells: readonly CellChoices[], id: string, target: string): readonly CellChoices[] {
	const from = cells.findIndex((cell) => cell.id === id);
	const to = cells.findIndex((cell) => cell.id === target);
	const cell = cells[from];
	if (!cell || to === -1 || from === to) return cells;
	return cells.toSpliced(from, 1).toSpliced(to, 0, cell);
}

/** A new cell with what it is to hold, behind another one or at the end. */
export function withCell(
	recipe: Recipe,
	cells: readonly CellChoices[],
	added: { readonly id: string; readonly kind: string; readonly settings: JsonObject },
	behind: string | null,
): Recipe {
	const at = behind === null ? cells.length : cells.findIndex(({ id }) => id === behind) + 1;
	return {
		...recipe,
		cells: cells.toSpliced(at, 0, { ...asBuilt(added.kind), id: added.id }),
		settings: { ...recipe.settings, [added.id]: added.settings },
	};
}

/** The recipe without a cell and what was chosen in it. */
export function withoutCell(recipe: Recipe, cells: readonly CellChoices[], id: string): Recipe {
	const { [id]: _, ...settings } = recipe.settings;
	return { ...recipe, cells: cells.filter((cell) => cell.id !== id), settings };
}

/** The cells with one of them collapsed, hidden, or neither. */
export function withState(
	cells: readonly CellChoices[],
	id: string,
	state: Partial<Pick<CellChoices, 'collapsed' | 'hidden'>>,
): readonly CellChoices[] {
	return cells.map((cell) => (cell.id === id ? { ...cell, ...state } : cell));
}
