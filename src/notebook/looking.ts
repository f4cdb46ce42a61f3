// Looks at a file before it is loaded: what it is, how it is cut, which column is what.
import type { FileChoices } from '../domain/recipe.ts';
import type { Database } from '../engine/database.ts';
import { openContainer, type Opened } from '../ingest/containers/open.ts';
import { withDecidingDates } from '../ingest/deciding-dates.ts';
import { propose, type Proposal } from '../ingest/propose.ts';
import { sniff, type Sniffed } from '../ingest/sniff.ts';
import { proposeTogether } from '../ingest/several/propose-together.ts';
import { onePlace, severalPlaces, type RowPlace } from '../ingest/several/row-places.ts';
import type { Several } from '../ingest/several/several-files.ts';
import { findDecidingDates } from './loading.ts';
import { withMerges } from './merged-cells.ts';
import { headerLinesOf, lookTogether, type LookOptions } from './look-together.ts';

export interface Looked {
	/** What the file is and what was chosen in it: sheets, members, notes, and the text that is read. */
	readonly opened: Opened;
	readonly sniffed: Sniffed;
	readonly proposal: Proposal;
	/** Where several files are read as one: what became of each. */
	readonly several: Several | null;
	readonly places: readonly RowPlace[];
}

/** One file by itself. */
async function lookAt(file: File, choices: FileChoices, options: LookOptions): Promise<Looked> {
	const opened = await openContainer(file, choices, options);
	const sniffed = withMerges(await sniff(opened.text, choices), [opened]);
	options.signal.throwIfAborted();
	const places = onePlace(sniffed.dialect.linesBeforeData - headerLinesOf(opened, file));
	return { opened, sniffed, proposal: propose(sniffed, choices), several: null, places };
}

/**
 * Looks at what was dropped: one file, or several of which one table is made.
 * @throws ProblemError for what is no table of sales.
 */
export async function look(
	files: readonly File[],
	choices: FileChoices,
	options: LookOptions,
): Promise<Looked> {
	const [first] = files;
	if (!first) throw new RangeError('nothing to look at');
	const alone = files.length === 1 ? await lookAt(first, choices, options) : null;
	if (alone && (alone.opened.members.length < 2 || choices.member !== null || choices.sheet !== null))
		return alone;
	const together = await lookTogether(files, choices, options);
	if (together === null || (alone && usesOne(together.several)))
		return alone ?? lookAt(first, choices, options);
	const { opened, sniffed, several } = together;
	return {
		opened,
		sniffed,
		several,
		proposal: withFiles(proposeTogether(sniffed, choices, several), choices, severalPlaces(several)),
		places: severalPlaces(several),
	};
}

/** The tables of an archive do not belong together, and the reader took none of them out. */
const usesOne = ({ stacked, joined, notUsed }: Several): boolean =>
	stacked.length + joined.length === 1 && notUsed.every(({ why }) => why !== 'left-out');

/** The plan that knows where each file begins, where that matters. */
function withFiles(proposal: Proposal, choices: FileChoices, places: readonly RowPlace[]): Proposal {
	if (!choices.onceAcrossFiles || places.length < 2) return proposal;
	return { ...proposal, plan: { ...proposal.plan, onceAcross: places.map(({ from }) => from) } };
}

/** The same file under other choices, where they do not change how it is opened or decoded. */
export function proposedAgain(looked: Looked, choices: FileChoices): Looked {
	const proposal = proposeTogether(looked.sniffed, choices, looked.several);
	return { ...looked, proposal: withFiles(proposal, choices, looked.places) };
}

/** Findings that decide what is opened, how it is cut, and where the data begins. */
const TOP_FINDINGS = [
	'merged-cells',
	'titles',
	'two-line-header',
	'description-row',
	'nul-characters',
	'line-breaks',
] as const;
/** Those that decide how several files are written as one. */
const WRITTEN_FINDINGS = ['short-rows'] as const;

/** True when the choices differ in what must be opened or decoded anew. */
export function mustLookAgain(before: FileChoices, after: FileChoices): boolean {
	const changed =
		(['encoding', 'sheet', 'member', 'longRows'] as const).some(
			(choice) => before[choice] !== after[choice],
		) ||
		[...TOP_FINDINGS, ...WRITTEN_FINDINGS].some(
			(finding) => before.asWritten.includes(finding) !== after.asWritten.includes(finding),
		);
	return changed || before.leftOut.join() !== after.leftOut.join();
}

/** A question about dates that the sample leaves open is put to the whole file before the reader. */
export async function lookFurther(
	database: Database,
	looked: Looked,
	choices: FileChoices,
	signal: AbortSignal,
): Promise<Looked> {
	const { opened, sniffed, proposal } = looked;
	const open = proposal.questions.some((question) => question.kind === 'date-order' && !question.conflict);
	if (!open || sniffed.wholeFileSeen) return looked;
	const found = await findDecidingDates(database, opened.text, proposal.plan, signal);
	return proposedAgain({ ...looked, sniffed: withDecidingDates(sniffed, proposal.plan, found) }, choices);
}
