// A LoadPlan says exactly how the bytes of one file become the table of lines.
import { fingerprint } from '../domain/fingerprint.ts';
import type { ColumnRoles } from '../domain/roles.ts';
import type {
	DateOrder,
	DecimalMark,
	Encoding,
	Identity,
	LongRows,
	StatusMeaning,
} from '../domain/recipe.ts';
import type { ZoneShift } from './zone-shift.ts';

/** How the file is cut into records and cells. */
export interface Dialect {
	readonly encoding: Encoding;
	readonly delimiter: string;
	/** Lines before the first data record (titles, blank lines, the header); a newline inside quotes ends no line, as in read_csv's skip. */
	readonly linesBeforeData: number;
	/** The header's words, made unique whatever their case; invented (`column 1`) where the file has no header. */
	readonly columnNames: readonly string[];
	readonly hasHeader: boolean;
	/** What becomes of NUL characters: there are none, they are taken out, or each is a blank. */
	readonly nul: 'none' | 'taken-out' | 'blanks';
	/** A cell that begins with a double quote ends with one; otherwise quotes are letters and every line is a record. */
	readonly quotes: boolean;
	/** There are blank lines among the data; read_csv would not count them, so they are given a delimiter. */
	readonly hasBlankLines: boolean;
	/** CDNOW-like files: cells separated by runs of spaces. */
	readonly spaceAligned: boolean;
}

export interface DateReading {
	/** The order of all-number dates; a four-digit first part is always the year. */
	readonly order: DateOrder;
	/** Two-digit years from 43 on are Buddhist. Four-digit years from 2400 on always are: they lose 543, as text, before the day is built. */
	readonly buddhist: boolean;
	/** `20240229` without separators. */
	readonly compact: boolean;
	/** Serial numbers count from 1904, as in old workbooks from a Mac, and not from 1900. */
	readonly since1904: boolean;
}

export interface NumberReading {
	readonly decimalMark: DecimalMark;
	/** Decimals kept: amounts are whole numbers of 10^-scale. */
	readonly scale: number;
}

export interface LoadPlan {
	readonly dialect: Dialect;
	readonly roles: ColumnRoles;
	/** Columns kept as attributes, by index; in `lines` they are called `attribute_<index>`. */
	readonly attributes: readonly number[];
	readonly dates: DateReading;
	/** Dates carry a time of day, or a column of its own does; kept as the hour. */
	readonly hours: boolean;
	readonly numbers: NumberReading;
	/** A large file: what only judges a line (status, quantity) is read but not kept. */
	readonly lean: boolean;
	/** What each status value known from the sample or the reader means. */
	readonly statuses: { readonly [value: string]: StatusMeaning };
	/** What the reader said of a status value, by its fingerprint: the sample may not have shown it. */
	readonly explainedStatuses: { readonly [mark: string]: StatusMeaning };
	readonly countUnpaid: boolean;
	/** A column of document types (Sale, Refund): its refunds are returns, where a refunded status only empties the sale. */
	readonly documentTypeColumn: number | null;
	/** Customer and date stand on an order's first line only: the lines below belong to it, their empty amounts are 0. */
	readonly continuedOrders: boolean;
	/** The amount is the order's total and stands on each of its lines: it counts on the first. */
	readonly totalOnEachLine: boolean;
	/** Columns beside the status that also say that a row was cancelled or given back. */
	readonly furtherStatuses: readonly number[];
	/** The row is cancelled where this column is filled. */
	readonly cancelledWhenFilled: number | null;
	/** Money given back, taken off the amount. */
	readonly refundedColumn: number | null;
	/** Which rows are no sales: the header again, totals, notes. */
	readonly noSales: {
		readonly repeatedHeaders: boolean;
		readonly totals: boolean;
		readonly notes: boolean;
		/** The last row has numbers alone. */
		readonly lastRowIsTotal: boolean;
	};
	/** Rows with more cells than there are columns; `cells` is how many of the surplus cells are joined to the last one. */
	readonly longRows: { readonly how: LongRows; readonly cells: number };
	/** Rows with fewer cells than there are columns are set aside. */
	readonly shortRowsAside: boolean;
	/** Blank rows count as rows, set aside. */
	readonly countsBlankRows: boolean;
	/** The column whose names, on rows of their own, belong to the lines below. */
	readonly groupColumn: number | null;
	/** What the customer's column holds. */
	readonly identity: Identity;
	/** Some customer keys have to be mended (17850.0, an apostrophe, another case); then `lines` says which were. */
	readonly mendsCustomers: boolean;
	/** Sales in other currencies are set aside. `column` null: the currency stands in the amount, `plain` is that of amounts without one. */
	readonly currency: {
		readonly column: number | null;
		readonly main: string;
		readonly plain: string | null;
	} | null;
	/** The same line again is set aside. */
	readonly dropDuplicates: boolean;
	/** The records at which each of several files begins, where what stands in two of them counts once; empty otherwise. */
	readonly onceAcross: readonly number[];
	/** From UTC into the reader's zone; null leaves the day as written. */
	readonly shift: ZoneShift | null;
	/** ISO day from which days since the last order were counted; null where the file has dates. */
	readonly countedOn: string | null;
	/** Order ids are numbers and credit documents are C and a number (Online Retail). */
	readonly creditDocuments: boolean;
}

/** Decimals that money keeps where the file has more than two. */
export const FINEST_SCALE = 4;

/** The same plan with money kept to the finest scale. */
export function withFinestScale(plan: LoadPlan): LoadPlan {
	return { ...plan, numbers: { ...plan.numbers, scale: FINEST_SCALE } };
}

/** The plan with those of the values that the reader explained; the same plan where there are none. */
export function withStatuses(plan: LoadPlan, values: readonly string[]): LoadPlan {
	const explained = values.flatMap((value) => {
		const meaning = plan.explainedStatuses[fingerprint(value)];
		return meaning === undefined ? [] : [[value, meaning] as const];
	});
	if (explained.length === 0) return plan;
	return { ...plan, statuses: { ...plan.statuses, ...Object.fromEntries(explained) } };
}

/** Where the cost of a line's goods comes from: as told, or so much apiece times the quantity. */
export function costSource(roles: ColumnRoles): 'cost' | 'quantity-cost' | 'none' {
	if (roles.cost !== undefined) return 'cost';
	return roles.quantity !== undefined && roles.unitCost !== undefined ? 'quantity-cost' : 'none';
}

/** Where the money of a line comes from. */
export function moneySource(roles: ColumnRoles): 'amount' | 'quantity-price' | 'none' {
	if (roles.amount !== undefined) return 'amount';
	return roles.quantity !== undefined && roles.unitPrice !== undefined ? 'quantity-price' : 'none';
}
