// From sums over customers to an expected sum with its range.
import type { ValueRow } from './query.ts';
import { SIDES } from './value-tables.ts';

export interface Expected {
	readonly customers: number;
	readonly alive: number | null;
	readonly purchases: number;
	/** Minor units, not discounted. */
	readonly money: number;
	/** Minor units, discounted. */
	readonly lifetime: number;
	/** The range of `lifetime`: 90 % with a model, otherwise between the two assumptions. */
	readonly low: number;
	readonly high: number;
}

/** What a forecast stands on. */
export interface Standing {
	readonly by: 'model' | 'simple';
	/** By how much the model missed in the test, as a logarithm. */
	readonly miss: number;
}

/** 5 % lie above this many standard deviations of a normal distribution. */
const NORMAL_95 = 1.6448536269514722;

const sumOf = (rows: readonly ValueRow[], of: (row: ValueRow) => number) =>
	rows.reduce((sum, row) => sum + of(row), 0);

/**
 * The sum over rows with its range. With a model: changes by the parameters add over customers and then as squares,
 * chances add as variances, and a miss as large as that of the test is taken as one more standard deviation, since
 * parameters and chance know nothing of seasons and habits; the range is log-normal, so that it never falls below zero.
 */
export function expected(rows: readonly ValueRow[], { by, miss }: Standing): Expected {
	const lifetime = sumOf(rows, (row) => row.lifetime);
	const sums = {
		customers: sumOf(rows, (row) => row.customers),
		alive: by === 'model' ? sumOf(rows, (row) => row.alive ?? 0) : null,
		purchases: sumOf(rows, (row) => row.purchases),
		money: sumOf(rows, (row) => row.money),
		lifetime,
	};
	if (by === 'simple')
		return { ...sums, low: sumOf(rows, (row) => row.low), high: sumOf(rows, (row) => row.high) };
	const fromParameters = SIDES.reduce((sum, side) => sum + sumOf(rows, (row) => row[side]) ** 2, 0);
	const variance = fromParameters + sumOf(rows, (row) => row.chance);
	if (!(lifetime > 0)) return { ...sums, low: 0, high: 0 };
	const sd = Math.sqrt(Math.log1p(variance / lifetime ** 2) + miss ** 2);
	const middle = lifetime * Math.exp(-(sd ** 2) / 2);
	return {
		...sums,
		low: middle * Math.exp(-NORMAL_95 * sd),
		high: middle * Math.exp(NORMAL_95 * sd),
	};
}
