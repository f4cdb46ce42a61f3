// The Gamma-Gamma model of money a purchase: each customer has a mean of their own, which does not depend on how often they buy.
import { fitLogs, standardErrors, type FittedLogs } from './fitting.ts';
import { digamma, logGamma } from './gamma-function.ts';
import type { Smooth } from './minimise.ts';

/** Customers with the same repeats and the same mean spend; every mean and every number of repeats above 0. */
export interface SpendGroups {
	readonly repeats: ArrayLike<number>;
	/** Mean money a repeat purchase, in any one unit of money. */
	readonly meanSpend: ArrayLike<number>;
	readonly customers: ArrayLike<number>;
}

/** A purchase's money is Gamma(p, rate ν), ν is Gamma(q, rate v) over customers; v is in the unit of money. */
export interface SpendParameters {
	readonly p: number;
	readonly q: number;
	readonly v: number;
}

export interface FittedSpend extends FittedLogs {
	readonly model: SpendParameters;
	readonly errors: SpendParameters;
	readonly logLikelihood: number;
	/** Without a bound q was 1 or less, where the mean over customers is infinite: q is held above 1. */
	readonly heavyTail: boolean;
}

/** The groups with what does not depend on the parameters summed up once. */
export interface IndexedSpend {
	readonly repeats: Uint32Array;
	/** x·m: money of the repeat days. */
	readonly spent: Float64Array;
	readonly customers: Float64Array;
	/** How many customers have x repeats, for every x up to the largest. */
	readonly byRepeats: Float64Array;
	/** Σ x ln(x m) and Σ ln m over customers. */
	readonly repeatLogs: number;
	readonly meanLogs: number;
}

export function indexedSpend({ repeats, meanSpend, customers }: SpendGroups): IndexedSpend {
	const counts = Uint32Array.from(repeats);
	const spent = Float64Array.from(meanSpend, (mean, i) => mean * counts[i]!);
	const byRepeats = new Float64Array(counts.reduce((most, one) => Math.max(most, one), 0) + 1);
	let repeatLogs = 0;
	let meanLogs = 0;
	for (let i = 0; i < counts.length; i++) {
		byRepeats[counts[i]!]! += customers[i]!;
		repeatLogs += customers[i]! * counts[i]! * Math.log(spent[i]!);
		meanLogs += customers[i]! * Math.log(meanSpend[i]!);
	}
	return { repeats: counts, spent, customers: Float64Array.from(customers), byRepeats, repeatLogs, meanLogs };
}

/**
 * Log-likelihood with its gradient by (p, q, v): Fader, Hardie & Lee 2005b, and Fader & Hardie 2013 (note 025), eq. 1a:
 *   ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln v + (px−1) ln m + px ln x − (px+q) ln(xm+v).
 */
export function spendLikelihood(
	{ repeats, spent, customers, byRepeats, repeatLogs, meanLogs }: IndexedSpend,
	{ p, q, v }: SpendParameters,
): { value: number; gradient: [number, number, number] } {
	let value = p * repeatLogs - meanLogs;
	let byP = repeatLogs;
	let byQ = 0;
	let byV = 0;
	const [logV, logGammaQ, psiQ] = [Math.log(v), logGamma(q), digamma(q)];
	for (let x = 1; x < byRepeats.length; x++) {
		const weight = byRepeats[x]!;
		if (weight === 0) continue;
		const psi = digamma(p * x + q);
		value += weight * (logGamma(p * x + q) - logGamma(p * x) - logGammaQ + q * logV);
		byP += weight * x * (psi - digamma(p * x));
		byQ += weight * (psi - psiQ + logV);
		byV += (weight * q) / v;
	}
	for (let i = 0; i < repeats.length; i++) {
		const weight = customers[i]!;
		const both = spent[i]! + v;
		const log = weight * Math.log(both);
		const shape = p * repeats[i]! + q;
		value -= shape * log;
		byP -= repeats[i]! * log;
		byQ -= log;
		byV -= (weight * shape) / both;
	}
	return { value, gradient: [byP, byQ, byV] };
}

/** @param above what q is held above: 0, or 1 where the mean must be finite */
function meanLikelihood(groups: IndexedSpend, customers: number, above: number): Smooth {
	return (at) => {
		const [p, over, v] = at.map(Math.exp) as [number, number, number];
		const { value, gradient } = spendLikelihood(groups, { p, q: above + over, v });
		return {
			value: value / customers,
			gradient: [p, over, v].map((one, i) => (one * gradient[i]!) / customers),
		};
	};
}

/** More groups than this are first fitted on evenly taken ones, which gives the start. */
const GROUPS_MANY = 20_000;

/** Every n-th group, so that about `GROUPS_MANY` remain. */
function thinned(groups: SpendGroups): SpendGroups {
	const every = Math.ceil(groups.repeats.length / GROUPS_MANY);
	const taken = (values: ArrayLike<number>) => Float64Array.from(values).filter((_, i) => i % every === 0);
	return {
		repeats: taken(groups.repeats),
		meanSpend: taken(groups.meanSpend),
		customers: taken(groups.customers),
	};
}

/** @returns null where the data cannot carry the model, as where everyone spends the same */
export function fitSpend(groups: SpendGroups): FittedSpend | null {
	let customers = 0;
	let sum = 0;
	for (let i = 0; i < groups.repeats.length; i++) {
		customers += groups.customers[i]!;
		sum += groups.customers[i]! * groups.meanSpend[i]!;
	}
	if (customers === 0) return null;
	// Money in means, so that the starts fit any currency.
	const mean = sum / customers;
	const scaled = { ...groups, meanSpend: Float64Array.from(groups.meanSpend, (one) => one / mean) };
	const all = indexedSpend(scaled);
	const starts = (above: number) =>
		[
			[6, 3, 0.5],
			[1.5, 2, 0.7],
			[20, 6, 0.3],
		].map(([p, over, v]) => [p!, above === 1 ? over! - 1 : over!, v!].map(Math.log));
	for (const above of [0, 1]) {
		const common = starts(above);
		const centre = common[0]!;
		const rough =
			groups.repeats.length > GROUPS_MANY
				? fitLogs(
						meanLikelihood(indexedSpend(thinned(scaled)), GROUPS_MANY, above),
						GROUPS_MANY,
						common,
						centre,
					)
				: null;
		const fitted = fitLogs(meanLikelihood(all, customers, above), customers, common, centre, rough);
		if (!fitted) continue;
		const [p, over, v] = fitted.logs.map(Math.exp) as [number, number, number];
		if (above === 0 && over <= 1.01) continue;
		const [ofP, ofQ, ofV] = standardErrors(fitted) as [number, number, number];
		const model = { p, q: above + over, v: v * mean };
		return {
			...fitted,
			model,
			errors: { p: ofP, q: ofQ, v: ofV * mean },
			logLikelihood: spendLikelihood(all, { ...model, v }).value - customers * Math.log(mean),
			heavyTail: above === 1,
		};
	}
	return null;
}

/** The model with its parameters moved in their logarithms. */
export function nearbySpend(
	{ logs, heavyTail, model }: FittedSpend,
	moved: readonly number[],
): SpendParameters {
	const [p, over, v] = logs.map((one, i) => Math.exp(one + moved[i]!)) as [number, number, number];
	return { p, q: (heavyTail ? 1 : 0) + over, v: (v / Math.exp(logs[2]!)) * model.v };
}

/** E(M | x, m) = p (v + x m) / (p x + q − 1), the mean of a customer's purchases to come; m is not looked at for x = 0. */
export function expectedSpend({ p, q, v }: SpendParameters, repeats: number, meanSpend: number): number {
	return (p * (v + (repeats > 0 ? repeats * meanSpend : 0))) / (p * repeats + q - 1);
}
