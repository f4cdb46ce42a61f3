// Turns a Parquet file into comma text, row group by row group. Runs in the worker, or directly under Node.
import { parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import type { AsyncBuffer, Compressors, DecodedArray, FileMetaData } from 'hyparquet';
import { ProblemError } from '../../domain/problem.ts';
import { numberText } from './cell-text.ts';
import { CellBytes, roomOf } from './cell-bytes.ts';
import { CsvBytes } from './csv-bytes.ts';
import { quoted } from './csv-text.ts';
import type { Converted } from './notes.ts';
import { MOST_UNPACKED_BYTES } from './unpack.ts';

export interface ParquetTask {
	readonly kind: 'parquet';
	readonly file: Blob;
}

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
/** Codecs that the reader knows by itself. */
const BUILT_IN = new Set(['UNCOMPRESSED', 'SNAPPY']);

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Days as ISO text, each built once. */
function dayTexts(): (day: number) => string {
	const known = new Map<number, string>();
	return (day) => {
		const found = known.get(day);
		if (found !== undefined) return found;
		const date = new Date(day * DAY_MS);
		const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().replace(/T.*$/, '');
		known.set(day, text);
		return text;
	};
}

/** Values as the text of a cell: days and times as written in UTC, exact whole numbers. */
function parsers() {
	const dayText = dayTexts();
	const moment = (ms: number): string => {
		const day = Math.floor(ms / DAY_MS);
		const seconds = Math.floor((ms - day * DAY_MS) / SECOND_MS);
		if (seconds === 0) return dayText(day);
		const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
		return `${dayText(day)} ${time}`;
	};
	return {
		timestampFromMilliseconds: (ms: bigint) => moment(Number(ms)),
		timestampFromMicroseconds: (micros: bigint) => moment(Number(micros / 1000n)),
		timestampFromNanoseconds: (nanos: bigint) => moment(Number(nanos / 1_000_000n)),
		dateFromDays: dayText,
	};
}

function textOf(value: unknown): string {
	switch (typeof value) {
		case 'string':
			return value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
		case 'number':
			return numberText(value);
		case 'bigint':
		case 'boolean':
			return String(value);
		default:
			return value instanceof Date ? value.toISOString().slice(0, 19).replace('T', ' ') : '';
	}
}

const bufferOf = (file: Blob): AsyncBuffer => ({
	byteLength: file.size,
	slice: (start, end = file.size) => file.slice(start, end).arrayBuffer(),
});

/** Columns of plain values, and those that hold lists or records. */
function columnsOf(metadata: FileMetaData): { flat: readonly string[]; nested: readonly string[] } {
	const flat: string[] = [];
	const nested: string[] = [];
	for (const { element, children } of parquetSchema(metadata).children)
		(children.length > 0 || element.repetition_type === 'REPEATED' ? nested : flat).push(element.name);
	return { flat, nested };
}

async function compressorsFor(metadata: FileMetaData): Promise<{ compressors?: Compressors }> {
	const codecs = metadata.row_groups.flatMap(({ columns }) => columns.map((one) => one.meta_data?.codec));
	if (codecs.every((codec) => codec === undefined || BUILT_IN.has(codec))) return {};
	const { compressors } = await import('hyparquet-compressors');
	return { compressors };
}

/** Longer texts are looked at one by one before they are written. */
const SHORT_TEXT = 200;
const COMMA = 0x2c;
const LINE_END = 0x0a;

const isLong = (value: unknown): value is string => typeof value === 'string' && value.length > SHORT_TEXT;

/** Writes the rows of one group from its columns. */
function writeRows(
	csv: CsvBytes,
	cells: readonly CellBytes[],
	columns: readonly (readonly DecodedArray[])[],
	rows: number,
): void {
	const whole = columns.map((runs) => {
		if (runs.length === 1) return runs[0]!;
		return runs.flatMap((run) => Array.from(run as ArrayLike<unknown>));
	});
	const usualRoom = whole.length * (roomOf('x'.repeat(SHORT_TEXT)) + 1);
	const withLong = whole.filter((values) => values.some((value: unknown) => isLong(value)));
	let row = 0;
	const writeRow = (out: Uint8Array, at: number): number => {
		let to = at;
		for (let column = 0; column < whole.length; column++) {
			if (column > 0) out[to++] = COMMA;
			to = cells[column]!.write(whole[column]![row], out, to);
		}
		out[to++] = LINE_END;
		return to;
	};
	for (; row < rows; row++) {
		let room = usualRoom;
		for (const values of withLong) {
			const value: unknown = values[row];
			if (isLong(value)) room += roomOf(value);
		}
		csv.write(room, writeRow);
	}
}

async function converted(file: Blob, onProgress: (share: number) => void): Promise<Converted> {
	const buffer = bufferOf(file);
	const metadata = await parquetMetadataAsync(buffer);
	const bytes = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
	if (bytes > MOST_UNPACKED_BYTES) throw new ProblemError({ kind: 'too-large-inside' });
	const { flat, nested } = columnsOf(metadata);
	const packed = await compressorsFor(metadata);
	const place = new Map(flat.map((name, index) => [name, index]));
	const csv = new CsvBytes();
	csv.addLine(flat.map(quoted).join(','));
	const cells = flat.map(() => new CellBytes(textOf));
	let done = 0;
	for (const group of metadata.row_groups) {
		const rows = Number(group.num_rows);
		const columns: DecodedArray[][] = flat.map(() => []);
		let seen = 0;
		if (flat.length > 0)
			await parquetRead({
				file: buffer,
				metadata,
				columns: [...flat],
				rowStart: done,
				rowEnd: done + rows,
				parsers: parsers(),
				...packed,
				onChunk: ({ columnName, columnData }) => {
					columns[place.get(columnName) ?? -1]?.push(columnData);
					onProgress((done + (rows * ++seen) / (2 * flat.length)) / Number(metadata.num_rows));
				},
			});
		writeRows(csv, cells, columns, rows);
		onProgress((done += rows) / Number(metadata.num_rows));
	}
	return {
		text: csv.blob(),
		sheets: [],
		sheet: null,
		notes: nested.length > 0 ? [{ kind: 'nested-left-out', columns: nested }] : [],
	};
}

/** @throws ProblemError `damaged-file`, `too-large-inside`. */
export async function convertParquet(
	{ file }: ParquetTask,
	onProgress: (share: number) => void,
): Promise<Converted> {
	try {
		return await converted(file, onProgress);
	} catch (error) {
		if (error instanceof ProblemError || (error instanceof DOMException && error.name.startsWith('Not')))
			throw error;
		if (error instanceof RangeError && /allocation|invalid (?:string|array) length/i.test(error.message))
			throw error;
		throw new ProblemError({ kind: 'damaged-file', container: 'parquet' }, { cause: error });
	}
}
