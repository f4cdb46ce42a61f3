// Pointing on the grid: which cell is looked at, and how click, shift, drag and keys change the selection.
import type { Scores } from '../../domain/book.ts';
import { NOTHING_SELECTED, selectOnly, toggle, type Selection } from '../../notebook/selection.ts';

/** A cell of the grid: its row and its column, FM or F. */
export interface GridPlace {
	readonly r: number;
	readonly column: number;
}

/** How the grid is cut, and which scores each of its cells holds. */
export interface GridShape {
	readonly rows: number;
	readonly columns: number;
	readonly scoresOf: (place: GridPlace) => readonly Scores[];
}

/** Every cell in the rectangle between two corners. */
function rectangle(from: GridPlace, to: GridPlace): GridPlace[] {
	const cells: GridPlace[] = [];
	for (let r = Math.min(from.r, to.r); r <= Math.max(from.r, to.r); r++) {
		for (
			let column = Math.min(from.column, to.column);
			column <= Math.max(from.column, to.column);
			column++
		) {
			cells.push({ r, column });
		}
	}
	return cells;
}

/** Whose selection is pointed at: the page's, or a grid's own. */
export interface Selecting {
	readonly selection: Selection;
	select(selection: Selection): void;
}

export class Pointing {
	/** The cell under the pointer or with focus. */
	looked = $state.raw<GridPlace | null>(null);
	/** The cell that takes part in the tab order; null: the first. */
	#current = $state.raw<GridPlace | null>(null);
	readonly #selecting: Selecting;
	readonly #shape: () => GridShape;
	#dragFrom: GridPlace | null = null;
	#dragged = false;
	#before: Selection = NOTHING_SELECTED;
	/** What was selected when the pointer was pressed. */
	#atPress: Selection = NOTHING_SELECTED;

	constructor(selecting: Selecting, shape: () => GridShape) {
		this.#selecting = selecting;
		this.#shape = shape;
	}

	/** The cell of the tab order. */
	get current(): GridPlace {
		const { rows, columns } = this.#shape();
		const { r, column } = this.#current ?? { r: rows, column: 1 };
		return { r: Math.min(r, rows), column: Math.min(column, columns) };
	}

	press(cell: GridPlace, extend: boolean): void {
		this.#dragFrom = cell;
		this.#dragged = false;
		this.#atPress = this.#selecting.selection;
		this.#before = extend ? this.#selecting.selection : NOTHING_SELECTED;
		this.#current = cell;
	}

	/** Over another cell while pressed: the rectangle between the two. */
	over(cell: GridPlace): void {
		this.looked = cell;
		const from = this.#dragFrom;
		if (!from || (!this.#dragged && from.r === cell.r && from.column === cell.column)) return;
		this.#dragged = true;
		const keys = selectOnly(NOTHING_SELECTED, this.#scores(rectangle(from, cell)));
		this.#selecting.select(new Set([...this.#before, ...keys]));
	}

	release(cell: GridPlace, extend: boolean): void {
		const dragged = this.#dragged;
		this.#dragFrom = null;
		this.#dragged = false;
		if (!dragged) this.choose(this.#scores([cell]), extend);
	}

	/** The pointer was lifted elsewhere. */
	letGo(): void {
		this.#dragFrom = null;
		this.#dragged = false;
	}

	/** The finger scrolls the page instead: as if nothing had been pressed. */
	cancel(): void {
		if (this.#dragged) this.#selecting.select(this.#atPress);
		this.letGo();
		this.looked = null;
	}

	choose(scores: readonly Scores[], extend: boolean): void {
		const { selection } = this.#selecting;
		this.#selecting.select(extend ? toggle(selection, scores) : selectOnly(selection, scores));
	}

	/** Arrow keys move, with shift they extend; space and enter select; escape clears. @returns true when handled. */
	key(event: KeyboardEvent): boolean {
		const step = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
		if (step) {
			const [up = 0, right = 0] = step;
			const { rows, columns } = this.#shape();
			const within = (value: number, most: number) => Math.min(most, Math.max(1, value));
			const from = this.current;
			const to = { r: within(from.r + up, rows), column: within(from.column + right, columns) };
			this.#current = to;
			this.looked = to;
			if (event.shiftKey) {
				const reached = selectOnly(NOTHING_SELECTED, this.#scores([from, to]));
				this.#selecting.select(new Set([...this.#selecting.selection, ...reached]));
			}
			return true;
		}
		if (event.key === ' ' || event.key === 'Enter') {
			this.choose(this.#scores([this.current]), event.shiftKey || event.key === ' ');
			return true;
		}
		if (event.key === 'Escape') {
			this.#selecting.select(NOTHING_SELECTED);
			return true;
		}
		return false;
	}

	#scores(cells: readonly GridPlace[]): Scores[] {
		return cells.flatMap((cell) => this.#shape().scoresOf(cell));
	}
}
