// The views that are asked for again whenever what they depend on changes.

/** What a view waits for: the scores, the selection as well, or the details of people as well. */
export type DependsOn = 'scores' | 'selection' | 'people';

interface Watcher {
	readonly on: DependsOn;
	readonly refresh: () => void;
}

export class Watchers {
	readonly #all = new Set<Watcher>();

	/** @returns a function that ends the watch */
	add(on: DependsOn, refresh: () => void): () => void {
		const watcher = { on, refresh };
		this.#all.add(watcher);
		return () => this.#all.delete(watcher);
	}

	refresh(...changed: readonly DependsOn[]): void {
		for (const { on, refresh } of this.#all) if (changed.includes(on)) refresh();
	}
}
