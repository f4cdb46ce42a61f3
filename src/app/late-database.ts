// A Database whose code comes later than the page: the first paint does not wait for the engine's JavaScript.
import type { Columns } from '../engine/columns.ts';
import type { Database, RunOptions, Token } from '../engine/database.ts';
import type { Query, Statement } from '../sql/statement.ts';

export class LateDatabase implements Database {
	readonly #make: () => Promise<Database>;
	#made: Promise<Database> | null = null;

	constructor(make: () => Promise<Database>) {
		this.#make = make;
	}

	async start(): Promise<void> {
		await (await this.#database()).start();
	}
	async run(statement: Statement, options?: RunOptions): Promise<void> {
		await (await this.#database()).run(statement, options);
	}
	async query<Row>(query: Query<Row>, options?: RunOptions): Promise<Columns<Row>> {
		return (await this.#database()).query(query, options);
	}
	async stream(
		statement: Statement,
		onBytes: (bytes: Uint8Array) => void,
		options?: RunOptions,
	): Promise<void> {
		await (await this.#database()).stream(statement, onBytes, options);
	}
	async tokens(text: string): Promise<readonly Token[]> {
		return (await this.#database()).tokens(text);
	}
	async tableNames(text: string): Promise<readonly string[]> {
		return (await this.#database()).tableNames(text);
	}
	async openFile(file: Blob): Promise<string> {
		return (await this.#database()).openFile(file);
	}
	async closeFile(path: string): Promise<void> {
		await (await this.#database()).closeFile(path);
	}
	async restart(): Promise<void> {
		await (await this.#database()).restart();
	}

	#database(): Promise<Database> {
		this.#made ??= this.#make();
		return this.#made;
	}
}
