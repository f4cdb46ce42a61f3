// Thai that some program read in the wrong letters and saved so: noticed, and turned back where the reader agrees.
import type { MendedEncoding } from '../domain/recipe.ts';

/** The bytes that the text was, and the letters that they were taken for. */
interface Mistake {
	readonly was: 'utf-8' | 'windows-874';
	readonly takenFor: 'windows-1252' | 'windows-874';
}

const MISTAKES: { readonly [E in MendedEncoding]: Mistake } = {
	'utf-8-as-windows-1252': { was: 'utf-8', takenFor: 'windows-1252' },
	'utf-8-as-windows-874': { was: 'utf-8', takenFor: 'windows-874' },
	'windows-874-as-windows-1252': { was: 'windows-874', takenFor: 'windows-1252' },
};

export const isMended = (encoding: string): encoding is MendedEncoding => encoding in MISTAKES;

const RUN = /[\u0080-\uffff]+/g;
const TAIL = /[\u0080-\uffff]+$/;
const THAI = /[\u0e01-\u0e5b]/g;
/** A Thai word begins with a consonant, a vowel written before it, a digit or a sign of its own. */
const THAI_START = /^[ก-ฮเ-ไ๐-๙฿“‘]/;
/** A letter alone may as well be an accented one of Europe, but for those that are no one's small letter. */
const THAI_CONSONANT = /^[ก-ฮ]/;
const ENOUGH_RUNS = 3;
const MOST_OF_THE_RUNS = 0.8;
const EXAMPLE_LETTERS = 40;

/** The byte of each letter of a single-byte encoding from 0x80 on. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
	const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
	const letters = [...new TextDecoder(encoding).decode(bytes)];
	return new Map(
		letters
			.map((letter, index): [string, number] => [letter, index + 128])
			.filter(([one]) => one !== '\ufffd'),
	);
}

/** Turns one run of letters back; null where it was no mistake. */
function menderOf({ was, takenFor }: Mistake): (run: string) => string | null {
	const bytes = bytesOf(takenFor);
	const decoder = new TextDecoder(was, { fatal: true });
	return (run) => {
		const codes = new Uint8Array(run.length);
		for (let index = 0; index < run.length; index++) {
			const code = bytes.get(run[index]!);
			if (code === undefined) return null;
			codes[index] = code;
		}
		try {
			const text = decoder.decode(codes);
			return was === 'utf-8' || (run.length > 1 ? THAI_START : THAI_CONSONANT).test(text) ? text : null;
		} catch {
			return null;
		}
	};
}

/** Mends text as it streams by: call it with each piece, and with `last` for the end. */
export function mender(encoding: MendedEncoding): (piece: string, last: boolean) => string {
	const mend = menderOf(MISTAKES[encoding]);
	let rest = '';
	return (piece, last) => {
		const text = rest + piece;
		const tail = last ? '' : (TAIL.exec(text)?.[0] ?? '');
		rest = tail;
		return text.slice(0, text.length - tail.length).replace(RUN, (run) => mend(run) ?? run);
	};
}

export interface Mojibake {
	readonly encoding: MendedEncoding;
	/** A piece of the text as it stands, and mended. */
	readonly before: string;
	readonly after: string;
}

/** What was done to the text, where nearly all that is not ASCII in it turns into Thai when taken back. */
export function mojibakeIn(text: string): Mojibake | null {
	const runs = text.match(RUN) ?? [];
	if (runs.length < ENOUGH_RUNS) return null;
	for (const encoding of Object.keys(MISTAKES) as MendedEncoding[]) {
		const mend = menderOf(MISTAKES[encoding]);
		const mended = runs.map(mend);
		const letters = mended.reduce((sum, one) => sum + (one?.match(THAI)?.length ?? 0), 0);
		const turned = mended.filter((one) => one !== null).length;
		const plausible = MISTAKES[encoding].was === 'utf-8' || letters > 3 * runs.length;
		if (turned < MOST_OF_THE_RUNS * runs.length || letters < runs.length || !plausible) continue;
		const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
		return {
			encoding,
			before: longest.slice(0, EXAMPLE_LETTERS),
			after: (mend(longest) ?? longest).slice(0, EXAMPLE_LETTERS),
		};
	}
	return null;
}
