// Scores by SQL, step by step, skipping what a change does not touch.
import type { Book, Levels } from '../domain/book.ts';
import { ProblemError } from '../domain/problem.ts';
import { DIMENSIONS, type Dimension, type ScoringChoices } from '../domain/recipe.ts';
import { dimensionChoices, levelsOf } from '../domain/scoring.ts';
import { rowsOf } from '../engine/columns.ts';
import type { Database } from '../engine/database.ts';
import { MAIN_TABLES, type AnalysisTables } from '../segmentation/analysis-tables.ts';
import { customersAsOf, type AsOf } from '../segmentation/customers.ts';
import { readCuts, type CutRow } from '../segmentation/cuts.ts';
import { readCube, scoreStatements, type CubeRow } from '../segmentation/scores.ts';
import { sortedSample } from '../segmentation/sorted-sample.ts';
import type { Statement } from '../sql/statement.ts';
import { MOST_VALUES, naturalCuts } from '../statistics/natural-breaks.ts';

/** What the grid and every other cell stand on. */
export interface Scored {
	readonly asOf: AsOf;
	readonly book: Book;
	readonly scoring: ScoringChoices;
	readonly levels: Levels;
	readonly cube: readonly CubeRow[];
	/** Cuts that differ from group to group are not there while only the live answer is. */
	readonly cuts: readonly CutRow[];
	/** False: from typed arrays, SQL's answer follows. */
	readonly fromSql: boolean;
}

/** What an analysis of the file needs to know besides the choices. */
export interface FileUnits {
	/** ISO day of the last order. */
	readonly lastDay: string;
	/** Decimals of money. */
	readonly scale: number;
	/** The column of `people_details` that is scored apart, where the choices name one that the file has. */
	readonly within: string | null;
}

export function asOfOf(scoring: ScoringChoices, { lastDay, scale, within }: FileUnits): AsOf {
	return {
		analysisDate: scoring.analysisDate ?? lastDay,
		windowDays: scoring.windowDays,
		measure: scoring.measure,
		perUnit: scoring.measure === 'points' ? 1 : 10 ** scale,
		within,
	};
}

/** The statements that give these scores; customers only where the date, window or measure changed. */
export function statementsOf(
	asOf: AsOf,
	scoring: ScoringChoices,
	book: Book,
	customersStand: boolean,
	tables: AnalysisTables = MAIN_TABLES,
): readonly Statement[] {
	const after = scoreStatements(asOf, scoring, book, tables);
	return customersStand ? after : [customersAsOf(asOf, tables), ...after];
}

/** The dimensions that are scored by natural breaks. */
export function naturalDimensions(scoring: ScoringChoices): readonly Dimension[] {
	return DIMENSIONS.filter((dimension) => dimensionChoices(scoring, dimension).method === 'natural');
}

/** The same with the natural breaks of the customers that stand in the tables. */
async function withBreaks(
	database: Database,
	asOf: AsOf,
	scoring: ScoringChoices,
	tables: AnalysisTables,
): Promise<AsOf> {
	const breaks: { [D in Dimension]?: readonly number[] } = {};
	for (const dimension of naturalDimensions(scoring)) {
		const { of } = await database.query(sortedSample(dimension, MOST_VALUES, tables));
		breaks[dimension] = naturalCuts(Array.from(of.value), dimensionChoices(scoring, dimension).bins);
	}
	return { ...asOf, breaks };
}

/** Runs them. @throws ProblemError `cancelled` between two statements when aborted. */
export async function scoreBySql(
	database: Database,
	asOf: AsOf,
	scoring: ScoringChoices,
	book: Book,
	customersStand: boolean,
	signal: AbortSignal,
	tables: AnalysisTables = MAIN_TABLES,
): Promise<Scored> {
	const run = async (step: Statement) => {
		if (signal.aborted) throw new ProblemError({ kind: 'cancelled' });
		await database.run(step, { signal });
	};
	if (!customersStand) await run(customersAsOf(asOf, tables));
	const whole =
		naturalDimensions(scoring).length > 0 ? await withBreaks(database, asOf, scoring, tables) : asOf;
	for (const step of scoreStatements(whole, scoring, book, tables)) await run(step);
	const [cube, cuts] = await Promise.all([
		database.query(readCube(tables), { signal }),
		database.query(readCuts(tables), { signal }),
	]);
	return {
		asOf: whole,
		book,
		scoring,
		levels: levelsOf(scoring),
		cube: rowsOf(cube),
		cuts: rowsOf(cuts),
		fromSql: true,
	};
}
