// Every method of scoring in the plainest JavaScript, written from the facts: what SQL and the live path are held against.
import type { DimensionChoices, ScoringChoices } from '../../src/domain/recipe.ts';
import type { OracleCustomer } from './oracle.ts';

export interface OracleScores {
	readonly customer: string;
	readonly r: number;
	readonly f: number;
	readonly m: number;
}

/** Type-7 quantile as an exact fraction: numerator over `bins`. */
function quantile(sorted: readonly number[], step: number, bins: number): number {
	const place = (sorted.length - 1) * step;
	const low = sorted[Math.floor(place / bins)]!;
	const high = sorted[Math.floor(place / bins) + 1] ?? low;
	return low * bins + (high - low) * (place % bins);
}

interface Runs {
	readonly cost: number;
	/** Where each run ends, its end excluded. */
	readonly ends: readonly number[];
	/** Another way of cutting costs as little. */
	readonly tied: boolean;
}

/** The least sum of squares over all ways of cutting the sorted values into so many runs. */
function bestCut(sorted: readonly number[], runs: number): Runs {
	const cost = (from: number, to: number) => {
		const part = sorted.slice(from, to);
		const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
		return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	};
	const best = (to: number, count: number): Runs => {
		const key = `${to}:${count}`;
		const known = memory.get(key);
		if (known) return known;
		let found: Runs = { cost: Infinity, ends: [], tied: false };
		if (count === 1) found = { cost: cost(0, to), ends: [to], tied: false };
		else
			for (let from = count - 1; from < to; from++) {
				const before = best(from, count - 1);
				const sum = before.cost + cost(from, to);
				const near = 1e-9 * (1 + sum);
				if (sum < found.cost - near) found = { cost: sum, ends: [...before.ends, to], tied: before.tied };
				else if (sum <= found.cost + near) found = { ...found, tied: true };
			}
		memory.set(key, found);
		return found;
	};
	const memory = new Map<string, Runs>();
	return best(sorted.length, runs);
}

function bestRuns(sorted: readonly number[], runs: number): number[][] {
	let from = 0;
	return bestCut(sorted, runs).ends.map((to) => sorted.slice(from, (from = to)));
}

export const squares = (groups: readonly (readonly number[])[]): number =>
	groups.reduce((sum, group) => {
		const mean = group.reduce((all, value) => all + value, 0) / group.length;
		return sum + group.reduce((all, value) => all + (value - mean) ** 2, 0);
	}, 0);

export { bestRuns };

/** Levels from 1 (lowest value) to bins by values, in the order given; ties of equal groups by that order. */
function levels(
	values: readonly number[],
	{ method, bins }: DimensionChoices,
	recent: boolean,
	one: number,
): number[] {
	const sorted = values.toSorted((a, b) => a - b);
	const steps = Array.from({ length: bins - 1 }, (_, index) => index + 1);
	switch (method) {
		case 'value':
			return values.map(
				(value) => 1 + steps.filter((step) => quantile(sorted, step, bins) < value * bins).length,
			);
		case 'rfm-r':
			// Bins are [lo, hi), the upper cuts one unit higher.
			return values.map(
				(value) =>
					1 + steps.filter((step) => quantile(sorted, step, bins) + one * bins <= value * bins).length,
			);
		case 'rank':
			return values.map((value) => {
				const places = sorted.flatMap((other, index) => (other === value ? [index + 1] : []));
				const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
				// Turned round for recency: the longest ago has rank 1, and the level is turned back by the caller.
				const rank = recent ? sorted.length + 1 - mean : mean;
				const level = Math.ceil((Math.round(rank * 2) * bins) / (2 * sorted.length) - 1e-12);
				return recent ? bins + 1 - level : level;
			});
		case 'equal': {
			const order = values.map((value, index) => ({ value: recent ? -value : value, index }));
			order.sort((a, b) => a.value - b.value || a.index - b.index);
			const found: number[] = [];
			let at = 0;
			for (let group = 1; group <= bins; group++) {
				const size = Math.floor(values.length / bins) + (group <= values.length % bins ? 1 : 0);
				for (let count = 0; count < size; count++) {
					found[order[at++]!.index] = recent ? bins + 1 - group : group;
				}
			}
			return found;
		}
		default:
			throw new Error(`fixed cuts: ${method}`);
	}
}

function fixedLevels(
	everyone: readonly number[],
	values: readonly number[],
	way: DimensionChoices,
	one: number,
): number[] {
	if (way.method === 'own')
		return values.map((value) => 1 + way.cuts.filter((cut) => cut * one < value).length);
	const sorted = everyone.toSorted((a, b) => a - b);
	const distinct = new Set(sorted).size;
	const groups = bestRuns(sorted, Math.min(distinct, way.bins));
	// Fewer groups than bins are spread over the scale, ends on ends.
	const spread = (group: number) =>
		groups.length === 1 ? 1 : 1 + Math.floor((group * (way.bins - 1)) / (groups.length - 1) + 0.5);
	return values.map((value) => spread(groups.findIndex((group) => value <= group.at(-1)!)));
}

/** False where natural breaks could as well be others: two ways of cutting cost the same. */
export function breaksAreOne(customers: readonly OracleCustomer[], scoring: ScoringChoices): boolean {
	const valueOf = { r: 'days', f: 'orders', m: 'money' } as const;
	return (['r', 'f', 'm'] as const).every((dimension) => {
		const { method, bins } = scoring.each[dimension] ?? scoring;
		const values = customers.map((one) => one[valueOf[dimension]]).sort((a, b) => a - b);
		const judged = method === 'natural' && values.length > 0;
		return !judged || !bestCut(values, Math.min(new Set(values).size, bins)).tied;
	});
}

/** Scores of customers that stand in the order of their text. Money in hundredths. */
export function scoresByOracle(
	customers: readonly OracleCustomer[],
	scoring: ScoringChoices,
	partOf: (customer: string) => string,
): OracleScores[] {
	const way = (dimension: 'r' | 'f' | 'm'): DimensionChoices => {
		const own = scoring.each[dimension];
		if (!own) return { method: scoring.method, bins: scoring.bins, cuts: [] };
		return own.method === 'own' ? { ...own, bins: own.cuts.length + 1 } : own;
	};
	const scores = customers.map(({ customer }) => ({ customer, r: 0, f: 0, m: 0 }));
	const valueOf = { r: 'days', f: 'orders', m: 'money' } as const;
	for (const dimension of ['r', 'f', 'm'] as const) {
		const choices = way(dimension);
		const values = customers.map((one) => one[valueOf[dimension]]);
		const keys = customers.map(({ customer }, index) => {
			const { r, f } = scores[index]!;
			const nested = { r: '', f: `${r}`, m: `${r}:${f}` }[dimension];
			return `${partOf(customer)}|${scoring.nested ? nested : ''}`;
		});
		const recent = dimension === 'r';
		const one = dimension === 'm' ? 100 : 1;
		const fixed = choices.method === 'own' || choices.method === 'natural';
		for (const key of new Set(keys)) {
			const members = keys.flatMap((of, index) => (of === key ? [index] : []));
			const of = members.map((index) => values[index]!);
			const found = fixed ? fixedLevels(values, of, choices, one) : levels(of, choices, recent, one);
			members.forEach((member, index) => {
				scores[member]![dimension] = recent ? choices.bins + 1 - found[index]! : found[index]!;
			});
		}
	}
	return scores;
}
