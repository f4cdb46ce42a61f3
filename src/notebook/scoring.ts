// Scores by SQL, step by step, skipping what a change does not touch.
import { evenLevels, type Book, type Levels } from '../domain/book.ts';
import { ProblemError } from '../domain/problem.ts';
import type { ScoringChoices } from '../domain/recipe.ts';
import { rowsOf } from '../engine/columns.ts';
import type { Database } from '../engine/database.ts';
import { MAIN_TABLES, type AnalysisTables } from '../segmentation/analysis-tables.ts';
import { customersAsOf, type AsOf } from '../segmentation/customers.ts';
import { readCube, readCuts, scoreStatements, type CubeRow, type CutRow } from '../segmentation/scores.ts';
import type { Statement } from '../sql/statement.ts';

/** What the grid and every other cell stand on. */
export interface Scored {
	readonly asOf: AsOf;
	readonly book: Book;
	readonly levels: Levels;
	readonly method: ScoringChoices['method'];
	readonly cube: readonly CubeRow[];
	/** Empty while only the live answer is there. */
	readonly cuts: readonly CutRow[];
	/** False: from typed arrays, SQL's answer follows. */
	readonly fromSql: boolean;
}

export function asOfOf(scoring: ScoringChoices, lastDay: string): AsOf {
	return {
		analysisDate: scoring.analysisDate ?? lastDay,
		windowDays: scoring.windowDays,
		measure: scoring.measure,
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
	const after = scoreStatements(scoring, book, tables);
	return customersStand ? after : [customersAsOf(asOf, tables), ...after];
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
	for (const step of statementsOf(asOf, scoring, book, customersStand, tables)) {
		if (signal.aborted) throw new ProblemError({ kind: 'cancelled' });
		await database.run(step, { signal });
	}
	const [cube, cuts] = await Promise.all([
		database.query(readCube(tables), { signal }),
		database.query(readCuts(tables), { signal }),
	]);
	return {
		asOf,
		book,
		levels: evenLevels(scoring.bins),
		method: scoring.method,
		cube: rowsOf(cube),
		cuts: scoring.method === 'value' ? rowsOf(cuts) : [],
		fromSql: true,
	};
}
