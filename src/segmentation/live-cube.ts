// The cube from scores on typed arrays, and how many customers two scorings put into different segments.
import { everyScores, segmentOf, type Book, type Levels } from '../domain/book.ts';
import type { CustomerArrays, LiveScores } from './live.ts';
import type { CubeRow } from './scores.ts';

/** Every customer with the number of the slot that their three scores make. */
function slotsOf({ r, f, m }: LiveScores, levels: Levels): Uint16Array {
	const slots = new Uint16Array(r.length);
	const ofR = levels.f * levels.m;
	for (let index = 0; index < slots.length; index++)
		slots[index] = ((r[index] ?? 1) - 1) * ofR + ((f[index] ?? 1) - 1) * levels.m + (m[index] ?? 1) - 1;
	return slots;
}

/** The cube in the SQL's order: r, f, m. */
export function liveCube(
	customers: CustomerArrays,
	scores: LiveScores,
	book: Book,
	levels: Levels,
): CubeRow[] {
	const slots = slotsOf(scores, levels);
	const places = everyScores(levels);
	const count = new Int32Array(places.length);
	const orders = new Float64Array(places.length);
	const firstTime = new Int32Array(places.length);
	const money = new Float64Array(places.length);
	const low = {
		days: highest(places.length),
		orders: highest(places.length),
		measure: highest(places.length),
	};
	const high = { days: lowest(places.length), orders: lowest(places.length), measure: lowest(places.length) };
	const { recencyDays, orders: ordersOf, money: moneyOf, measure: measureOf, ordersEver } = customers;
	for (let index = 0; index < slots.length; index++) {
		const slot = slots[index]!;
		const days = recencyDays[index]!;
		const bought = ordersOf[index]!;
		const measure = measureOf[index]!;
		count[slot]!++;
		orders[slot]! += bought;
		if (ordersEver[index] === 1) firstTime[slot]!++;
		money[slot]! += moneyOf[index]!;
		if (days < low.days[slot]!) low.days[slot] = days;
		if (days > high.days[slot]!) high.days[slot] = days;
		if (bought < low.orders[slot]!) low.orders[slot] = bought;
		if (bought > high.orders[slot]!) high.orders[slot] = bought;
		if (measure < low.measure[slot]!) low.measure[slot] = measure;
		if (measure > high.measure[slot]!) high.measure[slot] = measure;
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
						min_days: low.days[slot]!,
						max_days: high.days[slot]!,
						min_orders: low.orders[slot]!,
						max_orders: high.orders[slot]!,
						min_measure: low.measure[slot]!,
						max_measure: high.measure[slot]!,
					},
				],
	);
}

const highest = (length: number) => new Float64Array(length).fill(Infinity);
const lowest = (length: number) => new Float64Array(length).fill(-Infinity);

/** Scores with the book that turns them into segments. */
export interface LiveSegments {
	readonly scores: LiveScores;
	readonly book: Book;
	readonly levels: Levels;
}

/** How many of the same customers are in another segment. */
export function changedSegments(before: LiveSegments, after: LiveSegments): number {
	const numbers = new Map<string, number>();
	const numberOf = (segment: string) => {
		const known = numbers.get(segment);
		if (known !== undefined) return known;
		numbers.set(segment, numbers.size);
		return numbers.size - 1;
	};
	const coded = ({ scores, book, levels }: LiveSegments) => ({
		slots: slotsOf(scores, levels),
		segments: Uint16Array.from(everyScores(levels), (place) => numberOf(segmentOf(book, place, levels))),
	});
	const one = coded(before);
	const other = coded(after);
	let changed = 0;
	for (let index = 0; index < one.slots.length; index++) {
		if (one.segments[one.slots[index]!] !== other.segments[other.slots[index]!]) changed++;
	}
	return changed;
}
