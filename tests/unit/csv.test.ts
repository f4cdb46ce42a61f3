// CSV out: exact for programs, harmless in Excel, and the same whether JavaScript or SQL writes it.
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvText, harmless } from '../../src/downloads/csv.ts';
import { csvLine, moneyText } from '../../src/downloads/csv-sql.ts';
import { sql } from '../../src/sql/sql.ts';
import { statement } from '../../src/sql/statement.ts';
import { nodeDatabase, type NodeDatabase } from '../sql/node-database.ts';

const cell = fc
	.array(
		fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', ' ', ',', '"', "'", 'a', 'ก', '1', '6', '.'),
		{ maxLength: 12 },
	)
	.map((letters) => letters.join(''));

async function bySql(db: NodeDatabase, text: string, flavour: 'excel' | 'plain'): Promise<string> {
	const decoder = new TextDecoder();
	let out = '';
	const line = csvLine([{ header: 'a', value: sql`${text}`, kind: 'text' }], flavour);
	await db.stream(statement('line', sql`SELECT ${line} AS line`), (bytes) => (out += decoder.decode(bytes)));
	return out;
}

describe('CSV out', () => {
	let db: NodeDatabase;
	beforeAll(async () => {
		db = await nodeDatabase();
	});

	it.each([
		['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
		['  =1+1', "'  =1+1"],
		['-2+3', "'-2+3"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t=1"],
		['\rx', "'\rx"],
		['＝1', "'＝1"],
		['line one\n=2', 'line one\n=2'],
		['\n=2', "'\n=2"],
		['+66812345678', '+66812345678'],
		['-12.50', '-12.50'],
		['ปกติ', 'ปกติ'],
	])('makes %j harmless as %j', (text, safe) => {
		expect(harmless(text)).toBe(safe);
	});

	it('comes back from a parser as it went in, and never begins as a formula for Excel', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
				(rows) => {
					const plain = Papa.parse<string[]>(csvText(['a', 'b', 'c'], rows, 'plain'), {
						skipEmptyLines: false,
					});
					expect(plain.data.slice(1, -1)).toEqual(rows);
					const excel = csvText(['a', 'b', 'c'], rows, 'excel');
					expect(excel.startsWith('\uFEFF')).toBe(true);
					const read = Papa.parse<string[]>(excel.slice(1)).data.slice(1, -1).flat();
					expect(read).toEqual(rows.flat().map(harmless));
				},
			),
		);
	});

	it('is the same by SQL and by JavaScript', async () => {
		await fc.assert(
			fc.asyncProperty(cell, fc.constantFrom('excel' as const, 'plain' as const), async (text, flavour) => {
				expect(await bySql(db, text, flavour)).toBe(
					csvText([], [[text]], flavour).replace(/^\uFEFF?\r\n/, ''),
				);
			}),
			{ numRuns: 150 },
		);
	});

	it('writes money exactly, with two decimals where they are enough', () => {
		const text = (minor: number | bigint, scale: number) =>
			db
				.ask(sql`SELECT ${moneyText(sql`(${minor})::BIGINT`, scale)} AS t`.text)
				.getChild('t')
				?.get(0) as string;
		expect([text(123456, 2), text(-5, 2), text(0, 2), text(9007199254740993n, 2)]).toEqual([
			'1234.56',
			'-0.05',
			'0.00',
			'90071992547409.93',
		]);
		expect([text(12500, 4), text(-12501, 4), text(7, 0)]).toEqual(['1.25', '-1.2501', '7']);
	});
});
