// How the segments of the book in force look: their names in the reader's language, and their colours.
import type { Book } from '../domain/book.ts';
import { isDarkPaint } from '../domain/paints.ts';
import { isDefaultSegment, NO_SEGMENT, type SegmentId } from '../domain/segments.ts';
import type { Wording } from '../text/wording.svelte.ts';

export interface SegmentLooks {
	/** In the order in which they are shown. */
	readonly ids: readonly SegmentId[];
	readonly name: (id: SegmentId) => string;
	/** CSS. */
	readonly colour: (id: SegmentId) => string;
	/** CSS: what is written on the colour. */
	readonly ink: (id: SegmentId) => string;
}

/** The colour of a segment that has none of its own: the default ones have theirs by their id. */
const colourOf = (id: SegmentId, own: string | undefined): string =>
	own ?? (isDefaultSegment(id) ? `var(--${id})` : 'var(--line)');

/** The looks of a book. */
export function looksOf(book: Book, { words, language }: Wording): SegmentLooks {
	const known = new Map(book.segments.map((segment) => [segment.id, segment]));
	return {
		ids: book.segments.map(({ id }) => id),
		name: (id) => {
			if (id === NO_SEGMENT) return words.segments.none;
			const own = known.get(id)?.name?.[language];
			return own ?? (isDefaultSegment(id) ? words.segments.names[id].name : id);
		},
		colour: (id) => colourOf(id, known.get(id)?.colour),
		ink: (id) =>
			isDarkPaint(colourOf(id, known.get(id)?.colour))
				? 'light-dark(#fff, #f2f6f5)'
				: 'light-dark(#14201f, #f2f6f5)',
	};
}

/** The looks of the page's book. */
export function segmentLooks(notebook: { readonly book: Book }, wording: Wording): SegmentLooks {
	return looksOf(notebook.book, wording);
}

/** Names by id in the book's order, with the one for those in no segment: what lists are written with. */
export function namesOf({ ids, name }: SegmentLooks): ReadonlyMap<SegmentId, string> {
	return new Map([...ids, NO_SEGMENT].map((id) => [id, name(id)]));
}

/** A book's name in the reader's language. */
export function bookName({ id, name }: Pick<Book, 'id' | 'name'>, { words, language }: Wording): string {
	const known: Readonly<Record<string, string>> = words.book.names;
	return name?.[language] ?? known[id] ?? id;
}
