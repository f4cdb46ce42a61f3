// What a worker says to the page. The page says one thing, the task.
import type { Problem } from '../domain/problem.ts';

export type FromWorker<Answer> =
	| { readonly kind: 'ready' }
	| { readonly kind: 'progress'; readonly share: number }
	| { readonly kind: 'done'; readonly answer: Answer }
	| { readonly kind: 'failed'; readonly problem: Problem };

export const calculationFailed = (detail: string): Problem => ({ kind: 'calculation-failed', detail });
