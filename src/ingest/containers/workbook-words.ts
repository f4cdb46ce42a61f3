// Whether a workbook has a word near its beginning, without reading all of it.
import { containerOf } from './kind.ts';
import { memberStream } from './unpack.ts';

/** Where the texts of a workbook stand: shared by its sheets, in the sheets themselves, or in OpenDocument's one file. */
const TEXTS = /(?:^|\/)(?:sharedStrings\.(?:xml|bin)|worksheets\/sheet\d+\.(?:xml|bin)|content\.xml)$/i;
const MOST_MEMBERS = 6;
/** The header is among the first texts that a spreadsheet writes. */
const LOOKED_AT_BYTES = 262_144;
const MOST_BINARY_BYTES = 50_000_000;

async function beginning(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
	const reader = stream.getReader();
	const pieces: Uint8Array[] = [];
	let bytes = 0;
	while (bytes < LOOKED_AT_BYTES) {
		const { done, value } = await reader.read();
		if (done) break;
		pieces.push(value);
		bytes += value.length;
	}
	await reader.cancel();
	const all = new Uint8Array(bytes);
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}

/** As it stands, or with two bytes a letter as the binary kinds write it. */
function holds(bytes: Uint8Array, word: string): boolean {
	const text = new TextDecoder('latin1').decode(bytes);
	return text.includes(word) || text.includes([...word].join('\0'));
}

/** @throws ProblemError for a damaged or locked file. */
export async function mentions(file: Blob, word: string): Promise<boolean> {
	const container = await containerOf(file);
	if (container.kind === 'spreadsheet-binary')
		return file.size <= MOST_BINARY_BYTES && holds(new Uint8Array(await file.arrayBuffer()), word);
	if (container.kind !== 'spreadsheet-zip') return false;
	const members = container.members.filter(({ name }) => TEXTS.test(name)).slice(0, MOST_MEMBERS);
	for (const member of members) {
		if (holds(await beginning(await memberStream(file, member, {})), word)) return true;
	}
	return false;
}
