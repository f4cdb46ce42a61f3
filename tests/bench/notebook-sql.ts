// The page's SQL from a file to the grid, driven through the page's own functions, each statement timed.
import { DEFAULT_BOOK } from '../../src/domain/book.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import type { Columns } from '../../src/engine/columns.ts';
import type { Database, Token } from '../../src/engine/database.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { loadFile } from '../../src/notebook/loading.ts';
import { asOfOf, scoreBySql } from '../../src/notebook/scoring.ts';
import type { Query, Statement } from '../../src/sql/statement.ts';

export interface Timed {
	readonly label: string;
	readonly ms: number;
}

export interface NotebookSql {
	/** From the plan to the grid, without looking at the file; ms. */
	readonly toGrid: number;
	readonly sniffing: number;
	readonly customers: number;
	readonly statements: readonly Timed[];
}

/** Passes everything on and remembers how long each statement took. */
class TimedDatabase implements Database {
	readonly times: Timed[] = [];
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	start(): Promise<void> {
		return this.#database.start();
	}
	run(statement: Statement): Promise<void> {
		return this.#timed(statement.label, () => this.#database.run(statement));
	}
	query<Row>(query: Query<Row>): Promise<Columns<Row>> {
		return this.#timed(`? ${query.label}`, () => this.#database.query(query));
	}
	stream(statement: Statement, onBytes: (bytes: Uint8Array) => void): Promise<void> {
		return this.#timed(statement.label, () => this.#database.stream(statement, onBytes));
	}
	tokens(text: string): Promise<readonly Token[]> {
		return this.#database.tokens(text);
	}
	tableNames(text: string): Promise<readonly string[]> {
		return this.#database.tableNames(text);
	}
	openFile(file: Blob): Promise<string> {
		return this.#database.openFile(file);
	}
	closeFile(path: string): Promise<void> {
		return this.#database.closeFile(path);
	}
	restart(): Promise<void> {
		return this.#database.restart();
	}

	async #timed<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
		const start = performance.now();
		const result = await work();
		this.times.push({ label, ms: performance.now() - start });
		return result;
	}
}

/** Loads and scores with the choices of a new notebook. */
export async function notebookSql(database: Database, file: Blob): Promise<NotebookSql> {
	const { file: choices, scoring } = EMPTY_RECIPE;
	const looked = performance.now();
	const { plan } = propose(await sniff(file, choices), choices);
	const timed = new TimedDatabase(database);
	const start = performance.now();
	const loaded = await loadFile(timed, file, plan, {});
	const asOf = asOfOf(scoring, {
		lastDay: loaded.defaultAnalysisDate,
		scale: loaded.facts.scale,
		within: null,
	});
	const { cube } = await scoreBySql(timed, asOf, scoring, DEFAULT_BOOK, false, new AbortController().signal);
	const toGrid = performance.now() - start;
	return {
		toGrid,
		sniffing: start - looked,
		customers: cube.reduce((sum, row) => sum + row.customers, 0),
		statements: timed.times,
	};
}
