// A view of an asynchronous result: the old value stands until the new one comes, and the latest wins.
import { problemOf, type Problem } from '../domain/problem.ts';

export class View<Value> {
	value = $state.raw<Value | null>(null);
	busy = $state(false);
	problem = $state.raw<Problem | null>(null);
	#controller: AbortController | null = null;

	/** Starts the task and gives up the one before it. */
	async refresh(task: (signal: AbortSignal) => Promise<Value>): Promise<void> {
		this.stop();
		const controller = new AbortController();
		this.#controller = controller;
		this.busy = true;
		try {
			const value = await task(controller.signal);
			if (this.#controller !== controller) return;
			this.value = value;
			this.problem = null;
		} catch (error) {
			if (this.#controller !== controller) return;
			this.problem = problemOf(error);
		}
		this.busy = false;
	}

	/** Lets go of what is under way; the old value stands. */
	stop(): void {
		this.#controller?.abort();
		this.#controller = null;
		this.busy = false;
	}
}
