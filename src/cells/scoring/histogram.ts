// How many customers lie where along a dimension, on an axis that is stretched where most of them are.

export interface Axis {
	readonly low: number;
	readonly high: number;
	/** A value's place from 0 to 1. */
	readonly place: (value: number) => number;
	/** The value at a place from 0 to 1. */
	readonly value: (place: number) => number;
}

export interface Bar {
	/** Places from 0 to 1. */
	readonly from: number;
	readonly to: number;
	readonly customers: number;
}

const BARS = 60;
/** A whole-number axis up to so long has a bar for each value. */
const BAR_A_VALUE = 40;

/** @param sorted values in rising order. @param stretched logarithmic above the median, for what few have much of */
export function axisOf(sorted: Float64Array, stretched: boolean): Axis {
	const low = sorted[0] ?? 0;
	const high = Math.max(sorted.at(-1) ?? 1, low + 1);
	if (!stretched || high - low <= BAR_A_VALUE) {
		return {
			low,
			high,
			place: (value) => (value - low) / (high - low),
			value: (place) => low + place * (high - low),
		};
	}
	const unit = Math.max(1, (sorted[Math.floor(sorted.length / 2)] ?? low) - low);
	const whole = Math.log1p((high - low) / unit);
	return {
		low,
		high,
		place: (value) => Math.log1p(Math.max(0, value - low) / unit) / whole,
		value: (place) => low + Math.expm1(place * whole) * unit,
	};
}

/** How many sorted values are not above `value`. */
function countUpTo(sorted: Float64Array, value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) <= value) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Bars between the lowest and the highest value; a cut at a value stands at the right edge of its bar. */
export function barsOf(sorted: Float64Array, axis: Axis, whole: boolean): Bar[] {
	const aValue = whole && axis.high - axis.low <= BAR_A_VALUE;
	const count = aValue ? axis.high - axis.low + 1 : BARS;
	const edges = aValue
		? Array.from({ length: count + 1 }, (_, index) => axis.low - 1 + index)
		: Array.from({ length: count + 1 }, (_, index) => axis.value(index / count));
	const bars: Bar[] = [];
	for (let index = 0; index < count; index++) {
		const first = index === 0 ? 0 : countUpTo(sorted, edges[index] ?? 0);
		const last = index === count - 1 ? sorted.length : countUpTo(sorted, edges[index + 1] ?? 0);
		bars.push({ from: index / count, to: (index + 1) / count, customers: last - first });
	}
	return bars;
}

/** The same axis with a bar for each value: a value stands at the right edge of its bar. */
export function axisForBars(axis: Axis, whole: boolean): Axis {
	if (!whole || axis.high - axis.low > BAR_A_VALUE) return axis;
	const count = axis.high - axis.low + 1;
	return {
		...axis,
		place: (value) => (value - axis.low + 1) / count,
		value: (place) => axis.low - 1 + place * count,
	};
}
