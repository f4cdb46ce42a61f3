// What the page is to reach, by the number of order lines; what has no target at a size is shown without a verdict.

export interface Targets {
	/** File to grid in the page against native DuckDB on one thread. */
	readonly ratio?: number;
	/** ms of work until the frame with the new numbers is painted. */
	readonly bins?: number;
	readonly analysisDate?: number;
	/** A cut moved by one step. */
	readonly cut?: number;
	readonly select?: number;
	/** ms from the change of a filter until the painted grid, SQL's answer in it. */
	readonly filter?: number;
	/** A date of the movement, and its 24 months; ms until painted. */
	readonly move?: number;
	readonly months?: number;
	readonly memoryMb?: number;
}

const AT: { readonly [lines: number]: Targets } = {
	100_000: { select: 16 },
	1_000_000: {
		ratio: 1.8,
		bins: 30,
		analysisDate: 200,
		cut: 50,
		select: 16,
		filter: 300,
		move: 300,
		months: 2_000,
	},
	5_000_000: { select: 16 },
	10_000_000: { bins: 100, analysisDate: 1_200, select: 16, memoryMb: 2_500 },
};

export function targetsAt(lines: number): Targets {
	return AT[lines] ?? {};
}
