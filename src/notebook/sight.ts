// Whether a cell is on or near the screen: what nobody looks at is not asked for.
import { getContext, setContext } from 'svelte';

export class Sight {
	#near = false;
	readonly #waiting = new Set<(near: boolean) => void>();

	get near(): boolean {
		return this.#near;
	}

	/** Tells everybody who listens. */
	set(near: boolean): void {
		if (near === this.#near) return;
		this.#near = near;
		for (const listener of this.#waiting) listener(near);
	}

	/** @returns a function that ends it */
	listen(listener: (near: boolean) => void): () => void {
		this.#waiting.add(listener);
		return () => this.#waiting.delete(listener);
	}
}

const KEY = Symbol('sight');

export function provideSight(sight: Sight): void {
	setContext(KEY, sight);
}

/** The sight of the cell that is being made; undefined outside of one, which counts as seen. */
export function getSight(): Sight | undefined {
	try {
		return getContext<Sight | undefined>(KEY);
	} catch {
		return undefined;
	}
}
