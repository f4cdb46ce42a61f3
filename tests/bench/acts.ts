// What a hand does on the page, and how long the page takes over it, measured inside the page.

export type Act =
	| { readonly what: 'bins'; readonly bins: number }
	| { readonly what: 'analysis-date'; readonly day: string }
	/** Moves a cut one step by the keys, and lets go a little later. */
	| { readonly what: 'cut'; readonly cut: string }
	| { readonly what: 'select'; readonly cell: string }
	/** The first day of the filter. */
	| { readonly what: 'filter-from'; readonly day: string }
	/** Ticks or unticks a value of the filter's column, counted from 0. */
	| { readonly what: 'filter-value'; readonly value: number }
	/** Changes next to nothing: what the frames alone take. */
	| { readonly what: 'nothing' };

/** All from the event, in ms. */
export interface ActTimes {
	/** The script that the event starts, with the update of the document. */
	readonly script: number;
	/** Script, and then style, layout and paint of the frame with the new numbers; the wait for the frame left out. */
	readonly work: number;
	/** Until that frame was painted, the wait for it included. */
	readonly painted: number;
	/** Until the frame after it began. */
	readonly twoFrames: number;
	/** Until SQL's answer stood in the grid, for a selection in the table of customers; null where none was awaited. */
	readonly answered: number | null;
}

/** Runs inside the page: acts, and resolves when every cell is quiet again. */
export function perform(act: Act): Promise<ActTimes> {
	const find = (selector: string) => {
		const found = document.querySelector<HTMLElement>(selector);
		if (!found) throw new Error(`not on the page: ${selector}`);
		return found;
	};
	const grid = find('[data-testid=cell-segment-grid] [role=grid]');
	const answering = find(`[data-testid=cell-${act.what === 'select' ? 'customers' : 'segment-grid'}]`);
	const change = (selector: string, value: string) => {
		const input = find(selector) as HTMLInputElement | HTMLSelectElement;
		return () => {
			input.value = value;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		};
	};
	const step = (cut: HTMLElement) => () => {
		cut.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
		setTimeout(
			() => cut.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowRight', bubbles: true })),
			400,
		);
	};
	const press = (cell: HTMLElement) => () => {
		const options = { bubbles: true, pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0 };
		cell.dispatchEvent(new PointerEvent('pointerdown', { ...options, buttons: 1 }));
		cell.dispatchEvent(new PointerEvent('pointerup', options));
	};
	const tick = (value: number) => {
		const box = document.querySelectorAll<HTMLElement>('[data-testid=filter] [type=checkbox]')[value];
		return () => box?.click();
	};
	const dispatch =
		act.what === 'bins'
			? change('[data-testid=bins]', String(act.bins))
			: act.what === 'analysis-date'
				? change('[data-testid=analysis-date]', act.day)
				: act.what === 'cut'
					? step(find(`[data-testid=cut-${act.cut}]`))
					: act.what === 'filter-from'
						? change('[data-testid=filter-from]', act.day)
						: act.what === 'filter-value'
							? tick(act.value)
							: act.what === 'select'
								? press(find(`[data-cell="${act.cell}"]`))
								: () => grid.setAttribute('data-bench', String(performance.now()));

	return new Promise((resolve) => {
		let script = 0;
		let answered: number | null = null;
		let asked = false;
		const soon = (then: () => void) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = then;
			port2.postMessage(null);
		};
		const answers = new MutationObserver(() => {
			if (answering.getAttribute('aria-busy') === 'true') asked = true;
			else if (asked) answered ??= performance.now() - start;
		});
		answers.observe(answering, { attributes: true, attributeFilter: ['aria-busy'] });
		const finish = (times: ActTimes, quiet: number) => {
			const busy = document.querySelector('section.cell[aria-busy=true]') !== null;
			if (!busy && quiet > 10) {
				answers.disconnect();
				resolve({ ...times, answered });
			} else requestAnimationFrame(() => finish(times, busy ? 0 : quiet + 1));
		};
		let taskEnded = false;
		let frame = 0;
		const changes = new MutationObserver(() => {
			changes.disconnect();
			if (!taskEnded) script = performance.now() - start;
			requestAnimationFrame(() => {
				frame = performance.now();
				let painted = 0;
				soon(() => (painted = performance.now()));
				requestAnimationFrame(() => {
					// By now it was painted, even where the message comes late.
					painted ||= performance.now();
					const twoFrames = performance.now() - start;
					const work = script + painted - frame;
					finish({ script, work, painted: painted - start, twoFrames, answered }, 0);
				});
			});
		});
		changes.observe(grid, { subtree: true, childList: true, characterData: true, attributes: true });
		const start = performance.now();
		dispatch();
		script = performance.now() - start;
		soon(() => {
			taskEnded = true;
			if (frame === 0) script = performance.now() - start;
		});
	});
}
