// What the ways to split customers are called, and their parts.
import type { Period } from '../../domain/period.ts';
import type { SegmentLooks } from '../../notebook/segment-looks.ts';
import { periodWords } from '../../text/period-words.ts';
import type { Wording } from '../../text/wording.svelte.ts';
import type { SplitChoice } from './splits.ts';

export function choiceName(choice: SplitChoice, wording: Wording): string {
	const words = wording.words.retention;
	if (choice.kind === 'built-in') return words.splits[choice.id];
	return choice.kind === 'detail' ? choice.header : words.firstOf(words.columns[choice.id]);
}

export function partName(
	{ choice, period }: { readonly choice: SplitChoice; readonly period: Period },
	part: string | null,
	wording: Wording,
	looks: SegmentLooks,
): string {
	const words = wording.words.retention;
	if (part === null) return words.unknown;
	if (choice.id === 'segment') return looks.name(part);
	if (choice.id === 'size') return words.sizes[part as '1' | '2' | '3'];
	return choice.id === 'cohort' ? periodWords(Number(part), period, wording) : part;
}
