// A view that is asked for only once its cell comes near the screen: what is heavy costs nothing until it is wanted.
import type { Problem } from '../domain/problem.ts';
import type { View } from './view.svelte.ts';

interface Watching<Value> {
	readonly view: View<Value>;
	readonly stop: () => void;
}

export class LazyView<Value> {
	#watching = $state.raw<Watching<Value> | null>(null);
	value = $derived<Value | null>(this.#watching?.view.value ?? null);
	busy = $derived(this.#watching?.view.busy ?? false);
	problem = $derived<Problem | null>(this.#watching?.view.problem ?? null);
	readonly #start: () => Watching<Value>;

	/** `start` is called once, when what `seen` is attached to comes within a screen's height. */
	constructor(start: () => Watching<Value>) {
		this.#start = start;
	}

	/** An attachment for the cell's content. */
	readonly seen = (node: HTMLElement) => {
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				this.#watching ??= this.#start();
			},
			{ rootMargin: '100% 0px' },
		);
		observer.observe(node);
		return () => observer.disconnect();
	};

	stop(): void {
		this.#watching?.stop();
	}
}
