// Decides the decimal mark and the decimals kept, from all sampled values, or asks.
import type { DecimalMark, FileChoices } from '../domain/recipe.ts';
import { plainNumber, readAmount, writtenNumber } from './amount-text.ts';
import type { ColumnProfile } from './column-profile.ts';
import { FINEST_SCALE, type moneySource, type NumberReading } from './load-plan.ts';
import type { Question } from './questions.ts';

const EXAMPLES = 3;
const MOST_DECIMALS = FINEST_SCALE;
const LEAST_DECIMALS = 2;

/** Which mark a single value proves; null when it leaves it open. */
function provenMark(text: string): DecimalMark | 'open' | null {
	const plain = plainNumber(text)?.replace(/[^0-9.,]/g, '') ?? '';
	const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
	if (last < 0) return null;
	const sign = plain.charAt(last);
	const mark = sign === '.' ? '.' : ',';
	const other = mark === '.' ? ',' : '.';
	if (plain.includes(other)) return mark;
	if (plain.indexOf(sign) !== last) return other;
	const behind = plain.length - last - 1;
	if (behind !== 3 || last > 3 || last === 0 || plain.startsWith('0')) return mark;
	return 'open';
}

/** Digits behind the decimal mark that are not zeros at the end. */
function decimalsOf(text: string, mark: DecimalMark): number {
	return writtenNumber(text, mark)?.decimals.replace(/0+$/, '').length ?? 0;
}

export interface NumberGuess {
	readonly numbers: NumberReading;
	readonly questions: readonly Question[];
}

/** How the money columns are read; `money` are the columns of the amount, or of the unit price. */
export function guessNumbers(
	money: readonly ColumnProfile[],
	source: ReturnType<typeof moneySource>,
	choices: FileChoices,
): NumberGuess {
	const values = money.flatMap((column) => column.values);
	const proofs = values.map(provenMark);
	const points = proofs.filter((proof) => proof === '.').length;
	const commas = proofs.filter((proof) => proof === ',').length;
	const open = values.filter((_, index) => proofs[index] === 'open');
	const openMark = plainNumber(open[0] ?? '')?.includes('.') === true ? '.' : ',';
	// Three digits behind a comma and no proof anywhere: thousands. Behind a point it can be either, and it matters.
	const found: DecimalMark = points >= commas ? '.' : ',';
	const undecided = points === 0 && commas === 0 && open.length > 0 && openMark === '.';
	const decimalMark = choices.decimalMark ?? found;
	const most = values.reduce((sofar, text) => Math.max(sofar, decimalsOf(text, decimalMark)), 0);
	// A product has more decimals than its factors show.
	const scale = source === 'quantity-price' || most > LEAST_DECIMALS ? MOST_DECIMALS : LEAST_DECIMALS;
	const column = money[0];
	if (!undecided || choices.decimalMark !== null || column === undefined)
		return { numbers: { decimalMark, scale }, questions: [] };
	const examples = [...new Set(open)].slice(0, EXAMPLES).map((text) => ({
		text,
		point: readAmount(text, { decimalMark: '.', scale: LEAST_DECIMALS + 1 })?.toString() ?? null,
		comma: readAmount(text, { decimalMark: ',', scale: LEAST_DECIMALS + 1 })?.toString() ?? null,
	}));
	return {
		numbers: { decimalMark, scale },
		questions: [{ kind: 'decimal-mark', column: column.index, examples }],
	};
}
