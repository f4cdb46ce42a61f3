// Painting a book of one's own: pure steps from one book to the next, so that each can be undone exactly.
import type { Book, BookSegment, BothNames } from './book.ts';
import { PAINTS } from './paints.ts';
import type { SegmentId } from './segments.ts';

/** A cell of the book: row r - 1, and the column as `cells` counts it. */
export interface BookCell {
	readonly row: number;
	readonly column: number;
}

/** The cells on the straight way from one to another, both included: a quick hand skips some of them. */
export function cellsBetween(from: BookCell, to: BookCell): BookCell[] {
	const rows = to.row - from.row;
	const columns = to.column - from.column;
	const steps = Math.max(Math.abs(rows), Math.abs(columns));
	return Array.from({ length: steps + 1 }, (_, step) => {
		const part = steps === 0 ? 0 : step / steps;
		return { row: Math.round(from.row + rows * part), column: Math.round(from.column + columns * part) };
	});
}

/** The cells in a segment, or in none. The same book where nothing changes. */
export function painted(book: Book, cells: readonly BookCell[], segment: SegmentId | null): Book {
	const wanted = new Set(cells.map(({ row, column }) => `${row}:${column}`));
	let changes = false;
	const next = book.cells.map((row, r) =>
		row.map((old, column) => {
			if (!wanted.has(`${r}:${column}`) || old === segment) return old;
			changes = true;
			return segment;
		}),
	);
	return changes ? { ...book, cells: next } : book;
}

/** How many cells a stroke takes away from which segment. */
export function takenFrom(
	book: Book,
	cells: readonly BookCell[],
	segment: SegmentId | null,
): ReadonlyMap<SegmentId, number> {
	const taken = new Map<SegmentId, number>();
	for (const key of new Set(cells.map(({ row, column }) => `${row}:${column}`))) {
		const [row = 0, column = 0] = key.split(':').map(Number);
		const old = book.cells[row]?.[column] ?? null;
		if (old !== null && old !== segment) taken.set(old, (taken.get(old) ?? 0) + 1);
	}
	return taken;
}

function freeId(prefix: string, taken: readonly string[]): string {
	for (let number = 1; ; number++) {
		const id = `${prefix}-${number}`;
		if (!taken.includes(id)) return id;
	}
}

/** A copy to paint on, whose segments carry their own names and colours. */
export function ownCopy(
	book: Book,
	taken: readonly string[],
	name: BothNames,
	looksOf: (segment: BookSegment) => Required<BookSegment>,
): Book {
	return { ...book, id: freeId('own', taken), name, segments: book.segments.map(looksOf) };
}

/** One more segment, in the first colour that is not in use. */
export function withSegment(book: Book, name: BothNames): { readonly book: Book; readonly id: SegmentId } {
	const id = freeId(
		'group',
		book.segments.map((segment) => segment.id),
	);
	const used = new Set(book.segments.map(({ colour }) => colour));
	const colour = PAINTS.find((paint) => !used.has(paint)) ?? PAINTS[0];
	return { book: { ...book, segments: [...book.segments, { id, name, colour }] }, id };
}

export function changedSegment(
	book: Book,
	id: SegmentId,
	change: Partial<Pick<BookSegment, 'name' | 'colour'>>,
): Book {
	return {
		...book,
		segments: book.segments.map((segment) => (segment.id === id ? { ...segment, ...change } : segment)),
	};
}

/** One place up (-1) or down (1) in the order in which segments are shown. */
export function movedSegment(book: Book, id: SegmentId, by: -1 | 1): Book {
	const from = book.segments.findIndex((segment) => segment.id === id);
	const to = from + by;
	if (from < 0 || to < 0 || to >= book.segments.length) return book;
	const segments = [...book.segments];
	const [moved] = segments.splice(from, 1);
	if (moved) segments.splice(to, 0, moved);
	return { ...book, segments };
}

/** Its cells are in no segment then; the last segment stays. */
export function withoutSegment(book: Book, id: SegmentId): Book {
	if (book.segments.length <= 1) return book;
	return {
		...book,
		segments: book.segments.filter((segment) => segment.id !== id),
		cells: book.cells.map((row) => row.map((cell) => (cell === id ? null : cell))),
	};
}
