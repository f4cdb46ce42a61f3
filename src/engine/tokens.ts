// The engine's tokens with places that JavaScript understands: the engine counts bytes.
import type { Token } from './database.ts';

/** In the order of the engine's numbers. */
const KINDS = ['identifier', 'number', 'text', 'operator', 'keyword', 'comment'] as const;

interface EngineTokens {
	readonly offsets: readonly number[];
	readonly types: readonly number[];
}

/** Bytes of the letter that begins at a place. */
function bytesOf(code: number): number {
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

export function tokensOf(text: string, { offsets, types }: EngineTokens): readonly Token[] {
	const places = new Map<number, number>();
	let bytes = 0;
	for (let at = 0; at < text.length;) {
		places.set(bytes, at);
		const code = text.codePointAt(at) ?? 0;
		bytes += bytesOf(code);
		at += code > 0xffff ? 2 : 1;
	}
	return offsets.map((offset, index) => ({
		kind: KINDS[types[index] ?? 0] ?? 'identifier',
		from: places.get(offset) ?? text.length,
	}));
}
