// The same scoring on typed arrays, for redrawing the grid while a hand moves; SQL's answer follows and is the truth.
import { segmentOf, type Book, type Levels } from '../domain/book.ts';
import type { ScoringMethod } from '../domain/recipe.ts';
import type { CubeRow } from './scores.ts';

/** Customers as columns, in the order of their key. Money and measure are whole minor units below 2^53. */
export interface CustomerArrays {
	readonly length: number;
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

export function sortDimensions(customers: CustomerArrays): SortedDimensions {
	return {
		r: Float64Array.from(customers.recencyDays).sort(),
		f: Float64Array.from(customers.orders).sort(),
		m: Float64Array.from(customers.measure).sort(),
	};
}

/** The cut points × bins, whole numbers: type-7 quantiles as in the SQL. */
export function scaledCuts(sorted: Float64Array, bins: number): Float64Array {
	const cuts = new Float64Array(bins - 1);
	for (let step = 1; step < bins; step++) {
		const position = (sorted.length - 1) * step;
		const low = Math.floor(position / bins);
		const rest = position % bins;
		const lowValue = sorted[low] ?? 0;
		cuts[step - 1] = lowValue * (bins - rest) + (sorted[Math.min(low + 1, sorted.length - 1)] ?? 0) * rest;
	}
	return cuts;
}

function levelsByValue(values: ArrayLike<number>, cuts: Float64Array, bins: number): Uint8Array {
	const levels = new Uint8Array(values.length);
	for (let index = 0; index < levels.length; index++) {
		const scaled = (values[index] ?? 0) * bins;
		let level = 1;
		for (let step = 0; step < cuts.length; step++) if ((cuts[step] ?? 0) < scaled) level++;
		levels[index] = level;
	}
	return levels;
}

/** NTILE over (value, key): the first groups take the remainder, as SQL does. */
function levelsInEqualGroups(values: ArrayLike<number>, bins: number, sign: 1 | -1): Uint8Array {
	const order = Uint32Array.from({ length: values.length }, (_, index) => index);
	order.sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b);
	const levels = new Uint8Array(values.length);
	const size = Math.floor(values.length / bins);
	const remainder = values.length % bins;
	let next = 0;
	for (let group = 0; group < bins; group++) {
		const groupSize = size + (group < remainder ? 1 : 0);
		for (let count = 0; count < groupSize; count++) levels[order[next++] ?? 0] = group + 1;
	}
	return levels;
}

export interface LiveScores {
	readonly r: Uint8Array;
	readonly f: Uint8Array;
	readonly m: Uint8Array;
}

/** Scores of every customer, each 1 to bins. */
export function liveScores(
	customers: CustomerArrays,
	sorted: SortedDimensions,
	method: ScoringMethod,
	bins: number,
): LiveScores {
	if (method === 'equal') {
		return {
			r: levelsInEqualGroups(customers.recencyDays, bins, -1),
			f: levelsInEqualGroups(customers.orders, bins, 1),
			m: levelsInEqualGroups(customers.measure, bins, 1),
		};
	}
	const recency = levelsByValue(customers.recencyDays, scaledCuts(sorted.r, bins), bins);
	return {
		r: recency.map((level) => bins + 1 - level),
		f: levelsByValue(customers.orders, scaledCuts(sorted.f, bins), bins),
		m: levelsByValue(customers.measure, scaledCuts(sorted.m, bins), bins),
	};
}

type Accumulator = { -readonly [Key in keyof CubeRow]: CubeRow[Key] };

/** The cube from scores, in the SQL's order: r, f, m. */
export function liveCube(
	customers: CustomerArrays,
	scores: LiveScores,
	book: Book,
	levels: Levels,
): CubeRow[] {
	const ofF = levels.f + 1;
	const ofM = levels.m + 1;
	const slots: (Accumulator | undefined)[] = new Array((levels.r + 1) * ofF * ofM);
	for (let index = 0; index < customers.length; index++) {
		const r = scores.r[index] ?? 0;
		const f = scores.f[index] ?? 0;
		const m = scores.m[index] ?? 0;
		const slot = (r * ofF + f) * ofM + m;
		const cell = (slots[slot] ??= emptyCell(r, f, m, segmentOf(book, { r, f, m }, levels)));
		const days = customers.recencyDays[index] ?? 0;
		const orders = customers.orders[index] ?? 0;
		const measure = customers.measure[index] ?? 0;
		cell.customers++;
		cell.orders += orders;
		if (customers.ordersEver[index] === 1) cell.first_time++;
		cell.money += customers.money[index] ?? 0;
		if (days < cell.min_days) cell.min_days = days;
		if (days > cell.max_days) cell.max_days = days;
		if (orders < cell.min_orders) cell.min_orders = orders;
		if (orders > cell.max_orders) cell.max_orders = orders;
		if (measure < cell.min_measure) cell.min_measure = measure;
		if (measure > cell.max_measure) cell.max_measure = measure;
	}
	return slots.filter((cell) => cell !== undefined);
}

function emptyCell(r: number, f: number, m: number, segment: string): Accumulator {
	return {
		r,
		f,
		m,
		segment,
		customers: 0,
		orders: 0,
		first_time: 0,
		money: 0,
		min_days: Infinity,
		max_days: -Infinity,
		min_orders: Infinity,
		max_orders: -Infinity,
		min_measure: Infinity,
		max_measure: -Infinity,
	};
}
