// Cells written as bytes are those that the slow way writes, known values and new ones alike.
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { CellBytes, roomOf } from '../../src/ingest/containers/cell-bytes.ts';
import { convertParquet } from '../../src/ingest/containers/parquet-table.ts';
import { quoted } from '../../src/ingest/containers/csv-text.ts';

const letters = fc.constantFrom(
	...['a', '0', ' ', ',', '"', '\n', '\t', 'é', 'ก', '👍', '\u00a0', '\u007f', '\ud800', '='],
);
const text = fc.array(letters, { maxLength: 20 }).map((all) => all.join(''));

it('writes each text as it is quoted elsewhere, within the room that is said', () => {
	fc.assert(
		fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), (texts) => {
			const cells = new CellBytes(String);
			const again = [...texts, ...texts.toReversed(), 'x'.repeat(4_000), ...texts];
			for (const one of again) {
				const out = new Uint8Array(roomOf(one) + 10).fill(7);
				const end = cells.write(one, out, 5);
				expect([...out.subarray(5, end)]).toEqual([...new TextEncoder().encode(quoted(one))]);
				expect(out.subarray(0, 5).every((byte) => byte === 7)).toBe(true);
			}
		}),
		{ numRuns: 300 },
	);
});

it('makes room for a text that is longer than its buffer', async () => {
	const data = ['a', 'ก'.repeat(1_000_000), 'b"c', 'ข'.repeat(300)];
	const file = new Blob([parquetWriteBuffer({ columnData: [{ name: 'note', data, type: 'STRING' }] })]);
	const { text } = await convertParquet({ kind: 'parquet', file }, () => undefined);
	const cells = (await text.text()).split('\n').slice(1, -1);
	expect(cells.map((cell) => cell.length)).toEqual([1, 1_000_000, 6, 300]);
	expect(cells).toEqual(data.map(quoted));
});
