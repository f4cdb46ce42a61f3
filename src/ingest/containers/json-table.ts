// Turns JSON and NDJSON into comma text as they stream by. Runs in the worker, or directly under Node.
import { ProblemError } from '../../domain/problem.ts';
import { JsonLists } from './json-lists.ts';
import type { Converted, OpenNote } from './notes.ts';
import { RecordsCsv } from './records-csv.ts';

export interface JsonTask {
	readonly kind: 'json' | 'ndjson';
	readonly file: Blob;
}

const SPACE = 32;
const NEW_LINE = 10;
const RETURN = 13;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The name of a wide encoding that the byte-order mark tells; else the file is UTF-8. */
async function wideEncoding(file: Blob): Promise<'utf-16le' | 'utf-16be' | null> {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

async function eachChunk(
	file: Blob,
	onBytes: (bytes: Uint8Array<ArrayBuffer>, last: boolean) => void,
	onProgress: (share: number) => void,
) {
	const reader = file.stream().getReader();
	let read = 0;
	for (;;) {
		const { done, value } = await reader.read();
		onBytes(value ?? new Uint8Array(), done);
		if (done) return;
		onProgress((read += value.length) / file.size);
	}
}

/** The file's text in pieces, in UTF-8 or what its byte-order mark says. */
async function eachPiece(file: Blob, onText: (text: string) => void, onProgress: (share: number) => void) {
	const decoder = new TextDecoder((await wideEncoding(file)) ?? 'utf-8');
	await eachChunk(file, (bytes, last) => onText(decoder.decode(bytes, { stream: !last })), onProgress);
}

/** Lines of a wide text. */
async function eachLine(file: Blob, onLine: (line: string) => void, onProgress: (share: number) => void) {
	let rest = '';
	const add = (text: string): void => {
		const lines = (rest + text).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) if (line.trim() !== '') onLine(line);
	};
	await eachPiece(file, add, onProgress);
	if (rest.trim() !== '') onLine(rest);
}

/** Lines of UTF-8 as bytes, without their ends; blank ones are left out. */
async function eachByteLine(
	file: Blob,
	onLine: (bytes: Uint8Array, start: number, end: number) => void,
	onProgress: (share: number) => void,
) {
	let rest = new Uint8Array();
	const add = (piece: Uint8Array<ArrayBuffer>, last: boolean): void => {
		let bytes = piece;
		if (rest.length > 0) {
			bytes = new Uint8Array(rest.length + piece.length);
			bytes.set(rest);
			bytes.set(piece, rest.length);
		}
		let start = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
		for (;;) {
			const found = bytes.indexOf(NEW_LINE, start);
			const end = found < 0 && last ? bytes.length : found;
			if (end < 0) break;
			const shown = bytes[end - 1] === RETURN ? end - 1 : end;
			const blank = !(bytes[start]! > SPACE) && !bytes.subarray(start, shown).some((byte) => byte > SPACE);
			if (!blank) onLine(bytes, start, shown);
			start = end + 1;
			if (found < 0) break;
		}
		rest = bytes.slice(start);
	};
	await eachChunk(file, add, onProgress);
}

/** The number of the list with the most text, and how many lists there are. */
async function longestList(
	file: Blob,
	onProgress: (share: number) => void,
): Promise<{ list: number; of: number }> {
	const lengths: number[] = [];
	const lists = new JsonLists({
		onList: () => lengths.push(0),
		onItem: (list, text) => (lengths[list - 1]! += text.length),
	});
	await eachPiece(file, (text) => lists.add(text), onProgress);
	if (!lists.end()) throw new ProblemError({ kind: 'damaged-file', container: 'json' });
	if (lengths.length === 0) throw new ProblemError({ kind: 'json-without-records' });
	return { list: lengths.indexOf(Math.max(...lengths)) + 1, of: lengths.length };
}

/** @throws ProblemError `damaged-file`, `json-without-records`. */
export async function convertJson(
	{ kind, file }: JsonTask,
	onProgress: (share: number) => void,
): Promise<Converted> {
	const table = new RecordsCsv();
	const notes: OpenNote[] = [];
	if (kind === 'ndjson' && (await wideEncoding(file)) !== null)
		await eachLine(file, (line) => table.addText(line), onProgress);
	else if (kind === 'ndjson')
		await eachByteLine(file, (bytes, start, end) => table.add(bytes, start, end), onProgress);
	else {
		const { list, of } = await longestList(file, (share) => onProgress(share / 3));
		if (of > 1) notes.push({ kind: 'list-chosen', of });
		const onItem = (from: number, text: string): void => {
			if (from === list) table.addText(text);
		};
		const lists = new JsonLists({ onList: () => undefined, onItem });
		await eachPiece(
			file,
			(text) => lists.add(text),
			(share) => onProgress((1 + 2 * share) / 3),
		);
	}
	if (table.records === 0) throw new ProblemError({ kind: 'json-without-records' });
	return { text: table.blob(), sheets: [], sheet: null, notes: [...notes, ...table.notes()] };
}
