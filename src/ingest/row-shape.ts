// Rows that are longer or shorter than the header, and blank ones: how many there are, and how long ones are best read.
import type { LongRows } from '../domain/recipe.ts';
import { cleanText } from './clean-text.ts';
import { isValue } from './header-row.ts';
import { isBlank, type Cells } from './records.ts';

interface SomeRows {
	readonly rows: number;
	readonly examples: readonly string[];
}

/** Of the records that were looked at. */
export interface RowShape {
	/** Rows with something beyond the last column; `cells` is the most that stand there. */
	readonly long: SomeRows & { readonly cells: number };
	/** How these are read unless the reader says otherwise. */
	readonly longRows: LongRows;
	/** Rows of several cells that end before the last column; a row of one cell is a remark or a heading. */
	readonly short: SomeRows;
	readonly blank: number;
}

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;
/** Longer rows than this are no rows of a table. */
const MOST_CELLS = 40;

/** What stands beyond the last column, without empty cells behind it. */
export function surplusOf(cells: Cells, width: number): Cells {
	const beyond = cells.slice(width);
	return beyond.slice(0, beyond.findLastIndex((cell) => cell.trim() !== '') + 1);
}

function someRows(rows: readonly Cells[], end: (cells: Cells) => Cells): SomeRows {
	const texts = rows.slice(0, EXAMPLES).flatMap((cells) => cleanText(end(cells).join(' ')) ?? []);
	const examples = texts.map((text) =>
		text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text,
	);
	return { rows: rows.length, examples: [...new Set(examples)] };
}

/** Looks at the records below the header; lines without even a delimiter count only where the engine counts them. */
export function rowShape(
	records: readonly Cells[],
	width: number,
	delimiter: string,
	countsEmptyLines: boolean,
): RowShape {
	const filled = records.filter((cells) => !isBlank(cells));
	const long = filled.filter((cells) => surplusOf(cells, width).length > 0);
	const short = filled.filter(({ length }) => length > 1 && length < width);
	const most = long.reduce((sofar, cells) => Math.max(sofar, surplusOf(cells, width).length), 0);
	return {
		long: { ...someRows(long, (cells) => surplusOf(cells, width)), cells: Math.min(most, MOST_CELLS) },
		longRows: guessLongRows(long, filled, width, delimiter),
		short: someRows(short, (cells) => cells),
		blank: records.filter((cells) => isBlank(cells) && (cells.length > 1 || countsEmptyLines)).length,
	};
}

/** The shape of several files that were written as one; what was joined there is long no more. */
export function shapeTogether(
	shapes: readonly RowShape[],
	whole: RowShape,
	chosen: LongRows | null,
): RowShape {
	const rank: readonly LongRows[] = ['join', 'drop', 'set-aside'];
	const withLong = shapes.filter(({ long }) => long.rows > 0);
	const worst = Math.max(...withLong.map(({ longRows }) => rank.indexOf(longRows)));
	const stillLong = withLong.filter(({ longRows }) => (chosen ?? longRows) !== 'join');
	const together = (all: readonly SomeRows[]): SomeRows => ({
		rows: all.reduce((sum, { rows }) => sum + rows, 0),
		examples: [...new Set(all.flatMap(({ examples }) => examples))].slice(0, EXAMPLES),
	});
	return {
		long: {
			...together(withLong.map(({ long }) => long)),
			cells: Math.max(0, ...stillLong.map(({ long }) => long.cells)),
		},
		longRows: withLong.length === 0 ? 'set-aside' : (rank[worst] ?? 'set-aside'),
		short: together(shapes.map(({ short }) => short)),
		blank: whole.blank,
	};
}

const MOSTLY = 0.9;
/** Thousands whose commas were taken for the ends of cells. */
const SPLIT_THOUSANDS = /^\D*\d{1,3}(?:,\d{3})+(?:\.\d+)?\D*$/;

/** Columns of numbers and days, and columns of words, by the rows that are as long as the header. */
function kindsOfColumns(records: readonly Cells[], width: number) {
	const usual = records.filter(({ length }) => length === width);
	const values: number[] = [];
	const words: number[] = [];
	for (let column = 0; column < width; column++) {
		const filled = usual.flatMap((cells) => cleanText(cells[column]) ?? []);
		const share = filled.filter(isValue).length / filled.length;
		if (share >= MOSTLY) values.push(column);
		if (share <= 1 - MOSTLY) words.push(column);
	}
	return { values, words };
}

const isValueOrBlank = (cell: string | undefined): boolean => cleanText(cell) === null || isValue(cell ?? '');

/**
 * Where cells stand in wrong columns the rows are set aside; where the surplus goes on with a text, or with a number that
 * was cut at its thousands, it is joined to the last cell; words behind a number are not read. In doubt, and where none
 * was seen, they are set aside.
 */
function guessLongRows(
	long: readonly Cells[],
	records: readonly Cells[],
	width: number,
	delimiter: string,
): LongRows {
	if (long.length === 0) return 'set-aside';
	const { values, words } = kindsOfColumns(records, width);
	const last = width - 1;
	const moved = (cells: Cells) =>
		!values.every((column) => isValueOrBlank(cells[column])) ||
		words.some((column) => isValue(cells[column] ?? ''));
	if (long.some(moved)) return 'set-aside';
	if (!values.includes(last)) return 'join';
	const joined = long.map((cells) => [cells[last] ?? '', ...surplusOf(cells, width)].join(delimiter));
	if (joined.every((text) => SPLIT_THOUSANDS.test(text.trim()))) return 'join';
	return long.every((cells) => !surplusOf(cells, width).some(isValue)) ? 'drop' : 'set-aside';
}
