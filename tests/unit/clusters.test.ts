// K-means: clear groups are found, the same points give the same groups, and their words follow their centres.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traitsOf } from '../../src/cells/clusters/describe.ts';
import { clustersOf, scalingOf, standardised } from '../../src/statistics/clusters.ts';

describe('clusters', () => {
	it('finds groups that lie apart, the largest first, and what they explain', () => {
		const around = (x: number, y: number, count: number) =>
			Array.from({ length: count }, (_, index) => [x + Math.sin(index) / 10, y + Math.cos(index * 7) / 10]);
		const points = [...around(0, 0, 30), ...around(10, 0, 50), ...around(0, 10, 20)];
		const { centroids, sizes, explained } = clustersOf(points, 3);
		expect(sizes).toEqual([50, 30, 20]);
		expect(centroids.map((centroid) => centroid.map((value) => Math.abs(Math.round(value))))).toEqual([
			[10, 0],
			[0, 0],
			[0, 10],
		]);
		expect(explained).toBeGreaterThan(0.99);
		expect(() => clustersOf([[1], [1], [1]], 2)).toThrow(RangeError);
	});

	it('standardises to mean 0 and spread 1, and leaves a measure alone that never changes', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.constant(7)), {
					minLength: 2,
					maxLength: 50,
				}),
				(points) => {
					fc.pre(new Set(points.map(([value]) => value)).size > 1);
					const scaled = standardised(points, scalingOf(points));
					const again = scalingOf(scaled);
					expect(again.mean[0]).toBeCloseTo(0, 8);
					expect(again.spread[0]).toBeCloseTo(1, 8);
					expect(Math.max(...scaled.map(([value]) => Math.abs(value!)))).toBeLessThan(
						Math.sqrt(points.length),
					);
					expect(scaled.every(([, constant]) => constant === 0)).toBe(true);
				},
			),
		);
	});

	it('gives the same groups for the same points, each point in the nearest', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
					minLength: 12,
					maxLength: 60,
				}),
				fc.integer({ min: 2, max: 4 }),
				(points, groups) => {
					fc.pre(new Set(points.map(String)).size >= groups);
					const first = clustersOf(points, groups);
					expect(clustersOf(points, groups)).toEqual(first);
					expect(first.sizes.reduce((sum, size) => sum + size, 0)).toBe(points.length);
					expect(first.explained).toBeGreaterThanOrEqual(0);
					expect(first.explained).toBeLessThanOrEqual(1 + 1e-12);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('says in which measures a group lies apart, the strongest first', () => {
		const centres = {
			measures: ['recency', 'orders', 'money'] as const,
			centroids: [[0.5, -1.2, 0.1]],
			mean: [],
			spread: [],
			low: [],
			high: [],
		};
		expect(traitsOf(centres, 1)).toEqual([
			{ measure: 'orders', side: 'low' },
			{ measure: 'recency', side: 'high' },
		]);
	});
});
