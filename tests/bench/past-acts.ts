// Other dates on the page: a date of the movement is changed, its months are drawn and stopped, measured inside the page.

export type PastAct =
	/** The first date is changed; until the movement stands redrawn. */
	| { readonly what: 'move'; readonly day: string }
	/** The second date is changed; until the movement stands redrawn, its months still to come. */
	| { readonly what: 'move-second'; readonly day: string }
	/** The second date is changed; until the months stand redrawn. */
	| { readonly what: 'months'; readonly day: string }
	/** The same, but stopped as soon as the button is there; until it has stopped. */
	| { readonly what: 'stop'; readonly day: string };

/** Runs inside the page: acts, and resolves with the ms until the frame with the answer was painted, once all is quiet. */
export function performPast(act: PastAct): Promise<number> {
	const LONGEST_MS = 60_000;
	const find = (selector: string) => document.querySelector<HTMLElement>(selector);
	const cell = find('[data-testid=cell-movement]');
	const input = find(`[data-testid=${act.what === 'move' ? 'from' : 'to'}-movement]`) as HTMLInputElement;
	if (!cell) throw new Error('no movement on the page');
	const frame = () => new Promise<void>((next) => requestAnimationFrame(() => next()));
	const painted = async () => {
		await frame();
		await new Promise<void>((next) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => next();
			port2.postMessage(null);
		});
		return performance.now();
	};
	/** Looks after every change of the cell, so that no change is missed between two frames. */
	const until = (seen: () => boolean, options: MutationObserverInit) =>
		new Promise<void>((resolve, reject) => {
			const changes = new MutationObserver(() => {
				if (!seen()) return;
				changes.disconnect();
				clearTimeout(late);
				resolve();
			});
			const late = setTimeout(() => reject(new Error(`${act.what} takes too long`)), LONGEST_MS);
			changes.observe(cell, { subtree: true, childList: true, ...options });
		});
	const quiet = async () => {
		for (let frames = 0; frames < 20; frames++) {
			await frame();
			if (document.querySelector('section.cell[aria-busy=true]')) frames = 0;
		}
	};
	const stopButton = () => find('[data-testid=stop-movement-series]');
	const change = () => {
		input.value = act.day;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	};
	return (async () => {
		await quiet();
		const answer = cell.querySelector('.answer');
		const before = answer?.textContent;
		const start = performance.now();
		if (act.what === 'move' || act.what === 'move-second') {
			const redrawn = until(() => answer?.textContent !== before, { characterData: true });
			change();
			await redrawn;
			const took = (await painted()) - start;
			await quiet();
			return took;
		}
		const shown = until(() => stopButton() !== null, {});
		change();
		await shown;
		const gone = until(() => stopButton() === null, {});
		const pressed = performance.now();
		if (act.what === 'stop') stopButton()?.click();
		await gone;
		const took = (await painted()) - (act.what === 'stop' ? pressed : start);
		if (act.what === 'stop' && !find('[data-testid=resume-movement-series]'))
			throw new Error('the months were not stopped');
		await quiet();
		return took;
	})();
}
