// Reads the records of a text file one after another as it streams by, cut the way its dialect says.
import Papa from 'papaparse';
import { decoderOf } from '../decoding.ts';
import type { Dialect } from '../load-plan.ts';
import { alignedCells, type Cells } from '../records.ts';

/** A record that goes on for longer than this began with a quote that is never closed. */
const LONGEST_REST = 1 << 24;

interface Cut {
	readonly records: readonly Cells[];
	/** How much of the text they take up. */
	readonly end: number;
}

function cutDelimited(text: string, { delimiter, quotes }: Dialect, last: boolean): Cut {
	// The typings leave out how the parser is called by hand; its last record may be cut off.
	const config = { delimiter, newline: '\n', quoteChar: '"', ...(quotes ? {} : { fastMode: true }) } as const;
	const parser = new Papa.Parser(config) as unknown as {
		parse(input: string, baseIndex: number, ignoreLastRow: boolean): Papa.ParseResult<string[]>;
	};
	const { data, meta } = parser.parse(text, 0, !last);
	return { records: data, end: last ? text.length : meta.cursor };
}

function cutAligned(text: string, last: boolean): Cut {
	const end = last ? text.length : text.lastIndexOf('\n') + 1;
	const whole = text.slice(0, end).replace(/\n$/, '');
	return { records: whole === '' && end === 0 ? [] : whole.split('\n').map(alignedCells), end };
}

export interface RecordStreamOptions {
	/** The share of the file that has been read, 0 to 1. */
	readonly onProgress?: (share: number) => void;
	/** Stop after about this many bytes. */
	readonly mostBytes?: number;
}

/**
 * Hands out all records below the header, in batches; blank lines are records of one empty cell.
 * Lines end in \n whatever the file has.
 */
export async function eachRecords(
	file: Blob,
	dialect: Dialect,
	onRecords: (records: readonly Cells[]) => void,
	{ onProgress = () => undefined, mostBytes = Infinity }: RecordStreamOptions = {},
): Promise<void> {
	const decoder = decoderOf(dialect.encoding);
	const reader = file.slice(0, Math.min(file.size, mostBytes)).stream().getReader();
	let skip = dialect.linesBeforeData;
	let rest = '';
	let read = 0;
	for (;;) {
		const { done, value } = await reader.read();
		let text = rest + decoder.decode(value ?? new Uint8Array(), { stream: !done });
		const hangs = !done && text.endsWith('\r') ? '\r' : '';
		if (hangs !== '') text = text.slice(0, -1);
		if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
		const last = done || text.length > LONGEST_REST;
		const whole = last && text.endsWith('\n') ? text.slice(0, -1) : text;
		const cut = dialect.spaceAligned ? cutAligned(whole, last) : cutDelimited(whole, dialect, last);
		rest = (last ? '' : text.slice(cut.end)) + hangs;
		const records = whole === '' ? [] : cut.records;
		if (records.length > skip) onRecords(skip > 0 ? records.slice(skip) : records);
		skip = Math.max(0, skip - records.length);
		if (done) return;
		onProgress((read += value.length) / file.size);
	}
}
