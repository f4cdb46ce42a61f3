// Runs tasks one after another: the engine has one worker and one connection.

export class Queue {
	#last: Promise<unknown> = Promise.resolve();

	/** Runs the task when all before it have ended, however they ended. */
	add<Result>(task: () => Promise<Result>): Promise<Result> {
		const result = this.#last.then(task, task);
		this.#last = result.catch(() => undefined);
		return result;
	}
}
