// Starts DuckDB-WASM in a blob worker, so that the page's content policy covers it.
import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { LOCK } from './lock.ts';

export interface EngineAssets {
	/** Absolute address of the engine's worker script, from our own origin. */
	readonly workerAddress: string;
	/** The engine itself, inflated. */
	readonly wasm: Blob;
}

/** The engine sends a share as text or number, whatever its typings say. */
interface ExecutionProgress {
	readonly percentage: number | string;
}

/** The engine's progress listeners are protected in its typings; a test holds that they still exist. */
class ListeningDuckDB extends AsyncDuckDB {
	listen(listener: (progress: ExecutionProgress) => void): void {
		this._onExecutionProgress.push(listener);
	}
}

export interface RunningEngine {
	readonly db: ListeningDuckDB;
	readonly connection: AsyncDuckDBConnection;
	readonly worker: Worker;
}

/** Boots, connects and locks. Takes 2–5 s. */
export async function boot(assets: EngineAssets): Promise<RunningEngine> {
	const script = new Blob([`importScripts(${JSON.stringify(assets.workerAddress)});`], {
		type: 'text/javascript',
	});
	const scriptAddress = URL.createObjectURL(script);
	const wasmAddress = URL.createObjectURL(new Blob([assets.wasm], { type: 'application/wasm' }));
	const worker = new Worker(scriptAddress);
	try {
		const failed = new Promise<never>((_, reject) => {
			worker.addEventListener(
				'error',
				(event) => reject(new Error(event.message || 'the engine did not start')),
				{ once: true },
			);
		});
		const db = new ListeningDuckDB(new VoidLogger(), worker);
		await Promise.race([db.instantiate(wasmAddress), failed]);
		await db.open({});
		const connection = await db.connect();
		for (const setting of LOCK) await connection.query(setting);
		return { db, connection, worker };
	} catch (error) {
		worker.terminate();
		throw error;
	} finally {
		URL.revokeObjectURL(scriptAddress);
		URL.revokeObjectURL(wasmAddress);
	}
}
