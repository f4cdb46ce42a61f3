// Opens whatever file was dropped and gives the text that `sniff` reads.
import { ProblemError } from '../../domain/problem.ts';
import type { StructureFinding } from '../../domain/recipe.ts';
import { chooseMember, tableMembers } from './choose-member.ts';
import { converted } from './converter.ts';
import type { ConvertTask } from './convert.ts';
import { containerOf, type Container, type ContainerKind } from './kind.ts';
import type { FilledMerges, OpenNote, SheetInfo } from './notes.ts';
import { gunzip, inflateMember } from './unpack.ts';

export interface OpenChoices {
	/** By fingerprint of their names; null, or one that is not there, means the likeliest. */
	readonly sheet: string | null;
	readonly member: string | null;
	/** Findings that the reader wants as they are written. */
	readonly asWritten: readonly StructureFinding[];
}

export interface OpenOptions {
	readonly signal: AbortSignal;
	/** The share done, 0 to 1. */
	readonly onProgress?: (share: number) => void;
}

export interface Opened {
	/** The file itself where it is text already; else comma text in UTF-8, or what was packed. */
	readonly text: Blob;
	/** What the file itself is, whatever lies inside. */
	readonly container: ContainerKind;
	readonly sheets: readonly SheetInfo[];
	readonly sheet: string | null;
	/** Files of a zip that may be a table, the likeliest first. */
	readonly members: readonly string[];
	readonly member: string | null;
	readonly notes: readonly OpenNote[];
	readonly filledMerges?: FilledMerges;
}

/** A workbook in a zip, or a zip in a gzip; what is deeper is a trap. */
const MOST_LAYERS = 2;
const UNPACK_SHARE = 0.3;

const NOTHING = { sheets: [], sheet: null, members: [], member: null, notes: [] } as const;

type Packed = Extract<Container, { kind: 'gzip' } | { kind: 'zip' }>;
const isPacked = (container: Container): container is Packed =>
	container.kind === 'gzip' || container.kind === 'zip';

/** The conversion that a container needs, null for text. @throws ProblemError for what is no table. */
function taskOf(file: Blob, container: Container, { sheet, asWritten }: OpenChoices): ConvertTask | null {
	const mergesAsWritten = asWritten.includes('merged-cells');
	const workbook = { kind: 'workbook', file, sheet, mergesAsWritten, codePaged: false } as const;
	switch (container.kind) {
		case 'text':
			return null;
		case 'json':
		case 'ndjson':
			return { kind: container.kind, file };
		case 'spreadsheet-zip':
			return { ...workbook, form: 'zip' };
		case 'spreadsheet-xml':
			return { ...workbook, form: 'markup' };
		case 'spreadsheet-binary':
			if (container.encrypted)
				throw new ProblemError({ kind: 'password-protected', container: 'spreadsheet' });
			return { ...workbook, form: 'binary', codePaged: container.codePaged };
		case 'parquet':
			return { kind: 'parquet', file };
		case 'numbers':
		case 'pdf':
		case 'image':
		case 'document':
			throw new ProblemError({ kind: 'other-format', format: container.kind });
		default:
			throw new ProblemError({ kind: 'too-deep' });
	}
}

/** What is inside a gzip or zip, with the notes on how it was chosen. */
async function unpacked(file: Blob, container: Packed, choices: OpenChoices, options: OpenOptions) {
	if (container.kind === 'gzip') return { inner: await gunzip(file, options), ...NOTHING };
	const members = tableMembers(container.members).map(({ name }) => name);
	const member = chooseMember(container.members, choices.member);
	const notes: readonly OpenNote[] =
		members.length > 1 ? [{ kind: 'member-chosen', member: member.name, of: members.length }] : [];
	return {
		...NOTHING,
		inner: await inflateMember(file, member, options),
		members,
		member: member.name,
		notes,
	};
}

async function openLayer(
	file: Blob,
	choices: OpenChoices,
	options: OpenOptions,
	layer: number,
): Promise<Opened> {
	const { signal, onProgress = () => undefined } = options;
	const container = await containerOf(file);
	if (signal.aborted) throw new ProblemError({ kind: 'cancelled' });
	if (!isPacked(container) || layer === MOST_LAYERS) {
		const task = taskOf(file, container, choices);
		if (task === null) return { ...NOTHING, text: file, container: container.kind };
		return { ...NOTHING, ...(await converted(task, { signal, onProgress })), container: container.kind };
	}
	const unpacking = { signal, onProgress: (share: number) => onProgress(share * UNPACK_SHARE) };
	const { inner, members, member, notes } = await unpacked(file, container, choices, unpacking);
	const converting = {
		signal,
		onProgress: (share: number) => onProgress(UNPACK_SHARE + (1 - UNPACK_SHARE) * share),
	};
	const opened = await openLayer(inner, choices, converting, layer + 1);
	return {
		...opened,
		container: container.kind,
		members: members.length > 0 ? members : opened.members,
		member: member ?? opened.member,
		notes: [...notes, ...opened.notes],
	};
}

/**
 * Turns any file that holds a table into text; nothing leaves the machine.
 * @throws ProblemError `password-protected`, `damaged-file`, `too-large-inside`, `unknown-packing`, `too-deep`,
 * `no-table-in-archive`, `no-sheet-with-rows`, `json-without-records`, `other-format`,
 * `reader-failed`, `out-of-memory`, `file-changed`, `cancelled`.
 */
export async function openContainer(file: File, choices: OpenChoices, options: OpenOptions): Promise<Opened> {
	try {
		return await openLayer(file, choices, options, 0);
	} catch (error) {
		if (error instanceof DOMException && error.name.startsWith('Not'))
			throw new ProblemError({ kind: 'file-changed' }, { cause: error });
		throw error;
	}
}
