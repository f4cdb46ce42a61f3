// Makes a file readable for the engine: UTF-8, with commas where it was aligned by spaces.
import type { Encoding } from '../domain/recipe.ts';
import { decodingStream } from './decoding.ts';
import type { Dialect } from './load-plan.ts';
import { alignedCells } from './records.ts';

/** A space-aligned line as comma text; a blank line is a row too. */
function commaLine(line: string): string {
	if (line.trim() === '') return ',';
	return alignedCells(line)
		.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
		.join(',');
}

/** Turns space-aligned text into comma text as it streams by. */
function alignedToCommas(): TransformStream<string, string> {
	let rest = '';
	return new TransformStream({
		transform(chunk, controller) {
			const lines = (rest + chunk).split('\n');
			rest = lines.pop() ?? '';
			if (lines.length > 0) controller.enqueue(`${lines.map(commaLine).join('\n')}\n`);
		},
		flush(controller) {
			if (rest !== '') controller.enqueue(commaLine(rest));
		},
	});
}

async function blobOf(stream: ReadableStream<string>): Promise<Blob> {
	const encoder = new TextEncoder();
	const bytes = new TransformStream<string, Uint8Array<ArrayBuffer>>({
		transform: (text, controller) => controller.enqueue(encoder.encode(text)),
	});
	return new Response(stream.pipeThrough(bytes)).blob();
}

function textOf(file: Blob, encoding: Encoding): ReadableStream<string> {
	return file.stream().pipeThrough(decodingStream(encoding));
}

/** The file in UTF-8, streamed; bytes that are none become U+FFFD. */
export function utf8Blob(file: Blob, encoding: Encoding): Promise<Blob> {
	return blobOf(textOf(file, encoding));
}

/** Puts something else in the place of NUL characters as the text streams by. */
function withoutNul(instead: string): TransformStream<string, string> {
	return new TransformStream({
		transform: (chunk, controller) => controller.enqueue(chunk.replaceAll('\0', instead)),
	});
}

/** Whether a line ends inside quotes; they open at the start of a cell only. */
function endsQuoted(line: string, delimiter: string, quotedBefore: boolean): boolean {
	let inQuotes = quotedBefore;
	for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
		if (!inQuotes) inQuotes = at === 0 || line[at - 1] === delimiter;
		else if (line[at + 1] === '"') at++;
		else inQuotes = false;
	}
	return inQuotes;
}

/** Gives blank lines outside of quotes a delimiter, so that the engine counts them as rows. */
function withCountedBlanks({ delimiter, quotes }: Dialect): TransformStream<string, string> {
	let rest = '';
	let inQuotes = false;
	const counted = (line: string): string => {
		const blank = !inQuotes && (line === '' || line === '\r');
		inQuotes = quotes && endsQuoted(line, delimiter, inQuotes);
		return blank ? delimiter + line : line;
	};
	return new TransformStream({
		transform(chunk, controller) {
			const lines = (rest + chunk).split('\n');
			rest = lines.pop() ?? '';
			if (lines.length > 0) controller.enqueue(`${lines.map(counted).join('\n')}\n`);
		},
		flush(controller) {
			if (rest !== '') controller.enqueue(rest);
		},
	});
}

/** The file as loadStatements reads it: itself where it is UTF-8 with a delimiter. */
export async function readableText(file: Blob, dialect: Dialect): Promise<Blob> {
	if (dialect.nul !== 'none') {
		const instead = withoutNul(dialect.nul === 'blanks' ? ' ' : '');
		const text = await blobOf(textOf(file, dialect.encoding).pipeThrough(instead));
		return readableText(text, { ...dialect, encoding: 'utf-8', nul: 'none' });
	}
	if (dialect.hasBlankLines && !dialect.spaceAligned)
		return blobOf(textOf(file, dialect.encoding).pipeThrough(withCountedBlanks(dialect)));
	if (dialect.spaceAligned) return blobOf(textOf(file, dialect.encoding).pipeThrough(alignedToCommas()));
	return dialect.encoding === 'utf-8' ? file : utf8Blob(file, dialect.encoding);
}
