// Intervals, event curves and scores of predictions against published figures and plain counting.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysUntilShare, eventCurve, shareBy } from '../../src/statistics/kaplan-meier.ts';
import { meanDifference, meanOf } from '../../src/statistics/means.ts';
import { areaUnderCurve, clusteredMean, gains, liftOf } from '../../src/statistics/prediction.ts';
import { randomNumbers } from '../../src/statistics/random.ts';
import { rateDifference, wilson } from '../../src/statistics/rates.ts';

describe('rates', () => {
	it('have the published intervals: Wilson as in Newcombe 1998 a, their difference as in Newcombe 1998 b', () => {
		for (const [came, of, low, high] of [
			[81, 263, 0.2553, 0.3662],
			[15, 148, 0.0624, 0.1605],
			[0, 20, 0, 0.1611],
			[1, 29, 0.0061, 0.1718],
		] as const) {
			expect(wilson(came, of).low).toBeCloseTo(low, 4);
			expect(wilson(came, of).high).toBeCloseTo(high, 4);
		}
		for (const [a, m, b, n, low, high] of [
			[56, 70, 48, 80, 0.0524, 0.3339],
			[9, 10, 3, 10, 0.1705, 0.809],
			[6, 7, 2, 7, 0.0582, 0.8062],
			[10, 10, 0, 20, 0.6791, 1],
		] as const) {
			expect(rateDifference(a, m, b, n).low).toBeCloseTo(low, 4);
			expect(rateDifference(a, m, b, n).high).toBeCloseTo(high, 4);
		}
	});
});

describe('event curve', () => {
	it('gives the textbook’s figures for 6-MP (Freireich 1963): events and censored weeks', () => {
		const events = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((days) => ({ days, events: 1, censored: 0 }));
		const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((days) => ({
			days,
			events: 0,
			censored: 1,
		}));
		const curve = eventCurve([...censored, ...events]);
		const survival = [6, 7, 10, 13, 16, 22, 23].map((days) => Number((1 - shareBy(curve, days)).toFixed(3)));
		expect(survival).toEqual([0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]);
		expect(daysUntilShare(curve, 0.5)).toBe(23);
		expect(daysUntilShare(curve, 0.9)).toBeNull();
		for (const { low, share, high } of curve) expect(low <= share && share <= high).toBe(true);
	});

	it('is the plain share where everybody was watched to the end', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }), (days) => {
				const curve = eventCurve(days.map((day) => ({ days: day, events: 1, censored: 0 })));
				for (const at of [0, 5, 15, 30]) {
					const share = days.filter((day) => day <= at).length / days.length;
					expect(shareBy(curve, at)).toBeCloseTo(share, 10);
				}
			}),
		);
	});
});

describe('means', () => {
	it('cover the true mean of skewed money about as often as they promise', () => {
		const random = randomNumbers(7);
		const money = () => (random() < 0.6 ? 0 : Math.exp(4 + 1.2 * (random() + random() + random() - 1.5)));
		const many = Array.from({ length: 200_000 }, money);
		const truth = many.reduce((sum, one) => sum + one, 0) / many.length;
		let covered = 0;
		for (let time = 0; time < 200; time++) {
			const { low, high } = meanOf(Array.from({ length: 120 }, money));
			if (low <= truth && truth <= high) covered++;
		}
		expect(covered).toBeGreaterThan(178);
		expect(covered).toBeLessThan(200);
	});

	it('repeat exactly, know nothing of a single value, and their difference sees a real one', () => {
		const values = Float64Array.from({ length: 300 }, (_, index) => (index * 37) % 101);
		expect(meanOf(values)).toEqual(meanOf(values));
		expect(meanOf([5])).toEqual({ mean: 5, low: -Infinity, high: Infinity });
		const more = values.map((value) => value + 30);
		const { mean, low, high } = meanDifference(more, values);
		expect(mean).toBeCloseTo(30, 9);
		expect(low).toBeGreaterThan(20);
		expect(high).toBeLessThan(40);
	});
});

const anyGroups = fc.array(
	fc.record({
		chance: fc.constantFrom(0.1, 0.2, 0.5, 0.9),
		stayed: fc.integer({ min: 1, max: 6 }),
		came: fc.integer({ min: 1, max: 6 }),
	}),
	{ minLength: 1, maxLength: 6 },
);

describe('predictions', () => {
	it('rank as counting every pair says, and the gains run from nothing to all', () => {
		fc.assert(
			fc.property(anyGroups, (drawn) => {
				const groups = drawn.map(({ chance, stayed, came }) => ({ chance, customers: stayed + came, came }));
				let won = 0;
				let pairs = 0;
				for (const one of drawn) {
					for (const other of drawn) {
						pairs += one.came * other.stayed;
						won +=
							one.came *
							other.stayed *
							(one.chance > other.chance ? 1 : one.chance === other.chance ? 0.5 : 0);
					}
				}
				expect(areaUnderCurve(groups)).toBeCloseTo(won / pairs, 10);
				const curve = gains(groups);
				expect([curve[0], curve.at(-1)]).toEqual([
					{ customers: 0, came: 0 },
					{ customers: 1, came: 1 },
				]);
				expect(liftOf(groups, 1)).toBeCloseTo(1, 10);
			}),
		);
		const half = [
			{ chance: 0.8, customers: 50, came: 40 },
			{ chance: 0.2, customers: 50, came: 10 },
		];
		expect(liftOf(half, 0.2)).toBeCloseTo(1.6, 10);
	});

	it('a difference that repeats on the same customers is no surer than those customers', () => {
		const once = clusteredMean([1, 0, 1, 0], [1, 1, 1, 1], 4);
		const twice = clusteredMean([2, 0, 2, 0], [2, 2, 2, 2], 8);
		expect(twice.mean).toBe(once.mean);
		expect(twice.low).toBeCloseTo(once.low, 10);
	});
});
