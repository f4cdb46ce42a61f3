// Reads a written number in TypeScript, exactly as the SQL of amount-sql.ts does; for samples and previews.
import type { DecimalMark } from '../domain/recipe.ts';
import { AMOUNT_PATTERNS, MAX_DIGITS, SIGNS } from './amount-pattern.ts';
import { asciiDigits, cleanText, lowerAscii } from './clean-text.ts';
import type { NumberReading } from './load-plan.ts';

const filler = new RegExp(AMOUNT_PATTERNS.filler, 'g');
const currency = new RegExp(AMOUNT_PATTERNS.currency, 'g');
const minus = new RegExp(AMOUNT_PATTERNS.minus, 'g');
const dash = new RegExp(AMOUNT_PATTERNS.dash);
const number = new RegExp(AMOUNT_PATTERNS.number);

/** A number taken apart: no signs of thousands, a point understood before the decimals. */
export interface WrittenNumber {
	readonly negative: boolean;
	readonly whole: string;
	readonly decimals: string;
}

/** The text without currency, spaces and apostrophes, with plain digits and minus; null when nothing is left. */
export function plainNumber(text: string): string | null {
	const clean = cleanText(text);
	if (clean === null) return null;
	return lowerAscii(asciiDigits(clean))
		.replace(filler, '')
		.replace(currency, '')
		.replace(minus, '-')
		.replace(dash, '');
}

/** Takes a number apart; null when the text is none under this decimal mark. */
export function writtenNumber(text: string, mark: DecimalMark): WrittenNumber | null {
	const plain = plainNumber(text);
	if (plain === null) return null;
	const pointed = mark === '.' ? plain : plain.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
	const found = number.exec(pointed);
	if (!found) return null;
	const [, before = '', whole = '', decimals = '', behind = ''] = found;
	const signs = before + behind;
	if (!(SIGNS as readonly string[]).includes(signs) || whole + decimals === '') return null;
	return { negative: signs === '-' || signs === '()', whole: whole.replaceAll(',', ''), decimals };
}

/** Whole numbers of 10^-scale, rounded half away from zero; null when unreadable or too large. */
export function readAmount(text: string, reading: NumberReading): bigint | null {
	const written = writtenNumber(text, reading.decimalMark);
	if (written === null) return null;
	const { scale } = reading;
	const whole = written.whole.replace(/^0+/, '');
	if (whole.length > MAX_DIGITS - scale) return null;
	const kept = BigInt(`0${whole}${written.decimals.slice(0, scale).padEnd(scale, '0')}`);
	const up = (written.decimals[scale] ?? '0') >= '5' ? 1n : 0n;
	return written.negative ? -(kept + up) : kept + up;
}

/** True when reading keeps fewer digits than were written. */
export function losesDigits(text: string, reading: NumberReading): boolean {
	const written = writtenNumber(text, reading.decimalMark);
	return readAmount(text, reading) !== null && /[1-9]/.test(written?.decimals.slice(reading.scale) ?? '');
}
