// The only face of the engine that the rest of the house sees; tests pass another one.
import type { Query, Statement } from '../sql/statement.ts';
import type { Columns } from './columns.ts';

export interface RunOptions {
	/** Aborting drops work that waits, stops interruptible work within about 0.2 s, and rejects with the problem `cancelled`. */
	readonly signal?: AbortSignal;
	/** Ask for it where the work can take longer than about a second; quick work is not interrupted once it runs. */
	readonly interruptible?: boolean;
	/** Implies interruptible. Called with the share done, 0 to 1. */
	readonly onProgress?: (share: number) => void;
}

/** A word or sign of a text, as the engine cuts it. */
export interface Token {
	readonly kind: 'identifier' | 'number' | 'text' | 'operator' | 'keyword' | 'comment';
	/** Place of its first letter in the text, in UTF-16 units. */
	readonly from: number;
}

export interface Database {
	/** Boots if it has not; every other method does so by itself. @throws ProblemError `engine-did-not-start`. */
	start(): Promise<void>;
	/** Runs a statement that returns nothing of interest. Can be cancelled and reports progress. */
	run(statement: Statement, options?: RunOptions): Promise<void>;
	/** Runs a query and decodes all its rows. */
	query<Row>(query: Query<Row>, options?: RunOptions): Promise<Columns<Row>>;
	/** Runs a query of one text column and hands over its bytes (UTF-8) as they come. */
	stream(statement: Statement, onBytes: (bytes: Uint8Array) => void, options?: RunOptions): Promise<void>;
	/** Cuts a text into the engine's own tokens; nothing is run. */
	tokens(text: string): Promise<readonly Token[]>;
	/**
	 * The names of the tables that a text reads, by the engine's own parser; nothing is run.
	 * @throws ProblemError `engine-failed` where it is not one statement that parses.
	 */
	tableNames(text: string): Promise<readonly string[]>;
	/** Makes a file readable by SQL without copying it; the answer is its path. */
	openFile(file: Blob): Promise<string>;
	/** Lets go of a file opened before. */
	closeFile(path: string): Promise<void>;
	/** Throws everything away and boots anew: after a fatal error, or to give memory back. */
	restart(): Promise<void>;
}
