// The cube on typed arrays: following those who moved gives what adding everyone up gives.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BOOK, evenLevels } from '../../src/domain/book.ts';
import { EMPTY_RECIPE, type ScoringChoices } from '../../src/domain/recipe.ts';
import type { AsOf } from '../../src/segmentation/customers.ts';
import { changedSegments, cubeSums, liveCube, liveSegments } from '../../src/segmentation/live-cube.ts';
import { liveScores, sortDimensions, type CustomerArrays } from '../../src/segmentation/live.ts';

const asOf: AsOf = { analysisDate: '2024-12-31', windowDays: null, measure: 'amount', perUnit: 100 };
const levels = evenLevels(5);

const person = fc.record({
	days: fc.integer({ min: 0, max: 9 }),
	orders: fc.integer({ min: 1, max: 4 }),
	money: fc.integer({ min: -50, max: 300_000 }),
});

function arraysOf(people: readonly { days: number; orders: number; money: number }[]): CustomerArrays {
	return {
		length: people.length,
		cid: Int32Array.from(people, (_, index) => index),
		recencyDays: Int32Array.from(people, ({ days }) => days),
		orders: Int32Array.from(people, ({ orders }) => orders),
		ordersEver: Int32Array.from(people, ({ orders }) => orders),
		money: Float64Array.from(people, ({ money }) => money),
		measure: Float64Array.from(people, ({ money }) => money),
	};
}

const rising = (max: number, length = 4) =>
	fc
		.array(fc.integer({ min: 0, max }), { minLength: length, maxLength: length })
		.map((cuts) => cuts.toSorted((a, b) => a - b));

describe('the cube while a cut is dragged', () => {
	it('is the same whether everyone is added up or only those who moved', () => {
		const move = fc.oneof(
			rising(9).map((cuts) => ({ dimension: 'r' as const, cuts })),
			rising(4).map((cuts) => ({ dimension: 'f' as const, cuts })),
			rising(3000).map((cuts) => ({ dimension: 'm' as const, cuts })),
		);
		fc.assert(
			fc.property(
				fc.array(person, { minLength: 1, maxLength: 80 }),
				fc.array(move, { minLength: 1, maxLength: 8 }),
				(people, moves) => {
					const customers = arraysOf(people);
					const sorted = sortDimensions(customers);
					let scoring: ScoringChoices = EMPTY_RECIPE.scoring;
					const segmentsOf = () =>
						liveSegments(liveScores(customers, sorted, asOf, scoring), DEFAULT_BOOK, levels);
					const standing = segmentsOf();
					let sums = cubeSums(customers, standing);
					for (const { dimension, cuts } of moves) {
						const each = { ...scoring.each, [dimension]: { method: 'own', bins: 5, cuts } };
						scoring = { ...scoring, each } as ScoringChoices;
						const segments = segmentsOf();
						sums = cubeSums(customers, segments, sums);
						expect(liveCube(sums, segments)).toEqual(liveCube(cubeSums(customers, segments), segments));
						const segmentsBy = (of: typeof segments) =>
							[...of.slots].map((_, index) => {
								const one = cubeSums(arraysOf([people[index]!]), {
									...of,
									slots: of.slots.slice(index, index + 1),
								});
								return liveCube(one, of)[0]!.segment;
							});
						const [before, after] = [segmentsBy(standing), segmentsBy(segments)];
						expect(changedSegments(standing, segments)).toBe(
							after.filter((segment, index) => segment !== before[index]).length,
						);
					}
				},
			),
			{ numRuns: 150 },
		);
	});
});
