// The recipe: everything that the reader chose, and no data. Every choice goes through it, so every choice can be undone.
import type { Role } from './roles.ts';

export type DateOrder = 'day-month-year' | 'month-day-year' | 'year-month-day';
export type DecimalMark = '.' | ',';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874' | 'windows-1252';

/** What a status value says about its row. A refund counts as a return; pending rows are set aside as unpaid. */
export type StatusMeaning = 'kept' | 'refund' | 'cancelled' | 'unpaid';

/** What a column is used for: a role, kept as an attribute of the customer, or left out. */
export type ColumnUse = Role | 'attribute' | 'unused';

/** What is found in a file's structure and acted upon, unless the reader wants it read as written. */
export const STRUCTURE_FINDINGS = [
	'preset',
	'titles',
	'two-line-header',
	'description-row',
	'repeated-header',
	'total-row',
	'note-row',
	'group-rows',
	'continued-orders',
	'total-on-each-line',
	'customer-summary',
] as const;
export type StructureFinding = (typeof STRUCTURE_FINDINGS)[number];

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
	/** The sheet of a workbook, and the file inside an archive. */
	readonly sheet: string | null;
	readonly member: string | null;
	/** By the status value as written. */
	readonly statuses: { readonly [value: string]: StatusMeaning };
	/** Count pending and unpaid rows in. */
	readonly countUnpaid: boolean;
	/** Findings that are not acted upon. */
	readonly asWritten: readonly StructureFinding[];
	readonly identity: Identity | null;
	/** Only sales in this currency count; null is the most frequent. */
	readonly currency: string | null;
	/** Set a line aside when the very same line stood above it. */
	readonly withoutDuplicates: boolean;
	/** IANA name of the zone into which times in UTC are shifted; null leaves the day as written. */
	readonly timeZone: string | null;
	/** ISO day on which the days since the last order were counted, where a file gives those and no dates. */
	readonly countedOn: string | null;
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
	readonly version: 2;
	readonly file: FileChoices;
	readonly scoring: ScoringChoices;
	/** In the order of the page; built-in cells that are not listed stand where they stand by default. */
	readonly cells: readonly CellChoices[];
	/** By the id of a cell: what was chosen in it. Its folder's `settings.ts` says what it may hold. */
	readonly settings: { readonly [cellId: string]: JsonObject };
}

/** No choice about the structure and the values of one file. */
const AS_FOUND = {
	asWritten: [],
	identity: null,
	currency: null,
	withoutDuplicates: false,
	timeZone: null,
	countedOn: null,
} as const satisfies Partial<FileChoices>;

export const RECIPE_VERSION = 2;

/** The same recipe without what was chosen for one file only: how its dates and numbers are read, and its day. */
export function forAnotherFile(recipe: Recipe): Recipe {
	return {
		...recipe,
		file: {
			...recipe.file,
			...AS_FOUND,
			dateOrder: null,
			decimalMark: null,
			encoding: null,
			sheet: null,
			member: null,
		},
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
		...AS_FOUND,
	},
	scoring: { analysisDate: null, windowDays: null, measure: 'amount', method: 'value', bins: 5 },
	cells: [],
	settings: {},
};
