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

/** The cube in the SQL's order: r, f, m. */
export function liveCube(customers: CustomerArrays, { slots, book, levels }: LiveSegments): CubeRow[] {
	const places = everyScores(levels);
	const { length } = places;
	const count = new Int32Array(length);
	const firstTime = new Int32Array(length);
	const orders = new Float64Array(length);
	const money = new Float64Array(length);
	const minDays = new Int32Array(length).fill(2147483647);
	const maxDays = new Int32Array(length).fill(-2147483648);
	const minOrders = minDays.slice();
	const maxOrders = maxDays.slice();
	const minMeasure = new Float64Array(length).fill(Infinity);
	const maxMeasure = new Float64Array(length).fill(-Infinity);
	const { recencyDays, orders: ordersOf, money: moneyOf, measure: measureOf, ordersEver } = customers;
	for (let index = 0; index < slots.length; index++) {
		const slot = slots[index]!;
		const days = recencyDays[index]!;
		const bought = ordersOf[index]!;
		const measure = measureOf[index]!;
		count[slot]! += 1;
		firstTime[slot]! += +(ordersEver[index]! === 1);
		orders[slot]! += bought;
		money[slot]! += moneyOf[index]!;
		if (days < minDays[slot]!) minDays[slot] = days;
		if (days > maxDays[slot]!) maxDays[slot] = days;
		if (bought < minOrders[slot]!) minOrders[slot] = bought;
		if (bought > maxOrders[slot]!) maxOrders[slot] = bought;
		if (measure < minMeasure[slot]!) minMeasure[slot] = measure;
		if (measure > maxMeasure[slot]!) maxMeasure[slot] = measure;
	}
	return places.flatMap((place, slot) =>
		count[slot] === 0
			? []
			: [
					{
						...place,
						segment: segmentOf(book, place, levels),
						customers: count[slot]!,
						orders: orders[slot]!,
						first_time: firstTime[slot]!,
						money: money[slot]!,
						min_days: minDays[slot]!,
						max_days: maxDays[slot]!,
						min_orders: minOrders[slot]!,
						max_orders: maxOrders[slot]!,
						min_measure: minMeasure[slot]!,
						max_measure: maxMeasure[slot]!,
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
	let changed = 0;
	for (let index = 0; index < after.slots.length; index++)
		changed += +(segmentBefore[before.slots[index]!] !== segmentAfter[after.slots[index]!]);
	return changed;
}
