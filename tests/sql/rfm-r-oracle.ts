// R's package rfm 0.3.0 in plain TypeScript, from its documentation alone: thresholds, half-open bins and its ten rules.

export interface RCustomer {
	readonly days: number;
	readonly orders: number;
	/** Hundredths. */
	readonly money: number;
}

/** Type-7 quantile at `fifths` / 5, five times over, so that all stays whole. */
function fiveQuantiles(values: readonly number[], fifths: number): number {
	const ascending = [...values].sort((one, other) => one - other);
	const position = (ascending.length - 1) * fifths;
	const below = (position - (position % 5)) / 5;
	const left = ascending[below]!;
	const right = ascending[Math.min(below + 1, ascending.length - 1)]!;
	return 5 * left + (position % 5) * (right - left);
}

/** Bins [lo, hi) whose upper ends are the quantiles plus one unit: the first bin whose end is above the value. */
function binsOf(values: readonly number[], unit: number): number[] {
	const ends = [1, 2, 3, 4].map((fifths) => fiveQuantiles(values, fifths) + 5 * unit);
	return values.map((value) => {
		const found = ends.findIndex((end) => 5 * value < end);
		return found < 0 ? 5 : found + 1;
	});
}

/** Lowest and highest R, F, M of each rule; the first that holds counts. */
const RULES: readonly (readonly [string, string])[] = [
	['champions', '5-5 5-5 5-5'],
	['potential-loyalist', '3-5 3-5 2-5'],
	['loyal-customers', '2-4 2-4 2-4'],
	['promising', '3-4 1-3 3-5'],
	['new-customers', '4-5 1-3 1-5'],
	['cant-lose-them', '1-2 3-4 4-5'],
	['at-risk', '1-2 2-5 4-5'],
	['need-attention', '1-3 3-5 3-5'],
	['about-to-sleep', '2-3 1-3 1-4'],
	['lost', '1-1 1-5 1-5'],
];

/** R F M and the segment of each customer, as `511 new-customers`; `no-segment` is R's "Others". */
export function rfmAsR(customers: readonly RCustomer[]): string[] {
	const recency = binsOf(
		customers.map(({ days }) => days),
		1,
	).map((bin) => 6 - bin);
	const frequency = binsOf(
		customers.map(({ orders }) => orders),
		1,
	);
	const monetary = binsOf(
		customers.map(({ money }) => money),
		100,
	);
	return customers.map((_, index) => {
		const scores = [recency[index]!, frequency[index]!, monetary[index]!];
		const rule = RULES.find(([, ranges]) =>
			ranges.split(' ').every((range, place) => {
				const [low = 0, high = 0] = range.split('-').map(Number);
				return low <= scores[place]! && scores[place]! <= high;
			}),
		);
		return `${scores.join('')} ${rule?.[0] ?? 'no-segment'}`;
	});
}
