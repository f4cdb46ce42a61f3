// Brings every cell of the page to its answer, also those that are not on screen, for as long as a report is made.

const PATIENCE_MS = 20_000;

const unfinished = (): boolean =>
	document.querySelector('section.cell[aria-busy="true"]') !== null ||
	[...document.querySelectorAll('section.cell figure .place')].some((place) => place.childElementCount === 0);

/** The cells come a few at a time; what adds one more stands below them all. */
const allStand = (): boolean => document.querySelector('section.add') !== null;

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Runs the task while all cells are laid out and have their answers; gives up waiting after 20 s. */
export async function withWholePage<Result>(task: () => Result): Promise<Result> {
	const root = document.documentElement;
	const end = performance.now() + PATIENCE_MS;
	while (!allStand() && performance.now() < end) await frame();
	root.classList.add('whole-page');
	document.dispatchEvent(new Event('quintile-whole-page'));
	try {
		// Two frames for the layout, then as long as it takes.
		await frame();
		await frame();
		while (unfinished() && performance.now() < end) await frame();
		return task();
	} finally {
		root.classList.remove('whole-page');
	}
}
