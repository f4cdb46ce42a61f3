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
}

/** A column of the sales that may be looked up in a column of the other file. */
export interface KeyPair {
	readonly sales: number;
	readonly own: number;
}

export interface JoinSource extends TableSource {
	/** The likeliest first. */
	readonly keys: readonly KeyPair[];
}

/** The files as one table, as it is to be written. */
export interface SeveralTask {
	readonly kind: 'several';
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
}
