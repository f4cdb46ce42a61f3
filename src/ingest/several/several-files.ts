// What is told of several files that are read as one: which were stacked, which were joined by which key, which were not used.
import type { Problem } from '../../domain/problem.ts';
import type { WhyNotUsed } from '../../domain/several.ts';
import type { Role } from '../../domain/roles.ts';
import type { RoleReason } from '../assign-roles.ts';
import type { Dialect } from '../load-plan.ts';

/** A file opened as text and how it is cut. */
export interface TableSource {
	readonly name: string;
	readonly text: Blob;
	readonly dialect: Dialect;
	/** Record 1 of the text is row 1 of the file, unless its header was made here (JSON, Parquet): then 1. */
	readonly headerLines: 0 | 1;
}

export interface StackSource extends TableSource {
	/** For each column of the whole: which of this file's it is, null where it has none. */
	readonly columns: readonly (number | null)[];
	readonly by: 'names' | 'roles';
	/** Of rows with too many cells the surplus is joined to the last one; otherwise it stands behind the columns of the whole. */
	readonly joinsSurplus: boolean;
	/** Rows with too few cells are written too short. */
	readonly keepsShortRows: boolean;
}

/** A column of the sales that may be looked up in a column of the other file. */
export interface KeyPair {
	readonly sales: number;
	readonly own: number;
}

export interface JoinSource extends TableSource {
	/** The likeliest first. */
	readonly keys: readonly KeyPair[];
	/** Its columns that say how to reach a person, and whether they have asked or agreed to be asked. */
	readonly person: PersonColumns;
}

export interface PersonColumns {
	readonly name: number | null;
	readonly phone: number | null;
	readonly email: number | null;
	readonly asked: number | null;
}

/** The files as one table, as it is to be written. */
export interface SeveralTask {
	readonly kind: 'several';
	/** The customer's column of the sales. */
	readonly customer: number | null;
	readonly salesRoles: readonly SalesRole[];
	readonly columnNames: readonly string[];
	readonly stack: readonly StackSource[];
	readonly joins: readonly JoinSource[];
}

export interface StackedFile {
	readonly name: string;
	readonly by: 'names' | 'roles';
	/** Records below its header, blank ones too. */
	readonly rows: number;
	/** What to add to the number of a record to have the file's row as a person sees it. */
	readonly rowsBefore: number;
}

export interface JoinedFile {
	readonly name: string;
	/** The key's header in the sales and in the file itself. */
	readonly salesKey: string;
	readonly ownKey: string;
	/** Rows of sales that found a partner, and those that have none. */
	readonly matched: number;
	readonly unmatched: number;
	/** Rows of the file itself. */
	readonly rows: number;
	/** The columns it adds. */
	readonly columns: readonly string[];
	/** Its key comes several times: its last row of each is used, and how many there are. */
	readonly counted: boolean;
	/** People on it whom the sales do not have; 0 where its key is not the customer's. */
	readonly people: number;
}

export interface NotUsedFile {
	readonly name: string;
	readonly why: WhyNotUsed;
	readonly problem: Problem | null;
}

/** The role of a column of the sales, found before other columns were joined to them. */
export interface SalesRole {
	readonly role: Role;
	readonly header: string;
	readonly reason: RoleReason;
}

export interface Several {
	readonly columnNames: readonly string[];
	readonly stacked: readonly StackedFile[];
	readonly joined: readonly JoinedFile[];
	readonly notUsed: readonly NotUsedFile[];
	/** A joined column never takes these. */
	readonly salesRoles: readonly SalesRole[];
	/** People of the lists whom no row of the sales names, as comma text with the columns `LISTED_COLUMNS`; null where there are none. */
	readonly listed: Blob | null;
}

/** `asked` is 1 for those who have asked or signed up. */
export const LISTED_COLUMNS = ['customer', 'name', 'phone', 'email', 'asked'] as const;
