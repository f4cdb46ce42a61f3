// Finds the minimum of a smooth function of a few variables: BFGS from each start, then Newton with a checked end.
import { choleskyOf, solveWith, type Matrix } from './cholesky.ts';

export interface Valued {
	readonly value: number;
	readonly gradient: readonly number[];
}

/** The value with its exact gradient; where it is not finite the search turns back. */
export type Smooth = (at: readonly number[]) => Valued;

export interface Minimum extends Valued {
	readonly at: readonly number[];
	/** Second derivatives there, by central differences of the gradient. */
	readonly hessian: Matrix;
	/** The gradient is near zero and the Hessian positive definite: this is what makes it a minimum. */
	readonly accepted: boolean;
}

const STEPS_MOST = 200;
const HALVINGS_MOST = 25;
const NEWTON_STEPS_MOST = 12;
/** Where Newton takes over: below this the last digits of the value say nothing about the way down. */
const NEWTON_FROM = 1e-5;
/** A step that lowers the value by less is lost in rounding. */
const FALL_LEAST = 1e-12;
/** Largest part of the gradient at the end, where the function is of the order of one. */
const GRADIENT_MOST = 1e-7;
/** Variables that go further than this from their start run away: there is no minimum to be found. */
const REACH_MOST = 12;
/** Longest step in any one variable: with logarithms this is a factor of about seven. */
const STEP_MOST = 2;

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, one, i) => sum + one * b[i]!, 0);
const along = (at: readonly number[], step: readonly number[], share: number) =>
	at.map((one, i) => one + share * step[i]!);
const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs));
const isFiniteThere = ({ value, gradient }: Valued) =>
	Number.isFinite(value) && gradient.every(Number.isFinite);

interface Place extends Valued {
	readonly at: readonly number[];
}

/** Halves the step until the value falls enough (Armijo, 1e-4); null where no step helps. */
function searchAlong(f: Smooth, from: Place, step: readonly number[]): Place | null {
	const slope = dot(from.gradient, step);
	if (!(slope < 0)) return null;
	let share = Math.min(1, STEP_MOST / largest(step));
	for (let halvings = 0; halvings < HALVINGS_MOST; halvings++, share /= 2) {
		const at = along(from.at, step, share);
		const there = f(at);
		if (isFiniteThere(there) && there.value <= from.value + 1e-4 * share * slope) return { at, ...there };
	}
	return null;
}

/** BFGS on the inverse Hessian (Nocedal & Wright 2006, algorithm 6.1). */
function descend(f: Smooth, start: readonly number[]): Place {
	let here: Place = { at: start, ...f(start) };
	const n = start.length;
	const unit = () => start.map((_, i) => start.map((__, j) => (i === j ? 1 : 0)));
	let inverse: number[][] = unit();
	let fresh = true;
	const near = () => here.at.every((one, i) => Math.abs(one - start[i]!) <= REACH_MOST);
	for (let step = 0; step < STEPS_MOST && largest(here.gradient) > NEWTON_FROM && near(); step++) {
		const direction = inverse.map((row) => -dot(row, here.gradient));
		const next = searchAlong(f, here, direction);
		if (!next) {
			if (fresh) break;
			inverse = unit();
			fresh = true;
			continue;
		}
		const s = next.at.map((one, i) => one - here.at[i]!);
		const y = next.gradient.map((one, i) => one - here.gradient[i]!);
		const sy = dot(s, y);
		if (sy > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y))) {
			if (fresh) inverse = inverse.map((row) => row.map((one) => (one * sy) / dot(y, y)));
			const hy = inverse.map((row) => dot(row, y));
			const scale = (1 + dot(y, hy) / sy) / sy;
			for (let i = 0; i < n; i++) {
				for (let j = 0; j < n; j++) {
					inverse[i]![j]! += scale * s[i]! * s[j]! - (hy[i]! * s[j]! + s[i]! * hy[j]!) / sy;
				}
			}
			fresh = false;
		}
		const fall = here.value - next.value;
		here = next;
		if (fall < FALL_LEAST * (1 + Math.abs(next.value))) break;
	}
	return here;
}

function hessianAt(f: Smooth, at: readonly number[]): number[][] {
	const rows = at.map((one, i) => {
		const width = 1e-4 * Math.max(1, Math.abs(one));
		const moved = (by: number) => f(at.map((value, j) => (j === i ? value + by : value))).gradient;
		const up = moved(width);
		const down = moved(-width);
		return up.map((value, j) => (value - down[j]!) / (2 * width));
	});
	return rows.map((row, i) => row.map((one, j) => (one + rows[j]![i]!) / 2));
}

/** Newton's steps while they help: the last digits that BFGS leaves, and the proof that it is a minimum. */
function polish(f: Smooth, from: Place): Minimum {
	let here = from;
	let hessian = hessianAt(f, here.at);
	for (let step = 0; step < NEWTON_STEPS_MOST && largest(here.gradient) > GRADIENT_MOST / 1e4; step++) {
		const lower = choleskyOf(hessian);
		if (!lower) break;
		const direction = solveWith(lower, here.gradient).map((one) => -one);
		const full = f(along(here.at, direction, 1));
		const better = isFiniteThere(full) && largest(full.gradient) < largest(here.gradient);
		const next = better ? { at: along(here.at, direction, 1), ...full } : searchAlong(f, here, direction);
		if (!next || !(largest(next.gradient) < largest(here.gradient))) break;
		here = next;
		hessian = hessianAt(f, here.at);
	}
	const accepted = largest(here.gradient) <= GRADIENT_MOST && choleskyOf(hessian) !== null;
	return { ...here, hessian, accepted };
}

/** Newton's steps with a Hessian known from a like function: one evaluation each, while the gradient falls well. */
function approach(f: Smooth, start: readonly number[], hessian: Matrix): Place {
	let here: Place = { at: start, ...f(start) };
	const lower = choleskyOf(hessian);
	for (let step = 0; lower && step < STEPS_MOST && largest(here.gradient) > GRADIENT_MOST / 1e4; step++) {
		const at = along(here.at, solveWith(lower, here.gradient), -1);
		const next = f(at);
		if (!isFiniteThere(next) || largest(next.gradient) > largest(here.gradient) / 2) break;
		here = { at, ...next };
	}
	return here;
}

/**
 * The minimum near a place that is the minimum of a like function with this Hessian.
 * @throws RangeError where the function is not finite there.
 */
export function minimiseNear(f: Smooth, start: readonly number[], hessian: Matrix): Minimum {
	const near = approach(f, start, hessian);
	if (largest(near.gradient) > NEWTON_FROM) return minimise(f, [near.at]);
	return polish(f, near);
}

/**
 * The lowest minimum that is reached from the starts. The function should be of the order of one in value and slope.
 * @throws RangeError where it is finite at no start.
 */
export function minimise(f: Smooth, starts: readonly (readonly number[])[]): Minimum {
	const usable = starts.filter((start) => isFiniteThere(f(start)));
	if (usable.length === 0) throw new RangeError('the function is finite at no start');
	const ends = usable.map((start) => descend(f, start));
	const best = ends.reduce((lowest, one) => (one.value < lowest.value ? one : lowest));
	return polish(f, best);
}
