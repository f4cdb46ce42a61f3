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
import { rowShape, type RowShape } from './row-shape.ts';
import { ALIGNED, isBlank, recordsOf, usualWidth, type Cells } from './records.ts';
import { slicesOf, wholeLines } from './slices.ts';

/** What was noticed on the way; worded elsewhere. */
export type Finding =
	| { readonly kind: 'no-header' }
	| { readonly kind: 'same-header-twice'; readonly headers: readonly string[] }
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
	/** What was found above the data and within its text. */
	readonly notes: readonly StructureNote[];
	/** Of the records of the head. */
	readonly shape: RowShape;
}

/** A line without anything, not even a delimiter. */
const isEmptyLine = (cells: Cells): boolean => cells.length === 1 && cells[0] === '';

/** Empty lines stand above others. */
function hasEmptyLines(records: readonly Cells[]): boolean {
	const first = records.findIndex(isEmptyLine);
	return first >= 0 && records.slice(first).some((cells) => !isEmptyLine(cells));
}

/** What is made of NUL characters, with a note where there are any. */
function withoutNulls(raw: readonly string[], { asWritten }: FileChoices) {
	const count = raw.reduce((sum, text) => sum + text.split('\0').length - 1, 0);
	if (count === 0) return { nul: 'none', texts: raw, notes: [] } as const;
	const applied = !asWritten.includes('nul-characters');
	const note = { finding: 'nul-characters', applied, rows: count, examples: [] } as const;
	return {
		nul: applied ? 'taken-out' : 'blanks',
		texts: raw.map((text) => text.replaceAll('\0', applied ? '' : ' ')),
		notes: [note],
	} as const;
}

/** A note on cells in quotes that hold line breaks, as the records read with quotes have them. */
function breakNotes(records: readonly Cells[], applied: boolean, whole: boolean): readonly StructureNote[] {
	const cells = records.flat().filter((cell) => cell.trim().includes('\n'));
	if (cells.length === 0 && applied) return [];
	const examples = cells
		.slice(0, 2)
		.map((cell) => `${cell.trim().replaceAll('\n', '⏎').slice(0, LONGEST_EXAMPLE)}`);
	return [{ finding: 'line-breaks', applied, rows: whole ? cells.length : null, examples }];
}

const LONGEST_EXAMPLE = 40;
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
	const { nul, texts, notes: nulNotes } = withoutNulls(raw, choices);
	refuseControlCharacters(texts[0] ?? '');
	const [head = '', ...rest] = texts;
	if (head.trim() === '') throw new ProblemError({ kind: 'empty-file' });

	await breath.take();
	const quotes = !choices.asWritten.includes('line-breaks');
	const cut = delimiterOf(head, quotes);
	if (cut === null) throw new ProblemError({ kind: 'not-a-table', looksLike: 'one-column' });
	const records = recordsOf(head, cut, 0, quotes);
	const usual = usualWidth(records);
	await breath.take();
	const { header, firstData, notes } = headerBlock(records, usual, choices.asWritten);
	const headerCells = header ?? [];
	const named = headerCells.findLastIndex((cell) => cleanText(cell) !== null) + 1;
	const width = Math.max(named, usual);

	const headData = records.slice(firstData).filter((cells) => !isBlank(cells));
	if (headData.length === 0) throw new ProblemError({ kind: 'header-only' });
	const behind = rest.map((text) => recordsOf(text, cut, 0, quotes));
	const further = behind.flat().filter((cells) => cells.length === usual);
	/** Where lines end in a carriage return alone there is no line feed. */
	const hasBlankLines =
		slices[0]?.bytes.includes(10) === true && [records.slice(firstData), ...behind].some(hasEmptyLines);
	const sample = slices.length === 1 ? headData : thinned([...headData, ...further]);
	const repeated = repeatedHeaders(headerCells);
	const findings: Finding[] = [];
	if (header === null) findings.push({ kind: 'no-header' });
	if (repeated.length > 0) findings.push({ kind: 'same-header-twice', headers: repeated });
	const whole = slices.length === 1;
	const below = records.slice(firstData, isEmptyLine(records.at(-1) ?? []) ? -1 : undefined);
	if (confidence !== 'certain') findings.push({ kind: 'encoding-guessed' });
	await breath.take();
	const mojibake = choices.encoding === null ? mojibakeIn(texts.join('\n')) : null;
	if (mojibake) findings.push({ kind: 'mojibake', ...mojibake });
	await breath.take();
	const repairs = repairsIn(sample);
	if (Object.values(repairs).some((count) => count > 0))
		findings.push({ kind: 'text-repaired', repairs, whole });
	const columnNames = uniqueNames(headerCells, width);
	await profileColumns(sample, columnNames);
	return {
		dialect: {
			encoding,
			delimiter: cut === ALIGNED ? ' ' : cut,
			linesBeforeData: firstData,
			columnNames,
			hasHeader: header !== null,
			nul,
			quotes,
			hasBlankLines,
			spaceAligned: cut === ALIGNED,
		},
		preview: headData.slice(0, PREVIEW_RECORDS),
		sample,
		wholeFileSeen: whole,
		encodingConfidence: confidence,
		fileBytes: file.size,
		findings,
		notes: [
			...notes,
			...nulNotes.map((note) => ({ ...note, rows: whole ? note.rows : null })),
			...breakNotes(quotes ? below : recordsOf(head, cut).slice(firstData), quotes, whole),
		],
		shape: rowShape(below, width, cut === ALIGNED ? ' ' : cut, hasBlankLines),
	};
}
