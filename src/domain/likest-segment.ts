// What is advised for a segment of any book: the default segment that lies where its cells lie.
import { DEFAULT_BOOK, type Book } from './book.ts';
import { isDefaultSegment, NO_SEGMENT, type DefaultSegmentId, type SegmentId } from './segments.ts';

/**
 * The default segment at the middle of a segment's cells, halves rounded up; F and M of a code count alike. The default
 * ones of a built-in book are themselves. Null for a segment without cells that no default one is named after.
 */
export function likestSegment(book: Book, id: SegmentId): DefaultSegmentId | null {
	const own = isDefaultSegment(id) ? id : null;
	if (own !== null && book.name === undefined) return own;
	const { levels } = book;
	const places = book.cells.flatMap((row, r) =>
		row.flatMap((segment, column) => {
			if ((segment ?? NO_SEGMENT) !== id) return [];
			const across = book.grid === 'r-f-m' ? (Math.floor(column / levels) + (column % levels)) / 2 : column;
			return [{ r, across }];
		}),
	);
	if (places.length === 0) return own;
	const steps = DEFAULT_BOOK.levels - 1;
	const middle = (of: 'r' | 'across') => {
		const mean = places.reduce((sum, place) => sum + place[of], 0) / places.length;
		return Math.floor((mean / Math.max(1, levels - 1)) * steps + 0.5 + 1e-9);
	};
	const found = DEFAULT_BOOK.cells[middle('r')]?.[middle('across')] ?? '';
	return isDefaultSegment(found) ? found : null;
}
