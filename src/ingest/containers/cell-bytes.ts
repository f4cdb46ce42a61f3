// Writes the values of one column as cells of comma text in UTF-8; what comes often is turned into bytes once.
import { quoted } from './csv-text.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const SPACE = 0x20;
const DELETE = 0x7f;
/** A column with more different values than this says new ones each time anew. */
const MOST_KNOWN = 20_000;
const FIRST_ROOM = 1 << 14;

/** The most bytes that a cell of this text takes: three a letter, or each doubled, and its quotes. */
export const roomOf = (text: string): number => text.length * 3 + 2;

/** Letters that stand for themselves, without quotes around them, as far as -1: the text is none of that kind. */
function plainText(text: string, out: Uint8Array, at: number): number {
	const { length } = text;
	if (length === 0) return at;
	if (text.charCodeAt(0) === SPACE || text.charCodeAt(length - 1) === SPACE) return -1;
	for (let index = 0; index < length; index++) {
		const code = text.charCodeAt(index);
		if (code < SPACE || code >= DELETE || code === COMMA || code === QUOTE) return -1;
		out[at + index] = code;
	}
	return at + length;
}

export class CellBytes {
	readonly #textOf: (value: unknown) => string;
	readonly #encoder = new TextEncoder();
	/** Where the bytes of a value that is known begin and end. */
	readonly #known = new Map<unknown, number>();
	#ends = [0];
	#bytes = new Uint8Array(FIRST_ROOM);
	#end = 0;

	/** `textOf` says the text of a value, equal for equal values. */
	constructor(textOf: (value: unknown) => string) {
		this.#textOf = textOf;
	}

	/** Writes the cell at `at` where `roomOf` its text is free, and says where it ends. */
	write(value: unknown, out: Uint8Array, at: number): number {
		const known = this.#known.get(value);
		if (known !== undefined) {
			const end = this.#ends[known + 1]!;
			const bytes = this.#bytes;
			let to = at;
			for (let from = this.#ends[known]!; from < end; from++) out[to++] = bytes[from]!;
			return to;
		}
		const text = this.#textOf(value);
		const plain = plainText(text, out, at);
		const end = plain < 0 ? at + this.#encoder.encodeInto(quoted(text), out.subarray(at)).written : plain;
		if (this.#known.size < MOST_KNOWN) this.#keep(value, out, at, end);
		return end;
	}

	#keep(value: unknown, out: Uint8Array, from: number, to: number): void {
		const end = this.#end + to - from;
		if (end > this.#bytes.length) {
			const more = new Uint8Array(2 * end);
			more.set(this.#bytes.subarray(0, this.#end));
			this.#bytes = more;
		}
		this.#bytes.set(out.subarray(from, to), this.#end);
		this.#known.set(value, this.#ends.length - 1);
		this.#ends.push(end);
		this.#end = end;
	}
}
