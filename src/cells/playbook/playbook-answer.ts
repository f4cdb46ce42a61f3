// What the playbook stands on: the levels, the scoring of 90 days before, and the groups' facts.
import { addDays } from '../../domain/day.ts';
import { rowsOf } from '../../engine/columns.ts';
import { makeLevels } from '../../notebook/levels.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import { statementsOf } from '../../notebook/scoring.ts';
import type { Statement } from '../../sql/statement.ts';
import { groupRows, RETURN_DAYS, type GroupRow } from './query.ts';

export interface PlaybookAnswer {
	readonly rows: readonly GroupRow[];
	readonly statements: readonly Statement[];
}

export async function playbookAnswer(notebook: Notebook, signal: AbortSignal): Promise<PlaybookAnswer> {
	const { database } = notebook;
	const { asOf, book } = notebook.scored!;
	const { facts, ledger } = notebook.loaded!;
	const made = await makeLevels(notebook, signal);
	const day = addDays(asOf.analysisDate, -RETURN_DAYS);
	const hasPast = ledger.firstDay !== null && ledger.firstDay < addDays(day, -RETURN_DAYS);
	const past = hasPast ? await notebook.roomFor('playbook') : null;
	const scoring = notebook.recipe.scoring;
	const before = past ? statementsOf({ ...asOf, analysisDate: day }, scoring, book, false, past) : [];
	for (const step of before) {
		signal.throwIfAborted();
		await database.run(step, { signal });
	}
	const asked = groupRows(facts, asOf.analysisDate, past);
	return { rows: rowsOf(await database.query(asked, { signal })), statements: [...made, ...before, asked] };
}
