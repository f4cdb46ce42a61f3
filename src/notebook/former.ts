// What is known of the file before this one: the facts in JavaScript, its customers in the engine.
import type { Book } from '../domain/book.ts';
import type { Loaded } from './loading.ts';
import type { Scored } from './scoring.ts';

export interface Former {
	readonly fileName: string;
	/** Fingerprint of the file. */
	readonly mark: string;
	/** ISO day of the analysis. */
	readonly analysisDate: string;
	readonly levels: Scored['levels'];
	/** Cut points, in the order of their dimension and step. */
	readonly cuts: Scored['cuts'];
	readonly scoring: Scored['scoring'];
	readonly measure: Scored['asOf']['measure'];
	/** Decimals of its money. */
	readonly scale: number;
	readonly book: Book;
	readonly rows: number;
}

export function formerOf(fileName: string, mark: string, loaded: Loaded, scored: Scored): Former {
	return {
		fileName,
		mark,
		analysisDate: scored.asOf.analysisDate,
		levels: scored.levels,
		cuts: scored.cuts,
		scoring: scored.scoring,
		measure: scored.asOf.measure,
		scale: loaded.facts.scale,
		book: scored.book,
		rows: loaded.ledger.rowsRead,
	};
}
