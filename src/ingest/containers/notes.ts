// What happened while a container was opened; worded elsewhere.
import type { Several } from '../several/several-files.ts';

export type OpenNote =
	/** `tells`: what its header says that its rows hold; empty where the reader chose the sheet. */
	| {
			readonly kind: 'sheet-chosen';
			readonly sheet: string;
			readonly of: number;
			readonly rows: number;
			readonly tells: readonly SaleSign[];
	  }
	| { readonly kind: 'member-chosen'; readonly member: string; readonly of: number }
	| { readonly kind: 'hidden-sheet'; readonly sheet: string }
	/** Rows that Excel hides are read like the others. */
	| { readonly kind: 'hidden-rows'; readonly rows: number }
	/** Merged areas whose value stands in their first cell, the others being empty. */
	| { readonly kind: 'merged-cells'; readonly areas: number }
	/** Cells such as #N/A, left empty. */
	| { readonly kind: 'error-cells'; readonly cells: number }
	/** Formulas that were saved without their result, left empty: opening and saving in Excel computes them. */
	| { readonly kind: 'uncomputed-formulas'; readonly cells: number }
	/** Lists or deeper objects inside JSON records, by column. */
	| { readonly kind: 'nested-left-out'; readonly columns: readonly string[] }
	/** Keys that first come after the records that decided the columns. */
	| { readonly kind: 'late-keys-left-out'; readonly columns: readonly string[] }
	/** Lines of NDJSON, or items of a JSON list, that are no objects or no JSON. */
	| { readonly kind: 'unreadable-records'; readonly records: number }
	/** The longest of several lists in a JSON file was read. */
	| { readonly kind: 'list-chosen'; readonly of: number };

/** What makes rows look like sales. */
export type SaleSign = 'date' | 'amount' | 'customer';

export interface SheetInfo {
	readonly name: string;
	/** Up to the last one that holds anything; 0 for a chart or an empty sheet. */
	readonly rows: number;
	readonly hidden: boolean;
}

/** Areas merged over several rows, whose words and days were taken to hold for each, unless the reader wants it as written. */
export interface FilledMerges {
	readonly areas: number;
	readonly applied: boolean;
	readonly examples: readonly string[];
}

/** What a conversion gives: comma text in UTF-8. */
export interface Converted {
	readonly text: Blob;
	readonly sheets: readonly SheetInfo[];
	readonly sheet: string | null;
	readonly notes: readonly OpenNote[];
	readonly filledMerges?: FilledMerges;
	/** Where several files were put together: what became of each. */
	readonly several?: Several;
}
