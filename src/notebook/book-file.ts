// A book as a file: the reader's own segments and cells, read with care, since it may come from anywhere.
import * as v from 'valibot';
import type { Book } from '../domain/book.ts';
import { isDefaultSegment } from '../domain/segments.ts';
import { isPaint } from '../domain/paints.ts';
import { ProblemError } from '../domain/problem.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const names = v.object({ en: text, th: text });
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,40}$/));

const segment = v.pipe(
	v.object({
		id: slug,
		name: v.optional(names),
		colour: v.optional(v.pipe(v.string(), v.check(isPaint))),
	}),
	v.check(({ id, name, colour }) => isDefaultSegment(id) || (name !== undefined && colour !== undefined)),
	// An absent field stays absent.
	v.transform(({ id, name, colour }) => ({ id, ...(name && { name }), ...(colour && { colour }) })),
);

/** How many columns a book of so many levels has. */
export const bookWidth = ({ grid, levels }: Pick<Book, 'grid' | 'levels'>): number =>
	grid === 'r-f-m' ? levels * levels : levels;

function fits({ grid, levels, segments, cells }: Book): boolean {
	const ids = new Set(segments.map(({ id }) => id));
	return (
		ids.size === segments.length &&
		cells.length === levels &&
		cells.every(
			(row) =>
				row.length === bookWidth({ grid, levels }) && row.every((cell) => cell === null || ids.has(cell)),
		)
	);
}

export const bookSchema: v.GenericSchema<unknown, Book> = v.pipe(
	v.object({
		id: slug,
		name: v.optional(names),
		grid: v.picklist(['r-fm', 'r-f', 'r-f-m']),
		levels: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10)),
		segments: v.pipe(v.array(segment), v.minLength(1), v.maxLength(40)),
		cells: v.array(v.array(v.nullable(v.string()))),
	}),
	v.transform(({ name, ...rest }): Book => ({ ...rest, ...(name && { name }) })),
	v.check(fits),
);

/** The book as a file's text. */
export function bookText(book: Book): string {
	return `${JSON.stringify({ kind: 'quintile-book', ...book }, null, '\t')}\n`;
}

/** @throws ProblemError `book-unreadable`. */
export function parseBook(content: string): Book {
	let value: unknown;
	try {
		value = JSON.parse(content);
	} catch {
		throw new ProblemError({ kind: 'book-unreadable' });
	}
	const parsed = v.safeParse(bookSchema, value);
	if (!parsed.success) throw new ProblemError({ kind: 'book-unreadable' });
	return parsed.output;
}
