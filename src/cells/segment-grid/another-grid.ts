// Scores the file once more beside the page: as of another date, by another book, or a part of the customers.
import { bookInForce, scoringWithBook } from '../../domain/books.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import { rowsOf } from '../../engine/columns.ts';
import { filterColumns } from '../../notebook/filtering.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import { scoreBySql, statementsOf, type Scored } from '../../notebook/scoring.ts';
import { MAIN_TABLES, type AnalysisTables } from '../../segmentation/analysis-tables.ts';
import { valuesOfColumn, type ValueCount } from '../../segmentation/filter.ts';
import type { Statement } from '../../sql/statement.ts';
import { anotherGridSettings } from './settings.ts';

/** A column's values beyond this many cannot be chosen. */
const MOST_VALUES = 200;

export interface AnotherGrid {
	readonly scored: Scored;
	readonly tables: AnalysisTables;
	readonly statements: readonly Statement[];
	/** The part that is shown, as the file writes it; null is everyone. */
	readonly part: string | null;
}

/** The values of a column that a reader may choose, the most frequent first. */
export async function valuesToChoose(
	{ database, loaded }: Notebook,
	ref: string,
): Promise<readonly ValueCount[]> {
	const column = loaded && filterColumns(loaded).find((one) => one.ref === ref);
	return column ? rowsOf(await database.query(valuesOfColumn(column, MOST_VALUES))) : [];
}

/** Scores anew what the grid's settings ask for; a part that the file does not have leaves everyone. @throws ProblemError `cancelled` when aborted */
export async function anotherGrid(notebook: Notebook, id: string, signal: AbortSignal): Promise<AnotherGrid> {
	const { database, recipe } = notebook;
	const { asOf: pages, scoring: pagesScoring } = notebook.scored!;
	const { date, book: uses, part } = notebook.settings(id, anotherGridSettings);
	const book = uses === null ? notebook.book : bookInForce({ uses, own: recipe.book.own });
	const scoring = scoringWithBook(pagesScoring, notebook.book.id, book.id);
	const asOf = { ...pages, analysisDate: date ?? pages.analysisDate };
	const known = part ? await valuesToChoose(notebook, part.column) : [];
	const shown = known.find(({ value }) => fingerprint(value) === part?.value);
	const { tables, statements } =
		part && shown
			? await notebook.roomOfPart(id, part.column, part.value, signal)
			: { tables: await notebook.roomFor(id), statements: [] };
	// The page's own customers serve where neither the date nor the people differ.
	const customersStand = !shown && asOf.analysisDate === pages.analysisDate;
	const whole = customersStand ? { ...tables, customers: MAIN_TABLES.customers } : tables;
	const scored = await scoreBySql(database, asOf, scoring, book, customersStand, signal, whole);
	return {
		scored,
		tables: whole,
		statements: [...statements, ...statementsOf(scored.asOf, scoring, book, customersStand, whole)],
		part: shown?.value ?? null,
	};
}
