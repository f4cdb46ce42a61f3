// How many purchases a customer who has not left will make in the time to come: a series, and an integral as its check.
import { extraChances, type PurchaseModel } from './purchase-model.ts';

/** Moments of the number of purchases Y of a customer who has not left. */
export interface FuturePurchases {
	/** E[Y]. */
	readonly mean: number;
	/** E[Y(Y − 1)], from which the variance follows. */
	readonly pairs: number;
}

const NOTHING: FuturePurchases = { mean: 0, pairs: 0 };
const TERMS_MOST = 100_000;
const PRECISION = 1e-16;

/** What of model and customer the answer depends on; recency matters only for the chance to be there at all. */
interface Outlook {
	/** r + x: shape of the rate of purchase. */
	readonly shape: number;
	/** t / (α + T). */
	readonly ahead: number;
	/** Chance to leave after a purchase is Beta(leave, stay). */
	readonly leave: number;
	readonly stay: number;
}

function outlook(model: PurchaseModel, repeats: number, age: number, ahead: number): Outlook {
	return {
		shape: model.r + repeats,
		ahead: ahead / (model.alpha + age),
		leave: model.a,
		stay: model.b + extraChances(model.kind) + repeats,
	};
}

/**
 * The series. If nobody left, the number of purchases N would be negative binomial with shape r+x and z = t/(α+T+t);
 * the j-th of them happens where the customer stayed j − 1 times, which has the chance c_j = Π_{i<j−1} stay_i/(leave+stay_i).
 * So E[Y] = Σ_k P(N=k) Σ_{j≤k} c_j and E[Y(Y−1)] = Σ_k P(N=k) Σ_{j≤k} 2(j−1) c_j.
 *
 * It equals the published expectation (Fader, Hardie & Lee 2005, eq. 10, a ₂F₁) but all its terms are positive: nothing
 * cancels, a = 1 and a+b+x = 1 are no special cases, and the error is bounded by the tail that is left out.
 * @returns null where P(N=0) is too small for a double or too many terms would be needed
 */
export function seriesOf({ shape, ahead, leave, stay }: Outlook): FuturePurchases | null {
	const z = ahead / (1 + ahead);
	const logNone = -shape * Math.log1p(ahead);
	if (logNone < -700 || shape * ahead > TERMS_MOST / 10) return null;
	let chance = Math.exp(logNone);
	let stayed = 1;
	let expected = 0;
	let expectedPairs = 0;
	let mean = 0;
	let pairs = 0;
	for (let k = 1; k < TERMS_MOST; k++) {
		chance *= (z * (shape + k - 1)) / k;
		expected += stayed;
		expectedPairs += 2 * (k - 1) * stayed;
		mean += chance * expected;
		pairs += chance * expectedPairs;
		const ratio = (z * (shape + k)) / (k + 1);
		if (ratio < 1) {
			const left = (chance * ratio) / (1 - ratio);
			const meanLeft = left * (expected + stayed / (1 - ratio));
			const pairsLeft =
				left * (expectedPairs + (2 * k * stayed) / (1 - ratio) + (2 * stayed) / (1 - ratio) ** 2);
			if (meanLeft <= PRECISION * mean && pairsLeft <= PRECISION * Math.max(pairs, mean))
				return { mean, pairs };
		}
		stayed *= (stay + k - 1) / (leave + stay + k - 1);
	}
	return null;
}

/**
 * The integral over the chance to leave p, all terms positive:
 *   E[Y] = ∫ [1 − (1 + p·ahead)^−shape] / p · Beta(p; leave, stay) dp, and
 *   E[Y(Y−1)] = ∫ 2(1−p)/p² [1 − (1 + shape·y)(1 + p·ahead)^−shape] Beta dp with y = p·ahead/(1 + p·ahead).
 * Trapezoidal rule after p = 1/(1+e^−u), u = centre + sinh v, halved until it stands; the density is normalised by the
 * same rule.
 */
export function integralOf({ shape, ahead, leave, stay }: Outlook): FuturePurchases {
	const centre = Math.log(leave / stay);
	const logWeight = (u: number) => {
		const tail = Math.log1p(Math.exp(-Math.abs(u)));
		return -leave * (tail + Math.max(0, -u)) - stay * (tail + Math.max(0, u));
	};
	const top = logWeight(centre);
	const reach = Math.asinh(45 / Math.min(leave, stay, 1)) + 0.5;
	let weights = 0;
	let means = 0;
	let pairs = 0;
	const add = (v: number) => {
		const u = centre + Math.sinh(v);
		const weight = Math.exp(logWeight(u) - top) * Math.cosh(v);
		if (weight === 0) return;
		const p = u > 0 ? 1 / (1 + Math.exp(-u)) : Math.exp(u) / (1 + Math.exp(u));
		const q = 1 / (1 + Math.exp(u));
		const grown = Math.log1p(p * ahead);
		weights += weight;
		// Where the bracket cancels, its limit, which is off by less than a millionth.
		const few = p * ahead * (shape + 2) < 1e-6;
		means += weight * (p * ahead * shape < 1e-280 ? shape * ahead : -Math.expm1(-shape * grown) / p);
		const y = (p * ahead) / (1 + p * ahead);
		pairs +=
			weight *
			(few
				? q * shape * (shape + 1) * ahead ** 2
				: ((2 * q) / p / p) * -Math.expm1(Math.log1p(shape * y) - shape * grown));
	};
	let steps = 32;
	for (let i = -steps; i <= steps; i++) add((reach * i) / steps);
	let before = means / weights;
	for (; steps < 1 << 17; steps *= 2) {
		for (let i = -steps; i < steps; i++) add((reach * (i + 0.5)) / steps);
		const now = means / weights;
		if (Math.abs(now - before) <= 1e-14 * now) break;
		before = now;
	}
	return { mean: means / weights, pairs: pairs / weights };
}

/**
 * The purchases of a customer who has not left, from now for `ahead`; every time in the model's unit.
 * Those of a customer who may have left are `aliveChance` times this; of a new customer, age 0 and no repeats.
 */
export function futurePurchases(
	model: PurchaseModel,
	repeats: number,
	age: number,
	ahead: number,
	how: 'series' | 'integral' = 'series',
): FuturePurchases {
	if (ahead <= 0) return NOTHING;
	const seen = outlook(model, repeats, age, ahead);
	return (how === 'series' ? seriesOf(seen) : null) ?? integralOf(seen);
}
