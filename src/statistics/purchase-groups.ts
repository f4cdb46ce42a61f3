// Customers with the same history as one weighted group: what the purchase models are fitted to.
import { inUnit, type TimeUnit } from './time-unit.ts';

/** One entry a group of customers who share repeats, recency and age. */
export interface PurchaseGroups {
	readonly unit: TimeUnit;
	/** x: days with a purchase after the first one. */
	readonly repeats: ArrayLike<number>;
	/** tx: time from the first to the last purchase. */
	readonly recency: ArrayLike<number>;
	/** T: time from the first purchase to the end of observation. */
	readonly age: ArrayLike<number>;
	/** How many customers. */
	readonly customers: ArrayLike<number>;
}

/** The groups with their times as places in one list of different times, so that logarithms are taken once a time. */
export interface IndexedGroups {
	readonly unit: TimeUnit;
	readonly length: number;
	/** Different times. */
	readonly times: Float64Array;
	readonly recencyAt: Uint32Array;
	readonly ageAt: Uint32Array;
	readonly repeats: Uint32Array;
	readonly customers: Float64Array;
	/** How many customers have x repeats, for every x up to the largest. */
	readonly byRepeats: Float64Array;
	readonly allCustomers: number;
	readonly repeatCustomers: number;
	/** The longest age. */
	readonly longest: number;
	/** Sums over customers. */
	readonly allRepeats: number;
	readonly allAges: number;
}

export function indexed(groups: PurchaseGroups): IndexedGroups {
	const length = groups.repeats.length;
	const placeOf = new Map<number, number>();
	const place = (time: number): number => {
		const known = placeOf.get(time);
		if (known !== undefined) return known;
		placeOf.set(time, placeOf.size);
		return placeOf.size - 1;
	};
	const recencyAt = Uint32Array.from(groups.recency, place);
	const ageAt = Uint32Array.from(groups.age, place);
	const repeats = Uint32Array.from(groups.repeats);
	const customers = Float64Array.from(groups.customers);
	const byRepeats = new Float64Array(repeats.reduce((most, one) => Math.max(most, one), 0) + 1);
	let allAges = 0;
	let longest = 0;
	for (let i = 0; i < length; i++) {
		byRepeats[repeats[i]!]! += customers[i]!;
		allAges += customers[i]! * groups.age[i]!;
		longest = Math.max(longest, groups.age[i]!);
	}
	const allCustomers = byRepeats.reduce((sum, one) => sum + one, 0);
	return {
		unit: groups.unit,
		length,
		times: Float64Array.from(placeOf.keys()),
		recencyAt,
		ageAt,
		repeats,
		customers,
		byRepeats,
		allCustomers,
		repeatCustomers: allCustomers - byRepeats[0]!,
		longest,
		allRepeats: byRepeats.reduce((sum, one, x) => sum + one * x, 0),
		allAges,
	};
}

/** Groups with times rounded to a grid of so many steps, merged: for finding a start quickly. */
export function coarser(groups: PurchaseGroups, steps: number): PurchaseGroups {
	let longest = 0;
	for (let i = 0; i < groups.age.length; i++) longest = Math.max(longest, groups.age[i]!);
	const step = longest / steps;
	const merged = new Map<number, number>();
	for (let i = 0; i < groups.repeats.length; i++) {
		const age = Math.round(groups.age[i]! / step);
		const recency = Math.round(groups.recency[i]! / step);
		const key = (groups.repeats[i]! * (steps + 1) + recency) * (steps + 1) + age;
		merged.set(key, (merged.get(key) ?? 0) + groups.customers[i]!);
	}
	const keys = [...merged.keys()];
	return {
		unit: groups.unit,
		repeats: keys.map((key) => Math.floor(key / (steps + 1) ** 2)),
		recency: keys.map((key) => (Math.floor(key / (steps + 1)) % (steps + 1)) * step),
		age: keys.map((key) => (key % (steps + 1)) * step),
		customers: [...merged.values()],
	};
}

/** The same groups with their times in another unit. */
export function groupsIn(groups: PurchaseGroups, unit: TimeUnit): PurchaseGroups {
	const times = (values: ArrayLike<number>) =>
		Float64Array.from(values, (value) => inUnit({ value, unit: groups.unit }, unit));
	return { ...groups, unit, recency: times(groups.recency), age: times(groups.age) };
}
