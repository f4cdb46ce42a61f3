// What several cells ask for, or one cell again and again, is worked out once as long as nothing that it depends on changes.
import type { Notebook } from './notebook.svelte.ts';

/** By the file that is loaded, then by kind. */
const known = new WeakMap<object, Map<string, { readonly key: string; readonly made: Promise<unknown> }>>();
const underWay = new WeakMap<object, Promise<unknown>>();

/**
 * Makes what a kind is for a key, or gives what was made; only the newest key of a kind is kept, and a failure is not.
 * One after another, so that what an older choice asked for never mixes with a newer one's tables.
 */
export function once<Made>(
	notebook: Notebook,
	kind: string,
	key: string,
	make: () => Promise<Made>,
): Promise<Made> {
	const of = notebook.loaded!;
	const all = known.get(of) ?? new Map<string, { readonly key: string; readonly made: Promise<unknown> }>();
	known.set(of, all);
	const found = all.get(kind);
	// A kind is always asked for with the same type.
	if (found?.key === key) return found.made as Promise<Made>;
	const made = (underWay.get(of) ?? Promise.resolve()).catch(() => undefined).then(make);
	const entry = { key, made };
	all.set(kind, entry);
	underWay.set(of, made);
	made.catch(() => {
		if (all.get(kind) === entry) all.delete(kind);
	});
	return made;
}

/** The same for what hangs on nothing but the orders that the filter leaves. */
export const onceForOrders = <Made>(
	notebook: Notebook,
	kind: string,
	make: () => Promise<Made>,
): Promise<Made> => once(notebook, kind, notebook.filterKey, make);
