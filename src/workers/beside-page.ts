// Hands a task to a worker that the page's content policy covers, so that the page stays responsive.
import { ProblemError, type Problem } from '../domain/problem.ts';
import { calculationFailed, type FromWorker } from './messages.ts';

/** The module that `?worker&url` gives: the address of the worker's script. */
type Script = Promise<{ readonly default: string }>;

export interface BesideOptions {
	/** Aborting ends the worker at once. */
	readonly signal: AbortSignal;
	/** 0 to 1. */
	readonly onProgress?: (share: number) => void;
	/** What to say where the worker itself breaks down; `calculation-failed` where nothing is given. */
	readonly problemOf?: (detail: string) => Problem;
}

/** A blob of our own origin inherits the policy, which a worker made by its address would not where a meta tag sets it. */
async function startWorker(script: Script): Promise<Worker> {
	const { default: address } = await script;
	const text = `import ${JSON.stringify(new URL(address, document.baseURI).href)};`;
	const blob = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
	const worker = new Worker(blob, { type: 'module' });
	for (const event of ['message', 'error'])
		worker.addEventListener(event, () => URL.revokeObjectURL(blob), { once: true });
	return worker;
}

/**
 * Works out one task beside the page, in a worker that `serveOne` serves and that is then ended.
 * @throws ProblemError `cancelled`, what `problemOf` says, and what the worker itself says.
 */
export async function besidePage<Answer>(
	script: Script,
	task: unknown,
	{ signal, onProgress, problemOf = calculationFailed }: BesideOptions,
): Promise<Answer> {
	const worker = await startWorker(script);
	try {
		return await new Promise<Answer>((resolve, reject) => {
			const cancel = (): void => reject(new ProblemError({ kind: 'cancelled' }));
			if (signal.aborted) return cancel();
			signal.addEventListener('abort', cancel, { once: true });
			worker.addEventListener('error', ({ message }) =>
				reject(new ProblemError(problemOf(message || 'its script could not be loaded'))),
			);
			worker.addEventListener('message', ({ data }: MessageEvent<FromWorker<Answer>>) => {
				if (data.kind === 'ready') worker.postMessage(task);
				else if (data.kind === 'progress') onProgress?.(data.share);
				else if (data.kind === 'done') resolve(data.answer);
				else reject(new ProblemError(data.problem));
			});
		});
	} finally {
		worker.terminate();
	}
}
