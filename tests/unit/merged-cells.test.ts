// Merged cells are a finding among the others, and its switch opens the file anew.
import { describe, expect, it } from 'vitest';
import { EMPTY_RECIPE, type FileChoices } from '../../src/domain/recipe.ts';
import { look, mustLookAgain } from '../../src/notebook/looking.ts';
import { bookOf, day } from './containers-making.ts';

const bytes = bookOf(
	{
		S: [
			['Sales of May', null, null],
			['Customer ID', 'Date', 'Total'],
			['A', day(2024, 5, 1), 10],
			[null, day(2024, 5, 2), 20],
			['B', day(2024, 5, 3), 30],
		],
	},
	{ merges: ['A1:C1', 'A3:A4'] },
);

async function looked(choices: FileChoices) {
	const options = { signal: new AbortController().signal, onProgress: () => undefined };
	const { proposal, sniffed } = await look([new File([bytes], 'sales.xlsx')], choices, options);
	return {
		notes: proposal.structure.map(({ finding, applied, rows }) => [finding, applied, rows]),
		customers: sniffed.preview.map(([customer]) => customer),
	};
}

describe('merged cells', () => {
	const undone: FileChoices = { ...EMPTY_RECIPE.file, asWritten: ['merged-cells'] };

	it('are found with the titles, and hold for each row until the reader undoes it', async () => {
		expect(await looked(EMPTY_RECIPE.file)).toEqual({
			notes: [
				['merged-cells', true, 1],
				['titles', true, 1],
			],
			customers: ['A', 'A', 'B'],
		});
		expect(mustLookAgain(EMPTY_RECIPE.file, undone)).toBe(true);
		expect(await looked(undone)).toEqual({
			notes: [
				['merged-cells', false, 1],
				['titles', true, 1],
			],
			customers: ['A', '', 'B'],
		});
	});
});
