// Books of groups: what each covers, that every segment can be reached, that painting is undone exactly, and books as files.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DEFAULT_BOOK,
	everyScores,
	evenLevels,
	holesOf,
	segmentOf,
	type Book,
} from '../../src/domain/book.ts';
import { bookInForce, BUILT_IN_BOOKS, scoringWithBook } from '../../src/domain/books.ts';
import {
	cellsBetween,
	changedSegment,
	movedSegment,
	ownCopy,
	painted,
	takenFrom,
	withoutSegment,
	withSegment,
	type BookCell,
} from '../../src/domain/painting.ts';
import { PAINTS } from '../../src/domain/paints.ts';
import { ProblemError } from '../../src/domain/problem.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { DEFAULT_SEGMENT_IDS, NO_SEGMENT } from '../../src/domain/segments.ts';
import { bookText, parseBook } from '../../src/notebook/book-file.ts';
import { beginning, changed, undone } from '../../src/notebook/history.ts';
import { naturalCuts } from '../../src/statistics/natural-breaks.ts';
import { bestRuns, squares } from '../sql/scoring-oracle.ts';

const book = (id: string): Book => bookInForce({ uses: id, own: [] });

/** How many of all combinations of five levels (or three) each segment holds. */
function sizes(of: Book): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const scores of everyScores(evenLevels(of.levels))) {
		const segment = segmentOf(of, scores, evenLevels(of.levels));
		counts[segment] = (counts[segment] ?? 0) + 1;
	}
	return counts;
}

describe('built-in books', () => {
	it('are found by their id, and the default stands where the id is unknown', () => {
		expect(BUILT_IN_BOOKS.map(({ id }) => book(id).id)).toEqual(BUILT_IN_BOOKS.map(({ id }) => id));
		expect(book('never heard of')).toBe(DEFAULT_BOOK);
	});

	it('cover each cell at most once, with the holes that are known', () => {
		const holes = Object.fromEntries(BUILT_IN_BOOKS.map((one) => [one.id, holesOf(one)]));
		expect(holes).toEqual({
			'ten-segments': 0,
			'r-by-f': 0,
			'codes-125': 0,
			'six-groups': 0,
			'r-package': 10,
		});
		expect(sizes(book('codes-125'))).toEqual({
			champions: 7,
			'loyal-customers': 8,
			'potential-loyalist': 24,
			'new-customers': 7,
			promising: 16,
			'need-attention': 8,
			'cant-lose-them': 8,
			'about-to-sleep': 5,
			'at-risk': 22,
			hibernating: 14,
			lost: 6,
		});
		expect(sizes(book('six-groups'))).toEqual({
			champions: 3,
			'loyal-customers': 5,
			recent: 5,
			'need-attention': 5,
			'at-risk': 5,
			inactive: 4,
		});
		expect(sizes(book('r-package'))[NO_SEGMENT]).toBe(10);
	});

	it('place codes as the tables of the trade do', () => {
		const at = (id: string, code: string) => {
			const [r = 0, f = 0, m = 0] = [...code].map(Number);
			return segmentOf(book(id), { r, f, m }, evenLevels(book(id).levels));
		};
		expect(
			['555', '543', '553', '511', '525', '535', '155', '331', '255', '332', '111'].map((code) =>
				at('codes-125', code),
			),
		).toEqual([
			'champions',
			'loyal-customers',
			'potential-loyalist',
			'new-customers',
			'promising',
			'need-attention',
			'cant-lose-them',
			'about-to-sleep',
			'at-risk',
			'hibernating',
			'lost',
		]);
		// In R's package the first rule that holds counts: 4 4 4 is Potential Loyalist before Loyal Customers.
		expect(
			['555', '444', '222', '511', '144', '155', '111', '551'].map((code) => at('r-package', code)),
		).toEqual([
			'champions',
			'potential-loyalist',
			'loyal-customers',
			'new-customers',
			'cant-lose-them',
			'at-risk',
			'lost',
			NO_SEGMENT,
		]);
	});

	it.each([5, 6, 7, 8, 9, 10])('let every default segment be reached with %i levels', (bins) => {
		for (const id of ['ten-segments', 'r-by-f']) {
			const reached = everyScores(evenLevels(bins)).map((scores) =>
				segmentOf(book(id), scores, evenLevels(bins)),
			);
			expect(new Set(reached)).toEqual(new Set(DEFAULT_SEGMENT_IDS));
		}
	});

	it('bring the scoring that they need, and take it away again', () => {
		const { scoring } = EMPTY_RECIPE;
		const thirds = scoringWithBook(scoring, 'ten-segments', 'six-groups');
		expect(thirds).toMatchObject({ bins: 3, each: { r: { method: 'own', cuts: [180, 365] } } });
		expect(scoringWithBook(thirds, 'six-groups', 'ten-segments')).toEqual(scoring);
		expect(scoringWithBook({ ...scoring, bins: 7 }, 'ten-segments', 'r-by-f').bins).toBe(7);
	});
});

const full = (id: string) => ({ id, name: { en: id, th: id }, colour: PAINTS[0] });
const ownBook = fc
	.constantFrom(...BUILT_IN_BOOKS)
	.map((one) => ownCopy(one, [], { en: 'Mine', th: 'ของฉัน' }, ({ id }) => full(id)));
const strokesOn = (of: Book) =>
	fc.array(
		fc.record({
			cells: fc.array(
				fc.record({
					row: fc.integer({ min: 0, max: of.levels - 1 }),
					column: fc.integer({ min: 0, max: (of.cells[0]?.length ?? 1) - 1 }),
				}),
				{ minLength: 1, maxLength: 8 },
			),
			segment: fc.option(fc.constantFrom(...of.segments.map(({ id }) => id))),
		}),
		{ maxLength: 8 },
	);

describe('painting', () => {
	it('is undone exactly, stroke by stroke, and painting a cell back gives the same book', () => {
		fc.assert(
			fc.property(
				ownBook.chain((of) => fc.tuple(fc.constant(of), strokesOn(of))),
				([of, strokes]) => {
					const recipeWith = (own: Book) => ({ ...EMPTY_RECIPE, book: { uses: own.id, own: [own] } });
					let history = beginning(recipeWith(of));
					const books = [of];
					for (const { cells, segment } of strokes) {
						const before = books.at(-1)!;
						const after = painted(before, cells, segment);
						books.push(after);
						history = changed(history, { name: 'painting', cell: null }, recipeWith(after));
						for (const { row, column } of cells) expect(after.cells[row]?.[column]).toBe(segment);
						const back = cells.reduce(
							(one, cell: BookCell) => painted(one, [cell], before.cells[cell.row]?.[cell.column] ?? null),
							after,
						);
						expect(back).toEqual(before);
						const taken = [...takenFrom(before, cells, segment).values()].reduce((sum, one) => sum + one, 0);
						const differing = before.cells
							.flat()
							.filter((old, index) => old !== null && old !== after.cells.flat()[index]).length;
						expect(taken).toBe(differing);
					}
					for (const expected of books.toReversed().slice(1)) {
						history = undone(history);
						expect(history.recipe.book.own[0]).toEqual(expected);
					}
					expect(parseBook(bookText(books.at(-1)!))).toEqual(books.at(-1));
				},
			),
			{ numRuns: 60 },
		);
	});

	it('leaves no gap between two places of a quick hand', () => {
		const place = fc.record({ row: fc.integer({ min: 0, max: 9 }), column: fc.integer({ min: 0, max: 9 }) });
		fc.assert(
			fc.property(place, place, (from, to) => {
				const cells = cellsBetween(from, to);
				expect([cells[0], cells.at(-1)]).toEqual([from, to]);
				cells.slice(1).forEach(({ row, column }, index) => {
					const before = cells[index]!;
					expect(Math.max(Math.abs(row - before.row), Math.abs(column - before.column))).toBe(1);
				});
			}),
		);
		const row = cellsBetween({ row: 4, column: 1 }, { row: 4, column: 5 });
		expect(row.map(({ column }) => column)).toEqual([1, 2, 3, 4, 5]);
	});

	it('adds, renames, recolours, reorders and removes segments; cells of a removed one are holes', () => {
		const own = ownCopy(DEFAULT_BOOK, ['own-1'], { en: 'Mine', th: 'ของฉัน' }, ({ id }) => full(id));
		expect(own.id).toBe('own-2');
		const { book: more, id } = withSegment(own, { en: 'New', th: 'ใหม่' });
		expect(more.segments.at(-1)).toEqual({ id, name: { en: 'New', th: 'ใหม่' }, colour: PAINTS[1] });
		const renamed = changedSegment(more, id, { name: { en: 'Gold', th: 'ทอง' }, colour: PAINTS[3] });
		expect(renamed.segments.at(-1)).toEqual({ id, name: { en: 'Gold', th: 'ทอง' }, colour: PAINTS[3] });
		expect(movedSegment(renamed, id, -1).segments.at(-2)?.id).toBe(id);
		expect(movedSegment(renamed, 'champions', -1)).toBe(renamed);
		expect(holesOf(withoutSegment(renamed, 'champions'))).toBe(2);
	});

	it.each([
		'no json',
		'{}',
		bookText({ ...DEFAULT_BOOK, cells: DEFAULT_BOOK.cells.slice(1) }),
		bookText({ ...DEFAULT_BOOK, segments: DEFAULT_BOOK.segments.slice(1) }),
		bookText({
			...DEFAULT_BOOK,
			segments: [...DEFAULT_BOOK.segments, { id: 'x', name: { en: 'x', th: 'x' }, colour: 'url(//a)' }],
		}),
	])('refuses a file that is no book: %.30s', (text) => {
		expect(() => parseBook(text)).toThrow(
			expect.objectContaining({ problem: { kind: 'book-unreadable' } }) as ProblemError,
		);
	});
});

describe('natural breaks', () => {
	it('cut sorted values where the groups are tightest', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 1, maxLength: 30 }),
				fc.integer({ min: 3, max: 6 }),
				(values, bins) => {
					const sorted = values.toSorted((a, b) => a - b);
					const cuts = naturalCuts(sorted, bins);
					expect(cuts).toHaveLength(bins - 1);
					expect(cuts).toEqual(cuts.toSorted((a, b) => a - b));
					const edges = [-Infinity, ...new Set(cuts), Infinity];
					const groups = edges
						.slice(1)
						.map((high, index) => sorted.filter((value) => value > edges[index]! && value <= high))
						.filter((group) => group.length > 0);
					const distinct = new Set(sorted).size;
					expect(squares(groups)).toBeCloseTo(squares(bestRuns(sorted, Math.min(distinct, bins))), 6);
				},
			),
			{ numRuns: 100 },
		);
	});
});
