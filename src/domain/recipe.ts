// The recipe: everything that the reader chose and wrote, and no data: what a file says is known by fingerprints only.
// Every choice goes through it, so every choice can be undone.
import type { Book } from './book.ts';
import type { Role } from './roles.ts';

export type DateOrder = 'day-month-year' | 'month-day-year' | 'year-month-day';
export type DecimalMark = '.' | ',';
/** Thai that another program read in the wrong letters and saved as UTF-8: what it was, and what it was taken for. */
export type MendedEncoding = 'utf-8-as-windows-1252' | 'utf-8-as-windows-874' | 'windows-874-as-windows-1252';

export const ENCODINGS = [
	'utf-8',
	'utf-16le',
	'utf-16be',
	'windows-874',
	'windows-1252',
	'gb18030',
	'big5',
	'shift_jis',
	'euc-kr',
	'utf-8-as-windows-1252',
	'utf-8-as-windows-874',
	'windows-874-as-windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a status value says about its row. A refund counts as a return; pending rows are set aside as unpaid. */
export type StatusMeaning = 'kept' | 'refund' | 'cancelled' | 'unpaid';

/** What a column is used for: a role, kept as an attribute of the customer, or left out. */
export type ColumnUse = Role | 'attribute' | 'unused';

/** What is found in a file's structure and acted upon, unless the reader wants it read as written. */
export const STRUCTURE_FINDINGS = [
	'preset',
	'merged-cells',
	'titles',
	'two-line-header',
	'description-row',
	'nul-characters',
	'line-breaks',
	'long-rows',
	'short-rows',
	'blank-rows',
	'blank-columns',
	'repeated-header',
	'total-row',
	'note-row',
	'group-rows',
	'continued-orders',
	'total-on-each-line',
	'customer-summary',
] as const;
export type StructureFinding = (typeof STRUCTURE_FINDINGS)[number];

/** What becomes of a row with more cells than the header: the surplus goes with the last cell, is not read, or the row is set aside. */
export const LONG_ROWS = ['join', 'drop', 'set-aside'] as const;
export type LongRows = (typeof LONG_ROWS)[number];

/** What tells customers apart. `id` is a customer id or user name. */
export const IDENTITIES = ['id', 'phone', 'email', 'name'] as const;
export type Identity = (typeof IDENTITIES)[number];

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
	/** Of several files, those that are not to be used, by the fingerprint of their names. */
	readonly leftOut: readonly string[];
	/** By fingerprint of the status value. */
	readonly statuses: { readonly [value: string]: StatusMeaning };
	/** Count pending and unpaid rows in. */
	readonly countUnpaid: boolean;
	/** Findings that are not acted upon. */
	readonly asWritten: readonly StructureFinding[];
	readonly longRows: LongRows | null;
	readonly identity: Identity | null;
	/** Only sales in this currency count; null is the most frequent. */
	readonly currency: string | null;
	/** Set a line aside when the very same line stood above it. */
	readonly withoutDuplicates: boolean;
	/** Of several files: what stands in two of them counts once. */
	readonly onceAcrossFiles: boolean;
	/** IANA name of the zone into which times in UTC are shifted; null leaves the day as written. */
	readonly timeZone: string | null;
	/** ISO day on which the days since the last order were counted, where a file gives those and no dates. */
	readonly countedOn: string | null;
	/** Days written as numbers count from 1904, as in old workbooks from a Mac. */
	readonly daysSince1904: boolean;
}

export const MEASURES = ['amount', 'points', 'profit'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * `value`: quantiles by value, ties together. `rfm-r`: as R's package rfm, thresholds one unit higher and bins [lo, hi).
 * `rank`: by the mean rank, ties together. `equal`: NTILE, equal groups, which splits equal customers.
 * `natural`: natural breaks, k-means in one dimension. `own`: cut points that the reader set.
 */
export const SCORING_METHODS = ['value', 'rfm-r', 'rank', 'equal', 'natural', 'own'] as const;
export type ScoringMethod = (typeof SCORING_METHODS)[number];

/** The three dimensions, each with the customer's whole number that it is scored by. */
export const DIMENSIONS = ['r', 'f', 'm'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How one dimension is scored where it goes its own way. */
export interface DimensionChoices {
	readonly method: ScoringMethod;
	/** 3 to 10; own cut points make one more level than there are cuts. */
	readonly bins: number;
	/** Rising, in days, orders, or units of the measure: a value above a cut is in the next level. For `own` only. */
	readonly cuts: readonly number[];
}

/** Only rows whose column holds one of the values, or none of them. */
export interface RowFilter {
	/** `product`, `category` or `channel`, or the fingerprint of an attribute's header. Never a column that identifies. */
	readonly column: string;
	readonly keep: 'these' | 'others';
	/** Fingerprints of the values. */
	readonly values: readonly string[];
}

/** What is scored at all; the rest of the file is left aside, not dropped. */
export interface FilterChoices {
	/** ISO days, both included. */
	readonly from: string | null;
	readonly to: string | null;
	readonly rows: readonly RowFilter[];
}

export const NO_FILTER: FilterChoices = { from: null, to: null, rows: [] };

export interface ScoringChoices {
	/** ISO day; null is the last order's day in the file. */
	readonly analysisDate: string | null;
	/** Only orders in this many days up to the analysis date; null is all of them. */
	readonly windowDays: number | null;
	readonly measure: Measure;
	/** How the dimensions are scored that do not go their own way. */
	readonly method: ScoringMethod;
	/** Score levels a dimension, 3 to 10. */
	readonly bins: number;
	/** Null: as the others. */
	readonly each: { readonly [D in Dimension]: DimensionChoices | null };
	/** F is scored within each R, and M within each R and F. */
	readonly nested: boolean;
	/** Scored apart for each value of this column (a branch); a column as in a filter. */
	readonly within: string | null;
	readonly filter: FilterChoices;
}

/** Which book is in force, and the reader's own. */
export interface BookChoices {
	/** A built-in book's id or one of `own`. */
	readonly uses: string;
	readonly own: readonly Book[];
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
	readonly book: BookChoices;
	/** In the order of the page; built-in cells that are not listed stand where they stand by default. */
	readonly cells: readonly CellChoices[];
	/** By the id of a cell: what was chosen in it. Its folder's `settings.ts` says what it may hold. */
	readonly settings: { readonly [cellId: string]: JsonObject };
}

/** No choice about the structure and the values of one file. */
const AS_FOUND = {
	asWritten: [],
	longRows: null,
	identity: null,
	currency: null,
	withoutDuplicates: false,
	onceAcrossFiles: false,
	timeZone: null,
	countedOn: null,
	daysSince1904: false,
} as const satisfies Partial<FileChoices>;

export const RECIPE_VERSION = 3;

/** The recipe for a file: for another one than before without what was chosen for that one only, such as its dates. */
export function forFile(recipe: Recipe, fileMark: string): Recipe {
	if (recipe.fileMark === fileMark) return recipe;
	if (recipe.fileMark === null) return { ...recipe, fileMark };
	return {
		...recipe,
		fileMark,
		file: {
			...recipe.file,
			...AS_FOUND,
			dateOrder: null,
			decimalMark: null,
			encoding: null,
			sheet: null,
			member: null,
			leftOut: [],
		},
		scoring: {
			...recipe.scoring,
			analysisDate: null,
			filter: { ...recipe.scoring.filter, from: null, to: null },
		},
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
		leftOut: [],
		statuses: {},
		countUnpaid: false,
		...AS_FOUND,
	},
	scoring: {
		analysisDate: null,
		windowDays: null,
		measure: 'amount',
		method: 'value',
		bins: 5,
		each: { r: null, f: null, m: null },
		nested: false,
		within: null,
		filter: NO_FILTER,
	},
	book: { uses: 'ten-segments', own: [] },
	cells: [],
	settings: {},
};
