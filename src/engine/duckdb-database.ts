// The Database of the page: DuckDB-WASM in a worker, one statement at a time.
import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import { Table, type RecordBatch } from 'apache-arrow';
import { ProblemError } from '../domain/problem.ts';
import type { Query, Statement } from '../sql/statement.ts';
import { boot, type EngineAssets, type RunningEngine } from './boot.ts';
import type { Columns } from './columns.ts';
import type { Database, RunOptions, Token } from './database.ts';
import { decode } from './decode.ts';
import { failureOf } from './failures.ts';
import { Queue } from './queue.ts';
import { tokensOf } from './tokens.ts';

export class DuckDbDatabase implements Database {
	readonly #assets: () => Promise<EngineAssets>;
	readonly #queue = new Queue();
	#engine: Promise<RunningEngine> | null = null;
	#failRunning: ((error: ProblemError) => void) | null = null;
	#listener: ((share: number) => void) | null = null;
	#fileCount = 0;
	readonly #toClose = new Set<string>();

	constructor(assets: () => Promise<EngineAssets>) {
		this.#assets = assets;
	}

	async start(): Promise<void> {
		await this.#running();
	}

	run(what: Statement, options: RunOptions = {}): Promise<void> {
		if (isQuick(options))
			return this.#inTurn(options, async ({ connection }) => void (await connection.query(what.sql.text)));
		return this.#send(what, () => undefined, options);
	}

	query<Row>(what: Query<Row>, options: RunOptions = {}): Promise<Columns<Row>> {
		if (isQuick(options)) {
			return this.#inTurn(options, async ({ connection }) =>
				decode(await connection.query(what.sql.text), what),
			);
		}
		const batches: RecordBatch[] = [];
		return this.#send(what, (batch) => batches.push(batch), options).then(() =>
			decode(new Table(batches), what),
		);
	}

	stream(what: Statement, onBytes: (bytes: Uint8Array) => void, options: RunOptions = {}): Promise<void> {
		return this.#send(what, (batch) => onBytes(firstColumnBytes(batch)), options);
	}

	tokens(text: string): Promise<readonly Token[]> {
		return this.#inTurn({}, async ({ db }) => tokensOf(text, await db.tokenize(text)));
	}

	tableNames(text: string): Promise<readonly string[]> {
		return this.#inTurn({}, ({ connection }) => connection.getTableNames(text));
	}

	openFile(file: Blob): Promise<string> {
		const path = `upload/file-${++this.#fileCount}`;
		return this.#inTurn({}, async ({ db }) => {
			await db.registerFileHandle(path, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
			return path;
		});
	}

	closeFile(path: string): Promise<void> {
		this.#toClose.add(path);
		return this.#inTurn({}, async ({ db }) => {
			for (const one of this.#toClose) {
				// A query that was just cancelled may hold its file a moment longer: the next close tries again.
				await db.dropFile(one).then(
					() => this.#toClose.delete(one),
					() => undefined,
				);
			}
		});
	}

	async restart(): Promise<void> {
		const old = this.#engine;
		this.#engine = null;
		this.#failRunning?.(new ProblemError({ kind: 'cancelled' }));
		if (old) await old.then(({ worker }) => worker.terminate()).catch(() => undefined);
		await this.#running();
	}

	#running(): Promise<RunningEngine> {
		this.#engine ??= this.#assets()
			.then(boot)
			.then((engine) => {
				engine.db.listen(({ percentage }) => this.#listener?.(Math.min(Number(percentage) / 100, 1)));
				return engine;
			})
			.catch((error: unknown) => {
				this.#engine = null;
				const detail = error instanceof Error ? error.message : String(error);
				throw new ProblemError({ kind: 'engine-did-not-start', detail }, { cause: error });
			});
		return this.#engine;
	}

	/**
	 * One task at a time; a restart or a dead worker settles the task that is running.
	 * An abort answers at once, whatever the task waits for, and the next task waits until the engine is free.
	 */
	#inTurn<Result>(options: RunOptions, task: (engine: RunningEngine) => Promise<Result>): Promise<Result> {
		const { signal } = options;
		const done = this.#queue.add(async () => {
			signal?.throwIfAborted();
			const engine = await this.#running();
			signal?.throwIfAborted();
			const interrupted = new Promise<never>((_, reject) => (this.#failRunning = reject));
			try {
				return await Promise.race([task(engine), interrupted]);
			} finally {
				this.#failRunning = null;
			}
		});
		return Promise.race(signal ? [done, aborted(signal)] : [done]).catch((error: unknown) => {
			throw signal?.aborted ? new ProblemError({ kind: 'cancelled' }, { cause: error }) : failureOf(error);
		});
	}

	#send(what: Statement, onBatch: (batch: RecordBatch) => void, options: RunOptions): Promise<void> {
		return this.#inTurn(options, async ({ connection }) => {
			let stopped: Promise<unknown> | null = null;
			const stop = () => (stopped = connection.cancelSent().catch(() => undefined));
			options.signal?.addEventListener('abort', stop);
			this.#listener = options.onProgress ?? null;
			try {
				for await (const batch of await connection.send(what.sql.text, true)) {
					if (!options.signal?.aborted) onBatch(batch);
				}
				options.onProgress?.(1);
			} finally {
				options.signal?.removeEventListener('abort', stop);
				this.#listener = null;
				// A word to stop that arrives late must not stop the next query.
				await stopped;
			}
		});
	}
}

/** Rejects when the signal aborts. */
function aborted(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		if (signal.aborted) reject(signal.reason as Error);
		signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
	});
}

/** `send` looks for news every 100 ms, so what is quick goes by `query`, which cannot be cancelled once it runs. */
function isQuick(options: RunOptions): boolean {
	return options.onProgress === undefined && options.interruptible !== true;
}

/** The concatenated UTF-8 of a batch's first column, without decoding it. */
function firstColumnBytes(batch: RecordBatch): Uint8Array {
	const data = batch.data.children[0];
	if (!data) return new Uint8Array();
	const offsets = data.valueOffsets as Int32Array;
	return (data.values as Uint8Array).slice(offsets[0] ?? 0, offsets[data.length] ?? 0);
}
