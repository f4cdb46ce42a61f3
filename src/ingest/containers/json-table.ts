// Turns JSON and NDJSON into comma text as they stream by. Runs in the worker, or directly under Node.
import { ProblemError } from '../../domain/problem.ts';
import { JsonLists } from './json-lists.ts';
import { flatten } from './json-record.ts';
import type { Converted, OpenNote } from './notes.ts';
import { RecordsCsv } from './records-csv.ts';

export interface JsonTask {
	readonly kind: 'json' | 'ndjson';
	readonly file: Blob;
}

/** The file's text in pieces, in UTF-8 or what its byte-order mark says. */
async function eachPiece(file: Blob, onText: (text: string) => void, onProgress: (share: number) => void) {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	const wide =
		first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
	const decoder = new TextDecoder(wide ?? 'utf-8');
	const reader = file.stream().getReader();
	let read = 0;
	for (;;) {
		const { done, value } = await reader.read();
		onText(decoder.decode(value ?? new Uint8Array(), { stream: !done }));
		if (done) return;
		onProgress((read += value.length) / file.size);
	}
}

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
	if (kind === 'ndjson') await eachLine(file, (line) => table.add(flatten(line)), onProgress);
	else {
		const { list, of } = await longestList(file, (share) => onProgress(share / 3));
		if (of > 1) notes.push({ kind: 'list-chosen', of });
		const onItem = (from: number, text: string): void => {
			if (from === list) table.add(flatten(text));
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
