// Says of merged cells what was made of them, beside what else was found above the data.
import type { Opened } from '../ingest/containers/open.ts';
import type { Sniffed } from '../ingest/sniff.ts';

const EXAMPLES = 3;

/** The look with a note on cells that are merged over several rows, where there are some. */
export function withMerges(sniffed: Sniffed, opened: readonly Opened[]): Sniffed {
	const found = opened.flatMap(({ filledMerges }) => filledMerges ?? []);
	if (found.length === 0) return sniffed;
	const note = {
		finding: 'merged-cells',
		applied: found.every(({ applied }) => applied),
		rows: found.reduce((sum, { areas }) => sum + areas, 0),
		examples: [...new Set(found.flatMap(({ examples }) => examples))].slice(0, EXAMPLES),
	} as const;
	return { ...sniffed, notes: [note, ...sniffed.notes] };
}
