// The recipe: everything that the reader chose and wrote, and no data: what a file says is known by fingerprints only.
// Every choice goes through it, so every choice can be undone.
import type { Role } from './roles.ts';

export type DateOrder = 'day-month-year' | 'month-day-year' | 'year-month-day';
export type DecimalMark = '.' | ',';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874' | 'windows-1252';

/** What a status value says about its row. A refund counts as a return; pending rows are set aside as unpaid. */
export type StatusMeaning = 'kept' | 'refund' | 'cancelled' | 'unpaid';

/** What a column is used for: a role, kept as an attribute of the customer, or left out. */
export type ColumnUse = Role | 'attribute' | 'unused';

/** How the file is read; null and empty mean "as the file itself tells". */
export interface FileChoices {
	/** By fingerprint of the header. */
	readonly columns: { readonly [header: string]: ColumnUse };
	readonly dateOrder: DateOrder | null;
	readonly decimalMark: DecimalMark | null;
	readonly encoding: Encoding | null;
	/** The sheet of a workbook, and the file inside an archive, by fingerprint of their names. */
	readonly sheet: string | null;
	readonly member: string | null;
	/** By fingerprint of the status value. */
	readonly statuses: { readonly [value: string]: StatusMeaning };
	/** Count pending and unpaid rows in. */
	readonly countUnpaid: boolean;
}

export type Measure = 'amount' | 'points';
/** 'value': quintiles by value, ties together. 'equal': NTILE, equal groups, which splits equal customers. */
export type ScoringMethod = 'value' | 'equal';

export interface ScoringChoices {
	/** ISO day; null is the last order's day in the file. */
	readonly analysisDate: string | null;
	/** Only orders in this many days up to the analysis date; null is all of them. */
	readonly windowDays: number | null;
	readonly measure: Measure;
	readonly method: ScoringMethod;
	/** Score levels a dimension, 3 to 10. */
	readonly bins: number;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A cell of the notebook: which, and how it stands on the page. */
export interface CellChoices {
	/** Unique in the notebook; the first of a kind has its kind's name. */
	readonly id: string;
	/** The folder of the cell under `cells/`. */
	readonly kind: string;
	readonly collapsed: boolean;
	readonly hidden: boolean;
}

export interface Recipe {
	readonly version: 3;
	/** The reader's name for the notebook; empty until they give one. */
	readonly title: string;
	/** Fingerprint of the file that dates, encoding and the like were chosen for; null before the first. */
	readonly fileMark: string | null;
	readonly file: FileChoices;
	readonly scoring: ScoringChoices;
	/** In the order of the page; built-in cells that are not listed stand where they stand by default. */
	readonly cells: readonly CellChoices[];
	/** By the id of a cell: what was chosen in it. Its folder's `settings.ts` says what it may hold. */
	readonly settings: { readonly [cellId: string]: JsonObject };
}

export const RECIPE_VERSION = 3;

/** The recipe for a file: for another one than before without what was chosen for that one only, such as its dates. */
export function forFile(recipe: Recipe, fileMark: string): Recipe {
	if (recipe.fileMark === fileMark) return recipe;
	if (recipe.fileMark === null) return { ...recipe, fileMark };
	return {
		...recipe,
		fileMark,
		file: { ...recipe.file, dateOrder: null, decimalMark: null, encoding: null, sheet: null, member: null },
		scoring: { ...recipe.scoring, analysisDate: null },
	};
}

export const EMPTY_RECIPE: Recipe = {
	version: RECIPE_VERSION,
	title: '',
	fileMark: null,
	file: {
		columns: {},
		dateOrder: null,
		decimalMark: null,
		encoding: null,
		sheet: null,
		member: null,
		statuses: {},
		countUnpaid: false,
	},
	scoring: { analysisDate: null, windowDays: null, measure: 'amount', method: 'value', bins: 5 },
	cells: [],
	settings: {},
};
