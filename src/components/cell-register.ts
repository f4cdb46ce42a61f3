// What the cells of the page say and the SQL behind it, for what is taken along: the script and the report.
import { getContext, setContext } from 'svelte';
import type { Statement } from '../sql/statement.ts';

export interface SaidCell {
	readonly id: string;
	/** The question. */
	readonly title: string;
	/** The answer in a sentence; empty while it is not there yet. */
	readonly answer: string;
	readonly busy: boolean;
	readonly statements: readonly Statement[];
}

export class CellRegister {
	readonly #cells = new Map<string, () => SaidCell>();

	/** @returns a function that takes the cell out again */
	add(id: string, say: () => SaidCell): () => void {
		this.#cells.set(id, say);
		return () => {
			if (this.#cells.get(id) === say) this.#cells.delete(id);
		};
	}

	/** What each of these cells says now; those that are not on the page are left out. */
	say(ids: readonly string[]): readonly SaidCell[] {
		return ids.flatMap((id) => this.#cells.get(id)?.() ?? []);
	}
}

const KEY = Symbol('cell register');

export function provideCellRegister(register: CellRegister): void {
	setContext(KEY, register);
}

/** The register of the page, absent where a cell stands alone; for use while a component is being made. */
export function getCellRegister(): CellRegister | undefined {
	return getContext<CellRegister | undefined>(KEY);
}
