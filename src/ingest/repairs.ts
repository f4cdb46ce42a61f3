// Counts what is repaired in the text of the sampled cells, so that it can be said.
import { SPLIT_SARA_AM } from './clean-text.ts';
import type { Cells } from './records.ts';

export interface Repairs {
	/** Cells with NIKHAHIT + SARA AA, which become SARA AM. */
	readonly saraAm: number;
	/** Cells with characters that nobody sees. */
	readonly invisible: number;
	/** Cells with no-break and other unusual spaces, or a tab at their end. */
	readonly spaces: number;
	/** Cells whose first sign is the apostrophe that keeps a number a text. */
	readonly apostrophes: number;
}

const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff]/;
const UNUSUAL_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]|\t$/;

export function repairsIn(records: readonly Cells[]): Repairs {
	const counts = { saraAm: 0, invisible: 0, spaces: 0, apostrophes: 0 };
	for (const cells of records) {
		for (const cell of cells) {
			if (cell.startsWith("'") && cell.length > 1) counts.apostrophes++;
			if (cell.endsWith('\t')) counts.spaces++;
			// eslint-disable-next-line no-control-regex -- tells plain ASCII, which needs no more looks
			else if (/^[\x00-\x7f]*$/.test(cell)) continue;
			else if (UNUSUAL_SPACE.test(cell)) counts.spaces++;
			if (INVISIBLE.test(cell)) counts.invisible++;
			if (cell.includes(SPLIT_SARA_AM)) counts.saraAm++;
		}
	}
	return counts;
}
