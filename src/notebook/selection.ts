// The selected cells of the grid, as pure operations on a set of cell keys.

/** `r:fm`, such as `5:4`. */
export type CellKey = `${number}:${number}`;
export type Selection = ReadonlySet<CellKey>;

export interface CellPlace {
	readonly r: number;
	readonly fm: number;
}

export const NOTHING_SELECTED: Selection = new Set();

export function cellKey({ r, fm }: CellPlace): CellKey {
	return `${r}:${fm}`;
}

export function placeOf(key: CellKey): CellPlace {
	const [r = 0, fm = 0] = key.split(':').map(Number);
	return { r, fm };
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

/** Every cell in the rectangle between two corners. */
export function rectangle(from: CellPlace, to: CellPlace): CellPlace[] {
	const cells: CellPlace[] = [];
	for (let r = Math.min(from.r, to.r); r <= Math.max(from.r, to.r); r++) {
		for (let fm = Math.min(from.fm, to.fm); fm <= Math.max(from.fm, to.fm); fm++) cells.push({ r, fm });
	}
	return cells;
}
