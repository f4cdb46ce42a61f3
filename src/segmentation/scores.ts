// From customers to scores, segments and the cube, in SQL that compares whole numbers only.
import {
	combinedScore,
	evenLevels,
	everyScores,
	segmentOf,
	type Book,
	type BookGrid,
	type Levels,
} from '../domain/book.ts';
import type { ScoringChoices } from '../domain/recipe.ts';
import { join, list, name, sql, type Sql } from '../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../sql/statement.ts';
import { MAIN_TABLES, type AnalysisTables } from './analysis-tables.ts';

/** The three dimensions with the customer's whole number that each is scored by. */
const DIMENSIONS = [
	{ dimension: 'r', value: 'recency_days' },
	{ dimension: 'f', value: 'orders' },
	{ dimension: 'm', value: 'measure' },
] as const;

const steps = (bins: number): number[] => Array.from({ length: bins - 1 }, (_, index) => index + 1);

/**
 * The cut points between `bins` groups: the 1/bins … (bins-1)/bins quantiles by linear interpolation
 * (type 7 of Hyndman and Fan 1996), kept exact as `scaled_cut` = cut × bins, a whole number.
 */
function cuts(bins: number, tables: AnalysisTables): Statement {
	const sorted = DIMENSIONS.map(
		({ dimension, value }) =>
			sql`SELECT ${dimension} AS dimension, list_sort(list(${name(value)}::BIGINT)) AS sorted FROM ${tables.customers}`,
	);
	return statement(
		'cut points',
		sql`CREATE OR REPLACE TABLE ${tables.cuts} AS
SELECT dimension, step::INTEGER AS step,
	(sorted[1 + position // ${bins}] * (${bins} - position % ${bins})
	+ sorted[least(len(sorted), 2 + position // ${bins})] * (position % ${bins}))::BIGINT AS scaled_cut
FROM (
	SELECT dimension, sorted, step, (len(sorted) - 1) * step AS position
	FROM (${join(sorted, sql` UNION ALL `)}), range(1, ${bins}) AS steps(step))
ORDER BY dimension, step`,
	);
}

function scoredByValue(bins: number, tables: AnalysisTables): Sql {
	const cutColumns = DIMENSIONS.flatMap(({ dimension }) =>
		steps(bins).map(
			(step) =>
				sql`max(scaled_cut) FILTER (dimension = ${dimension} AND step = ${step}) AS ${name(`${dimension}${step}`)}`,
		),
	);
	const above = (dimension: string, value: string) =>
		join(
			steps(bins).map((step) => sql`(${name(`${dimension}${step}`)} < ${name(value)} * ${bins})::INTEGER`),
			sql` + `,
		);
	return sql`SELECT cid,
	${bins} - (${above('r', 'recency_days')}) AS r,
	1 + ${above('f', 'orders')} AS f,
	1 + ${above('m', 'measure')} AS m
FROM ${tables.customers}, (SELECT ${list(cutColumns)} FROM ${tables.cuts})`;
}

function scoredInEqualGroups(bins: number, tables: AnalysisTables): Sql {
	return sql`SELECT cid,
	ntile(${bins}) OVER (ORDER BY recency_days DESC, cid) AS r,
	ntile(${bins}) OVER (ORDER BY orders, cid) AS f,
	ntile(${bins}) OVER (ORDER BY measure, cid) AS m
FROM ${tables.customers}`;
}

/** A customer's key follows the order of their text, so ties in equal groups do not depend on the file's order. */
function scores({ method, bins }: ScoringChoices, tables: AnalysisTables): Statement {
	return statement(
		'scores',
		sql`CREATE OR REPLACE TABLE ${tables.scores} AS
SELECT cid, r::TINYINT AS r, f::TINYINT AS f, m::TINYINT AS m, ((f + m + 1) // 2)::TINYINT AS fm
FROM (${method === 'equal' ? scoredInEqualGroups(bins, tables) : scoredByValue(bins, tables)})`,
	);
}

/** The columns of `scores` that each kind of book looks at. */
const BOOK_COLUMNS: { readonly [Grid in BookGrid]: readonly string[] } = {
	'r-fm': ['r', 'fm'],
	'r-f': ['r', 'f'],
	'r-f-m': ['r', 'f', 'm'],
};

/** Every cell of the book as `(r, …, segment)`, each once. */
function bookCells(book: Book, levels: Levels): Sql[] {
	const cells = new Map<string, Sql>();
	for (const scores of everyScores(levels)) {
		const place = { ...scores, fm: combinedScore(scores.f, scores.m, levels) };
		const key = BOOK_COLUMNS[book.grid].map((column) => place[column as keyof typeof place]);
		const values = [...key.map((score) => sql`${score}`), sql`${segmentOf(book, scores, levels)}`];
		cells.set(key.join(':'), sql`(${list(values)})`);
	}
	return [...cells.values()];
}

function segments(book: Book, bins: number, tables: AnalysisTables): Statement {
	const columns = list(BOOK_COLUMNS[book.grid].map((column) => name(column)));
	return statement(
		'segments',
		sql`CREATE OR REPLACE TABLE ${tables.segments} AS
SELECT scores.cid, book.segment
FROM ${tables.scores} AS scores JOIN (VALUES ${list(bookCells(book, evenLevels(bins)))}) AS book(${columns}, segment) USING (${columns})
ORDER BY scores.cid`,
	);
}

function cube(tables: AnalysisTables): Statement {
	return statement(
		'cube',
		sql`CREATE OR REPLACE TABLE ${tables.cube} AS
SELECT r, f, m, segment,
	count(*)::INTEGER AS customers,
	sum(orders)::DOUBLE AS orders,
	count(*) FILTER (orders_ever = 1)::INTEGER AS first_time,
	sum(money)::DOUBLE AS money,
	min(recency_days)::INTEGER AS min_days, max(recency_days)::INTEGER AS max_days,
	min(orders)::INTEGER AS min_orders, max(orders)::INTEGER AS max_orders,
	min(measure)::DOUBLE AS min_measure, max(measure)::DOUBLE AS max_measure
FROM ${tables.customers} JOIN ${tables.scores} USING (cid) JOIN ${tables.segments} USING (cid)
GROUP BY ALL
ORDER BY r, f, m, segment`,
	);
}

/** Everything after customers: cut points, scores, segments, cube. Changing bins, method or book runs these only. */
export function scoreStatements(
	scoring: ScoringChoices,
	book: Book,
	tables: AnalysisTables = MAIN_TABLES,
): readonly Statement[] {
	return [
		cuts(scoring.bins, tables),
		scores(scoring, tables),
		segments(book, scoring.bins, tables),
		cube(tables),
	];
}

/** One row of the cube; money and measure in minor units. */
export interface CubeRow {
	readonly r: number;
	readonly f: number;
	readonly m: number;
	readonly segment: string;
	readonly customers: number;
	readonly orders: number;
	readonly first_time: number;
	readonly money: number;
	readonly min_days: number;
	readonly max_days: number;
	readonly min_orders: number;
	readonly max_orders: number;
	readonly min_measure: number;
	readonly max_measure: number;
}

export const readCube = (tables: AnalysisTables = MAIN_TABLES): Query<CubeRow> =>
	query(
		'cube',
		{
			r: 'number',
			f: 'number',
			m: 'number',
			segment: 'text',
			customers: 'number',
			orders: 'number',
			first_time: 'number',
			money: 'number',
			min_days: 'number',
			max_days: 'number',
			min_orders: 'number',
			max_orders: 'number',
			min_measure: 'number',
			max_measure: 'number',
		},
		sql`FROM ${tables.cube}`,
	);

/** A cut point as the quantile it is: `scaled_cut / bins`, in days, orders, or minor units of the measure. */
export interface CutRow {
	readonly dimension: string;
	readonly step: number;
	readonly scaled_cut: number;
}

export const readCuts = (tables: AnalysisTables = MAIN_TABLES): Query<CutRow> =>
	query(
		'cut points',
		{ dimension: 'text', step: 'number', scaled_cut: 'number' },
		sql`SELECT dimension, step, scaled_cut::DOUBLE AS scaled_cut FROM ${tables.cuts} ORDER BY dimension, step`,
	);
