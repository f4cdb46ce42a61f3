import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedNumbers } from '../../src/segmentation/sorted-numbers.ts';

test('values come sorted as the engine of the language sorts them, whatever their kind and range', () => {
	const many = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: 250, maxLength: 600 });
	const values = fc.oneof(
		fc.array(fc.integer({ min: 0, max: 40 })),
		many(fc.integer({ min: -70_000, max: 70_000 })),
		many(fc.integer({ min: 0, max: 40 })),
		many(fc.integer()),
		many(fc.integer({ min: 0, max: 2 ** 32 + 5 })),
		many(fc.maxSafeInteger()),
		many(fc.double({ noNaN: true })),
	);
	fc.assert(
		fc.property(values, (numbers) => {
			// Zero has one sign among whole numbers.
			const plain = numbers.map((value) => value + 0);
			expect(Array.from(sortedNumbers(plain), (value) => value + 0)).toEqual(
				Array.from(Float64Array.from(plain).sort(), (value) => value + 0),
			);
		}),
		{ numRuns: 500, examples: [[[]]] },
	);
});
