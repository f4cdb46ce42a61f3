// Scores by SQL at two dates of the reader's choice, each in a room of its own; one after another, and once for each pair.
import { analysisTables, MAIN_TABLES, type AnalysisTables } from '../segmentation/analysis-tables.ts';
import type { Statement } from '../sql/statement.ts';
import type { Notebook } from './notebook.svelte.ts';
import { scoreBySql, statementsOf, type Scored } from './scoring.ts';

/** Where the scores of both dates stand, and the statements that make them. */
export interface ScoredDates {
	readonly before: AnalysisTables;
	readonly after: AnalysisTables;
	readonly statements: readonly Statement[];
}

export class TwoDateScores {
	readonly #notebook: Notebook;
	readonly #room: string;
	#last: Promise<unknown> = Promise.resolve();
	#made: { readonly key: string; readonly scored: Scored } | null = null;

	/** `room` is unique to the cell; its tables are replaced when other dates are asked for. */
	constructor(notebook: Notebook, room: string) {
		this.#notebook = notebook;
		this.#room = room;
	}

	/** What would be run, as the page scores now. */
	plan(from: string, to: string): ScoredDates {
		const { asOf, book, scoring } = this.#notebook.scored!;
		const rooms = [from, to].map((day, index) =>
			day === asOf.analysisDate ? MAIN_TABLES : analysisTables(this.#rooms[index] ?? ''),
		);
		const statements = [from, to].flatMap((day, index) => {
			const tables = rooms[index] ?? MAIN_TABLES;
			if (tables === MAIN_TABLES) return [];
			return statementsOf({ ...asOf, analysisDate: day }, scoring, book, false, tables);
		});
		return { before: rooms[0] ?? MAIN_TABLES, after: rooms[1] ?? MAIN_TABLES, statements };
	}

	/** Scores at both dates, then runs the task on them; tasks wait for one another. */
	with<Result>(from: string, to: string, task: (dates: ScoredDates) => Promise<Result>): Promise<Result> {
		const mine = this.#last.then(async () => task(await this.#scores(from, to)));
		this.#last = mine.catch(() => undefined);
		return mine;
	}

	get #rooms(): readonly string[] {
		return [`${this.#room}_from`, `${this.#room}_to`];
	}

	async #scores(from: string, to: string): Promise<ScoredDates> {
		const scored = this.#notebook.scored!;
		const key = `${from} ${to}`;
		const dates = this.plan(from, to);
		if (this.#made?.key === key && this.#made.scored === scored) return dates;
		this.#made = null;
		for (const room of this.#rooms) await this.#notebook.roomFor(room);
		const { signal } = new AbortController();
		for (const [day, tables] of [
			[from, dates.before],
			[to, dates.after],
		] as const) {
			if (tables === MAIN_TABLES) continue;
			const asOf = { ...scored.asOf, analysisDate: day };
			await scoreBySql(this.#notebook.database, asOf, scored.scoring, scored.book, false, signal, tables);
		}
		this.#made = { key, scored };
		return dates;
	}
}
