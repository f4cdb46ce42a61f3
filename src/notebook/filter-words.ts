// What the filter in force leaves, in the reader's words; null where everything counts.
import type { Wording } from '../text/wording.svelte.ts';
import { filterColumns } from './filtering.ts';
import type { Notebook } from './notebook.svelte.ts';

export function filterWords(notebook: Notebook, { words: all, format }: Wording): string | null {
	const { loaded, filterNames } = notebook;
	const { from, to, rows } = notebook.recipe.scoring.filter;
	if (!loaded) return null;
	const words = all.scoring;
	const headers = new Map(filterColumns(loaded).map(({ ref, header }) => [ref, header]));
	const says = rows.flatMap(({ column, keep, values }) => {
		const header = headers.get(column);
		if (header === undefined) return [];
		const named = values.map((mark) => filterNames.get(mark) || words.filterEmpty);
		return [words.filterSays(header, keep, format.list(named))];
	});
	if (from !== null || to !== null)
		says.push(words.filterDays(from === null ? null : format.day(from), to === null ? null : format.day(to)));
	return says.length === 0 ? null : words.filterActive(says.join(' · '));
}
