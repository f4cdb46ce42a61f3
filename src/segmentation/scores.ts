// From customers to scores, segments and the cube, in SQL that compares whole numbers only.
import {
	combinedLevels,
	combinedScore,
	everyScores,
	segmentOf,
	type Book,
	type BookGrid,
	type Levels,
} from '../domain/book.ts';
import type { ScoringChoices } from '../domain/recipe.ts';
import { levelsOf } from '../domain/scoring.ts';
import { list, name, sql, type Sql } from '../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../sql/statement.ts';
import { MAIN_TABLES, type AnalysisTables } from './analysis-tables.ts';
import type { AsOf } from './customers.ts';
import { cutStatement, scoringSteps, stagesOf } from './cuts.ts';

/** FM as an expression over f and m; where they differ in levels both are told on the finer of their scales. */
function combined(levels: Levels): Sql {
	const finest = combinedLevels(levels);
	const told = (column: Sql, bins: number): Sql =>
		bins === finest
			? column
			: sql`(1 + (2 * (${column}::INTEGER - 1) * ${finest - 1} + ${bins - 1}) // ${2 * (bins - 1)})`;
	return sql`(${told(sql`f`, levels.f)} + ${told(sql`m`, levels.m)} + 1) // 2`;
}

/** A customer's key follows the order of their text, so ties in equal groups do not depend on the file's order. */
function scores(asOf: AsOf, scoring: ScoringChoices, tables: AnalysisTables): Statement {
	const steps = scoringSteps(stagesOf(asOf, scoring), asOf, tables, () => tables.cuts);
	return statement(
		'scores',
		sql`CREATE OR REPLACE TABLE ${tables.scores} AS
WITH ${steps}
SELECT cid, r, f, m, (${combined(levelsOf(scoring))})::TINYINT AS fm FROM scored_m ORDER BY cid`,
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

function segments(book: Book, levels: Levels, tables: AnalysisTables): Statement {
	const columns = list(BOOK_COLUMNS[book.grid].map((column) => name(column)));
	return statement(
		'segments',
		sql`CREATE OR REPLACE TABLE ${tables.segments} AS
SELECT scores.cid, book.segment
FROM ${tables.scores} AS scores JOIN (VALUES ${list(bookCells(book, levels))}) AS book(${columns}, segment) USING (${columns})
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
	asOf: AsOf,
	scoring: ScoringChoices,
	book: Book,
	tables: AnalysisTables = MAIN_TABLES,
): readonly Statement[] {
	return [
		cutStatement(asOf, scoring, tables),
		scores(asOf, scoring, tables),
		segments(book, levelsOf(scoring), tables),
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
