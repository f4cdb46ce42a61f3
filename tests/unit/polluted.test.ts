// Polluted files give back their clean table, and no bytes in any format bring the reading down.
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/domain/problem.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { look } from '../../src/notebook/looking.ts';
import { CLEAN, POLLUTIONS } from '../pollock/pollutions.ts';
import { pollockScore } from '../pollock/score.ts';
import { bookOf, day, gzipped, utf8, zipped } from './containers-making.ts';

describe('a polluted file', () => {
	it.each(Object.entries(POLLUTIONS))('with %s reads like the clean one', async (name, bytes) => {
		const { cells, right, shiftedRows, failure } = await pollockScore(new File([bytes], name), CLEAN);
		expect({ right, shiftedRows, failure }).toEqual({ right: cells, shiftedRows: 0, failure: null });
	});
});

describe('damaged bytes', () => {
	const csv = 'Customer ID,Date,Total\nA,2024-01-01,5\nB,2024-01-02,7\nA,2024-02-01,5\n';
	const records = [
		{ customer: 'A', date: '2024-01-01', total: 5 },
		{ customer: 'B', date: '2024-01-02', total: 7 },
	];
	const SEEDS: Readonly<Record<string, Uint8Array>> = {
		csv: utf8(csv),
		json: utf8(JSON.stringify(records)),
		ndjson: utf8(records.map((record) => JSON.stringify(record)).join('\n')),
		html: utf8(
			'<table><tr><td>Customer</td><td>Date</td><td>Total</td></tr><tr><td>A</td><td>2024-01-01</td><td>5</td></tr></table>',
		),
		gzip: gzipped(utf8(csv)),
		zip: zipped({ 'a.csv': utf8(csv), 'b.csv': utf8(csv.replaceAll('2024', '2025')) }),
		...Object.fromEntries(
			(['xlsx', 'biff8', 'ods', 'xlsb'] as const).map((type) => [
				type,
				bookOf(
					{
						S: [
							['Customer', 'Date', 'Total'],
							['A', day(2024, 1, 1), 5],
							['B', day(2024, 1, 2), 7],
						],
					},
					{ type },
				),
			]),
		),
		parquet: new Uint8Array(
			parquetWriteBuffer({
				columnData: [
					{ name: 'customer', data: ['A', 'B'], type: 'STRING' },
					{ name: 'total', data: [5, 7], type: 'DOUBLE' },
				],
			}),
		),
		garbage: new Uint8Array(64),
	};
	const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) });

	it('of every format are refused in words or read, never a crash', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...Object.keys(SEEDS)),
				fc.array(change, { minLength: 1, maxLength: 12 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.boolean(),
				async (seed, changes, cut, shortened) => {
					const bytes = Uint8Array.from(SEEDS[seed]!);
					for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
					const kept = shortened ? bytes.slice(0, Math.ceil(cut * bytes.length)) : bytes;
					const options = { signal: new AbortController().signal, onProgress: () => undefined };
					try {
						const looked = await look([new File([kept], `x.${seed}`)], EMPTY_RECIPE.file, options);
						expect(looked.proposal.samples.length).toBe(looked.proposal.plan.dialect.columnNames.length);
					} catch (error) {
						expect(error).toBeInstanceOf(ProblemError);
					}
				},
			),
			{ numRuns: 2000 },
		);
	});
});
