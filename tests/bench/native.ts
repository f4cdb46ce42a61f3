// The same SQL in native DuckDB of the same version, with so many threads.
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { openAsBlob } from 'node:fs';
import type { Columns } from '../../src/engine/columns.ts';
import type { Database } from '../../src/engine/database.ts';
import { LOCK } from '../../src/engine/lock.ts';
import type { Query, Statement } from '../../src/sql/statement.ts';
import { notebookSql, type NotebookSql } from './notebook-sql.ts';

/** Reads the one file from where it lies on disk. */
class NativeDatabase implements Database {
	readonly #connection: DuckDBConnection;
	readonly #path: string;

	constructor(connection: DuckDBConnection, path: string) {
		this.#connection = connection;
		this.#path = path;
	}

	async start(): Promise<void> {
		await this.#connection.run('SELECT 1');
	}
	async run(what: Statement): Promise<void> {
		await this.#connection.run(what.sql.text);
	}
	async query<Row>(what: Query<Row>): Promise<Columns<Row>> {
		const reader = await this.#connection.runAndReadAll(what.sql.text);
		return {
			length: reader.currentRowCount,
			of: reader.getColumnsObjectJS() as unknown as Columns<Row>['of'],
		};
	}
	async openFile(): Promise<string> {
		return this.#path;
	}
	async closeFile(): Promise<void> {
		return undefined;
	}
	stream(): Promise<void> {
		return Promise.reject(new Error('the bench streams nothing'));
	}
	tokens(): Promise<never> {
		return Promise.reject(new Error('the bench reads no SQL of others'));
	}
	tableNames(): Promise<never> {
		return Promise.reject(new Error('the bench reads no SQL of others'));
	}
	restart(): Promise<void> {
		return Promise.reject(new Error('the bench restarts nothing'));
	}
}

/** Loads and scores the file in a new database in memory. */
export async function nativeRun(path: string, threads: number): Promise<NotebookSql> {
	const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
	try {
		const connection = await instance.connect();
		for (const setting of LOCK.slice(0, 3)) await connection.run(setting);
		try {
			const database = new NativeDatabase(connection, path);
			await database.start();
			return await notebookSql(database, await openAsBlob(path));
		} finally {
			connection.closeSync();
		}
	} finally {
		instance.closeSync();
	}
}
