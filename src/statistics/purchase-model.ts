// The two purchase models: BG/NBD, where a customer can leave after each repeat purchase, and MBG/NBD, also after the first.
import type { IndexedGroups } from './purchase-groups.ts';
import type { TimeUnit } from './time-unit.ts';

export type PurchaseModelKind = 'bg-nbd' | 'mbg-nbd';

/**
 * Rates of purchase are Gamma(r, rate alpha) over customers, chances to leave after a purchase are Beta(a, b).
 * alpha is in the unit of time; the others have none.
 */
export interface PurchaseParameters {
	readonly r: number;
	readonly alpha: number;
	readonly a: number;
	readonly b: number;
}

export interface PurchaseModel extends PurchaseParameters {
	readonly kind: PurchaseModelKind;
	readonly unit: TimeUnit;
}

/**
 * At how many moments beside the repeat purchases a customer could have left: MBG/NBD has one more, the first purchase.
 * Its formulas are those of BG/NBD with b + 1 for b (Batislam, Denizel & Filiztekin 2007).
 */
export function extraChances(kind: PurchaseModelKind): 0 | 1 {
	return kind === 'mbg-nbd' ? 1 : 0;
}

/**
 * Log-likelihood of the groups with its gradient by (r, alpha, a, b), in the groups' unit of time.
 *
 * Fader, Hardie & Lee 2005 (Marketing Science 24(2), eq. 6), with s = 0 or 1 extra chance to leave:
 *   L(x, tx, T) = Γ(r+x)/Γ(r) α^r · B(a, b+x+s)/B(a, b) · [(α+T)^−(r+x) + a/(b+x+s−1) (α+tx)^−(r+x)],
 * the second term only where x + s > 0. Ratios of Γ are written as sums of logarithms, ln Γ(r+x) − ln Γ(r) =
 * Σ ln(r+j), which lose no digits however large the parameters are, and the bracket as a softplus of the
 * difference of its logarithms, so that nothing overflows.
 */
export function logLikelihood(
	groups: IndexedGroups,
	kind: PurchaseModelKind,
	{ r, alpha, a, b }: PurchaseParameters,
): { value: number; gradient: [number, number, number, number] } {
	const s = extraChances(kind);
	const logs = groups.times.map((time) => Math.log(alpha + time));
	const inverses = groups.times.map((time) => 1 / (alpha + time));
	let value = 0;
	let byR = 0;
	let byAlpha = 0;
	let byA = 0;
	let byB = 0;

	// What depends on the number of repeats alone: running sums over j < x, and over j < x + s for the leaving part.
	const logAlpha = Math.log(alpha);
	let logRising = 0;
	let rising = 0;
	let logStay = s === 1 ? Math.log(b / (a + b)) : 0;
	let stayA = s === 1 ? -1 / (a + b) : 0;
	let stayB = s === 1 ? 1 / b - 1 / (a + b) : 0;
	for (let x = 0; x < groups.byRepeats.length; x++) {
		const weight = groups.byRepeats[x]!;
		if (weight > 0) {
			value += weight * (logRising + r * logAlpha + logStay);
			byR += weight * (rising + logAlpha);
			byAlpha += (weight * r) / alpha;
			byA += weight * stayA;
			byB += weight * stayB;
		}
		logRising += Math.log(r + x);
		rising += 1 / (r + x);
		const j = x + s;
		logStay += Math.log((b + j) / (a + b + j));
		stayA -= 1 / (a + b + j);
		stayB += 1 / (b + j) - 1 / (a + b + j);
	}

	for (let i = 0; i < groups.length; i++) {
		const weight = groups.customers[i]!;
		const x = groups.repeats[i]!;
		const atAge = groups.ageAt[i]!;
		const logAge = logs[atAge]!;
		value -= weight * (r + x) * logAge;
		if (x + s === 0) {
			byR -= weight * logAge;
			byAlpha -= weight * r * inverses[atAge]!;
			continue;
		}
		const atRecency = groups.recencyAt[i]!;
		const chance = b + x + s - 1;
		const difference = Math.log(a / chance) + (r + x) * (logAge - logs[atRecency]!);
		const small = Math.exp(-Math.abs(difference));
		const gone = difference > 0 ? 1 / (1 + small) : small / (1 + small);
		value += weight * (Math.max(0, difference) + Math.log1p(small));
		byR -= weight * (logAge * (1 - gone) + logs[atRecency]! * gone);
		byAlpha -= weight * (r + x) * (inverses[atAge]! * (1 - gone) + inverses[atRecency]! * gone);
		byA += (weight * gone) / a;
		byB -= (weight * gone) / chance;
	}
	return { value, gradient: [byR, byAlpha, byA, byB] };
}

/** What is known of one customer, in the model's unit of time. */
export interface History {
	/** x: days with a purchase after the first one. */
	readonly repeats: number;
	/** tx: from the first to the last purchase. */
	readonly recency: number;
	/** T: from the first purchase to now. */
	readonly age: number;
}

/**
 * The chance that a customer has not left: 1 / (1 + a/(b+x+s−1) · ((α+T)/(α+tx))^(r+x)); 1 where they could not leave.
 * Fader, Hardie & Lee 2008, "Computing P(alive) using the BG/NBD model".
 */
export function aliveChance(model: PurchaseModel, { repeats, recency, age }: History): number {
	const { r, alpha, a, b } = model;
	const moments = repeats + extraChances(model.kind);
	if (moments === 0) return 1;
	const odds = Math.log(a / (b + moments - 1)) + (r + repeats) * Math.log((alpha + age) / (alpha + recency));
	return 1 / (1 + Math.exp(odds));
}
