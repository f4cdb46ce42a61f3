// Which rows of a very long table are on screen, also beyond the height that browsers can scroll.

/** Browsers stop near 33 million pixels; we stay well below. */
const TALLEST_PX = 20_000_000;

export interface RowWindow {
	/** Height of the whole scroll area in pixels. */
	readonly heightPx: number;
	readonly first: number;
	readonly count: number;
	/** Where the first row stands in the scroll area, in pixels. */
	readonly topPx: number;
}

/** The rows to draw, with a few beyond each edge. */
export function windowOf(
	scrollTopPx: number,
	viewportPx: number,
	rowCount: number,
	rowHeightPx: number,
): RowWindow {
	const onScreen = Math.ceil(viewportPx / rowHeightPx);
	const wishedPx = rowCount * rowHeightPx;
	const heightPx = Math.min(wishedPx, TALLEST_PX);
	const scrollable = Math.max(1, heightPx - viewportPx);
	const share = Math.min(1, Math.max(0, scrollTopPx / scrollable));
	const exactFirst = share * Math.max(0, rowCount - viewportPx / rowHeightPx);
	const spare = 6;
	const first = Math.max(0, Math.floor(exactFirst) - spare);
	const count = Math.min(rowCount - first, onScreen + 2 * spare + 1);
	return {
		heightPx,
		first,
		count,
		topPx: Math.max(0, share * scrollable - (exactFirst - first) * rowHeightPx),
	};
}
