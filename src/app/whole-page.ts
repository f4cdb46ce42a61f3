// Brings every cell of the page to its answer, also those that are not on screen, for as long as a report is made.

const PATIENCE_MS = 20_000;

const unfinished = (): boolean =>
	document.querySelector('section.cell[aria-busy="true"]') !== null ||
	[...document.querySelectorAll('section.cell figure .place')].some((place) => place.childElementCount === 0);

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Runs the task while all cells are laid out and have their answers; gives up waiting after 20 s. */
export async function withWholePage<Result>(task: () => Result): Promise<Result> {
	const root = document.documentElement;
	root.classList.add('whole-page');
	document.dispatchEvent(new Event('quintile-whole-page'));
	try {
		const end = performance.now() + PATIENCE_MS;
		// Two frames for the layout, then as long as it takes.
		await frame();
		await frame();
		while (unfinished() && performance.now() < end) await frame();
		return task();
	} finally {
		root.classList.remove('whole-page');
	}
}
