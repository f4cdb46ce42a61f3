// Hands a conversion to a worker that the page's content policy covers; under Node it runs right here.
import { ProblemError } from '../../domain/problem.ts';
import type { ConvertTask } from './convert.ts';
import type { FromWorker } from './convert-messages.ts';
import type { Converted } from './notes.ts';

export interface ConvertOptions {
	readonly signal: AbortSignal;
	readonly onProgress: (share: number) => void;
}

/** A blob of our own origin inherits the policy, which a worker made by its address would not where a meta tag sets it. */
async function startWorker(): Promise<Worker> {
	const { default: address } = await import('./convert-worker.ts?worker&url');
	const script = `import ${JSON.stringify(new URL(address, document.baseURI).href)};`;
	const scriptAddress = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
	const worker = new Worker(scriptAddress, { type: 'module' });
	const forget = (): void => URL.revokeObjectURL(scriptAddress);
	worker.addEventListener('message', forget, { once: true });
	worker.addEventListener('error', forget, { once: true });
	return worker;
}

function answerOf(
	worker: Worker,
	task: ConvertTask,
	{ signal, onProgress }: ConvertOptions,
): Promise<Converted> {
	return new Promise((resolve, reject) => {
		const cancel = (): void => reject(new ProblemError({ kind: 'cancelled' }));
		if (signal.aborted) return cancel();
		signal.addEventListener('abort', cancel, { once: true });
		worker.addEventListener('error', (event) => {
			const detail = event.message || 'its script could not be loaded';
			const memory = /out of memory/i.test(detail);
			reject(new ProblemError(memory ? { kind: 'out-of-memory' } : { kind: 'reader-failed', detail }));
		});
		worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
			if (data.kind === 'ready') worker.postMessage(task);
			else if (data.kind === 'progress') onProgress(data.share);
			else if (data.kind === 'done') resolve(data.converted);
			else reject(new ProblemError(data.problem));
		});
	});
}

/** @throws ProblemError as the conversions do, and `cancelled`, `reader-failed`, `out-of-memory`. */
export async function converted(task: ConvertTask, options: ConvertOptions): Promise<Converted> {
	// The build knows this, and leaves the conversion itself out of the page's own files.
	if (import.meta.env?.SSR ?? true) return (await import('./convert.ts')).convert(task, options.onProgress);
	const worker = await startWorker();
	try {
		return await answerOf(worker, task, options);
	} finally {
		worker.terminate();
	}
}
