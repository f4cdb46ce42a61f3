// What the converting worker says to the page. The page says one thing, the task.
import type { Problem } from '../../domain/problem.ts';
import type { Converted } from './notes.ts';

export type FromWorker =
	| { readonly kind: 'ready' }
	| { readonly kind: 'progress'; readonly share: number }
	| { readonly kind: 'done'; readonly converted: Converted }
	| { readonly kind: 'failed'; readonly problem: Problem };
