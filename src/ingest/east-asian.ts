// Tells Chinese, Japanese and Korean encodings apart by how their pairs of bytes are spread, where a file is in none of the Western ones.
import type { Encoding } from '../domain/recipe.ts';
import type { Slice } from './slices.ts';

type EastAsian = Extract<Encoding, 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr'>;

/** Pairs by what only some of the encodings do with them. */
interface Pairs {
	all: number;
	/** The first byte is one that EUC and Big5 never begin with, or a kana of Shift-JIS. */
	japanese: number;
	/** The second byte is below A1, as in Big5 and never in plain EUC. */
	lowSecond: number;
	/** Among the syllables of EUC-KR; the usual words of GB 2312 go further. */
	hangul: number;
	/** Kana or signs of Shift-JIS, and Big5's usual words. */
	kana: number;
	usualBig5: number;
}

function pairsOf(slices: readonly Slice[]): Pairs {
	const pairs = { all: 0, japanese: 0, lowSecond: 0, hangul: 0, kana: 0, usualBig5: 0 };
	for (const { bytes } of slices) {
		for (let index = 0; index < bytes.length - 1; index++) {
			const first = bytes[index] ?? 0;
			const second = bytes[index + 1] ?? 0;
			if (first < 0x81 || second < 0x40) continue;
			pairs.all++;
			if (first < 0xa1) pairs.japanese++;
			if (first === 0x82 || first === 0x83) pairs.kana++;
			if (second < 0xa1) pairs.lowSecond++;
			if (first >= 0xb0 && first <= 0xc8 && second >= 0xa1) pairs.hangul++;
			if (first >= 0xa4 && first <= 0xc6) pairs.usualBig5++;
			index++;
		}
	}
	return pairs;
}

function readsWithoutFault(slices: readonly Slice[], encoding: EastAsian): boolean {
	return slices.every(({ bytes, cutStart, cutEnd }) => {
		const text = new TextDecoder(encoding).decode(bytes);
		const faults = [...text].filter((letter) => letter === '\ufffd').length;
		return faults <= Number(cutStart) + Number(cutEnd);
	});
}

const NEARLY_ALL = 0.97;
const MANY = 0.3;
const SOME = 0.05;

const RUN_OF_HIGH = /[\u0080-\u00ff]+/g;
/** Of any bytes; and of bytes that are all syllables of EUC-KR. */
const ENOUGH_WORDS = 14;
const ENOUGH_KOREAN = 6;

/** The bytes come in pairs, as in no alphabet of single bytes: words of an even number of them, or Latin letters for second ones. */
export function comesInPairs(slices: readonly Slice[]): boolean {
	const words = new Set<string>();
	let high = 0;
	let letters = 0;
	for (const { bytes } of slices) {
		const text = new TextDecoder('latin1').decode(bytes);
		for (const [word] of text.matchAll(RUN_OF_HIGH)) words.add(word);
		for (let index = 0; index < bytes.length; index++) {
			if ((bytes[index] ?? 0) < 0xa1) continue;
			high++;
			const next = bytes[index + 1] ?? 0;
			if (next >= 0x40 && next < 0x7f && next !== 0x7c) letters++;
		}
	}
	const odd = [...words].filter((word) => word.length % 2 === 1).length;
	const { all, hangul, usualBig5 } = pairsOf(slices);
	const enough = hangul > all * NEARLY_ALL ? ENOUGH_KOREAN : ENOUGH_WORDS;
	const big5 = letters > high * 0.15 && usualBig5 > all * 0.8;
	return big5 || (words.size >= enough && odd <= words.size * 0.02);
}

/** The likeliest of the four; null where none reads the bytes without a fault. */
export function eastAsian(slices: readonly Slice[]): EastAsian | null {
	const { all, japanese, lowSecond, hangul, kana, usualBig5 } = pairsOf(slices);
	if (all === 0) return null;
	const ranked: readonly (readonly [EastAsian, boolean])[] = [
		['shift_jis', japanese > all * MANY && (kana > 0 || japanese > all * 0.6)],
		['euc-kr', hangul > all * NEARLY_ALL],
		['big5', lowSecond > all * SOME && usualBig5 > all * 0.8],
		['gb18030', true],
	];
	return ranked.find(([encoding, fits]) => fits && readsWithoutFault(slices, encoding))?.[0] ?? null;
}
