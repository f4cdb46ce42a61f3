// The cube from scores on typed arrays, and how many customers two scorings put into different segments.
import { everyScores, segmentOf, type Book, type Levels } from '../domain/book.ts';
import type { CustomerArrays, LiveScores } from './live.ts';
import type { CubeRow } from './scores.ts';

/** Customers with their scores as one number each, and the book that turns these into segments. */
export interface LiveSegments {
	/** Of each customer: where their scores stand in `everyScores(levels)`. */
	readonly slots: Uint16Array;
	readonly book: Book;
	readonly levels: Levels;
}

export function liveSegments({ r, f, m }: LiveScores, book: Book, levels: Levels): LiveSegments {
	const slots = new Uint16Array(r.length);
	const ofR = levels.f * levels.m;
	const ofF = levels.m;
	const first = ofR + ofF + 1;
	for (let index = 0; index < slots.length; index++)
		slots[index] = r[index]! * ofR + f[index]! * ofF + m[index]! - first;
	return { slots, book, levels };
}

/** The cube's numbers by slot, with the slots that they were added up from. */
export interface CubeSums {
	readonly slots: Uint16Array;
	readonly count: Int32Array;
	readonly firstTime: Int32Array;
	readonly orders: Float64Array;
	readonly money: Float64Array;
	readonly minDays: Int32Array;
	readonly maxDays: Int32Array;
	readonly minOrders: Int32Array;
	readonly maxOrders: Int32Array;
	readonly minMeasure: Float64Array;
	readonly maxMeasure: Float64Array;
}

const LOWEST = -2147483648;
const HIGHEST = 2147483647;

function emptySums(slots: Uint16Array, length: number): CubeSums {
	return {
		slots,
		count: new Int32Array(length),
		firstTime: new Int32Array(length),
		orders: new Float64Array(length),
		money: new Float64Array(length),
		minDays: new Int32Array(length).fill(HIGHEST),
		maxDays: new Int32Array(length).fill(LOWEST),
		minOrders: new Int32Array(length).fill(HIGHEST),
		maxOrders: new Int32Array(length).fill(LOWEST),
		minMeasure: new Float64Array(length).fill(Infinity),
		maxMeasure: new Float64Array(length).fill(-Infinity),
	};
}

function copied(sums: CubeSums, slots: Uint16Array): CubeSums {
	return {
		slots,
		count: sums.count.slice(),
		firstTime: sums.firstTime.slice(),
		orders: sums.orders.slice(),
		money: sums.money.slice(),
		minDays: sums.minDays.slice(),
		maxDays: sums.maxDays.slice(),
		minOrders: sums.minOrders.slice(),
		maxOrders: sums.maxOrders.slice(),
		minMeasure: sums.minMeasure.slice(),
		maxMeasure: sums.maxMeasure.slice(),
	};
}

/** The lowest and highest values of the customers in some slots; null is all. */
function findEnds(customers: CustomerArrays, into: CubeSums, only: Uint8Array | null): void {
	const { slots, minDays, maxDays, minOrders, maxOrders, minMeasure, maxMeasure } = into;
	const { recencyDays, orders, measure } = customers;
	for (let index = 0; index < slots.length; index++) {
		const slot = slots[index]!;
		if (only !== null && only[slot] === 0) continue;
		const days = recencyDays[index]!;
		const bought = orders[index]!;
		const measured = measure[index]!;
		if (days < minDays[slot]!) minDays[slot] = days;
		if (days > maxDays[slot]!) maxDays[slot] = days;
		if (bought < minOrders[slot]!) minOrders[slot] = bought;
		if (bought > maxOrders[slot]!) maxOrders[slot] = bought;
		if (measured < minMeasure[slot]!) minMeasure[slot] = measured;
		if (measured > maxMeasure[slot]!) maxMeasure[slot] = measured;
	}
}

/** Adds everyone up. */
function wholeSums(customers: CustomerArrays, slots: Uint16Array, length: number): CubeSums {
	const sums = emptySums(slots, length);
	const { count, firstTime, orders, money } = sums;
	const { orders: ordersOf, money: moneyOf, ordersEver } = customers;
	for (let index = 0; index < slots.length; index++) {
		const slot = slots[index]!;
		count[slot]! += 1;
		firstTime[slot]! += +(ordersEver[index]! === 1);
		orders[slot]! += ordersOf[index]!;
		money[slot]! += moneyOf[index]!;
	}
	findEnds(customers, sums, null);
	return sums;
}

/**
 * Takes those who moved from one slot to another off the first and adds them to the second: the same numbers, sooner
 * where few moved. Where one who held an end has left, that slot's ends are found anew.
 */
function movedSums(customers: CustomerArrays, before: CubeSums, slots: Uint16Array): CubeSums {
	const sums = copied(before, slots);
	const { count, firstTime, orders, money } = sums;
	const { minDays, maxDays, minOrders, maxOrders, minMeasure, maxMeasure } = sums;
	const { recencyDays, orders: ordersOf, money: moneyOf, measure: measureOf, ordersEver } = customers;
	const { slots: from } = before;
	const left = new Uint8Array(count.length);
	let anyLeft = false;
	for (let index = 0; index < slots.length; index++) {
		const old = from[index]!;
		const slot = slots[index]!;
		if (old === slot) continue;
		const days = recencyDays[index]!;
		const bought = ordersOf[index]!;
		const measured = measureOf[index]!;
		const first = +(ordersEver[index]! === 1);
		count[old]! -= 1;
		firstTime[old]! -= first;
		orders[old]! -= bought;
		money[old]! -= moneyOf[index]!;
		if (
			days === minDays[old] ||
			days === maxDays[old] ||
			bought === minOrders[old] ||
			bought === maxOrders[old] ||
			measured === minMeasure[old] ||
			measured === maxMeasure[old]
		) {
			left[old] = 1;
			anyLeft = true;
		}
		count[slot]! += 1;
		firstTime[slot]! += first;
		orders[slot]! += bought;
		money[slot]! += moneyOf[index]!;
		if (days < minDays[slot]!) minDays[slot] = days;
		if (days > maxDays[slot]!) maxDays[slot] = days;
		if (bought < minOrders[slot]!) minOrders[slot] = bought;
		if (bought > maxOrders[slot]!) maxOrders[slot] = bought;
		if (measured < minMeasure[slot]!) minMeasure[slot] = measured;
		if (measured > maxMeasure[slot]!) maxMeasure[slot] = measured;
	}
	if (!anyLeft) return sums;
	for (let slot = 0; slot < left.length; slot++) {
		if (left[slot] === 0) continue;
		minDays[slot] = minOrders[slot] = HIGHEST;
		maxDays[slot] = maxOrders[slot] = LOWEST;
		minMeasure[slot] = Infinity;
		maxMeasure[slot] = -Infinity;
	}
	findEnds(customers, sums, left);
	return sums;
}

/** @param before of the same customers on the same levels, where there is one */
export function cubeSums(
	customers: CustomerArrays,
	{ slots, levels }: LiveSegments,
	before: CubeSums | null = null,
): CubeSums {
	const { length } = everyScores(levels);
	return before?.count.length === length && before.slots.length === slots.length
		? movedSums(customers, before, slots)
		: wholeSums(customers, slots, length);
}

/** The cube in the SQL's order: r, f, m. */
export function liveCube(sums: CubeSums, { book, levels }: Omit<LiveSegments, 'slots'>): CubeRow[] {
	return everyScores(levels).flatMap((place, slot) =>
		sums.count[slot] === 0
			? []
			: [
					{
						...place,
						segment: segmentOf(book, place, levels),
						customers: sums.count[slot]!,
						orders: sums.orders[slot]!,
						first_time: sums.firstTime[slot]!,
						money: sums.money[slot]!,
						min_days: sums.minDays[slot]!,
						max_days: sums.maxDays[slot]!,
						min_orders: sums.minOrders[slot]!,
						max_orders: sums.maxOrders[slot]!,
						min_measure: sums.minMeasure[slot]!,
						max_measure: sums.maxMeasure[slot]!,
					},
				],
	);
}

/** How many of the same customers are in another segment. */
export function changedSegments(before: LiveSegments, after: LiveSegments): number {
	const numbers = new Map<string, number>();
	const numberOf = (segment: string) => {
		const known = numbers.get(segment) ?? numbers.size;
		numbers.set(segment, known);
		return known;
	};
	const coded = ({ book, levels }: LiveSegments) =>
		Uint16Array.from(everyScores(levels), (place) => numberOf(segmentOf(book, place, levels)));
	const segmentBefore = coded(before);
	const segmentAfter = coded(after);
	const { slots: from } = before;
	const { slots: to } = after;
	// While a cut is dragged most customers stay in their slot, and a slot in its segment.
	const sameSlots =
		segmentBefore.length === segmentAfter.length &&
		segmentBefore.every((one, slot) => one === segmentAfter[slot]);
	let changed = 0;
	for (let index = 0; index < to.length; index++) {
		if (sameSlots && from[index] === to[index]) continue;
		changed += +(segmentBefore[from[index]!] !== segmentAfter[to[index]!]);
	}
	return changed;
}
