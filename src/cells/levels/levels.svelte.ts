// What the levels cell stands on: the table of levels as of the analysis date, made anew when scores or rules change.
import { rowsOf } from '../../engine/columns.ts';
import type { Database } from '../../engine/database.ts';
import { addDays } from '../../domain/day.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import { statementsOf } from '../../notebook/scoring.ts';
import type { Statement } from '../../sql/statement.ts';
import { levelRows, levelsTable, needRows, returnsInFile, type LevelRow, type NeedRow } from './query.ts';
import { levelSettings } from './settings.ts';

export interface LevelsAnswer {
	readonly rows: readonly LevelRow[];
	readonly needs: readonly NeedRow[];
	/** Used lines that are returns. */
	readonly returns: number;
	readonly statements: readonly Statement[];
}

/** Scores the date before in a room of its own, then makes the table of levels. */
export async function makeLevels(
	notebook: Notebook,
	id: string,
	database: Database,
	signal: AbortSignal,
): Promise<LevelsAnswer> {
	const { asOf, bins, book } = notebook.scored!;
	const { facts } = notebook.loaded!;
	const settings = notebook.settings(id, levelSettings);
	const before = await notebook.roomFor('levels');
	const then = { ...asOf, analysisDate: addDays(asOf.analysisDate, -settings.loyalDays) };
	const made = [
		...statementsOf(then, notebook.recipe.scoring, book, false, before),
		levelsTable({ facts, asOf, bins, settings, before }),
	];
	for (const step of made) {
		signal.throwIfAborted();
		await database.run(step, { signal });
	}
	const asked = levelRows(facts.scale);
	const [rows, needs, returns] = await Promise.all([
		database.query(asked, { signal }),
		database.query(needRows, { signal }),
		database.query(returnsInFile, { signal }),
	]);
	return {
		rows: rowsOf(rows),
		needs: rowsOf(needs),
		returns: rowsOf(returns)[0]?.returns ?? 0,
		statements: [...made, asked, needRows],
	};
}
