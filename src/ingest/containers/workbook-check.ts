// Inflates a zipped workbook once before the library does: is it whole, not too large, and what do its sheets hide?
import { ProblemError } from '../../domain/problem.ts';
import { memberStream } from './unpack.ts';
import { zipMembers, type ZipMember } from './zip-directory.ts';

/** By the sheet's name; only what Excel itself wrote as XML. */
export type CheckedSheets = ReadonlyMap<string, { readonly hiddenRows: number; readonly uncomputed: number }>;

/** All members together, inflated; a million rows are about 600 MB. */
export const MOST_WORKBOOK_BYTES = 1.5 * 1024 ** 3;

/** The library reads each member as one text, and texts end at 2^29 characters. */
const MOST_MEMBER_BYTES = 2 ** 29 - 25;

const HIDDEN_ROW = /<(?:\w+:)?row\b[^>]*\shidden="(?:1|true)"/g;
/** A formula and no value after it. */
const UNCOMPUTED = /(?:<\/f>|<f\b[^>]*\/>)\s*<\/c>/g;
const MEDIA = /(?:^|\/)(?:media|Pictures|Thumbnails|embeddings)\//i;
const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const MANIFEST = 'META-INF/manifest.xml';
const KEPT = [BOOK, RELATIONS, MANIFEST];
const SHEET = /(?:^|\/)xl\/worksheets\/[^/]+\.xml$/i;

interface Counts {
	hiddenRows: number;
	uncomputed: number;
}

const matches = (text: string, sign: string, pattern: RegExp): number =>
	text.includes(sign) ? (text.match(pattern)?.length ?? 0) : 0;

function counter(counts: Counts): (text: string) => void {
	let rest = '';
	return (text) => {
		const whole = rest + text;
		const end = Math.max(0, whole.lastIndexOf('</row>'));
		const rows = whole.slice(0, end);
		rest = whole.slice(end);
		counts.hiddenRows += matches(rows, ' hidden=', HIDDEN_ROW);
		counts.uncomputed += matches(rows, '<f', UNCOMPUTED);
	};
}

async function eachText(stream: ReadableStream<Uint8Array>, onText: (text: string) => void): Promise<void> {
	const decoder = new TextDecoder();
	const reader = stream.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		onText(decoder.decode(value, { stream: true }));
	}
}

const attribute = (tag: string, name: string): string =>
	new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const unescaped = (text: string): string =>
	text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The sheets' names by the path of their XML. */
function namesByPath(book: string, relations: string): ReadonlyMap<string, string> {
	const targets = new Map(
		(relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []).map((tag) => [
			attribute(tag, 'Id'),
			`xl/${attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, '')}`,
		]),
	);
	return new Map(
		(book.match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? []).map((tag) => [
			targets.get(attribute(tag, '(?:\\w+:)?id')) ?? '',
			unescaped(attribute(tag, 'name')),
		]),
	);
}

/** @throws ProblemError `damaged-file`, `too-large-inside`, `password-protected`. */
export async function checkWorkbook(file: Blob, onProgress: (share: number) => void): Promise<CheckedSheets> {
	const all = await zipMembers(file);
	const whole = all.reduce((sum, { bytes }) => sum + bytes, 0);
	if (whole > MOST_WORKBOOK_BYTES || all.some(({ bytes }) => bytes > MOST_MEMBER_BYTES))
		throw new ProblemError({ kind: 'too-large-inside' });
	const members = all.filter(({ name }) => !MEDIA.test(name));
	const packed = members.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
	const byPath = new Map<string, Counts>();
	const texts = new Map<string, string>();
	let done = 0;
	const look = async (member: ZipMember): Promise<void> => {
		const stream = await memberStream(file, member, { mostBytes: MOST_MEMBER_BYTES });
		if (SHEET.test(member.name)) {
			const counts = { hiddenRows: 0, uncomputed: 0 };
			byPath.set(member.name.replace(/^\//, ''), counts);
			return eachText(stream, counter(counts));
		}
		const kept = KEPT.find((name) => member.name.endsWith(name));
		let text = '';
		await eachText(stream, (piece) => (text = kept === undefined ? '' : text + piece));
		if (kept !== undefined) texts.set(kept, text);
	};
	try {
		for (const member of members) {
			await look(member);
			onProgress((done += member.packedBytes) / packed);
		}
	} catch (error) {
		if (error instanceof DOMException && error.name.startsWith('Not')) throw error;
		if (error instanceof ProblemError && error.problem.kind !== 'damaged-file') throw error;
		throw new ProblemError({ kind: 'damaged-file', container: 'spreadsheet' }, { cause: error });
	}
	if (texts.get(MANIFEST)?.includes('encryption-data'))
		throw new ProblemError({ kind: 'password-protected', container: 'spreadsheet' });
	const names = namesByPath(texts.get(BOOK) ?? '', texts.get(RELATIONS) ?? '');
	return new Map([...byPath].map(([path, counts]) => [names.get(path) ?? path, counts]));
}
