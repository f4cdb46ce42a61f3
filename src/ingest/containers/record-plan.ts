// Turns JSON records that are built alike, the same keys in the same order, into comma text without taking them apart.
import { quoted } from './csv-text.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const SPACE = 0x20;
const LINE_END = 0x0a;

const TOKENS = /\s*(?:([{}:,])|("[^"\\]*")|(-?\d[\d.eE+-]*|true|false|null))\s*/y;
const WORDS = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));

/** What stands between the values of one record, and the names of its values; null for lists, escapes and what is deeper. */
function takenApart(record: string): { names: readonly string[]; between: readonly string[] } | null {
	const names: string[] = [];
	const between: string[] = [];
	const path: string[] = [];
	let key: string | null = null;
	let depth = 0;
	let from = 0;
	TOKENS.lastIndex = 0;
	while (TOKENS.lastIndex < record.length) {
		const found = TOKENS.exec(record);
		if (!found) return null;
		const [all, sign, text, other] = found;
		const value = text ?? other;
		if (sign === '{') {
			if (++depth > 2) return null;
			if (key !== null) path.push(key);
			key = null;
		} else if (sign === '}') {
			depth--;
			path.pop();
			key = null;
		} else if (sign === ',') key = null;
		else if (text !== undefined && key === null) key = text.slice(1, -1);
		else if (value !== undefined) {
			const start = TOKENS.lastIndex - all.length + all.indexOf(value);
			between.push(record.slice(from, start));
			names.push([...path, key].join('.'));
			from = start + value.length;
		}
	}
	between.push(record.slice(from));
	return new Set(names).size === names.length && names.length > 0 ? { names, between } : null;
}

const stands = (piece: Uint8Array, bytes: Uint8Array, at: number): boolean => {
	for (let index = 0; index < piece.length; index++) if (bytes[at + index] !== piece[index]) return false;
	return true;
};

/** Bytes are UTF-8. */
export class RecordPlan {
	readonly #between: readonly Uint8Array[];
	/** The column of each value. */
	readonly #places: readonly number[];
	/** Where each column's cell stands in the record. */
	readonly #from: Int32Array;
	readonly #to: Int32Array;
	/** Cells whose text had escapes. */
	readonly #own = new Map<number, Uint8Array>();

	private constructor(between: readonly string[], places: readonly number[], width: number) {
		this.#between = between.map((piece) => new TextEncoder().encode(piece));
		this.#places = places;
		this.#from = new Int32Array(width);
		this.#to = new Int32Array(width);
	}

	/** From a record that is valid JSON; null where it is not plain, or has keys that are no columns. */
	static of(record: string, columns: readonly string[]): RecordPlan | null {
		const parts = takenApart(record);
		if (parts === null) return null;
		const places = parts.names.map((name) => columns.indexOf(name));
		return places.includes(-1) ? null : new RecordPlan(parts.between, places, columns.length);
	}

	/** The room that a record needs as a line. */
	room(recordBytes: number): number {
		return recordBytes + this.#from.length + 1;
	}

	/** Writes the record as a line to `out` and says where the line ends; -1 where the record is built otherwise. */
	write(bytes: Uint8Array, start: number, end: number, out: Uint8Array, outAt: number): number {
		const between = this.#between;
		this.#own.clear();
		let at = start;
		for (let index = 0; index < this.#places.length; index++) {
			const before = between[index]!;
			if (!stands(before, bytes, at)) return -1;
			at += before.length;
			const place = this.#places[index]!;
			at = bytes[at] === QUOTE ? this.#text(bytes, at, end, place) : this.#plain(bytes, at, end, place);
			if (at < 0) return -1;
		}
		const last = between.at(-1)!;
		if (at + last.length !== end || !stands(last, bytes, at)) return -1;
		return this.#copy(bytes, out, outAt);
	}

	/** Notes where a text stands, with its quotes where a cell of comma text needs them; gives where it ends. */
	#text(bytes: Uint8Array, open: number, end: number, place: number): number {
		const first = bytes[open + 1]!;
		let needsQuotes = first <= SPACE || first >= 0x80;
		let at = open + 1;
		for (; at < end; at++) {
			const byte = bytes[at]!;
			if (byte === QUOTE) break;
			if (byte === COMMA) needsQuotes = true;
			else if (byte === BACKSLASH) return this.#escaped(bytes, open, end, place);
			else if (byte < SPACE) return -1;
		}
		if (at >= end) return -1;
		const last = bytes[at - 1]!;
		needsQuotes = (needsQuotes || last <= SPACE || last >= 0x80) && at > open + 1;
		this.#from[place] = needsQuotes ? open : open + 1;
		this.#to[place] = needsQuotes ? at + 1 : at;
		return at + 1;
	}

	#escaped(bytes: Uint8Array, open: number, end: number, place: number): number {
		let at = open + 1;
		for (; at < end && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++;
		if (at >= end) return -1;
		try {
			const text = JSON.parse(new TextDecoder().decode(bytes.subarray(open, at + 1))) as string;
			this.#own.set(place, new TextEncoder().encode(quoted(text)));
		} catch {
			return -1;
		}
		return at + 1;
	}

	/** A number as it stands, without zeros behind its decimals, or true and false; nothing for null. */
	#plain(bytes: Uint8Array, start: number, end: number, place: number): number {
		let at = bytes[start] === MINUS ? start + 1 : start;
		const firstDigit = at;
		let point = -1;
		for (; at < end; at++) {
			const byte = bytes[at]!;
			if (byte === POINT && point < 0 && at > firstDigit) point = at;
			else if (byte < ZERO || byte > NINE) break;
		}
		this.#from[place] = start;
		this.#to[place] = at;
		if (at === firstDigit) {
			const word = WORDS.find((one) => stands(one, bytes, start));
			if (word === undefined) return -1;
			this.#to[place] = word[0] === 0x6e ? start : start + word.length;
			return start + word.length;
		}
		const zeroFirst = bytes[firstDigit] === ZERO;
		if (
			at === point + 1 ||
			(zeroFirst && (point < 0 ? at > firstDigit + 1 || firstDigit > start : point > firstDigit + 1))
		)
			return -1;
		if (point > 0) {
			let last = at - 1;
			while (bytes[last] === ZERO) last--;
			if (last === point && zeroFirst) return -1;
			this.#to[place] = last === point ? point : last + 1;
		}
		return at;
	}

	#copy(bytes: Uint8Array, out: Uint8Array, outAt: number): number {
		let to = outAt;
		for (let column = 0; column < this.#from.length; column++) {
			if (column > 0) out[to++] = COMMA;
			const own = this.#own.size > 0 ? this.#own.get(column) : undefined;
			if (own) {
				out.set(own, to);
				to += own.length;
				continue;
			}
			const end = this.#to[column]!;
			for (let from = this.#from[column]!; from < end; from++) out[to++] = bytes[from]!;
		}
		out[to++] = LINE_END;
		return to;
	}
}
