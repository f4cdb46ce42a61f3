// What the levels cell stands on, read from the table of levels.
import { rowsOf } from '../../engine/columns.ts';
import { makeLevels } from '../../notebook/levels.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import { once } from '../../notebook/once.ts';
import type { Statement } from '../../sql/statement.ts';
import { levelRows, needRows, returnsInFile, type LevelRow, type NeedRow } from './query.ts';

export interface LevelsAnswer {
	readonly rows: readonly LevelRow[];
	readonly needs: readonly NeedRow[];
	/** Used lines that are returns. */
	readonly returns: number;
	readonly statements: readonly Statement[];
}

export async function levelsAnswer(notebook: Notebook, signal: AbortSignal): Promise<LevelsAnswer> {
	const { database } = notebook;
	const made = await makeLevels(notebook, signal);
	const asked = levelRows(notebook.loaded!.facts.scale);
	const [rows, needs, returns] = await Promise.all([
		database.query(asked, { signal }),
		database.query(needRows, { signal }),
		once(notebook, 'returns', '', () => database.query(returnsInFile)),
	]);
	return {
		rows: rowsOf(rows),
		needs: rowsOf(needs),
		returns: rowsOf(returns)[0]?.returns ?? 0,
		statements: [...made, asked, needRows],
	};
}
