// The recipe: everything that the reader chose, and no data. Every choice goes through it, so every choice can be undone.
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
	/** The sheet of a workbook, and the file inside an archive. */
	readonly sheet: string | null;
	readonly member: string | null;
	/** By the status value as written. */
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

/** The number that the grid shows and whether its cells are even or to scale. */
export interface GridChoices {
	readonly shows: 'customers' | 'money' | 'average-order';
	readonly shape: 'even' | 'to-scale';
}

export interface Recipe {
	readonly version: 1;
	readonly file: FileChoices;
	readonly scoring: ScoringChoices;
	readonly grid: GridChoices;
}

export const RECIPE_VERSION = 1;

/** The same recipe without what was chosen for one file only: how its dates and numbers are read, and its day. */
export function forAnotherFile(recipe: Recipe): Recipe {
	return {
		...recipe,
		file: { ...recipe.file, dateOrder: null, decimalMark: null, encoding: null, sheet: null, member: null },
		scoring: { ...recipe.scoring, analysisDate: null },
	};
}

export const EMPTY_RECIPE: Recipe = {
	version: RECIPE_VERSION,
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
	grid: { shows: 'customers', shape: 'even' },
};
