// A recipe in a link: compressed into the part of an address that no server is sent.
import { ProblemError } from '../domain/problem.ts';
import type { Recipe } from '../domain/recipe.ts';
import { recipeCompact, recipeOfText } from './recipe-file.ts';

/** Longer addresses are cut by chat programs and by some browsers. */
export const LONGEST_LINK = 8000;
const MARK = '#recipe=';
/** A small link may unfold into more than any page holds. */
const MOST_BYTES = 5_000_000;

async function bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	const reader = stream.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		length += next.value.length;
		if (length > MOST_BYTES) {
			await reader.cancel();
			throw new RangeError('too long');
		}
		parts.push(next.value);
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const through = (
	bytes: Uint8Array<ArrayBuffer>,
	transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> =>
	bytesOf(
		new Blob([bytes])
			.stream()
			.pipeThrough(transform as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>),
	);

function base64Url(bytes: Uint8Array): string {
	let letters = '';
	for (const byte of bytes) letters += String.fromCharCode(byte);
	return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws Error on what is no base64url. */
function bytesOfBase64Url(text: string): Uint8Array<ArrayBuffer> {
	if (!/^[\w-]*$/.test(text)) throw new RangeError('not base64url');
	const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** The hash that carries the recipe: `#recipe=` and base64url of raw deflate. */
export async function recipeHash(recipe: Recipe): Promise<string> {
	const text = new TextEncoder().encode(recipeCompact(recipe));
	return MARK + base64Url(await through(text, new CompressionStream('deflate-raw')));
}

/**
 * The recipe that a hash carries; null where the hash is of another kind.
 * @throws ProblemError `link-unreadable`, `recipe-from-the-future`.
 */
export async function recipeInHash(hash: string): Promise<Recipe | null> {
	if (!hash.startsWith(MARK)) return null;
	try {
		const packed = bytesOfBase64Url(hash.slice(MARK.length));
		const bytes = await through(packed, new DecompressionStream('deflate-raw'));
		return recipeOfText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		if (error instanceof ProblemError && error.problem.kind === 'recipe-from-the-future') throw error;
		throw new ProblemError({ kind: 'link-unreadable' }, { cause: error });
	}
}
