// What the levels cell stands on, read from the table of levels.
import { rowsOf } from '../../engine/columns.ts';
import { LISTED_NAME } from '../../notebook/list-files.ts';
import { makeLevels } from '../../notebook/levels.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import { once } from '../../notebook/once.ts';
import type { Statement } from '../../sql/statement.ts';
import {
	levelRows,
	listedRows,
	loadListed,
	needRows,
	returnsInFile,
	type LevelRow,
	type ListedRow,
	type NeedRow,
} from './query.ts';

export interface LevelsAnswer {
	readonly rows: readonly LevelRow[];
	readonly needs: readonly NeedRow[];
	/** Used lines that are returns. */
	readonly returns: number;
	/** People of the reader's lists who have not bought; null where no list came with the sales. */
	readonly listed: ListedRow | null;
	readonly statements: readonly Statement[];
}

/** What the lists that came with the sales hold beyond the buyers. */
async function listedOf({ database, several }: Notebook, signal: AbortSignal): Promise<ListedRow | null> {
	const list = several?.listed ?? null;
	if (list === null) return null;
	const path = await database.openFile(list);
	try {
		await database.run(loadListed(path));
	} finally {
		await database.closeFile(path);
	}
	return rowsOf(await database.query(listedRows, { signal }))[0] ?? null;
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
	const listed = await listedOf(notebook, signal);
	const { prospects = 0, expecting = 0 } = listed ?? {};
	const below = [
		{ ladder: 'prospect', customers: prospects },
		{ ladder: 'expecting', customers: expecting },
	] as const;
	return {
		listed,
		rows: [
			...below.map(({ ladder, customers }): LevelRow => {
				return { kind: 'ladder', id: ladder, customers, money: 0, money_text: '0' };
			}),
			...rowsOf(rows),
		].filter(({ customers }) => customers > 0),
		needs: [...below.map((one): NeedRow => ({ ...one, needs: 'first-order' })), ...rowsOf(needs)].filter(
			({ customers }) => customers > 0,
		),
		returns: rowsOf(returns)[0]?.returns ?? 0,
		statements: [
			...made,
			asked,
			needRows,
			returnsInFile,
			...(listed ? [loadListed(LISTED_NAME), listedRows] : []),
		],
	};
}
