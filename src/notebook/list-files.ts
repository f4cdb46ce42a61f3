// The lists beside the sales that some steps read: the files under whose names a script run elsewhere finds them.
import { csvText } from '../downloads/csv.ts';
import type { MarkedCustomer } from '../domain/marked-list.ts';
import type { Notebook } from './notebook.svelte.ts';

/** The list with a hold-out. */
export const MARKED_LIST_NAME = 'marked-list.csv';
/** People of the reader's lists whom no sale names. */
export const LISTED_NAME = 'people-on-lists.csv';

/** A list with a hold-out as the engine reads it. */
export function markedListText(customers: readonly MarkedCustomer[]): Blob {
	const rows = customers.map(({ customer, heldOut }) => [customer, heldOut ? 1 : 0] as const);
	return new Blob([csvText(['customer', 'held_out'], rows, 'plain')]);
}

export interface ListFile {
	readonly name: string;
	readonly make: () => Blob;
}

/** Those that are open. */
export function listFiles({
	markedList,
	several,
}: Pick<Notebook, 'markedList' | 'several'>): readonly ListFile[] {
	const people = several?.listed ?? null;
	return [
		...(markedList ? [{ name: MARKED_LIST_NAME, make: () => markedListText(markedList.customers) }] : []),
		...(people ? [{ name: LISTED_NAME, make: () => people }] : []),
	];
}
