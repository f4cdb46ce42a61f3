// Looks at slices of a file and tells how it is cut into records and cells.
import { ProblemError } from '../domain/problem.ts';
import type { FileChoices } from '../domain/recipe.ts';
import { Breath } from './breath.ts';
import { cleanText } from './clean-text.ts';
import { profileColumns } from './column-profile.ts';
import { decoderOf } from './decoding.ts';
import { delimiterOf } from './delimiter.ts';
import { encodingOf, type EncodingConfidence } from './encoding.ts';
import { headerBlock, type StructureNote } from './header-block.ts';
import { uniqueNames } from './header-row.ts';
import type { Dialect } from './load-plan.ts';
import { refuseControlCharacters, refuseKnownFormats } from './magic-bytes.ts';
import { mojibakeIn, type Mojibake } from './mojibake.ts';
import { repairsIn, type Repairs } from './repairs.ts';
import { ALIGNED, isBlank, recordsOf, usualWidth, type Cells } from './records.ts';
import { slicesOf, wholeLines } from './slices.ts';

/** What was noticed on the way; worded elsewhere. */
export type Finding =
	| { readonly kind: 'no-header' }
	| { readonly kind: 'same-header-twice'; readonly headers: readonly string[] }
	/** Records that are longer or shorter than the header, blank ones, and whether there are NUL characters; `whole` as below. */
	| {
			readonly kind: 'shape';
			readonly long: number;
			readonly short: number;
			readonly blank: number;
			readonly nul: number;
			readonly whole: boolean;
	  }
	| { readonly kind: 'encoding-guessed' }
	/** Thai that was read in the wrong letters before it was saved. */
	| ({ readonly kind: 'mojibake' } & Mojibake)
	/** Cells of the sample whose text is repaired; `whole` where the sample is the file. */
	| { readonly kind: 'text-repaired'; readonly repairs: Repairs; readonly whole: boolean };

export interface Sniffed {
	readonly dialect: Dialect;
	/** The first 20 data records. */
	readonly preview: readonly Cells[];
	/** All sampled data records, blank ones left out. */
	readonly sample: readonly Cells[];
	readonly wholeFileSeen: boolean;
	readonly encodingConfidence: EncodingConfidence;
	readonly fileBytes: number;
	readonly findings: readonly Finding[];
	/** What was found above the data. */
	readonly notes: readonly StructureNote[];
}

/** A line without anything, not even a delimiter. */
const isEmptyLine = (cells: Cells): boolean => cells.length === 1 && cells[0] === '';

/** Empty lines stand above others. */
function hasEmptyLines(records: readonly Cells[]): boolean {
	const first = records.findIndex(isEmptyLine);
	return first >= 0 && records.slice(first).some((cells) => !isEmptyLine(cells));
}

/** Blank records that stand above others. */
const blankBetween = (records: readonly Cells[]): number => {
	const last = records.findLastIndex((cells) => !isBlank(cells));
	return records.slice(0, Math.max(0, last)).filter(isBlank).length;
};

const PREVIEW_RECORDS = 20;
/** Enough to judge every column, and quick to judge. */
const MOST_SAMPLED = 2500;

/** Header words that come twice; blank ones do not count. */
function repeatedHeaders(header: readonly (string | null)[]): readonly string[] {
	const clean = header.flatMap((cell) => cleanText(cell)?.toLowerCase() ?? []);
	return [...new Set(clean.filter((cell, index) => clean.indexOf(cell) !== index))];
}

/** Records from the whole length of a list, evenly, where there are too many; a file seen whole keeps all. */
function thinned(records: readonly Cells[]): readonly Cells[] {
	const stride = Math.ceil(records.length / MOST_SAMPLED);
	return records.filter((_, index) => (records.length - 1 - index) % stride === 0);
}

/**
 * Reads the head, some of the middle and the tail of a file; files up to 1 MB whole.
 * @throws ProblemError `empty-file`, `header-only`, `not-a-table`.
 */
export async function sniff(file: Blob, choices: FileChoices): Promise<Sniffed> {
	if (file.size === 0) throw new ProblemError({ kind: 'empty-file' });
	const breath = new Breath();
	const slices = await slicesOf(file);
	refuseKnownFormats(slices[0]?.bytes ?? new Uint8Array());
	const { encoding, confidence } = encodingOf(slices, choices.encoding);
	const raw = slices.map((slice) => wholeLines(slice, decoderOf(encoding)));
	const hasNul = raw.some((text) => text.includes('\0'));
	refuseControlCharacters(raw[0] ?? '');
	const texts = hasNul ? raw.map((text) => text.replaceAll('\0', '')) : raw;
	const [head = '', ...rest] = texts;
	if (head.trim() === '') throw new ProblemError({ kind: 'empty-file' });

	await breath.take();
	const cut = delimiterOf(head);
	if (cut === null) throw new ProblemError({ kind: 'not-a-table', looksLike: 'one-column' });
	const records = recordsOf(head, cut);
	const usual = usualWidth(records);
	await breath.take();
	const { header, firstData, notes } = headerBlock(records, usual, choices.asWritten);
	const headerCells = header ?? [];
	const named = headerCells.findLastIndex((cell) => cleanText(cell) !== null) + 1;
	const width = Math.max(named, usual);

	const headData = records.slice(firstData).filter((cells) => !isBlank(cells));
	if (headData.length === 0) throw new ProblemError({ kind: 'header-only' });
	const behind = rest.map((text) => recordsOf(text, cut));
	const further = behind.flat().filter((cells) => cells.length === usual);
	/** Where lines end in a carriage return alone there is no line feed. */
	const hasBlankLines =
		slices[0]?.bytes.includes(10) === true && [records.slice(firstData), ...behind].some(hasEmptyLines);
	const sample = slices.length === 1 ? headData : thinned([...headData, ...further]);
	const repeated = repeatedHeaders(headerCells);
	const findings: Finding[] = [];
	if (header === null) findings.push({ kind: 'no-header' });
	if (repeated.length > 0) findings.push({ kind: 'same-header-twice', headers: repeated });
	const shape = {
		long: cut === ALIGNED ? 0 : headData.filter((cells) => cells.length > width).length,
		// A row of one cell is a remark or a heading, said elsewhere.
		short: cut === ALIGNED ? 0 : headData.filter(({ length }) => length > 1 && length < width).length,
		blank: blankBetween(records.slice(firstData)),
		nul: Number(hasNul),
	};
	if (Object.values(shape).some((count) => count > 0))
		findings.push({ kind: 'shape', ...shape, whole: slices.length === 1 });
	if (confidence !== 'certain') findings.push({ kind: 'encoding-guessed' });
	await breath.take();
	const mojibake = choices.encoding === null ? mojibakeIn(texts.join('\n')) : null;
	if (mojibake) findings.push({ kind: 'mojibake', ...mojibake });
	await breath.take();
	const repairs = repairsIn(sample);
	if (Object.values(repairs).some((count) => count > 0))
		findings.push({ kind: 'text-repaired', repairs, whole: slices.length === 1 });
	const columnNames = uniqueNames(headerCells, width);
	await profileColumns(sample, columnNames);
	return {
		dialect: {
			encoding,
			delimiter: cut === ALIGNED ? ' ' : cut,
			linesBeforeData: firstData,
			columnNames,
			hasHeader: header !== null,
			hasNul,
			hasBlankLines,
			spaceAligned: cut === ALIGNED,
		},
		preview: headData.slice(0, PREVIEW_RECORDS),
		sample,
		wholeFileSeen: slices.length === 1,
		encodingConfidence: confidence,
		fileBytes: file.size,
		findings,
		notes,
	};
}
