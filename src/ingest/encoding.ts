// Tells the encoding of a file from its sampled bytes.
import type { Encoding } from '../domain/recipe.ts';
import { comesInPairs, eastAsian } from './east-asian.ts';
import type { Slice } from './slices.ts';

/**
 * 'certain': a byte-order mark, the reader's choice, or UTF-8 that holds throughout; 'likely': by the pattern of bytes;
 * 'unsure': nothing speaks for it but that nothing else fits.
 */
export type EncodingConfidence = 'certain' | 'likely' | 'unsure';

export interface FoundEncoding {
	readonly encoding: Encoding;
	readonly confidence: EncodingConfidence;
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
}

/** UTF-16 without a mark: the high bytes of Latin letters are NUL and those of Thai letters are 0E. */
function utf16ByHighBytes(bytes: Uint8Array): Encoding | null {
	const nuls = [0, 0];
	const highs = [0, 0];
	const length = Math.min(bytes.length, 4096) & ~1;
	for (let index = 0; index < length; index++) {
		const byte = bytes[index];
		if (byte === 0) nuls[index & 1]!++;
		if (byte === 0 || byte === 0x0e) highs[index & 1]!++;
	}
	const many = length * 0.1;
	const nearlyAll = (length / 2) * 0.9;
	const found = (here: number, there: number): boolean =>
		(nuls[here]! > many && nuls[there]! < nuls[here]! / 10) ||
		(nuls[here]! > 0 && highs[here]! > nearlyAll && nuls[there]! === 0);
	if (found(1, 0)) return 'utf-16le';
	return found(0, 1) ? 'utf-16be' : null;
}

/** True when the bytes are UTF-8; characters cut at the edges of a slice are forgiven. */
export function isUtf8({ bytes, cutStart, cutEnd }: Slice): boolean {
	let start = 0;
	let end = bytes.length;
	if (cutStart) while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
	if (cutEnd) {
		let back = end - 1;
		while (back > end - 4 && back > start && ((bytes[back] ?? 0) & 0xc0) === 0x80) back--;
		if ((bytes[back] ?? 0) >= 0xc0) end = back;
	}
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
		return true;
	} catch {
		return false;
	}
}

/** TIS-620 has a letter here. */
const isThaiLetter = (byte: number): boolean => byte >= 0xa1 && byte <= 0xfb && !(byte > 0xda && byte < 0xdf);

/** A Thai header has as many letters in a row, and of as many kinds; no Western word has so many accents. */
const WORD_LETTERS = 5;
const WORD_KINDS = 3;

/** True where letters stand in a row as in a Thai word; a line drawn with one or two signs is none. */
function holdsThaiWord({ bytes }: Slice): boolean {
	let start = 0;
	for (let index = 0; index <= bytes.length; index++) {
		if (isThaiLetter(bytes[index] ?? 0)) continue;
		const letters = bytes.subarray(start, index);
		if (letters.length >= WORD_LETTERS && new Set(letters).size >= WORD_KINDS) return true;
		start = index + 1;
	}
	return false;
}

/** In Thai a vowel or tone above or below stands on a consonant; elsewhere the same bytes stand anywhere. */
const MOST_LOOSE_SIGNS = 0.1;

function isThai(slices: readonly Slice[]): boolean {
	let signs = 0;
	let loose = 0;
	for (const { bytes } of slices) {
		for (let index = 1; index < bytes.length; index++) {
			const byte = bytes[index] ?? 0;
			if (byte !== 0xd1 && (byte < 0xd4 || byte > 0xda) && (byte < 0xe7 || byte > 0xee)) continue;
			signs++;
			const before = bytes[index - 1] ?? 0;
			const on = (before >= 0xa1 && before <= 0xce) || (before >= 0xd4 && before <= 0xda) || before >= 0xe7;
			if (!on) loose++;
		}
	}
	return loose <= signs * MOST_LOOSE_SIGNS && !comesInPairs(slices);
}

/**
 * Thai text has its high bytes only where TIS-620 has letters, most of them in runs or, where single letters stand in
 * codes ("ก12"), some in words; accents stand alone; other scripts have runs too.
 */
function singleByte(slices: readonly Slice[]): FoundEncoding {
	let high = 0;
	let beside = 0;
	let foreign = 0;
	let any = 0;
	let inRuns = 0;
	for (const { bytes } of slices) {
		for (let index = 0; index < bytes.length; index++) {
			const byte = bytes[index] ?? 0;
			if (byte < 0x80) continue;
			any++;
			if ((bytes[index - 1] ?? 0) >= 0x80 || (bytes[index + 1] ?? 0) >= 0x80) inRuns++;
			if (byte < 0xa1) continue;
			high++;
			if (!isThaiLetter(byte)) foreign++;
			if ((bytes[index - 1] ?? 0) >= 0xa1 || (bytes[index + 1] ?? 0) >= 0xa1) beside++;
		}
	}
	const onlyThai = high > 0 && foreign <= high * 0.02;
	if (onlyThai && (beside >= high * 0.6 || slices.some(holdsThaiWord)) && isThai(slices))
		return { encoding: 'windows-874', confidence: 'likely' };
	if (inRuns <= any * 0.3) return { encoding: 'windows-1252', confidence: 'likely' };
	return { encoding: eastAsian(slices) ?? 'windows-1252', confidence: 'unsure' };
}

/** The encoding of the sampled bytes; the reader's choice wins. */
export function encodingOf(slices: readonly Slice[], chosen: Encoding | null): FoundEncoding {
	if (chosen !== null) return { encoding: chosen, confidence: 'certain' };
	const head = slices[0]?.bytes ?? new Uint8Array();
	const marked = byteOrderMark(head);
	if (marked !== null) return { encoding: marked, confidence: 'certain' };
	const wide = utf16ByHighBytes(head);
	if (wide !== null) return { encoding: wide, confidence: 'likely' };
	if (slices.every(isUtf8)) return { encoding: 'utf-8', confidence: 'certain' };
	return singleByte(slices);
}
