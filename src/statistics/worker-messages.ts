// What the worker says to the page. The page says one thing, the task.
import type { Ahead, Fit } from './lifetime-task.ts';

export type FromWorker =
	| { readonly kind: 'ready' }
	| { readonly kind: 'done'; readonly answer: Fit | Ahead }
	| { readonly kind: 'failed'; readonly detail: string };
