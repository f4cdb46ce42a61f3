// The same scoring on typed arrays, for redrawing the grid while a hand moves; SQL's answer follows and is the truth.
import { DIMENSIONS, type Dimension, type DimensionChoices, type ScoringChoices } from '../domain/recipe.ts';
import { dimensionChoices } from '../domain/scoring.ts';
import type { AsOf } from './customers.ts';
import type { CutRow } from './cuts.ts';
import { fixedCuts } from './fixed-cuts.ts';
import { sortedNumbers } from './sorted-numbers.ts';

/** Customers as columns, in the order of their key. Money and measure are whole minor units below 2^53. */
export interface CustomerArrays {
	readonly length: number;
	/** The customer's key. */
	readonly cid: ArrayLike<number>;
	readonly recencyDays: ArrayLike<number>;
	readonly orders: ArrayLike<number>;
	readonly money: ArrayLike<number>;
	readonly measure: ArrayLike<number>;
	readonly ordersEver: ArrayLike<number>;
}

/** What scoring needs of each dimension, sorted once and used for any number of bins. */
export interface SortedDimensions {
	readonly r: Float64Array;
	readonly f: Float64Array;
	readonly m: Float64Array;
}

export const valuesOf = (customers: CustomerArrays, dimension: Dimension): ArrayLike<number> =>
	({ r: customers.recencyDays, f: customers.orders, m: customers.measure })[dimension];

export function sortDimensions(customers: CustomerArrays): SortedDimensions {
	const sorted = (dimension: Dimension) => sortedNumbers(valuesOf(customers, dimension));
	return { r: sorted('r'), f: sorted('f'), m: sorted('m') };
}

/** Which group each customer is scored in, groups counted from 0. */
export interface Parts {
	readonly of: ArrayLike<number>;
	readonly count: number;
}

/** The cut points × bins, whole numbers: type-7 quantiles as in the SQL, `more` added to each. */
export function scaledCuts(sorted: Float64Array, bins: number, more = 0): Float64Array {
	const cuts = new Float64Array(bins - 1);
	for (let step = 1; step < bins; step++) {
		const position = (sorted.length - 1) * step;
		const low = Math.floor(position / bins);
		const rest = position % bins;
		const lowValue = sorted[low] ?? 0;
		const highValue = sorted[Math.min(low + 1, sorted.length - 1)] ?? 0;
		cuts[step - 1] = lowValue * (bins - rest) + highValue * rest + more;
	}
	return cuts;
}

/** Values up to here are looked up in a table instead of being compared with every cut. */
const LARGEST_LOOKED_UP = 65_535;

/** The level of one value: one more than the cuts, given × scale, that lie below it; with `reached` also that equal it. */
function levelByCuts(value: number, cuts: Float64Array, scale: number, reached: boolean): number {
	const scaled = value * scale;
	let level = 1;
	for (let step = 0; step < cuts.length; step++) {
		const cut = cuts[step]!;
		level += reached ? +(cut <= scaled) : +(cut < scaled);
	}
	return level;
}

/** Fills in the levels of every value. */
function levelsByCuts(
	{ values, sorted }: Group,
	cuts: Float64Array,
	scale: number,
	reached: boolean,
	levels: Uint8Array,
): void {
	const highest = sorted.at(-1) ?? 0;
	if (values instanceof Int32Array && (sorted[0] ?? 0) >= 0 && highest <= LARGEST_LOOKED_UP) {
		const table = Uint8Array.from({ length: highest + 1 }, (_, value) =>
			levelByCuts(value, cuts, scale, reached),
		);
		for (let index = 0; index < levels.length; index++) levels[index] = table[values[index]!]!;
		return;
	}
	if (cuts.length > FEW_CUTS) {
		for (let index = 0; index < levels.length; index++)
			levels[index] = levelByCuts(values[index]!, cuts, scale, reached);
		return;
	}
	const [a, b, c, d] = Array.from({ length: FEW_CUTS }, (_, step) => {
		const cut = cuts[step];
		return cut === undefined ? Infinity : highestBelow(cut, scale, reached);
	}) as [number, number, number, number];
	for (let index = 0; index < levels.length; index++) {
		const value = values[index]!;
		levels[index] = 1 + +(value > a) + +(value > b) + +(value > c) + +(value > d);
	}
}

/** With so many each value is compared without a loop of its own. */
const FEW_CUTS = 4;

/** The highest whole number that a cut, given × scale, leaves below it. */
function highestBelow(cut: number, scale: number, reached: boolean): number {
	const below = (value: number): boolean => (reached ? value * scale < cut : value * scale <= cut);
	let highest = Math.floor(cut / scale) + 1;
	while (!below(highest)) highest--;
	return highest;
}

/** How many sorted values lie below `value` (`upTo` false) or are not above it. */
function countBelow(sorted: Float64Array, value: number, upTo: boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const at = sorted[middle] ?? 0;
		if (at < value || (upTo && at === value)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The mean rank of tied customers, as SQL's `(2 × mean rank × bins + 2n − 1) // 2n`; `recent`: the highest value first. */
function levelByRank(sorted: Float64Array, value: number, bins: number, recent: boolean): number {
	const below = countBelow(sorted, value, false);
	const notAbove = countBelow(sorted, value, true);
	const before = recent ? sorted.length - notAbove : below;
	const twiceMeanRank = 2 * before + notAbove - below + 1;
	return Math.floor((twiceMeanRank * bins + 2 * sorted.length - 1) / (2 * sorted.length));
}

/** NTILE over (value, key): the first groups take the remainder, as SQL does. */
function tileOf(place: number, length: number, bins: number): number {
	const size = Math.floor(length / bins);
	const remainder = length % bins;
	const inLarge = remainder * (size + 1);
	if (place < inLarge) return Math.floor(place / (size + 1)) + 1;
	return remainder + Math.floor((place - inLarge) / size) + 1;
}

/** The customers of one group as columns: their values, sorted values, and their places in the whole. */
interface Group {
	readonly values: ArrayLike<number>;
	readonly sorted: Float64Array;
}

interface Way extends DimensionChoices {
	readonly fixed: readonly number[] | null;
	readonly one: number;
	readonly recent: boolean;
}

/** Levels from 1; for recency before they are turned round, where the method has cuts. */
function levelsOfGroup({ values, sorted }: Group, way: Way): Uint8Array {
	const levels = new Uint8Array(values.length);
	const { method, bins, recent } = way;
	if (way.fixed !== null) levelsByCuts({ values, sorted }, Float64Array.from(way.fixed), 1, false, levels);
	else if (method === 'rank') {
		for (let index = 0; index < levels.length; index++)
			levels[index] = levelByRank(sorted, values[index] ?? 0, bins, recent);
		return levels;
	} else if (method === 'equal') {
		// Equal customers follow one another in the order of their key from the place where their value begins.
		const seen = new Int32Array(sorted.length + 1);
		for (let index = 0; index < levels.length; index++) {
			const value = values[index] ?? 0;
			const begins = recent
				? sorted.length - countBelow(sorted, value, true)
				: countBelow(sorted, value, false);
			const place = begins + (seen[begins] ?? 0);
			seen[begins] = (seen[begins] ?? 0) + 1;
			levels[index] = tileOf(place, sorted.length, bins);
		}
		return levels;
	} else {
		const reached = method === 'rfm-r';
		levelsByCuts(
			{ values, sorted },
			scaledCuts(sorted, bins, reached ? way.one * bins : 0),
			bins,
			reached,
			levels,
		);
	}
	if (recent)
		for (let index = 0; index < levels.length; index++) levels[index] = bins + 1 - (levels[index] ?? 0);
	return levels;
}

/** The same within each group apart. */
function levelsApart(values: ArrayLike<number>, parts: Parts, way: Way): Uint8Array {
	const starts = new Int32Array(parts.count + 1);
	for (let index = 0; index < values.length; index++) {
		const after = (parts.of[index] ?? 0) + 1;
		starts[after] = (starts[after] ?? 0) + 1;
	}
	for (let part = 0; part < parts.count; part++)
		starts[part + 1] = (starts[part + 1] ?? 0) + (starts[part] ?? 0);
	const next = starts.slice();
	const members = new Int32Array(values.length);
	const grouped = new Float64Array(values.length);
	for (let index = 0; index < values.length; index++) {
		const part = parts.of[index] ?? 0;
		const at = next[part] ?? 0;
		next[part] = at + 1;
		members[at] = index;
		grouped[at] = values[index] ?? 0;
	}
	const levels = new Uint8Array(values.length);
	for (let part = 0; part < parts.count; part++) {
		const from = starts[part] ?? 0;
		const to = starts[part + 1] ?? 0;
		if (from === to) continue;
		const of = grouped.subarray(from, to);
		const found = levelsOfGroup({ values: of, sorted: sortedNumbers(of) }, way);
		for (let index = 0; index < found.length; index++) levels[members[from + index] ?? 0] = found[index] ?? 0;
	}
	return levels;
}

export interface LiveScores {
	readonly r: Uint8Array;
	readonly f: Uint8Array;
	readonly m: Uint8Array;
}

/** Groups within groups: those of `parts` (all one where null) by a level of so many. */
function within(parts: Parts | null, levels: Uint8Array, bins: number): Parts {
	const of = new Int32Array(levels.length);
	for (let index = 0; index < of.length; index++)
		of[index] = (parts?.of[index] ?? 0) * bins + (levels[index] ?? 1) - 1;
	return { of, count: (parts?.count ?? 1) * bins };
}

/**
 * Scores of every customer, each 1 to the levels of its dimension.
 * @param parts the group of each customer where groups are scored apart
 * @param known what is at hand from before: levels by the choices that gave them, added to and taken from
 */
export function liveScores(
	customers: CustomerArrays,
	sorted: SortedDimensions,
	asOf: AsOf,
	scoring: ScoringChoices,
	parts: Parts | null = null,
	known: Map<string, Uint8Array> = new Map(),
): LiveScores {
	const levels = (dimension: Dimension, apart: Parts | null, key: string): Uint8Array => {
		const choices = dimensionChoices(scoring, dimension);
		const fixed = fixedCuts(asOf, choices, dimension);
		const whole = JSON.stringify([dimension, choices, fixed, key]);
		const found = known.get(whole);
		if (found) return found;
		const one = dimension === 'm' ? (asOf.perUnit ?? 1) : 1;
		const way = { ...choices, fixed, one, recent: dimension === 'r' };
		const values = valuesOf(customers, dimension);
		const made =
			apart === null || fixed !== null
				? levelsOfGroup({ values, sorted: sorted[dimension] }, way)
				: levelsApart(values, apart, way);
		known.set(whole, made);
		return made;
	};
	const bins = (dimension: Dimension) => dimensionChoices(scoring, dimension).bins;
	const group = asOf.within ?? '';
	const r = levels('r', parts, group);
	if (!scoring.nested) return { r, f: levels('f', parts, group), m: levels('m', parts, group) };
	const keyR = JSON.stringify([group, dimensionChoices(scoring, 'r'), asOf.breaks?.r]);
	const inR = within(parts, r, bins('r'));
	const f = levels('f', inR, keyR);
	const keyF = JSON.stringify([keyR, dimensionChoices(scoring, 'f'), asOf.breaks?.f]);
	return { r, f, m: levels('m', within(inR, f, bins('f')), keyF) };
}

/** The cut points as SQL's table has them; none where they differ from group to group. */
export function liveCuts(sorted: SortedDimensions, asOf: AsOf, scoring: ScoringChoices): CutRow[] {
	return DIMENSIONS.flatMap((dimension) => {
		const choices = dimensionChoices(scoring, dimension);
		const fixed = fixedCuts(asOf, choices, dimension);
		const apart = Boolean(asOf.within) || (scoring.nested && dimension !== 'r');
		const { method, bins } = choices;
		if (method === 'rank' || method === 'equal' || (fixed === null && (apart || sorted.r.length === 0)))
			return [];
		const one = dimension === 'm' ? (asOf.perUnit ?? 1) : 1;
		const cuts =
			fixed ?? Array.from(scaledCuts(sorted[dimension], bins, method === 'rfm-r' ? one * bins : 0));
		const scale = fixed === null ? bins : 1;
		return cuts.map((scaled_cut, index) => ({
			dimension,
			part: null,
			r: null,
			f: null,
			step: index + 1,
			scaled_cut,
			scale,
		}));
	});
}
