// The number of a row is the one that a spreadsheet shows: each record of the file counts, blank ones and titles too, and a cell of several lines is one row.
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { rowsOfReason } from '../../src/cells/sales-file/query.ts';
import { rowsOf } from '../../src/engine/columns.ts';
import { loadFile } from '../../src/notebook/loading.ts';
import { look } from '../../src/notebook/looking.ts';
import { bookOf, day, type Value } from '../unit/containers-making.ts';
import { nodeDatabase } from './node-database.ts';

/** The rows without a date, by their number in the file. */
async function undated(content: string | Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
	const database = await nodeDatabase();
	const options = { signal: new AbortController().signal, onProgress: () => undefined };
	const { opened, proposal, places } = await look([new File([content], 'sales')], EMPTY_RECIPE.file, options);
	await loadFile(database, opened.text, proposal.plan, {}, places);
	const rows = rowsOf(await database.query(rowsOfReason('no-date', places)));
	return rows.map(({ row, customer }) => `${row} ${customer}`);
}

describe('the number of a row', () => {
	beforeAll(async () => {
		await nodeDatabase();
	});

	it('counts titles, blank lines and blank rows of a text', async () => {
		const text = [
			'Sales of the made-up shop',
			'',
			'Customer ID,Date,Total',
			'A,2024-05-01,10',
			'',
			'B,,20',
			',,',
			'',
			'C,2024-05-02,30',
			'D,,40',
			'',
		];
		expect(await undated(text.join('\n'))).toEqual(['6 B', '10 D']);
		expect(await undated(text.join('\r\n'))).toEqual(['6 B', '10 D']);
	});

	it('takes a cell of several lines as one row', async () => {
		const text =
			'Customer ID,Date,Total,Note\nA,2024-05-01,10,"one\ntwo\n\nfour"\nB,,20,\nC,2024-05-02,30,x\nD,,5,"a\nb"\n';
		expect(await undated(text)).toEqual(['3 B', '5 D']);
		expect(await undated(`"a title\nof two lines",,,\n${text}`)).toEqual(['4 B', '6 D']);
	});

	it('leaves blank lines inside quotes as they are and counts those outside', async () => {
		const text =
			'Customer ID,Date,Total,Note\nA,2024-05-01,10,"5"" wide\n\n""so"""\n\nB,,20,5" wide\n\nC,2024-05-02,30,x\nD,,5,\n';
		expect(await undated(text)).toEqual(['4 B', '7 D']);
		expect(await undated(text.replaceAll(',', ';'))).toEqual(['4 B', '7 D']);
	});

	it('is that of the sheet in a workbook', async () => {
		const rows: readonly (readonly Value[])[] = [
			['รายงานยอดขาย'],
			[],
			['Customer ID', 'Date', 'Total'],
			['A', day(2024, 5, 1), 10],
			[],
			['B', null, 20],
			['C', day(2024, 5, 2), 30],
			['D', null, 40],
		];
		for (const type of ['xlsx', 'biff8', 'ods'] as const)
			expect(await undated(bookOf({ S: rows }, { type }))).toEqual(['6 B', '8 D']);
	});

	it('counts records where the file has no header of its own', async () => {
		const records = ['A,2024-05-01', 'B,', 'C,2024-05-02'].map((one) => {
			const [customer, date] = one.split(',');
			return JSON.stringify({ 'Customer ID': customer, Date: date, Total: 1 });
		});
		expect(await undated(records.join('\n'))).toEqual(['2 B']);
	});
});
