// What runs inside the page: notes when a chosen file became a painted grid and when all has settled.

export interface Milestones {
	/** performance.now() of the file input's event, of the painted grid, and of the filled table of customers with no cell busy; 0 is not yet. */
	chosen: number;
	grid: number;
	settled: number;
	/** What the page says instead, when it does not go through. */
	stopped: string | null;
}

declare global {
	interface Window {
		quintileBench: Milestones;
	}
}

/** tsx names functions through this helper, which the page does not have. */
export const NAME_HELPER = 'globalThis.__name = (target) => target;';

/** Installed before the page's own code. */
export function installWatch(): void {
	const milestones: Milestones = { chosen: 0, grid: 0, settled: 0, stopped: null };
	window.quintileBench = milestones;
	let gridSeen = false;
	let settledSeen = false;
	const afterTwoFrames = (note: () => void) => requestAnimationFrame(() => requestAnimationFrame(note));

	addEventListener(
		'input',
		({ target }) => {
			if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
			milestones.chosen = performance.now();
		},
		true,
	);
	const observer = new MutationObserver(() => {
		if (milestones.chosen === 0) return;
		const notebook = document.querySelector<HTMLElement>('[data-testid=notebook]');
		const phase = notebook?.dataset['phase'];
		if (phase === 'failed' || phase === 'roles') milestones.stopped = notebook?.innerText ?? phase;
		if (!gridSeen && document.querySelector('[data-testid=cell-segment-grid] [role=gridcell]')) {
			gridSeen = true;
			afterTwoFrames(() => (milestones.grid = performance.now()));
		}
		const filled = document.querySelector('[data-testid=cell-customers] tr.row td + td');
		if (!settledSeen && filled && !document.querySelector('section.cell[aria-busy=true]')) {
			settledSeen = true;
			observer.disconnect();
			afterTwoFrames(() => (milestones.settled = performance.now()));
		}
	});
	observer.observe(document, {
		childList: true,
		subtree: true,
		attributes: true,
		attributeFilter: ['aria-busy', 'data-phase'],
	});
}
