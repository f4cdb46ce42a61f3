// Counts what is repaired in the text of the sampled cells, so that it can be said.
import { TEXT_PATTERNS } from './clean-text.ts';
import type { Cells } from './records.ts';

export interface Repairs {
	/** Cells with a SARA AM in two parts. */
	readonly saraAm: number;
	/** Cells with characters that nobody sees. */
	readonly invisible: number;
	/** Cells with no-break and other unusual spaces, or a tab at their end. */
	readonly spaces: number;
	/** Cells whose first sign is the apostrophe that keeps a number a text. */
	readonly apostrophes: number;
}

const INVISIBLE = new RegExp(TEXT_PATTERNS.invisible);
const UNUSUAL_SPACE = new RegExp(TEXT_PATTERNS.unusualSpace);
const SPLIT_SARA_AM = new RegExp(TEXT_PATTERNS.splitSaraAm);

export function repairsIn(records: readonly Cells[]): Repairs {
	const counts = { saraAm: 0, invisible: 0, spaces: 0, apostrophes: 0 };
	for (const cells of records) {
		for (const cell of cells) {
			if (cell.startsWith("'") && cell.length > 1) counts.apostrophes++;
			if (cell.endsWith('\t')) counts.spaces++;
			else if (/^[\x00-\x7f]*$/.test(cell)) continue;
			else if (UNUSUAL_SPACE.test(cell)) counts.spaces++;
			if (INVISIBLE.test(cell)) counts.invisible++;
			if (SPLIT_SARA_AM.test(cell)) counts.saraAm++;
		}
	}
	return counts;
}
