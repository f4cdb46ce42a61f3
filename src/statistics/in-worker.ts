// Lifetime value in a worker; under Node it is worked out right here.
import { besidePage } from '../workers/beside-page.ts';
import type { Ahead, AheadTask, Fit, FitTask } from './lifetime-task.ts';

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
	return besidePage(import('./lifetime-worker.ts?worker&url'), task, { signal });
}
