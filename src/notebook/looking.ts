// Looks at a file before it is loaded: what it is, how it is cut, which column is what.
import type { FileChoices } from '../domain/recipe.ts';
import type { Database } from '../engine/database.ts';
import { openContainer, type Opened } from '../ingest/containers/open.ts';
import { withDecidingDates } from '../ingest/deciding-dates.ts';
import { propose, type Proposal } from '../ingest/propose.ts';
import { sniff, type Sniffed } from '../ingest/sniff.ts';
import { findDecidingDates } from './loading.ts';

export interface Looked {
	/** What the file is and what was chosen in it: sheets, members, notes, and the text that is read. */
	readonly opened: Opened;
	readonly sniffed: Sniffed;
	readonly proposal: Proposal;
}

export interface LookOptions {
	readonly signal: AbortSignal;
	readonly onProgress: (share: number) => void;
}

/** @throws ProblemError for what is no table of sales. */
export async function look(file: File, choices: FileChoices, options: LookOptions): Promise<Looked> {
	const opened = await openContainer(file, choices, options);
	const sniffed = await sniff(opened.text, choices);
	options.signal.throwIfAborted();
	return { opened, sniffed, proposal: propose(sniffed, choices) };
}

/** The same file under other choices, where they do not change how it is opened or decoded. */
export function proposedAgain(looked: Looked, choices: FileChoices): Looked {
	return { ...looked, proposal: propose(looked.sniffed, choices) };
}

/** Findings above the data: they decide where it begins. */
const TOP_FINDINGS = ['titles', 'two-line-header', 'description-row'] as const;

/** True when the choices differ in what must be opened or decoded anew. */
export function mustLookAgain(before: FileChoices, after: FileChoices): boolean {
	return (
		(['encoding', 'sheet', 'member'] as const).some((choice) => before[choice] !== after[choice]) ||
		TOP_FINDINGS.some((finding) => before.asWritten.includes(finding) !== after.asWritten.includes(finding))
	);
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
