// What a cell says while it shows a selection, and how it shows everyone again: props of a CellFrame.
import type { Wording } from '../text/wording.svelte.ts';
import type { Notebook } from './notebook.svelte.ts';
import { segmentLooks } from './segment-looks.ts';
import { NOTHING_SELECTED } from './selection.ts';

export function selectionMark(notebook: Notebook, wording: Wording) {
	const names = notebook.selectedSegments.map(segmentLooks(notebook, wording).name);
	return {
		showing: names.length > 0 ? wording.format.list(names) : null,
		onshowall: () => notebook.select(NOTHING_SELECTED),
	};
}
