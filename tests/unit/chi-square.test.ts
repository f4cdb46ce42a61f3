// The test of difference against published values and laws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bothTails,
	chiSquareTail,
	holm,
	independence,
	shareInterval,
	upperGamma,
} from '../../src/statistics/chi-square.ts';

describe('chi-square', () => {
	it('gives the critical values of the printed tables', () => {
		for (const [value, freedom, p] of [
			[3.841, 1, 0.05],
			[6.635, 1, 0.01],
			[16.919, 9, 0.05],
			[37.566, 20, 0.01],
			[124.342, 100, 0.05],
			[61.754, 90, 0.99],
		] as const)
			expect(chiSquareTail(value, freedom)).toBeCloseTo(p, 4);
		expect(bothTails(1.959963984540054)).toBeCloseTo(0.05, 12);
	});

	it('is exp(-x) for a = 1, and obeys the recurrence Q(a + 1, x) = Q(a, x) + x^a e^-x / Γ(a + 1)', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 80, noNaN: true }), fc.integer({ min: 1, max: 30 }), (x, a) => {
				expect(upperGamma(1, x)).toBeCloseTo(Math.exp(-x), 12);
				let factorial = 1;
				for (let n = 2; n <= a; n++) factorial *= n;
				expect(upperGamma(a + 1, x)).toBeCloseTo(upperGamma(a, x) + (x ** a * Math.exp(-x)) / factorial, 11);
			}),
		);
		expect(() => upperGamma(0, 1)).toThrow(RangeError);
	});

	it('finds in a 2 × 2 table what the closed formula gives, and the adjusted residual is its root', () => {
		const [a, b, c, d] = [20, 30, 45, 15];
		const n = a + b + c + d;
		const closed = (n * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
		const found = independence([
			[a, b],
			[c, d],
		])!;
		expect(found.chiSquare).toBeCloseTo(closed, 10);
		expect(found.residuals[0]![1]! ** 2).toBeCloseTo(closed, 10);
		expect(found.enough).toBe(true);
	});

	it('says nothing of one row, leaves empty rows out, and warns of small numbers', () => {
		expect(independence([[3, 4]])).toBeNull();
		const table = [
			[10, 20],
			[30, 5],
		];
		expect(independence([...table, [0, 0]])!.p).toBe(independence(table)!.p);
		expect(
			independence([
				[1, 2],
				[2, 1],
			])!.enough,
		).toBe(false);
	});

	it('finds a difference by chance in about as many tables as it says', () => {
		let seed = 7;
		const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
		let significant = 0;
		for (let trial = 0; trial < 2000; trial++) {
			const table = [0, 1, 2].map(() => [0, 0, 0, 0]);
			for (let person = 0; person < 300; person++)
				table[Math.floor(random() * 3)]![Math.floor(random() * 4)]!++;
			if (independence(table)!.p < 0.05) significant++;
		}
		expect(significant / 2000).toBeGreaterThan(0.035);
		expect(significant / 2000).toBeLessThan(0.065);
	});

	it("Holm's values are never smaller than given, keep the order, and match a worked example", () => {
		expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (ps) => {
				holm(ps).forEach((p, index) => expect(p).toBeGreaterThanOrEqual(ps[index]!));
			}),
		);
	});

	it("Wilson's interval: 81 of 263 is 25.5 % to 36.6 % (Newcombe 1998)", () => {
		const { low, high } = shareInterval(81, 263);
		expect(low).toBeCloseTo(0.2553, 4);
		expect(high).toBeCloseTo(0.3662, 4);
		expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 });
	});
});
