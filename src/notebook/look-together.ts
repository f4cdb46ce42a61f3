// Looks at several files, or the tables of one archive, and makes one table of those that belong together.
import { fingerprint } from '../domain/fingerprint.ts';
import { ProblemError, problemOf } from '../domain/problem.ts';
import type { FileChoices, StructureFinding } from '../domain/recipe.ts';
import { converted } from '../ingest/containers/converter.ts';
import { openContainer, type Opened } from '../ingest/containers/open.ts';
import type { StructureNote } from '../ingest/header-block.ts';
import { propose } from '../ingest/propose.ts';
import { withMerges } from './merged-cells.ts';
import { planTogether, type LookedTable } from '../ingest/several/plan-together.ts';
import { shapeTogether } from '../ingest/row-shape.ts';
import type { NotUsedFile, Several } from '../ingest/several/several-files.ts';
import { sniff, type Sniffed } from '../ingest/sniff.ts';

export interface LookOptions {
	readonly signal: AbortSignal;
	readonly onProgress: (share: number) => void;
}

export interface TogetherLooked {
	readonly opened: Opened;
	readonly sniffed: Sniffed;
	readonly several: Several;
}

/** One table among those that came: a file, or a member of an archive. */
interface Given {
	readonly name: string;
	readonly file: File;
	readonly member: string | null;
}

const OPENING_SHARE = 0.3;
/** An archive with more tables than this is a backup; its largest is read alone. */
const MOST_MEMBERS = 24;

/** Containers whose header was made here, so that record 1 is not the header. */
export const headerLinesOf = ({ container, text }: Opened, file: Blob): 0 | 1 =>
	text !== file && (container === 'json' || container === 'ndjson' || container === 'parquet') ? 1 : 0;

/** A file with a single table gives its opened self and no tables; several tables give one of each. */
async function openEach(
	files: readonly File[],
	choices: FileChoices,
	options: LookOptions,
): Promise<{
	tables: LookedTable[];
	opened: Opened[];
	notUsed: NotUsedFile[];
	problem: ProblemError | null;
}> {
	const tables: LookedTable[] = [];
	const opened: Opened[] = [];
	const notUsed: NotUsedFile[] = [];
	let problem: ProblemError | null = null;
	const queue: Given[] = files.map((file) => ({ name: file.name, file, member: null }));
	const alone = files.length === 1;
	const leftOut = new Set(choices.leftOut);
	for (let at = 0; at < queue.length; at++) {
		const { name, file, member } = queue[at]!;
		if (leftOut.has(fingerprint(name))) {
			notUsed.push({ name, why: 'left-out', problem: null });
			continue;
		}
		const onProgress = (share: number) => options.onProgress((OPENING_SHARE * (at + share)) / queue.length);
		try {
			const inside = member === null ? null : fingerprint(member);
			const chosen = { sheet: null, member: inside, asWritten: choices.asWritten };
			const one = await openContainer(file, chosen, { signal: options.signal, onProgress });
			const others = member === null ? one.members.filter((inside) => inside !== one.member) : [];
			if (others.length > MOST_MEMBERS && alone) return { tables: [], opened, notUsed, problem };
			queue.push(...others.map((inside) => ({ name: baseName(inside), file, member: inside })));
			const shown = others.length > 0 ? baseName(one.member ?? name) : name;
			if (leftOut.has(fingerprint(shown))) {
				notUsed.push({ name: shown, why: 'left-out', problem: null });
				continue;
			}
			const sniffed = await sniff(one.text, choices);
			const { dialect, sample, shape } = sniffed;
			const proposal = propose(sniffed, choices);
			opened.push(one);
			tables.push({
				name: shown,
				text: one.text,
				dialect,
				sample,
				shape,
				proposal,
				headerLines: headerLinesOf(one, file),
			});
		} catch (error) {
			const found = problemOf(error);
			if (found.kind === 'cancelled' || found.kind === 'out-of-memory') throw error;
			problem ??= error instanceof ProblemError ? error : new ProblemError(found, { cause: error });
			notUsed.push({ name, why: 'unreadable', problem: found });
		}
		options.signal.throwIfAborted();
	}
	return { tables, opened, notUsed, problem };
}

/** Findings that each of several files has for itself, before they are one table. */
const OF_EACH = ['titles', 'two-line-header', 'description-row', 'line-breaks'] as const;
const isOfEach = (finding: StructureFinding): boolean => (OF_EACH as readonly string[]).includes(finding);
const EXAMPLES = 3;

/** One note on each finding of the single files, then those on the whole. */
function withNotesOf(
	tables: readonly LookedTable[],
	notes: readonly StructureNote[],
): readonly StructureNote[] {
	const own = tables.flatMap(({ proposal }) => proposal.structure).filter(({ finding }) => isOfEach(finding));
	const each = OF_EACH.flatMap((finding) => {
		const same = own.filter((note) => note.finding === finding);
		const [first] = same;
		if (!first) return [];
		const rows = same.reduce<number | null>(
			(sum, note) => (sum === null || note.rows === null ? null : sum + note.rows),
			0,
		);
		const examples = [...new Set(same.flatMap((note) => note.examples))].slice(0, EXAMPLES);
		return [{ ...first, rows, examples }];
	});
	return [...each, ...notes.filter(({ finding }) => !isOfEach(finding))];
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Null where only one file holds a table and nothing needs to be said: then it is looked at by itself.
 * @throws ProblemError the first file's, where none holds a table.
 */
export async function lookTogether(
	files: readonly File[],
	choices: FileChoices,
	options: LookOptions,
): Promise<TogetherLooked | null> {
	const { tables, opened, notUsed, problem } = await openEach(files, choices, options);
	if (tables.length === 0 && problem) throw problem;
	if (tables.length === 0 || (tables.length === 1 && notUsed.length === 0)) return null;
	const plan = planTogether(tables);
	const { several, text } = await converted(plan.task, {
		signal: options.signal,
		onProgress: (share) => options.onProgress(OPENING_SHARE + (1 - OPENING_SHARE) * share),
	});
	if (!several) throw new RangeError('several files came back as none');
	const asOurs = { ...choices, encoding: null, asWritten: choices.asWritten.filter((one) => !isOfEach(one)) };
	const whole = await sniff(text, asOurs);
	const stacked = new Set(plan.task.stack.map((source) => source.text));
	const shapes = tables.filter((table) => stacked.has(table.text)).map((table) => table.shape);
	const shape = shapeTogether(shapes, whole.shape, choices.longRows);
	const sniffed = withMerges({ ...whole, shape, notes: withNotesOf(tables, whole.notes) }, opened);
	const dialect = {
		...sniffed.dialect,
		encoding: 'utf-8' as const,
		delimiter: ',',
		linesBeforeData: 1,
		columnNames: several.columnNames,
		hasHeader: true,
		spaceAligned: false,
		hasBlankLines: false,
	};
	return {
		opened: {
			text,
			container: opened[0]?.container ?? 'text',
			sheets: [],
			sheet: null,
			members: [],
			member: null,
			notes: opened.length === 1 ? (opened[0]?.notes ?? []) : [],
		},
		sniffed: { ...sniffed, dialect },
		several: { ...several, notUsed: [...several.notUsed, ...plan.notUsed, ...notUsed] },
	};
}
