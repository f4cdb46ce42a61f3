// Whether two divisions of the same people have to do with one another: Pearson's chi-square test and its size.
import { logGamma } from './gamma-function.ts';

const ENOUGH = 1e-15;
const MOST_STEPS = 10_000;

/**
 * Q(a, x) = Γ(a, x) / Γ(a), the upper regularised incomplete gamma function for a > 0 and x ≥ 0: the series of
 * DLMF 8.7.1 (after 8.5.1) below a + 1, else the continued fraction of DLMF 8.9.2 by Lentz's method (Thompson and
 * Barnett 1986). @throws RangeError elsewhere.
 */
export function upperGamma(a: number, x: number): number {
	if (!(a > 0) || !(x >= 0)) throw new RangeError(`no incomplete gamma of a = ${a}, x = ${x}`);
	if (x === 0) return 1;
	if (x === Infinity) return 0;
	const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
	if (x < a + 1) {
		let term = 1 / a;
		let sum = term;
		for (let step = 1; step < MOST_STEPS && term > sum * ENOUGH; step++) {
			term *= x / (a + step);
			sum += term;
		}
		return Math.max(0, 1 - sum * scale);
	}
	let b = x + 1 - a;
	let c = 1e300;
	let d = 1 / b;
	let fraction = d;
	for (let step = 1; step < MOST_STEPS; step++) {
		const numerator = -step * (step - a);
		b += 2;
		d = 1 / (numerator * d + b);
		c = b + numerator / c;
		const change = c * d;
		fraction *= change;
		if (Math.abs(change - 1) < ENOUGH) break;
	}
	return fraction * scale;
}

/** The chance of a chi-square value of at least `value` with `freedom` degrees of freedom. */
export function chiSquareTail(value: number, freedom: number): number {
	return upperGamma(freedom / 2, value / 2);
}

export interface Independence {
	readonly chiSquare: number;
	readonly freedom: number;
	/** The chance of so large a difference where there is none. */
	readonly p: number;
	/** Cramér's V, bias-corrected (Bergsma 2013): 0 no connection, 1 the one decides the other. */
	readonly size: number;
	/** Counts expected where there is no connection, as the table. */
	readonly expected: readonly (readonly number[])[];
	/** Adjusted standardised residuals (Haberman 1973), as the table: beyond ±2 a cell stands out, were it alone. */
	readonly residuals: readonly (readonly number[])[];
	/** Cochran's rule (1954): at most a fifth of the expected counts below 5, none below 1. */
	readonly enough: boolean;
}

/**
 * Tests a table of counts (rows × columns). Empty rows and columns take no part.
 * @returns null where fewer than two rows or columns hold anyone
 */
export function independence(table: readonly (readonly number[])[]): Independence | null {
	const columns = table[0]?.length ?? 0;
	const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
	const columnSums = Array.from({ length: columns }, (_, at) =>
		table.reduce((sum, row) => sum + (row[at] ?? 0), 0),
	);
	const total = rowSums.reduce((sum, count) => sum + count, 0);
	const rowsUsed = rowSums.filter((sum) => sum > 0).length;
	const columnsUsed = columnSums.filter((sum) => sum > 0).length;
	if (rowsUsed < 2 || columnsUsed < 2) return null;
	const expected = rowSums.map((row) => columnSums.map((column) => (row * column) / total));
	const used = expected.flat().filter((count) => count > 0);
	let chiSquare = 0;
	const residuals = table.map((row, r) =>
		row.map((count, c) => {
			const e = expected[r]?.[c] ?? 0;
			if (e === 0) return 0;
			chiSquare += (count - e) ** 2 / e;
			const variance = e * (1 - (rowSums[r] ?? 0) / total) * (1 - (columnSums[c] ?? 0) / total);
			return variance > 0 ? (count - e) / Math.sqrt(variance) : 0;
		}),
	);
	const freedom = (rowsUsed - 1) * (columnsUsed - 1);
	const phi = Math.max(0, chiSquare / total - freedom / Math.max(1, total - 1));
	const shrunk = (sides: number) => sides - (sides - 1) ** 2 / Math.max(1, total - 1);
	const room = Math.min(shrunk(rowsUsed), shrunk(columnsUsed)) - 1;
	return {
		chiSquare,
		freedom,
		p: chiSquareTail(chiSquare, freedom),
		size: room > 0 ? Math.min(1, Math.sqrt(phi / room)) : 0,
		expected,
		residuals,
		enough: used.every((e) => e >= 1) && used.filter((e) => e < 5).length <= used.length / 5,
	};
}

/** Holm's correction (1979) for several tests at once: p-values that can be held against one level, in the order given. */
export function holm(ps: readonly number[]): number[] {
	const order = ps.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
	const adjusted = new Array<number>(ps.length);
	let highest = 0;
	order.forEach(({ p, index }, place) => {
		highest = Math.max(highest, Math.min(1, p * (ps.length - place)));
		adjusted[index] = highest;
	});
	return adjusted;
}

/** The chance that a standard normal value lies further from 0, on either side: erfc by the same function. */
export function bothTails(z: number): number {
	return upperGamma(0.5, (z * z) / 2);
}

/** Wilson's interval (1927) for a share, at 95 %. */
export function shareInterval(some: number, all: number): { readonly low: number; readonly high: number } {
	if (all === 0) return { low: 0, high: 1 };
	const z = 1.959963984540054;
	const p = some / all;
	const middle = p + (z * z) / (2 * all);
	const spread = z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
	const whole = 1 + (z * z) / all;
	return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}
