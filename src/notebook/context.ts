// Gives every component below the app its notebook.
import { getContext, setContext } from 'svelte';
import type { Notebook } from './notebook.svelte.ts';

const KEY = Symbol('notebook');

export function provideNotebook(notebook: Notebook): void {
	setContext(KEY, notebook);
}

/** The notebook of the page; for use while a component is being made. */
export function getNotebook(): Notebook {
	return getContext<Notebook>(KEY);
}
