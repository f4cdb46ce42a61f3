// A small suite of polluted files of our own: one clean table, and the ways in which real files spoil it.
import type { Cells } from '../../src/ingest/records.ts';

export const CLEAN: readonly Cells[] = [
	['Customer ID', 'Order Date', 'Product', 'Note', 'Total'],
	...Array.from({ length: 40 }, (_, index) => [
		`C${100 + (index % 7)}`,
		`2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
		['Tea, green', 'Rice "Jasmine"', 'ข้าวหอมมะลิ', 'Café'][index % 4]!,
		index % 5 === 0 ? 'two\nlines' : `note ${index}`,
		(index * 1.25).toFixed(2),
	]),
];

interface Dialect {
	readonly delimiter?: string;
	readonly lineEnd?: string;
	readonly always?: boolean;
}

function csv(
	table: readonly Cells[],
	{ delimiter = ',', lineEnd = '\n', always = false }: Dialect = {},
): string {
	const quoted = (cell: string): string =>
		always || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
	return table.map((row) => row.map(quoted).join(delimiter)).join(lineEnd) + lineEnd;
}
const bytes = (text: string): Uint8Array<ArrayBuffer> =>
	new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const wide = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf16le'));

/** Each by the name of its fault. */
export const POLLUTIONS: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
	'nothing wrong': bytes(csv(CLEAN)),
	'byte-order mark': bytes(`\ufeff${csv(CLEAN)}`),
	'UTF-16 with a mark': wide(`\ufeff${csv(CLEAN)}`),
	'UTF-16 without a mark': wide(csv(CLEAN)),
	semicolons: bytes(csv(CLEAN, { delimiter: ';' })),
	tabs: bytes(csv(CLEAN, { delimiter: '\t' })),
	bars: bytes(csv(CLEAN, { delimiter: '|' })),
	'every cell quoted': bytes(csv(CLEAN, { always: true })),
	'lines of Windows': bytes(csv(CLEAN, { lineEnd: '\r\n' })),
	'lines of old Macs': bytes(csv(CLEAN, { lineEnd: '\r' })),
	'no last line end': bytes(csv(CLEAN).trimEnd()),
	'title rows above': bytes(`Sales report\nJanuary to December 2024\n\n${csv(CLEAN)}`),
	'blank lines between': bytes(csv([...CLEAN.slice(0, 9), ['', '', '', '', ''], ...CLEAN.slice(9)])),
	'blank lines at the end': bytes(`${csv(CLEAN)}\n\n\n`),
	'a delimiter too many in each row': bytes(csv(CLEAN.map((row) => [...row, '']))),
	'a ragged row': bytes(csv(CLEAN.map((row, index) => (index === 12 ? [...row, 'extra'] : row)))),
	'spaces around cells': bytes(
		csv(CLEAN.map((row) => row.map((cell) => (cell.includes('\n') ? cell : ` ${cell} `)))),
	),
};
