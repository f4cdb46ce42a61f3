// The same DuckDB-WASM under Node, with the same lock, for SQL tests: one instance a test file.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	createDuckDB,
	NODE_RUNTIME,
	VoidLogger,
	type DuckDBBindings,
	type DuckDBConnection,
} from '@duckdb/duckdb-wasm/blocking';
import type { Table } from 'apache-arrow';
import type { Columns } from '../../src/engine/columns.ts';
import type { Database, Token } from '../../src/engine/database.ts';
import { decode } from '../../src/engine/decode.ts';
import { failureOf } from '../../src/engine/failures.ts';
import { tokensOf } from '../../src/engine/tokens.ts';
import { LOCK } from '../../src/engine/lock.ts';
import type { Query, Statement } from '../../src/sql/statement.ts';

export class NodeDatabase implements Database {
	readonly #db: DuckDBBindings;
	readonly #connection: DuckDBConnection;
	#fileCount = 0;

	constructor(db: DuckDBBindings) {
		this.#db = db;
		this.#connection = db.connect();
	}

	async start(): Promise<void> {
		this.#ask('SELECT 1');
	}

	async run(what: Statement): Promise<void> {
		this.#ask(what.sql.text);
	}

	async query<Row>(what: Query<Row>): Promise<Columns<Row>> {
		return decode(this.#ask(what.sql.text), what);
	}

	async stream(what: Statement, onBytes: (bytes: Uint8Array) => void): Promise<void> {
		const table = this.#ask(what.sql.text);
		const column = table.getChildAt(0);
		for (let row = 0; row < table.numRows; row++) onBytes(new TextEncoder().encode(String(column?.get(row))));
	}

	async tokens(text: string): Promise<readonly Token[]> {
		return tokensOf(text, this.#db.tokenize(text));
	}

	async tableNames(text: string): Promise<readonly string[]> {
		try {
			return this.#connection.getTableNames(text);
		} catch (error) {
			throw failureOf(error);
		}
	}

	async openFile(file: Blob): Promise<string> {
		const path = `upload/file-${++this.#fileCount}`;
		this.#db.registerFileBuffer(path, new Uint8Array(await file.arrayBuffer()));
		return path;
	}

	async closeFile(path: string): Promise<void> {
		this.#db.dropFile(path);
	}

	async restart(): Promise<void> {
		return;
	}

	/** Runs any text; for the tests of the lock. */
	ask(text: string): Table {
		return this.#ask(text);
	}

	#ask(text: string): Table {
		try {
			return this.#connection.query(text) as unknown as Table;
		} catch (error) {
			throw failureOf(error);
		}
	}
}

let shared: Promise<NodeDatabase> | null = null;

/** Boots once a test file (3–5 s). */
export function nodeDatabase(): Promise<NodeDatabase> {
	shared ??= (async () => {
		const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
		const bundle = {
			mainModule: join(dist, 'duckdb-eh.wasm'),
			mainWorker: join(dist, 'duckdb-node-eh.worker.cjs'),
		};
		const db = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
		await db.instantiate();
		db.open({});
		const connection = db.connect();
		for (const setting of LOCK) connection.query(setting);
		connection.close();
		return new NodeDatabase(db);
	})();
	return shared;
}

export const fixture = (name: string): URL =>
	new URL(`../fixtures/${name}`, pathToFileURL(import.meta.filename));
