// What a cell says while it shows a selection, and how it shows everyone again: props of a CellFrame.
import type { Wording } from '../text/wording.svelte.ts';
import type { Notebook } from './notebook.svelte.ts';
import { NOTHING_SELECTED } from './selection.ts';

export function selectionMark(notebook: Notebook, { words, format }: Wording) {
	const names = notebook.selectedSegments.map((id) => words.segments.names[id].name);
	return {
		showing: names.length > 0 ? format.list(names) : null,
		onshowall: () => notebook.select(NOTHING_SELECTED),
	};
}
