// The lifetime-value models: published values, gradients against finite differences, series against integral, never NaN.
import digammaOracle from '@stdlib/math-base-special-digamma';
import gammalnOracle from '@stdlib/math-base-special-gammaln';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choleskyOf, inverseWith } from '../../src/statistics/cholesky.ts';
import { fitPurchases, type FittedPurchases } from '../../src/statistics/fit-purchases.ts';
import { futurePurchases } from '../../src/statistics/future-purchases.ts';
import { digamma, logGamma } from '../../src/statistics/gamma-function.ts';
import { minimise } from '../../src/statistics/minimise.ts';
import { coarser, groupsIn, indexed, type PurchaseGroups } from '../../src/statistics/purchase-groups.ts';
import {
	aliveChance,
	logLikelihood,
	type PurchaseModel,
	type PurchaseModelKind,
} from '../../src/statistics/purchase-model.ts';
import {
	expectedSpend,
	fitSpend,
	indexedSpend,
	spendLikelihood,
	type SpendGroups,
} from '../../src/statistics/spend-model.ts';
import { discountedPurchases } from '../../src/statistics/lifetime.ts';
import { cdnow, type Summary } from './cdnow.ts';

const DATA = process.env['QUINTILE_DATA'];
const KINDS = ['bg-nbd', 'mbg-nbd'] as const satisfies readonly PurchaseModelKind[];

const grouped = (all: readonly Summary[]): PurchaseGroups => ({
	unit: 'day',
	repeats: all.map(({ repeats }) => repeats),
	recency: all.map(({ recency }) => recency),
	age: all.map(({ age }) => age),
	customers: all.map(() => 1),
});
const spends = (all: readonly Summary[]): SpendGroups => {
	const used = all.filter(({ repeats, meanSpend }) => repeats > 0 && meanSpend > 0);
	return {
		repeats: used.map(({ repeats }) => repeats),
		meanSpend: used.map(({ meanSpend }) => meanSpend),
		customers: used.map(() => 1),
	};
};

const log10 = (from: number, to: number) =>
	fc.double({ min: from, max: to, noNaN: true }).map((power) => 10 ** power);
const parameters = fc.record({ r: log10(-2, 2), alpha: log10(-1, 3), a: log10(-2, 2), b: log10(-2, 3) });
const history = fc
	.record({
		repeats: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 400 })),
		age: fc.integer({ min: 0, max: 4000 }),
		lastShare: fc.double({ min: 0, max: 1, noNaN: true }),
	})
	.map(({ repeats, age, lastShare }) => ({
		repeats: Math.min(repeats, age),
		age,
		recency: repeats === 0 || age === 0 ? 0 : Math.max(Math.min(repeats, age), Math.round(age * lastShare)),
	}));
const groups = (maxLength: number) =>
	fc
		.array(fc.tuple(history, fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength })
		.map((all): PurchaseGroups => ({
			unit: 'day',
			repeats: all.map(([{ repeats }]) => repeats),
			recency: all.map(([{ recency }]) => recency),
			age: all.map(([{ age }]) => age),
			customers: all.map(([, count]) => count),
		}));

/** ₂F₁ by its power series, for moderate arguments only. */
function gauss(a: number, b: number, c: number, z: number): number {
	let term = 1;
	let sum = 1;
	for (let k = 0; k < 5000 && Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
		term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
		sum += term;
	}
	return sum;
}

describe('special functions and the optimiser', () => {
	it('ln Γ and ψ agree with a library over eighteen powers of ten', () => {
		fc.assert(
			fc.property(log10(-9, 9), (x) => {
				const [ours, theirs] = [logGamma(x), gammalnOracle(x)];
				expect(Math.abs(ours - theirs)).toBeLessThan(2e-14 * Math.max(1, Math.abs(theirs)));
				const [psi, oracle] = [digamma(x), digammaOracle(x)];
				expect(Math.abs(psi - oracle)).toBeLessThan(2e-13 * Math.max(1, Math.abs(oracle)));
			}),
		);
		expect(logGamma(0)).toBeNaN();
	});

	it('finds the valley of Rosenbrock from afar and proves it, and does not accept a saddle', () => {
		const valley = ([x = 0, y = 0]: readonly number[]) => ({
			value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
			gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
		});
		const end = minimise(valley, [[-1.2, 1]]);
		expect(end.accepted).toBe(true);
		expect(end.at[0]).toBeCloseTo(1, 9);
		expect(end.at[1]).toBeCloseTo(1, 9);
		const saddle = ([x = 0, y = 0]: readonly number[]) => ({
			value: x * x - y * y,
			gradient: [2 * x, -2 * y],
		});
		expect(minimise(saddle, [[0, 0]]).accepted).toBe(false);
	});

	it('a matrix times its inverse is one', () => {
		const matrix = [
			[4, 1, 0.5],
			[1, 3, 0.2],
			[0.5, 0.2, 2],
		];
		const inverse = inverseWith(choleskyOf(matrix)!);
		matrix.forEach((row, i) =>
			row.forEach((_, j) =>
				expect(row.reduce((sum, one, k) => sum + one * inverse[k]![j]!, 0)).toBeCloseTo(i === j ? 1 : 0, 12),
			),
		);
		expect(
			choleskyOf([
				[1, 2],
				[2, 1],
			]),
		).toBeNull();
	});
});

describe('purchase models', () => {
	it('the gradient is that of the likelihood, by finite differences', () => {
		fc.assert(
			fc.property(groups(12), parameters, fc.constantFrom(...KINDS), (some, at, kind) => {
				const all = indexed(some);
				const { value, gradient } = logLikelihood(all, kind, at);
				expect(Number.isFinite(value)).toBe(true);
				(['r', 'alpha', 'a', 'b'] as const).forEach((name, i) => {
					const width = 1e-5 * at[name];
					const up = logLikelihood(all, kind, { ...at, [name]: at[name] + width }).value;
					const down = logLikelihood(all, kind, { ...at, [name]: at[name] - width }).value;
					const noise = (1e-15 * Math.abs(value)) / width + 1e-4 * (1 + Math.abs(gradient[i]!));
					expect(Math.abs((up - down) / (2 * width) - gradient[i]!)).toBeLessThan(noise);
				});
			}),
		);
	});

	it('the likelihood is that of the paper, term by term through Γ', () => {
		const [r, alpha, a, b] = [0.6, 5, 0.9, 2.2];
		const [x, tx, age] = [3, 20, 35];
		const beta = (p: number, q: number) => gammalnOracle(p) + gammalnOracle(q) - gammalnOracle(p + q);
		const rate = gammalnOracle(r + x) - gammalnOracle(r) + r * Math.log(alpha);
		const one = indexed({ unit: 'week', repeats: [x], recency: [tx], age: [age], customers: [1] });
		for (const [kind, s] of [
			['bg-nbd', 0],
			['mbg-nbd', 1],
		] as const) {
			const stays = Math.exp(beta(a, b + x + s) - beta(a, b)) / (alpha + age) ** (r + x);
			const left = Math.exp(beta(a + 1, b + x + s - 1) - beta(a, b)) / (alpha + tx) ** (r + x);
			const { value } = logLikelihood(one, kind, { r, alpha, a, b });
			expect(value).toBeCloseTo(rate + Math.log(stays + left), 12);
			const model = { kind, unit: 'week', r, alpha, a, b } as const;
			expect(aliveChance(model, { repeats: x, recency: tx, age })).toBeCloseTo(stays / (stays + left), 12);
		}
	});

	it('a one-time buyer is there for certain in BG/NBD and may be gone in MBG/NBD', () => {
		const model = { unit: 'week', r: 0.5, alpha: 6, a: 0.9, b: 1.6 } as const;
		const once = { repeats: 0, recency: 0, age: 50 };
		expect(aliveChance({ ...model, kind: 'bg-nbd' }, once)).toBe(1);
		expect(aliveChance({ ...model, kind: 'mbg-nbd' }, once)).toBeCloseTo(
			1 / (1 + (0.9 / 1.6) * (56 / 6) ** 0.5),
			12,
		);
	});

	it('the series is the integral, for any customer and any parameters', () => {
		fc.assert(
			fc.property(parameters, history, log10(-2, 4), fc.constantFrom(...KINDS), (at, one, ahead, kind) => {
				const model: PurchaseModel = { kind, unit: 'day', ...at };
				const series = futurePurchases(model, one.repeats, one.age, ahead);
				const integral = futurePurchases(model, one.repeats, one.age, ahead, 'integral');
				expect(series.mean).toBeGreaterThan(0);
				expect(Math.abs(series.mean - integral.mean)).toBeLessThan(1e-10 * integral.mean);
				expect(Math.abs(series.pairs - integral.pairs)).toBeLessThan(1e-5 * integral.pairs);
				// Nobody buys more than if nobody could leave.
				expect(series.mean).toBeLessThanOrEqual(
					(((at.r + one.repeats) * ahead) / (at.alpha + one.age)) * (1 + 1e-12),
				);
			}),
			{ numRuns: 150 },
		);
	});

	it('the series is the published formula with ₂F₁ (2005, eq. 10)', () => {
		const model = { kind: 'bg-nbd', unit: 'week', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const;
		const { r, alpha, a, b } = model;
		for (const [x, tx, age, t] of [
			[2, 30.43, 38.86, 39],
			[26, 30, 31, 52],
			[0, 0, 20, 10],
		] as const) {
			const z = t / (alpha + age + t);
			const shrunk = ((alpha + age) / (alpha + age + t)) ** (r + x);
			const part = 1 - shrunk * gauss(r + x, b + x, a + b + x - 1, z);
			const alive = aliveChance(model, { repeats: x, recency: tx, age });
			const published = ((a + b + x - 1) / (a - 1)) * part * alive;
			expect(alive * futurePurchases(model, x, age, t).mean).toBeCloseTo(published, 10);
		}
	});

	it('a = 1 and a + b + x = 1 are no special cases', () => {
		const near = (a: number, b: number) =>
			futurePurchases({ kind: 'bg-nbd', unit: 'week', r: 0.5, alpha: 3, a, b }, 0, 10, 30).mean;
		expect(near(1, 2)).toBeCloseTo((near(1 - 1e-6, 2) + near(1 + 1e-6, 2)) / 2, 9);
		expect(near(0.4, 0.6)).toBeCloseTo((near(0.4, 0.6 - 1e-6) + near(0.4, 0.6 + 1e-6)) / 2, 9);
	});

	it('never gives NaN: any customers are fitted with finite parameters and chances, or refused', () => {
		fc.assert(
			fc.property(groups(25), fc.constantFrom(...KINDS), (some, kind) => {
				const fitted = fitPurchases(some, kind);
				if (!fitted) return;
				const { model, errors, logLikelihood: value } = fitted;
				const { kind: _kind, unit: _unit, ...numbers } = model;
				for (const one of [...Object.values(numbers), ...Object.values(errors)]) {
					expect(one).toBeGreaterThan(0);
					expect(Number.isFinite(one)).toBe(true);
				}
				expect(Number.isFinite(value)).toBe(true);
				for (let i = 0; i < some.repeats.length; i++) {
					const one = { repeats: some.repeats[i]!, recency: some.recency[i]!, age: some.age[i]! };
					const alive = aliveChance(model, one);
					const { mean, pairs } = futurePurchases(model, one.repeats, one.age, 365);
					expect(alive >= 0 && alive <= 1).toBe(true);
					expect(mean >= 0 && Number.isFinite(mean) && pairs >= 0 && Number.isFinite(pairs)).toBe(true);
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('a coarser grid of time keeps every customer', () => {
		fc.assert(
			fc.property(groups(30), (some) => {
				const all = indexed(some);
				fc.pre(all.longest > 0);
				const less = indexed(coarser(some, 60));
				expect([less.allCustomers, less.allRepeats]).toEqual([all.allCustomers, all.allRepeats]);
				expect(Math.abs(less.allAges - all.allAges)).toBeLessThanOrEqual(
					(all.longest / 119) * all.allCustomers,
				);
			}),
		);
	});
});

describe('spend model', () => {
	const someSpends = fc
		.array(fc.tuple(fc.integer({ min: 1, max: 60 }), log10(-2, 6), fc.integer({ min: 1, max: 9 })), {
			minLength: 1,
			maxLength: 30,
		})
		.map((all): SpendGroups => ({
			repeats: all.map(([x]) => x),
			meanSpend: all.map(([, m]) => m),
			customers: all.map(([, , n]) => n),
		}));

	it('the gradient is that of the likelihood, by finite differences', () => {
		const at = fc.record({ p: log10(-1, 2), q: log10(-1, 2), v: log10(-1, 4) });
		fc.assert(
			fc.property(someSpends, at, (some, here) => {
				const all = indexedSpend(some);
				const { value, gradient } = spendLikelihood(all, here);
				expect(Number.isFinite(value)).toBe(true);
				(['p', 'q', 'v'] as const).forEach((name, i) => {
					const width = 1e-5 * here[name];
					const up = spendLikelihood(all, { ...here, [name]: here[name] + width }).value;
					const down = spendLikelihood(all, { ...here, [name]: here[name] - width }).value;
					const noise = (1e-14 * Math.abs(value)) / width + 1e-4 * (1 + Math.abs(gradient[i]!));
					expect(Math.abs((up - down) / (2 * width) - gradient[i]!)).toBeLessThan(noise);
				});
			}),
		);
	});

	it('the likelihood is that of the paper, term by term', () => {
		const [p, q, v, x, m] = [6, 3.7, 15, 4, 22.5];
		const one = indexedSpend({ repeats: [x], meanSpend: [m], customers: [1] });
		const published =
			gammalnOracle(p * x + q) -
			gammalnOracle(p * x) -
			gammalnOracle(q) +
			q * Math.log(v) +
			(p * x - 1) * Math.log(m) +
			p * x * Math.log(x) -
			(p * x + q) * Math.log(x * m + v);
		expect(spendLikelihood(one, { p, q, v }).value).toBeCloseTo(published, 11);
	});

	it('never gives NaN, and the mean over customers is finite or the model is refused', () => {
		fc.assert(
			fc.property(someSpends, (some) => {
				const fitted = fitSpend(some);
				if (!fitted) return;
				expect(fitted.model.q).toBeGreaterThan(1);
				for (const [x, m] of [
					[0, 0],
					[1, 0.01],
					[50, 1e6],
				] as const) {
					const money = expectedSpend(fitted.model, x, m);
					expect(Number.isFinite(money) && money > 0).toBe(true);
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('refuses customers who all spend the same only in words: it stays finite', () => {
		const fitted = fitSpend({ repeats: [1, 2, 3], meanSpend: [100, 100, 100], customers: [50, 50, 50] });
		if (fitted) expect(expectedSpend(fitted.model, 2, 100)).toBeCloseTo(100, 0);
	});
});

describe.skipIf(!DATA)('CDNOW, 39 weeks to 1997-09-30', () => {
	const all = DATA ? cdnow(DATA, '1997-09-30') : [];
	const days = grouped(all);
	const weeks = DATA ? groupsIn(days, 'week') : days;
	const rounded = (fitted: FittedPurchases) =>
		(['r', 'alpha', 'a', 'b'] as const).map((name) => Number(fitted.model[name].toFixed(3)));

	it('gives the published BG/NBD (Fader, Hardie & Lee 2005)', () => {
		const fitted = fitPurchases(weeks, 'bg-nbd')!;
		expect(all).toHaveLength(2357);
		expect(rounded(fitted)).toEqual([0.243, 4.414, 0.793, 2.426]);
		expect(fitted.logLikelihood.toFixed(1)).toBe('-9582.4');
		expect(fitted.pulled).toBe(false);
		// The customer of the paper's spreadsheet: x = 2, tx = 30.43, T = 38.86, the next 39 weeks.
		const alive = aliveChance(fitted.model, { repeats: 2, recency: 30.43, age: 38.86 });
		expect((alive * futurePurchases(fitted.model, 2, 38.86, 39).mean).toFixed(3)).toBe('1.226');
	});

	it('gives the published MBG/NBD (BTYDplus) and Gamma-Gamma (note 025)', () => {
		expect(rounded(fitPurchases(weeks, 'mbg-nbd')!)).toEqual([0.525, 6.183, 0.891, 1.614]);
		const spend = fitSpend(spends(all))!;
		expect(spends(all).repeats).toHaveLength(946);
		expect([spend.model.p, spend.model.q, spend.model.v].map((one) => one.toFixed(2))).toEqual([
			'6.25',
			'3.74',
			'15.44',
		]);
		expect(spend.logLikelihood.toFixed(1)).toBe('-4055.9');
		expect(spend.heavyTail).toBe(false);
	});

	it('weeks and days give the same lifetime value', () => {
		const spend = fitSpend(spends(all))!.model;
		const total = (groups: PurchaseGroups, kind: PurchaseModelKind) => {
			const { model } = fitPurchases(groups, kind)!;
			return all.reduce((sum, { repeats, meanSpend }, i) => {
				const one = { repeats, recency: groups.recency[i]!, age: groups.age[i]! };
				const [year] = discountedPurchases(model, repeats, one.age, [12], 0.01);
				return sum + aliveChance(model, one) * year!.discounted * expectedSpend(spend, repeats, meanSpend);
			}, 0);
		};
		for (const kind of KINDS) {
			const [inDays, inWeeks] = [total(days, kind), total(weeks, kind)];
			expect(inDays).toBeGreaterThan(10_000);
			expect(Math.abs(inWeeks / inDays - 1)).toBeLessThan(1e-8);
		}
	});

	it('standard errors are those of a bootstrap, within its noise', () => {
		const fitted = fitPurchases(weeks, 'bg-nbd')!;
		let seed = 7;
		const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
		const logs = Array.from({ length: 30 }, () => {
			const customers = new Array<number>(all.length).fill(0);
			for (let i = 0; i < all.length; i++) customers[Math.floor(random() * all.length)]!++;
			return Math.log(fitPurchases({ ...weeks, customers }, 'bg-nbd')!.model.r);
		});
		const mean = logs.reduce((sum, one) => sum + one, 0) / logs.length;
		const sd = Math.sqrt(logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (logs.length - 1));
		const ours = fitted.errors.r / fitted.model.r;
		expect(ours / sd).toBeGreaterThan(0.6);
		expect(ours / sd).toBeLessThan(1.6);
	});
});
