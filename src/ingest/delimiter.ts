// Finds what separates the cells of a text by trying each candidate on the first records.
import { knownHeader } from './header-words.ts';
import { ALIGNED, isBlank, recordsOf, usualWidth, type Cut } from './records.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Signs that have no business inside the cells of a well-cut record; commas may. */
const LEFTOVERS = /[;|]|\t(?=.)/s;
const RECORDS = 300;
const TEXT_LENGTH = 262_144;

/** How well a cut explains the text; 0 when it makes one column. */
function fit(text: string, cut: Cut, quotes: boolean): number {
	const records = recordsOf(text.slice(0, TEXT_LENGTH), cut, RECORDS, quotes).filter(
		(cells) => !isBlank(cells),
	);
	const width = usualWidth(records);
	if (width < 2) return 0;
	const usual = records.filter((cells) => cells.length === width);
	const cells = usual.flat();
	const leftovers = cells.filter((cell) => LEFTOVERS.test(cell)).length / cells.length;
	const known = Math.max(
		...records.slice(0, 30).map((row) => row.filter((cell) => knownHeader(cell)).length / width),
	);
	return 2 * (usual.length / records.length) + Math.min(known, 1) + Math.min(width, 20) / 40 - leftovers * 2;
}

/** The best cut, null when every candidate leaves one column. */
export function delimiterOf(text: string, quotes = true): Cut | null {
	const fits = DELIMITERS.map((cut) => ({ cut: cut as Cut, score: fit(text, cut, quotes) }));
	const best = fits.reduce((left, right) => (right.score > left.score ? right : left));
	if (best.score > 0.6) return best.cut;
	return isAligned(text) ? ALIGNED : best.score > 0 ? best.cut : null;
}

/** Nearly every line has the same number, three or more, of words, and one of them is all digits. */
function isAligned(text: string): boolean {
	const records = recordsOf(text.slice(0, TEXT_LENGTH), ALIGNED, RECORDS).filter((cells) => !isBlank(cells));
	const width = usualWidth(records);
	const usual = records.filter((cells) => cells.length === width);
	const digits = usual.filter((cells) => cells.some((cell) => /^\d+$/.test(cell)));
	return width >= 3 && usual.length >= records.length * 0.95 && digits.length >= usual.length * 0.9;
}
