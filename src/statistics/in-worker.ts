// Hands lifetime value to a worker that the page's content policy covers; under Node it is worked out right here.
import { ProblemError } from '../domain/problem.ts';
import type { FromWorker } from './worker-messages.ts';
import type { Ahead, AheadTask, Fit, FitTask } from './lifetime-task.ts';

/** A blob of our own origin inherits the policy, which a worker made by its address would not where a meta tag sets it. */
async function startWorker(): Promise<Worker> {
	const { default: address } = await import('./lifetime-worker.ts?worker&url');
	const script = `import ${JSON.stringify(new URL(address, document.baseURI).href)};`;
	const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
	const worker = new Worker(blob, { type: 'module' });
	for (const event of ['message', 'error'])
		worker.addEventListener(event, () => URL.revokeObjectURL(blob), { once: true });
	return worker;
}

function answerOf(worker: Worker, task: FitTask | AheadTask, signal: AbortSignal): Promise<Fit | Ahead> {
	return new Promise((resolve, reject) => {
		const failed = (detail: string): void => reject(new ProblemError({ kind: 'calculation-failed', detail }));
		const cancel = (): void => reject(new ProblemError({ kind: 'cancelled' }));
		if (signal.aborted) return cancel();
		signal.addEventListener('abort', cancel, { once: true });
		worker.addEventListener('error', ({ message }) => failed(message || 'its script could not be loaded'));
		worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
			if (data.kind === 'ready') worker.postMessage(task);
			else if (data.kind === 'done') resolve(data.answer);
			else failed(data.detail);
		});
	});
}

/**
 * Works out a task beside the page; aborting ends the worker at once.
 * @throws ProblemError `cancelled`, `calculation-failed`.
 */
export async function inWorker(task: FitTask, signal: AbortSignal): Promise<Fit>;
export async function inWorker(task: AheadTask, signal: AbortSignal): Promise<Ahead>;
export async function inWorker(task: FitTask | AheadTask, signal: AbortSignal): Promise<Fit | Ahead> {
	// The build knows this, and leaves the mathematics out of the page's own files.
	if (import.meta.env?.SSR ?? true) {
		const { fit, lookAhead } = await import('./lifetime-task.ts');
		return task.work === 'fit' ? fit(task) : lookAhead(task);
	}
	const worker = await startWorker();
	try {
		return await answerOf(worker, task, signal);
	} finally {
		worker.terminate();
	}
}
