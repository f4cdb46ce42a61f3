// The cells of a book with the customers in each: what the painter shows and what its table holds.
import { bookPlace, type Book, type Levels } from '../../domain/book.ts';
import type { TwinTable } from '../../charts/chart-spec.ts';
import type { CubeRow } from '../../segmentation/scores.ts';

/** Customers by `row:column` of the book's cells. */
export function customersByCell(
	cube: readonly CubeRow[],
	book: Book,
	levels: Levels,
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const row of cube) {
		const { row: r, column } = bookPlace(book, row, levels);
		const key = `${r}:${column}`;
		counts.set(key, (counts.get(key) ?? 0) + row.customers);
	}
	return counts;
}

/** Customers in cells that are in no segment. */
export function customersInHoles(counts: ReadonlyMap<string, number>, book: Book): number {
	return book.cells.reduce(
		(sum, row, r) =>
			sum +
			row.reduce((all, cell, column) => all + (cell === null ? (counts.get(`${r}:${column}`) ?? 0) : 0), 0),
		0,
	);
}

/** One row a cell; what a book does not look at is empty. */
export function bookTable(book: Book, counts: ReadonlyMap<string, number>): TwinTable {
	return {
		columns: ['r', 'f', 'm', 'fm', 'segment_id', 'customers'],
		rows: book.cells.flatMap((row, r) =>
			row.map((segment, column) => {
				const layered = book.grid === 'r-f-m';
				const first = layered ? Math.floor(column / book.levels) + 1 : column + 1;
				return [
					r + 1,
					book.grid === 'r-fm' ? null : first,
					layered ? (column % book.levels) + 1 : null,
					book.grid === 'r-fm' ? first : null,
					segment,
					counts.get(`${r}:${column}`) ?? 0,
				];
			}),
		),
	};
}
