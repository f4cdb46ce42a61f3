// Hands a conversion to a worker; under Node it runs right here.
import { besidePage } from '../../workers/beside-page.ts';
import type { ConvertTask } from './convert.ts';
import type { Converted } from './notes.ts';

export interface ConvertOptions {
	readonly signal: AbortSignal;
	readonly onProgress: (share: number) => void;
}

/** @throws ProblemError as the conversions do, and `cancelled`, `reader-failed`, `out-of-memory`. */
export async function converted(task: ConvertTask, options: ConvertOptions): Promise<Converted> {
	// The build knows this, and leaves the conversion itself out of the page's own files.
	if (import.meta.env?.SSR ?? true) return (await import('./convert.ts')).convert(task, options.onProgress);
	return besidePage(import('./convert-worker.ts?worker&url'), task, {
		...options,
		problemOf: (detail) =>
			/out of memory/i.test(detail) ? { kind: 'out-of-memory' } : { kind: 'reader-failed', detail },
	});
}
