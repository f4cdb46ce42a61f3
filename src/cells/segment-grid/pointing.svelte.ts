// Pointing on the grid: which cell is looked at, and how click, shift, drag and keys change the selection.
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import {
	NOTHING_SELECTED,
	rectangle,
	selectOnly,
	toggle,
	type CellPlace,
	type Selection,
} from '../../notebook/selection.ts';

export class Pointing {
	/** The cell under the pointer or with focus. */
	looked = $state.raw<CellPlace | null>(null);
	/** The cell that takes part in the tab order. */
	current = $state.raw<CellPlace>({ r: 1, fm: 1 });
	readonly #notebook: Notebook;
	#dragFrom: CellPlace | null = null;
	#dragged = false;
	#before: Selection = NOTHING_SELECTED;

	constructor(notebook: Notebook, bins: number) {
		this.#notebook = notebook;
		this.current = { r: bins, fm: 1 };
	}

	/** The cell of the tab order in a grid of so many levels. */
	currentIn(bins: number): CellPlace {
		return { r: Math.min(this.current.r, bins), fm: Math.min(this.current.fm, bins) };
	}

	press(cell: CellPlace, extend: boolean): void {
		this.#dragFrom = cell;
		this.#dragged = false;
		this.#before = extend ? this.#notebook.selection : NOTHING_SELECTED;
		this.current = cell;
	}

	/** Over another cell while pressed: the rectangle between the two. */
	over(cell: CellPlace): void {
		this.looked = cell;
		const from = this.#dragFrom;
		if (!from || (!this.#dragged && from.r === cell.r && from.fm === cell.fm)) return;
		this.#dragged = true;
		const keys = selectOnly(NOTHING_SELECTED, rectangle(from, cell));
		this.#notebook.select(new Set([...this.#before, ...keys]));
	}

	release(cell: CellPlace, extend: boolean): void {
		const dragged = this.#dragged;
		this.#dragFrom = null;
		this.#dragged = false;
		if (!dragged) this.choose([cell], extend);
	}

	/** The pointer was lifted elsewhere. */
	letGo(): void {
		this.#dragFrom = null;
		this.#dragged = false;
	}

	choose(cells: readonly CellPlace[], extend: boolean): void {
		const { selection } = this.#notebook;
		this.#notebook.select(extend ? toggle(selection, cells) : selectOnly(selection, cells));
	}

	/** Arrow keys move, with shift they extend; space and enter select; escape clears. @returns true when handled. */
	key(event: KeyboardEvent, bins: number): boolean {
		const step = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
		if (step) {
			const [up = 0, right = 0] = step;
			const within = (value: number) => Math.min(bins, Math.max(1, value));
			const from = this.currentIn(bins);
			this.current = { r: within(from.r + up), fm: within(from.fm + right) };
			this.looked = this.current;
			if (event.shiftKey) {
				const reached = selectOnly(NOTHING_SELECTED, [from, this.current]);
				this.#notebook.select(new Set([...this.#notebook.selection, ...reached]));
			}
			return true;
		}
		if (event.key === ' ' || event.key === 'Enter') {
			this.choose([this.currentIn(bins)], event.shiftKey || event.key === ' ');
			return true;
		}
		if (event.key === 'Escape') {
			this.#notebook.select(NOTHING_SELECTED);
			return true;
		}
		return false;
	}
}
