// Lets the page draw and answer between pieces of work that would together hold it up.

/** Work goes on for so long before the page gets its turn. */
const WORKED_MS = 20;

export class Breath {
	#since = performance.now();

	/** Waits for the page's turn where there was much work since the last one. */
	async take(): Promise<void> {
		if (performance.now() - this.#since < WORKED_MS) return;
		await new Promise((resolve) => setTimeout(resolve));
		this.#since = performance.now();
	}
}
