// Sorts the values of a dimension: whole numbers by their digits, several times quicker than by comparing them.

/** Whole numbers in a range so wide at most are counted rather than sorted. */
const WIDEST_COUNTED = 65_536;
/** Below this many values a comparing sort is as quick. */
const FEW = 256;
const DIGIT_BITS = 11;
const DIGITS = 3;
/** One more than the largest number that the digits hold. */
const BEYOND_DIGITS = 2 ** 32;

function byCounting(values: ArrayLike<number>, lowest: number, highest: number): Float64Array {
	const counts = new Uint32Array(highest - lowest + 1);
	for (let index = 0; index < values.length; index++) {
		const at = values[index]! - lowest;
		counts[at] = counts[at]! + 1;
	}
	const sorted = new Float64Array(values.length);
	let next = 0;
	for (let at = 0; at < counts.length; at++) {
		const after = next + counts[at]!;
		sorted.fill(lowest + at, next, after);
		next = after;
	}
	return sorted;
}

/** Least significant digit first, each pass keeping the order of the one before. */
function byDigits(values: ArrayLike<number>, lowest: number): Float64Array {
	const { length } = values;
	let from = new Uint32Array(length);
	let to = new Uint32Array(length);
	for (let index = 0; index < length; index++) from[index] = values[index]! - lowest;
	const mask = (1 << DIGIT_BITS) - 1;
	for (let digit = 0; digit < DIGITS; digit++) {
		const shift = digit * DIGIT_BITS;
		const starts = new Uint32Array(mask + 2);
		for (let index = 0; index < length; index++) {
			const after = ((from[index]! >>> shift) & mask) + 1;
			starts[after] = starts[after]! + 1;
		}
		for (let value = 0; value <= mask; value++) starts[value + 1] = starts[value + 1]! + starts[value]!;
		for (let index = 0; index < length; index++) {
			const value = (from[index]! >>> shift) & mask;
			const place = starts[value]!;
			starts[value] = place + 1;
			to[place] = from[index]!;
		}
		[from, to] = [to, from];
	}
	const sorted = new Float64Array(length);
	for (let index = 0; index < length; index++) sorted[index] = from[index]! + lowest;
	return sorted;
}

/** The values in ascending order; none of them is NaN. */
export function sortedNumbers(values: ArrayLike<number>): Float64Array {
	let lowest = Infinity;
	let highest = -Infinity;
	let whole = true;
	for (let index = 0; index < values.length; index++) {
		const value = values[index]!;
		if (value < lowest) lowest = value;
		if (value > highest) highest = value;
		whole &&= Number.isSafeInteger(value);
	}
	const range = highest - lowest;
	if (values.length < FEW || !whole || !(range < BEYOND_DIGITS)) return Float64Array.from(values).sort();
	if (range < WIDEST_COUNTED) return byCounting(values, lowest, highest);
	return byDigits(values, lowest);
}
