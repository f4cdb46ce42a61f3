// Runs the reader's SQL cells: those that somebody looks at, after those that they read, and again when what they read changes.
import { ProblemError, problemOf } from '../../domain/problem.ts';
import type { SqlProblem } from '../../domain/sql-problem.ts';
import type { Recipe } from '../../domain/recipe.ts';
import { rowsOf } from '../../engine/columns.ts';
import type { Database } from '../../engine/database.ts';
import type { LineFacts } from '../../domain/line-facts.ts';
import { bracketed, list, name, nothing, sql, type GatedText, type Sql } from '../../sql/sql.ts';
import { query, statement, type Statement } from '../../sql/statement.ts';
import { TABLES } from '../../domain/tables.ts';
import { Gate } from './gate.ts';
import { isPlainName, PLAIN_NAMES, plainTables, type PlainName } from './plain-tables.ts';
import { engineSaid } from './engine-said.ts';

export interface ResultColumn {
	readonly name: string;
	/** As the engine writes it, such as `DECIMAL(21,2)`. */
	readonly type: string;
}

/** A kept result; its rows stand in `readersTable(name)`. */
export interface OwnResult {
	readonly name: string;
	readonly columns: readonly ResultColumn[];
	readonly rowCount: number;
	readonly milliseconds: number;
	/** Another number each time the rows may be others. */
	readonly version: number;
}

/** An SQL cell as it runs. */
export class OwnCell {
	running = $state(false);
	result = $state.raw<OwnResult | null>(null);
	problem = $state.raw<SqlProblem | null>(null);
}

/** What the runner needs of the notebook. */
export interface OwnSqlHost {
	readonly database: Database;
	readonly recipe: Recipe;
	readonly peopleReady: boolean;
	readonly sqlAsleep: boolean;
	/** A new engine with the file loaded again, after this one has hung. */
	revive(): Promise<void>;
}

interface Written {
	readonly id: string;
	readonly name: string;
	readonly text: string;
}

/** Where a reader's result stands: what its plain name means. */
export const readersTable = (which: string): Sql => name('memory', 'main', which);

/** The engine has this long to stop before it is started anew. */
const PATIENCE_MS = 700;

export class OwnSql {
	readonly #host: OwnSqlHost;
	readonly #facts: () => LineFacts | null;
	readonly #gate: Gate;
	readonly #cells = new Map<string, OwnCell>();
	/** How many look at each cell. */
	readonly #wanted = new Map<string, number>();
	/** Counts the states of our own tables. */
	#base = 0;
	#version = 0;
	#queue: Promise<void> = Promise.resolve();
	#controller: AbortController | null = null;
	#running: OwnCell | null = null;
	/** What made each result that stands, with the results that it read. */
	readonly #made = new Map<string, { readonly make: Statement; readonly reads: readonly string[] }>();
	/** What each result was made from. */
	readonly #madeFrom = new Map<string, string>();
	/** Those that the reader stopped. */
	readonly #stopped = new Set<string>();

	constructor(host: OwnSqlHost, facts: () => LineFacts | null) {
		this.#host = host;
		this.#facts = facts;
		this.#gate = new Gate(host.database);
	}

	/** The state of a cell; made when first asked for. */
	cell(id: string): OwnCell {
		const known = this.#cells.get(id);
		if (known) return known;
		const made = new OwnCell();
		this.#cells.set(id, made);
		return made;
	}

	/** Every SQL cell of the recipe, in the order of the page. */
	get written(): readonly Written[] {
		const { cells, settings } = this.#host.recipe;
		return cells.flatMap(({ id, kind }) => {
			if (kind !== 'sql') return [];
			const { name: called, sql: text } = settings[id] ?? {};
			return [
				{ id, name: typeof called === 'string' ? called : '', text: typeof text === 'string' ? text : '' },
			];
		});
	}

	/** The cell that gives a result its name. */
	named(called: string): Written | undefined {
		return this.written.find(({ name: one }) => one.toLowerCase() === called.toLowerCase());
	}

	/** Somebody looks at the cell's result. @returns a function that ends it */
	want(id: string): () => void {
		this.#wanted.set(id, (this.#wanted.get(id) ?? 0) + 1);
		this.settle();
		return () => {
			this.#wanted.set(id, (this.#wanted.get(id) ?? 1) - 1);
		};
	}

	/** Our tables have changed. */
	tablesChanged(): void {
		this.#base++;
		this.settle();
	}

	/** The engine and all that was in it is gone. */
	forgetAll(): void {
		this.#base++;
		this.#madeFrom.clear();
		for (const cell of this.#cells.values()) cell.result = null;
	}

	/** Brings every wanted cell up to date, one after another. */
	settle(): void {
		this.#add(async () => {
			for (const { id } of this.written) {
				if ((this.#wanted.get(id) ?? 0) > 0) await this.#unlessStopped(id);
			}
		});
	}

	/** Runs what is not up to date and was not stopped, whether or not somebody looks; resolves when all have ended. */
	async upToDate(): Promise<void> {
		this.#add(async () => {
			for (const { id } of this.written) await this.#unlessStopped(id);
		});
		await this.#queue;
	}

	/** What made a cell's result, after what made the results that it reads; none where there is no result. */
	statementsOf(id: string): readonly Statement[] {
		const made = this.cell(id).result === null ? undefined : this.#made.get(id);
		return made ? [...made.reads.flatMap((one) => this.statementsOf(one)), made.make] : [];
	}

	/** Runs a cell whether or not it is up to date, then those that read it. */
	run(id: string): void {
		this.#again(id);
		this.#add(() => this.#unlessStopped(id));
		this.settle();
	}

	/** Runs all of them anew, in the order in which they read each other. */
	runAll(): void {
		for (const { id } of this.written) this.#again(id);
		this.#add(async () => {
			for (const { id } of this.written) await this.#unlessStopped(id);
		});
	}

	/** Stops the cell that runs; an engine that does not stop is started anew. */
	cancel(id: string): void {
		if (this.#running === this.cell(id)) this.#controller?.abort();
	}

	#again(id: string): void {
		this.#stopped.delete(id);
		this.#madeFrom.delete(id);
	}

	#add(task: () => Promise<void>): void {
		this.#queue = this.#queue.then(async () => {
			if (this.#facts() && !this.#host.sqlAsleep) await task();
		});
	}

	/** What waited in the queue when the reader stopped the cell is not run after all. */
	async #unlessStopped(id: string): Promise<void> {
		if (!this.#stopped.has(id)) await this.#ensure(id, []);
	}

	/** Up to date afterwards, or with a problem. `above` are the names on the way here. */
	async #ensure(id: string, above: readonly string[]): Promise<void> {
		const cell = this.cell(id);
		const written = this.written.find((one) => one.id === id);
		if (!written) return;
		if (written.text.trim() === '') {
			this.#settled(cell, id, '', null);
			return;
		}
		try {
			const judged = await this.#watched(cell, () => this.#gate.judge(written.text, this.#known()));
			if ('problem' in judged) {
				this.#settled(cell, id, '', judged.problem);
				return;
			}
			const path = [...above, written.name];
			const reads = judged.tables.flatMap((one) => this.named(one) ?? []);
			const again = reads.find((one) => path.includes(one.name));
			if (again) {
				const names = [...path.slice(path.indexOf(again.name)), again.name];
				this.#settled(cell, id, '', { kind: 'cycle', names });
				return;
			}
			for (const one of reads) await this.#ensure(one.id, path);
			const broken = reads.find((one) => this.cell(one.id).result === null);
			const versions = reads.map((one) => this.cell(one.id).result?.version);
			const from = `${this.#base} ${versions.join()} ${written.name} ${written.text}`;
			if (this.#madeFrom.get(id) === from) return;
			if (broken) this.#settled(cell, id, '', { kind: 'needs', name: broken.name });
			else {
				const readIds = reads.map((one) => one.id);
				await this.#keep(cell, written, judged.text, judged.tables, readIds, from);
			}
		} catch (error) {
			const problem = problemIn(error, written.text);
			if (problem.kind === 'cancelled' || problem.kind === 'restarted') this.#stopped.add(id);
			this.#settled(cell, id, '', problem);
		}
	}

	#known(): ReadonlySet<string> {
		const names = this.written.map(({ name: one }) => one.toLowerCase());
		return new Set([...PLAIN_NAMES, ...TABLES, ...names].filter((one) => one !== ''));
	}

	/** The cell has no result, and perhaps a problem. */
	#settled(cell: OwnCell, id: string, from: string, problem: SqlProblem | null): void {
		this.#madeFrom.set(id, from);
		cell.problem = problem;
		cell.result = null;
	}

	async #keep(
		cell: OwnCell,
		{ id, name: called }: Written,
		text: GatedText,
		tables: readonly string[],
		reads: readonly string[],
		from: string,
	): Promise<void> {
		const { database } = this.#host;
		const kept = readersTable(called);
		const facts = this.#facts();
		if (!facts) throw new ProblemError({ kind: 'cancelled' });
		cell.running = true;
		const began = performance.now();
		const make = statement(
			called,
			sql`CREATE OR REPLACE TABLE ${kept} AS\n${plainOnes(tables, facts, this.#host.peopleReady)}${bracketed(text)}`,
		);
		await this.#watched(cell, (signal) => database.run(make, { signal, interruptible: true }));
		const milliseconds = performance.now() - began;
		const columns = rowsOf(await database.query(columnsOf(called)));
		const [counted] = rowsOf(await database.query(countOf(kept)));
		this.#version++;
		this.#made.set(id, { make, reads });
		this.#madeFrom.set(id, from);
		cell.problem = null;
		cell.result = {
			name: called,
			columns,
			rowCount: counted?.rows ?? 0,
			milliseconds,
			version: this.#version,
		};
	}

	/** Work on a reader's text that can be cancelled even where the engine does not listen. */
	async #watched<Result>(cell: OwnCell, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
		const controller = new AbortController();
		this.#controller = controller;
		this.#running = cell;
		cell.running = true;
		const cancelled = new Promise<never>((_, reject) => {
			controller.signal.addEventListener(
				'abort',
				() => {
					// The reader is answered at once, whatever the engine still does.
					cell.running = false;
					cell.problem = { kind: 'cancelled' };
					cell.result = null;
					reject(new ProblemError({ kind: 'cancelled' }));
				},
				{ once: true },
			);
		});
		const working = work(controller.signal);
		working.catch(() => undefined);
		try {
			return await Promise.race([working, cancelled]);
		} catch (error) {
			if (controller.signal.aborted && !(await this.#answers())) {
				this.forgetAll();
				await this.#host.revive();
				throw new RestartedError();
			}
			throw error;
		} finally {
			this.#controller = null;
			this.#running = null;
			cell.running = false;
		}
	}

	/** True where the engine is free again within a moment. */
	async #answers(): Promise<boolean> {
		const asked = this.#host.database.run(statement('is the engine free?', sql`SELECT 1`)).then(
			() => true,
			() => true,
		);
		const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
		return Promise.race([asked, late]);
	}
}

class RestartedError extends Error {}

function problemIn(error: unknown, text: string): SqlProblem {
	if (error instanceof RestartedError) return { kind: 'restarted' };
	const problem = problemOf(error);
	if (problem.kind === 'cancelled' || problem.kind === 'out-of-memory') return { kind: problem.kind };
	if (problem.kind === 'engine-failed') return engineSaid(problem.detail, text);
	throw error;
}

/** The plain tables that a text reads, as a WITH before it. */
function plainOnes(tables: readonly string[], facts: LineFacts, peopleReady: boolean): Sql {
	const bodies = plainTables(facts, peopleReady);
	const used = tables.map((one) => one.toLowerCase()).filter(isPlainName);
	if (used.length === 0) return nothing;
	const ctes = used.map((one: PlainName) => sql`${name(one)} AS NOT MATERIALIZED (${bodies[one]})`);
	return sql`WITH ${list(ctes)}\n`;
}

const columnsOf = (called: string) =>
	query<ResultColumn>(
		`columns of ${called}`,
		{ name: 'text', type: 'text' },
		sql`SELECT column_name AS name, data_type AS type FROM duckdb_columns()
WHERE database_name = 'memory' AND schema_name = 'main' AND table_name = ${called} ORDER BY column_index`,
	);

const countOf = (kept: Sql) =>
	query<{ readonly rows: number }>(
		'rows of a result',
		{ rows: 'number' },
		sql`SELECT count(*)::DOUBLE AS rows FROM ${kept}`,
	);
