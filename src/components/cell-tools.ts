// What the frame of a cell can do with its cell: the page gives it, and a cell that stands alone has none.
import { getContext, setContext } from 'svelte';

export interface CellTools {
	readonly collapsed: (id: string) => boolean;
	readonly isFirst: (id: string) => boolean;
	readonly isLast: (id: string) => boolean;
	/** A cell that the reader added is taken away; a built-in one is hidden and can be brought back. */
	readonly removable: (id: string) => boolean;
	readonly duplicable: (id: string) => boolean;
	readonly collapse: (id: string, collapsed: boolean) => void;
	/** One place up or down among the cells that are shown. */
	readonly move: (id: string, by: -1 | 1) => void;
	readonly takeAway: (id: string) => void;
	readonly duplicate: (id: string) => void;
	/** A new SQL cell behind this one. */
	readonly copySql: (id: string, text: string) => void;
	/** A dragged cell is let go over another one. */
	readonly drop: (id: string, target: string) => void;
}

const KEY = Symbol('cell tools');

export function provideCellTools(tools: CellTools): void {
	setContext(KEY, tools);
}

export function getCellTools(): CellTools | undefined {
	return getContext<CellTools | undefined>(KEY);
}
