// Records that are built alike are copied as bytes; the cells are those of JSON.parse, whatever the values.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { convertJson } from '../../src/ingest/containers/json-table.ts';
import { flatten } from '../../src/ingest/containers/json-record.ts';

/** From here on records are read by what the ones before looked like. */
const DECIDING = 1000;

const value = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.constantFrom(
		'',
		' ',
		'ก,ข',
		'a,b',
		'"',
		'\\',
		'a\nb',
		'a\r\nb',
		'\u00a0x',
		'น้ำ ',
		"'00123",
		'\t',
		'}',
		'","',
	),
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.constantFrom(0, -0, 0.5, 12.5, -12.25, 1e21, 1e-7, 199),
	fc.boolean(),
	fc.constant(null),
);
const record = fc.record({ id: value, 'ยอด, รวม': value, total: value, customer: fc.record({ id: value }) });
const shaped = fc.oneof(
	{ weight: 8, arbitrary: record },
	{ weight: 1, arbitrary: fc.record({ total: value, id: value }) },
	{ weight: 1, arbitrary: fc.record({ id: value, tags: fc.array(value, { maxLength: 2 }), late: value }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'{',
			'[1]',
			'7',
			'{"id":1,}',
			'{"id":"x","ยอด, รวม":1.50,"total":17850.0,"customer":{"id":-0.0}}',
			'{"id":"x","ยอด, รวม":01,"total":1,"customer":{"id":1}}',
			'{"id":"a\tb","ยอด, รวม":1,"total":1,"customer":{"id":1}}',
		),
	},
);
const spaced = fc.constantFrom(
	(text: string) => text,
	(text: string) => text.replace('{"id":', '{ "id": '),
	(text: string) => text.replace('"total":', '"total" : '),
);

async function cellsOf(kind: 'json' | 'ndjson', text: string): Promise<readonly (readonly string[])[]> {
	const { text: csv } = await convertJson({ kind, file: new Blob([text]) }, () => undefined);
	return Papa.parse<string[]>((await csv.text()).replace(/\n$/, ''), { delimiter: ',', newline: '\n' }).data;
}

describe('records of JSON', () => {
	const first = JSON.stringify({ id: 'A', 'ยอด, รวม': 1, total: 2.5, customer: { id: 7 } });
	const columns = ['id', 'ยอด, รวม', 'total', 'customer.id'];
	const expected = (line: string): readonly string[] | null => {
		const cells = flatten(line)?.cells;
		return cells ? columns.map((name) => (cells.get(name) ?? '').replaceAll('\r\n', '\n')) : null;
	};
	const normal = (rows: readonly (readonly string[])[]) =>
		rows.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')));
	/** Where JavaScript writes an exponent the file's own digits stay: the same number. */
	const same = (found: string, meant: string) =>
		found === meant || (found !== '' && meant !== '' && Number(found) === Number(meant));

	it('have the same cells however they are read', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(shaped, spaced), { minLength: 1, maxLength: 40 }),
				fc.constantFrom('\n', '\r\n', '\n\n'),
				async (drawn, lineEnd) => {
					const lines = drawn.map(([one, space]) =>
						typeof one === 'string' ? one : space(JSON.stringify(one)),
					);
					const all = [...Array.from({ length: DECIDING }, () => first), ...lines];
					const meant = lines.flatMap((line) => {
						const cells = expected(line);
						return cells ? [cells] : [];
					});
					const [header, ...rows] = normal(await cellsOf('ndjson', all.join(lineEnd)));
					expect(header).toEqual(columns);
					expect(rows.length).toBe(DECIDING + meant.length);
					rows.slice(DECIDING).forEach((row, index) => {
						const wrong = row.filter((cell, column) => !same(cell, meant[index]![column]!));
						expect(wrong).toEqual([]);
					});
				},
			),
			{ numRuns: 150 },
		);
	}, 60_000);

	it('of a list are the same as of lines, in any spacing', async () => {
		const records = Array.from({ length: DECIDING + 50 }, (_, index) => ({
			id: `ร้าน ${index}`,
			total: index / 4,
			note: index % 7 === 0 ? 'a "b",\nc' : null,
		}));
		const lines = await cellsOf('ndjson', records.map((one) => JSON.stringify(one)).join('\n'));
		expect(lines.at(-1)).toEqual([`ร้าน ${DECIDING + 49}`, String((DECIDING + 49) / 4), '']);
		expect(await cellsOf('json', JSON.stringify(records))).toEqual(lines);
		expect(await cellsOf('json', JSON.stringify({ data: records }, null, '\t'))).toEqual(lines);
	});
});
