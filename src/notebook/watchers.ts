// The views that are asked for again whenever what they depend on changes.

/** What a view waits for: the scores, the selection as well, or the details of people as well. */
export type DependsOn = 'scores' | 'selection' | 'people';

interface Watcher {
	readonly on: DependsOn;
	/** The cell whose settings it also waits for. */
	readonly cell: string | null;
	readonly refresh: () => void;
}

export class Watchers {
	readonly #all = new Set<Watcher>();

	/** @returns a function that ends the watch */
	add(on: DependsOn, refresh: () => void, cell: string | null = null): () => void {
		const watcher = { on, cell, refresh };
		this.#all.add(watcher);
		return () => this.#all.delete(watcher);
	}

	/** Those that wait for the settings of these cells. */
	refreshCells(ids: readonly string[]): void {
		for (const { cell, refresh } of this.#all) if (cell !== null && ids.includes(cell)) refresh();
	}

	refresh(...changed: readonly DependsOn[]): void {
		for (const { on, refresh } of this.#all) if (changed.includes(on)) refresh();
	}
}
