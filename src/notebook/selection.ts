// The selected cells, as pure operations on a set of cell keys; a cell is one combination of the three scores.

/** `r:f:m`, such as `5:4:5`, so that a selection holds for every book and grid. */
export type CellKey = `${number}:${number}:${number}`;
export type Selection = ReadonlySet<CellKey>;

export interface CellPlace {
	readonly r: number;
	readonly f: number;
	readonly m: number;
}

export const NOTHING_SELECTED: Selection = new Set();

export function cellKey({ r, f, m }: CellPlace): CellKey {
	return `${r}:${f}:${m}`;
}

export function placeOf(key: CellKey): CellPlace {
	const [r = 0, f = 0, m = 0] = key.split(':').map(Number);
	return { r, f, m };
}

/** All of these cells are selected. */
export function holdsAll(selection: Selection, cells: readonly CellPlace[]): boolean {
	return selection.size > 0 && cells.length > 0 && cells.every((cell) => selection.has(cellKey(cell)));
}

/** Only these cells; the same cells again clear the selection. */
export function selectOnly(selection: Selection, cells: readonly CellPlace[]): Selection {
	const keys = cells.map(cellKey);
	const same = keys.length === selection.size && keys.every((key) => selection.has(key));
	return same ? NOTHING_SELECTED : new Set(keys);
}

/** Adds the cells, or takes them away when all of them are in. */
export function toggle(selection: Selection, cells: readonly CellPlace[]): Selection {
	const keys = cells.map(cellKey);
	const allIn = keys.every((key) => selection.has(key));
	const next = new Set(selection);
	for (const key of keys) {
		if (allIn) next.delete(key);
		else next.add(key);
	}
	return next;
}
