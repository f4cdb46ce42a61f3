// The document and the only conductor: phases, recipe and its history, scores, selection, and the views that follow them.
import type { Book } from '../domain/book.ts';
import { bookInForce } from '../domain/books.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import type { SegmentId } from '../domain/segments.ts';
import type { MarkedList } from '../domain/marked-list.ts';
import { ProblemError, problemOf, type Problem } from '../domain/problem.ts';
import {
	EMPTY_RECIPE,
	forFile,
	type FileChoices,
	type JsonObject,
	type Recipe,
	type ScoringChoices,
} from '../domain/recipe.ts';
import { rowsOf } from '../engine/columns.ts';
import type { Database } from '../engine/database.ts';
import {
	analysisTables,
	dropRoom,
	roomFor,
	withOwnOrders,
	type AnalysisTables,
} from '../segmentation/analysis-tables.ts';
import type { AsOf } from '../segmentation/customers.ts';
import { rowsIn } from '../segmentation/grid.ts';
import { customersInBoth, keepFormer } from '../segmentation/former.ts';
import { peopleDetails } from '../segmentation/orders.ts';
import type { Statement } from '../sql/statement.ts';
import { changedSettings, readSettings, type SettingsSchema } from './cell-settings.ts';
import {
	beginning,
	changed,
	everywhere,
	redone,
	undone,
	type History,
	type NamedStep,
	type StepName,
} from './history.ts';
import { Filtering, needsPeople, orderFilter, withinColumn } from './filtering.ts';
import { formerOf, type Former } from './former.ts';
import { layoutMark, NO_LAYOUTS, type KnownLayouts } from './known-layouts.ts';
import { LivePreview } from './live-preview.ts';
import { dropEverything, loadFile, type Loaded } from './loading.ts';
import { look, lookFurther, mustLookAgain, proposedAgain, type Looked } from './looking.ts';
import { OwnSql } from './own-sql/own-sql.svelte.ts';
import { hasOwnSql } from './own-words.ts';
import { possibleScoring } from './possible-scoring.ts';
import { pastOf, type Past } from './past.ts';
import { asOfOf, scoreBySql, statementsOf, type Scored } from './scoring.ts';
import { getSight } from './sight.ts';
import { NOTHING_SELECTED, placeOf, type CellPlace, type Selection } from './selection.ts';
import { View } from './view.svelte.ts';
import { Watchers, type DependsOn } from './watchers.ts';

/** Less than this is not worth a sight of its own. */
const LOOKING_IS_LONG_MS = 400;

export type Phase = 'empty' | 'reading' | 'roles' | 'loading' | 'ready' | 'failed';

export type Ask<Value> = (database: Database, signal: AbortSignal) => Promise<Value>;

export class Notebook {
	phase = $state<Phase>('empty');
	problem = $state.raw<Problem | null>(null);
	/** Share of the file that is loaded, 0 to 1. */
	progress = $state(0);
	file = $state.raw<File | null>(null);
	/** It and those that came with it. */
	#files: readonly File[] = [];
	#looked = $state.raw<Looked | null>(null);
	/** Other letters or another sheet were chosen and are being read: what is shown is still the former. */
	lookingAgain = $state(false);
	loaded = $state.raw<Loaded | null>(null);
	scored = $state.raw<Scored | null>(null);
	/** Names, phones and attributes of the customers are at hand. */
	peopleReady = $state(false);
	selection = $state.raw<Selection>(NOTHING_SELECTED);
	/** The file before this one, where customers of it are in this one. */
	former = $state.raw<Former | null>(null);
	/** A list with a hold-out that was dropped; it waits for the next file too. It is data and never in the recipe. */
	markedList = $state.raw<MarkedList | null>(null);
	/** The SQL of this notebook came from elsewhere: it must not run before the reader says so. */
	sqlAsleep = $state(false);
	#history = $state.raw<History>(beginning(EMPTY_RECIPE));

	opened = $derived(this.#looked?.opened ?? null);
	sniffed = $derived(this.#looked?.sniffed ?? null);
	proposal = $derived(this.#looked?.proposal ?? null);
	/** What became of each of several files. */
	several = $derived(this.#looked?.several ?? null);
	/** Its letters can be chosen: what a workbook or a Parquet file holds is certain. */
	textAsGiven = $derived(
		this.several === null && (['text', 'gzip', 'zip'] as readonly unknown[]).includes(this.opened?.container),
	);
	recipe = $derived(this.#history.recipe);
	/** The step that undo would take back, and that redo would do again. */
	undoStep = $derived<NamedStep | null>(this.#history.past.at(-1) ?? null);
	redoStep = $derived<NamedStep | null>(this.#history.future.at(-1) ?? null);
	selectedCells = $derived<readonly CellPlace[]>([...this.selection].map(placeOf));
	/** The book in force. */
	book = $derived<Book>(bookInForce(this.recipe.book));
	/** What is scored by: the choices, where the file has what they ask for. */
	scoring = $derived<ScoringChoices>(possibleScoring(this.recipe.scoring, this.loaded));
	/** Written once for all cells that show them. */
	#scoreStatements = $derived.by((): readonly Statement[] => {
		if (!this.scored) return [];
		const { asOf, scoring, book } = this.scored;
		return statementsOf(asOf, scoring, book, false);
	});
	/** The values behind the fingerprints of the filter in force. */
	filterNames = $state.raw<ReadonlyMap<string, string>>(new Map());
	/** While a hand moves: how many customers are in another segment than before; null otherwise or where it cannot be told. */
	changedSegments = $state<number | null>(null);
	/** The segments of the selected customers, in the book's order; empty where nothing is selected. */
	selectedSegments = $derived<readonly SegmentId[]>(segmentsIn(this.scored, this.selection));

	readonly database: Database;
	/** How files of the same headers were read before. */
	layouts: KnownLayouts = NO_LAYOUTS;
	/** The reader's SQL cells as they run. */
	readonly ownSql: OwnSql;
	/** Told of every new state of the recipe, so that it can be kept. */
	onRecipe: (recipe: Recipe) => void = () => undefined;
	readonly #live = new LivePreview();
	/** Grows when the live path has other columns. */
	#liveVersion = $state(0);
	readonly #filtering = new Filtering();
	readonly #watchers = new Watchers();
	#loading: AbortController | null = null;
	#scoring: AbortController | null = null;
	/** What the file before left is cleared. */
	#left: Promise<unknown> = Promise.resolve();
	#customersKey = '';
	/** What a moving hand shows. */
	#preview: ScoringChoices | null = null;
	/** The file before this one, whether or not it can be compared. */
	#before: Former | null = null;
	/** What stood on the page before the file that is being read: a cancel goes back to it. */
	#stood: { readonly files: readonly File[]; readonly history: History } | null = null;
	/** The recipe was given before its file and rules it as it stands. */
	#given = false;
	/** Schemas of analyses beside the main one. */
	readonly #rooms = new Set<string>();
	/** How the loaded file was read. */
	#loadedChoices: FileChoices | null = null;

	constructor(database: Database, recipe: Recipe = EMPTY_RECIPE) {
		this.database = database;
		this.#history = beginning(recipe);
		this.ownSql = new OwnSql(this, () => this.loaded?.facts ?? null);
	}

	/** The reader says that the SQL in this notebook may run. */
	wakeSql(): void {
		this.sqlAsleep = false;
		this.ownSql.settle();
		this.onRecipe(this.recipe);
	}

	/** Puts another notebook's recipe in the place of this one's, on the file that is open; its history begins anew. */
	replaceRecipe(recipe: Recipe, asleep: boolean): void {
		this.sqlAsleep = asleep;
		this.#given = false;
		const mark = this.#openMark();
		this.#move(beginning(sharing(this.recipe, mark === null ? recipe : forFile(recipe, mark))));
	}

	/** Takes a list with a hold-out, for the file that is open or comes next; null forgets it. */
	takeMarkedList(list: MarkedList | null): void {
		this.markedList = list;
		this.#watchers.refresh('scores');
	}

	/** Looks at a file and, where everything is clear, loads it. */
	async open(file: File, others: readonly File[] = []): Promise<void> {
		const former = this.#standing();
		if (this.loaded) this.#stood = { files: this.#files, history: this.#history };
		this.#forget();
		const mark = fileMark([file, ...others]);
		const { recipe: given } = this;
		this.#history = everywhere(this.#history, (recipe) =>
			this.#given && recipe === given ? { ...recipe, fileMark: mark } : forFile(recipe, mark),
		);
		this.#given = false;
		this.onRecipe(this.recipe);
		this.file = file;
		this.#files = [file, ...others];
		await this.#attempt(async (signal) => {
			await this.#left;
			await this.#keepFormer(former);
			await this.#look(signal);
			await this.#recallLayout(signal);
			const { questions, missing } = await this.#lookFurther(signal);
			if (questions.length === 0 && missing.length === 0) await this.#load(signal);
			else this.phase = 'roles';
		});
	}

	/** Loads with the columns as they now stand. */
	async useTheseColumns(): Promise<void> {
		await this.#attempt((signal) => this.#load(signal), true);
	}

	/** Shows the columns again; the answer stays loaded until others are used. */
	changeColumns(): void {
		if (this.proposal) this.phase = 'roles';
	}

	/** Back to the answer without using other columns. */
	keepColumns(): void {
		const file = this.#loadedChoices;
		if (!this.loaded || !file) return;
		if (this.recipe.file !== file) this.change('columns', (recipe) => ({ ...recipe, file }));
		this.phase = 'ready';
	}

	/** Stops loading: back to the columns, to the file that stood before, or to the beginning. */
	cancel(): void {
		this.#loading?.abort();
	}

	/** Back to the beginning with the recipe kept; a broken engine is booted anew. */
	async startOver(): Promise<void> {
		const broken = this.problem?.kind === 'out-of-memory' || this.problem?.kind === 'engine-failed';
		const former = broken ? null : this.#standing();
		this.#forget();
		this.#stood = null;
		this.phase = 'empty';
		if (broken) {
			this.#before = null;
			await this.database.restart();
		} else {
			await this.#leave(async () => {
				await this.#keepFormer(former);
				await this.#dropEverything();
			});
		}
	}

	/** After a failure: a new engine, and the same file from the start. */
	async tryAgain(): Promise<void> {
		const { file } = this;
		if (!file) return;
		this.phase = 'reading';
		this.#before = null;
		await this.database.restart();
		await this.open(file, this.#files.slice(1));
	}

	/** A new engine under the open notebook, with the file loaded again, after the old one has hung. */
	async revive(): Promise<void> {
		this.#rooms.clear();
		this.#before = null;
		await this.database.restart();
		await this.useTheseColumns();
	}

	/**
	 * Takes over a recipe from elsewhere: for the file that is open, or as it stands for the one that comes next, which is
	 * so where none is open. Any SQL in it sleeps.
	 */
	useRecipe(recipe: Recipe, forNextFile = false): void {
		this.sqlAsleep = hasOwnSql(recipe);
		const mark = forNextFile ? null : this.#openMark();
		this.#given = mark === null;
		if (forNextFile) this.#history = changed(this.#history, { name: 'recipe', cell: null }, recipe);
		else this.change('recipe', (before) => sharing(before, { ...recipe, fileMark: mark ?? recipe.fileMark }));
	}

	/** Makes a choice: every change of the recipe comes through here, so that it can be undone under its name. */
	change(step: StepName, update: (recipe: Recipe) => Recipe, cell: string | null = null): void {
		this.#move(changed(this.#history, { name: step, cell }, update(this.recipe)));
	}

	/** What was chosen in a cell, by the schema in its folder. */
	settings<Settings>(cell: string, schema: SettingsSchema<Settings>): Settings {
		return readSettings(this.recipe.settings[cell] ?? {}, schema);
	}

	/** Changes what was chosen in a cell, as one step that can be undone. */
	changeSettings(cell: string, step: StepName, change: JsonObject): void {
		const settings = (recipe: Recipe) => ({
			...recipe.settings,
			[cell]: { ...recipe.settings[cell], ...change },
		});
		this.change(step, (recipe) => ({ ...recipe, settings: settings(recipe) }), cell);
	}

	/** Tables for an analysis beside the main one (another date, book or filter); gone with the file. */
	async roomFor(schema: string): Promise<AnalysisTables> {
		if (!this.#rooms.has(schema)) await this.database.run(roomFor(schema));
		this.#rooms.add(schema);
		return analysisTables(schema);
	}

	/** The same with the orders of one value of a column, given by its fingerprint, in place of what the page's filter says of that column. */
	async roomOfPart(
		schema: string,
		column: string,
		value: string,
		signal: AbortSignal,
	): Promise<{ readonly tables: AnalysisTables; readonly statements: readonly Statement[] }> {
		const { loaded, scoring } = this;
		if (!loaded) throw new ProblemError({ kind: 'cancelled' });
		await this.roomFor(schema);
		const rows = scoring.filter.rows.filter((row) => row.column !== column);
		const part = { column, keep: 'these', values: [value] } as const;
		const filter = orderFilter({ ...scoring.filter, rows: [...rows, part] }, loaded);
		if (needsPeople(filter, null)) await this.#knowPeople(loaded, signal);
		const tables = withOwnOrders(schema);
		return { tables, statements: await this.#filtering.into(this.database, loaded, filter, tables.orders) };
	}

	/** The orders as columns and how they are scored, for pictures of other dates that must not wait for SQL. */
	async past(): Promise<Past> {
		const asOf = this.#asOf();
		return pastOf(await this.#live.orders(this.database, asOf), asOf);
	}

	undo(): void {
		this.#move(undone(this.#history));
	}

	redo(): void {
		this.#move(redone(this.#history));
	}

	select(selection: Selection): void {
		this.selection = selection;
		this.#watchers.refresh('selection', 'people');
	}

	/**
	 * A result that is asked for again whenever what it depends on changes, while its cell is near the screen, and the settings of `cell` where it is named.
	 * @returns the view and a function that ends it.
	 */
	watch<Value>(
		on: DependsOn,
		ask: Ask<Value>,
		cell: string | null = null,
	): { view: View<Value>; stop: () => void; again: () => void } {
		const view = new View<Value>();
		const sight = getSight();
		let due = false;
		const refresh = () => {
			if (!this.scored?.fromSql || (on === 'people' && !this.peopleReady)) return;
			due = sight?.near === false;
			if (!due) void view.refresh((signal) => ask(this.database, signal));
		};
		const end = this.#watchers.add(on, refresh, cell);
		const blind = sight?.listen((near) => {
			if (near && due) refresh();
		});
		refresh();
		const stop = () => {
			end();
			blind?.();
			view.stop();
		};
		return { view, stop, again: refresh };
	}

	/** Changes with the filter in force. */
	get filterKey(): string {
		return this.#filtering.key;
	}

	/** The statements that made what stands on the page, in order. */
	get statements(): readonly Statement[] {
		if (!this.loaded || !this.scored) return [];
		return [...this.loaded.statements, ...this.#filtering.statements, ...this.#scoreStatements];
	}

	/** The mark of the file that is open, null where none is. */
	#openMark(): string | null {
		return this.file && this.phase !== 'empty' ? fileMark(this.#files) : null;
	}

	#move(history: History): void {
		const before = this.recipe;
		this.#history = history;
		this.onRecipe(this.recipe);
		if (before.file !== this.recipe.file) void this.#fileChoicesChanged(before);
		else if (before.scoring !== this.recipe.scoring || before.book !== this.recipe.book) void this.#score();
		const cells = changedSettings(before, this.recipe);
		this.#watchers.refreshCells(cells);
		if (cells.length > 0 || before.cells !== this.recipe.cells) this.ownSql.settle();
	}

	/** In phase `roles` the proposal follows the choice; on a loaded file (undo, redo) it is loaded again. */
	async #fileChoicesChanged(before: Recipe): Promise<void> {
		const { file, phase } = this;
		if (!file || !this.#looked) return;
		if (mustLookAgain(before.file, this.recipe.file)) {
			await this.#attempt((signal) => this.#lookOnceMore(phase, signal));
		} else {
			this.#looked = proposedAgain(this.#looked, this.recipe.file);
		}
		if (this.phase === 'ready') await this.useTheseColumns();
	}

	/** The columns stay in sight, and the choice that was made keeps the focus, unless it takes long. */
	async #lookOnceMore(phase: Phase, signal: AbortSignal): Promise<void> {
		const patience = phase === 'roles' ? LOOKING_IS_LONG_MS : 0;
		const slow = setTimeout(() => {
			if (!signal.aborted) this.phase = 'reading';
		}, patience);
		this.lookingAgain = true;
		try {
			await this.#look(signal, patience > 0);
			if (!signal.aborted) this.phase = phase;
		} finally {
			clearTimeout(slow);
			if (!signal.aborted) this.lookingAgain = false;
		}
	}

	async #look(signal: AbortSignal, inSilence = false): Promise<void> {
		if (!inSilence) this.phase = 'reading';
		this.progress = 0;
		const onProgress = (share: number) => (this.progress = share);
		this.#looked = await look(this.#files, this.recipe.file, { signal, onProgress });
	}

	/** A file whose headers are known is read as the reader read the last one of its kind. */
	async #recallLayout(signal: AbortSignal): Promise<void> {
		const { file } = this.recipe;
		const known = this.layouts.applied(layoutMark(this.#columnNames()), file);
		if (known === file) return;
		this.#history = everywhere(this.#history, (recipe) => ({ ...recipe, file: known }));
		this.onRecipe(this.recipe);
		if (mustLookAgain(file, known)) await this.#look(signal);
		else if (this.#looked) this.#looked = proposedAgain(this.#looked, known);
	}

	#columnNames(): readonly string[] {
		return this.#looked?.sniffed.dialect.columnNames ?? [];
	}

	async #lookFurther(signal: AbortSignal): Promise<Looked['proposal']> {
		if (!this.#looked) throw new ProblemError({ kind: 'cancelled' });
		const looked = await lookFurther(this.database, this.#looked, this.recipe.file, signal);
		signal.throwIfAborted();
		this.#looked = looked;
		return looked.proposal;
	}

	async #load(signal: AbortSignal): Promise<void> {
		const { opened, proposal } = this;
		if (!opened || !proposal) return;
		if (proposal.missing.length > 0)
			throw new ProblemError({ kind: 'missing-roles', roles: proposal.missing });
		this.phase = 'loading';
		this.progress = 0;
		this.loaded = null;
		this.scored = null;
		this.former = null;
		this.peopleReady = false;
		this.#live.forget();
		this.#filtering.reset();
		this.#customersKey = '';
		const options = { signal, onProgress: (share: number) => (this.progress = share) };
		const places = this.#looked?.places;
		const loaded = await loadFile(this.database, opened.text, proposal.plan, options, places);
		signal.throwIfAborted();
		this.loaded = loaded;
		await this.#scoreWith(signal);
		signal.throwIfAborted();
		this.former = await this.#comparable();
		signal.throwIfAborted();
		this.#loadedChoices = this.recipe.file;
		this.layouts.remember(layoutMark(this.#columnNames()), this.#columnNames(), this.recipe.file);
		this.phase = 'ready';
		this.#stood = null;
		await this.#finish(signal);
	}

	/** What the first answer does not need: the columns for the live path, and who the customers are. */
	async #finish(signal: AbortSignal): Promise<void> {
		const { loaded } = this;
		if (!loaded) return;
		await this.#live.orders(this.database, this.#asOf());
		// The first choice that the reader makes finds the customers derived and sorted.
		this.#live.stand(this.#asOf(), this.scoring, this.book);
		this.#liveVersion++;
		await this.#knowPeople(loaded, signal);
		this.#watchers.refresh('people');
	}

	async #knowPeople(loaded: Loaded, signal: AbortSignal): Promise<void> {
		if (this.peopleReady) return;
		await this.database.run(peopleDetails(loaded.facts), { signal, interruptible: true });
		this.peopleReady = true;
		this.ownSql.tablesChanged();
	}

	/** Redraws the grid from typed arrays while a hand moves; the recipe stays as it is until it lets go. */
	preview(change: Partial<ScoringChoices>): void {
		if (!this.loaded || this.phase !== 'ready') return;
		const scoring = possibleScoring({ ...this.recipe.scoring, ...change }, this.loaded);
		const asOf = this.#asOf(scoring);
		const live = this.#live.score(asOf, scoring, this.book);
		if (!live) return;
		this.#show(live);
		const { book } = this;
		this.#preview = scoring;
		afterPaint(() => {
			if (this.#preview === scoring) this.changedSegments = this.#live.changed(asOf, scoring, book);
		});
	}

	/** Back to what the recipe says, where a hand lets go without a change. */
	endPreview(): void {
		this.#preview = null;
		this.changedSegments = null;
		if (this.scored && !this.scored.fromSql) void this.#score();
	}

	/** The customers' values of a dimension as they now stand on the page, in rising order; null until they are at hand. */
	sortedValues(dimension: 'r' | 'f' | 'm'): Float64Array | null {
		if (!this.scored || this.#liveVersion === 0) return null;
		return this.#live.sorted(this.scored.asOf, dimension);
	}

	/** What stands on the page, as the former of the file that comes next. */
	#standing(): Former | null {
		const { file, loaded, scored, phase } = this;
		if (phase !== 'ready' || !file || !loaded || !scored?.fromSql) return null;
		return formerOf(file.name, fileMark(this.#files), loaded, scored);
	}

	/** Keeps its customers in the engine, while the tables still hold them. */
	async #keepFormer(former: Former | null): Promise<void> {
		if (!former) return;
		for (const step of keepFormer) await this.database.run(step);
		this.#before = former;
	}

	/** The former file, where it is another one and shares a customer with this one. */
	async #comparable(): Promise<Former | null> {
		const { file } = this;
		if (!this.#before || !file || this.#before.mark === fileMark(this.#files)) return null;
		const [both] = rowsOf(await this.database.query(customersInBoth));
		return both && both.customers > 0 ? this.#before : null;
	}

	/** Redraws from typed arrays at once; SQL's answer follows. */
	async #score(): Promise<void> {
		const { loaded, scoring } = this;
		if (!loaded || this.phase !== 'ready') return;
		const filtered = this.#filtering.differs(orderFilter(scoring.filter, loaded));
		const live = filtered ? null : this.#live.score(this.#asOf(), scoring, this.book);
		if (live) this.#show(live);
		const controller = new AbortController();
		this.#scoring?.abort();
		this.#scoring = controller;
		try {
			await (filtered ? this.#scoreFiltered(loaded, controller.signal) : this.#scoreWith(controller.signal));
			if (!live) await this.#live.orders(this.database, this.#asOf());
			if (controller.signal.aborted) return;
			this.#live.stand(this.#asOf(), scoring, this.book);
			this.#liveVersion++;
			this.#preview = null;
			this.changedSegments = null;
		} catch (error) {
			const problem = problemOf(error);
			if (problem.kind !== 'cancelled') this.fail(problem);
		}
	}

	/** Keeps the orders to the filter in force. */
	async #filter(loaded: Loaded, signal: AbortSignal): Promise<void> {
		const filter = orderFilter(this.scoring.filter, loaded);
		if (needsPeople(filter, this.#asOf().within ?? null)) await this.#knowPeople(loaded, signal);
		if (await this.#filtering.apply(this.database, loaded, filter)) {
			this.#customersKey = '';
			this.#live.forget();
		}
		this.filterNames = this.#filtering.names;
	}

	/** Redraws from the columns of the orders that are left, while SQL scores their customers. */
	async #scoreFiltered(loaded: Loaded, signal: AbortSignal): Promise<void> {
		const { scoring, book } = this;
		await this.#filter(loaded, signal);
		if (signal.aborted) return;
		const asOf = this.#asOf();
		const orders = this.#live.orders(this.database, asOf);
		let answered = false;
		const answer = this.#scoreWith(signal).finally(() => (answered = true));
		answer.catch(() => undefined);
		await orders;
		const live = answered || signal.aborted ? null : this.#live.score(asOf, scoring, book);
		if (live) this.#show(live);
		await answer;
	}

	async #scoreWith(signal: AbortSignal): Promise<void> {
		const { scoring, loaded } = this;
		if (!loaded) return;
		await this.#filter(loaded, signal);
		const asOf = this.#asOf();
		const key = JSON.stringify([asOf.analysisDate, asOf.windowDays, asOf.measure]);
		const customersStand = key === this.#customersKey;
		if (!customersStand) this.#customersKey = '';
		const scored = await scoreBySql(this.database, asOf, scoring, this.book, customersStand, signal);
		this.#customersKey = key;
		this.#show(scored);
		this.#watchers.refresh('scores', 'selection', 'people');
		this.ownSql.tablesChanged();
	}

	#show(scored: Scored): void {
		if (this.scored && !sameLevels(this.scored, scored)) this.selection = NOTHING_SELECTED;
		this.scored = scored;
	}

	#asOf(scoring: ScoringChoices = this.scoring): AsOf {
		const { loaded } = this;
		return asOfOf(scoring, {
			lastDay: loaded?.defaultAnalysisDate ?? '1970-01-01',
			scale: loaded?.facts.scale ?? 2,
			within: loaded && withinColumn(scoring, loaded),
		});
	}

	/** Tries to read; with `columns` a cancel leads back to these. */
	async #attempt(task: (signal: AbortSignal) => Promise<void>, columns = false): Promise<void> {
		this.#loading?.abort();
		const controller = new AbortController();
		this.#loading = controller;
		this.problem = null;
		try {
			await Promise.race([task(controller.signal), aborted(controller.signal)]);
		} catch (error) {
			if (this.#loading !== controller) return;
			const problem = problemOf(error);
			if (problem.kind === 'cancelled') await this.#cancelled(columns);
			else if (problem.kind === 'missing-roles' || problem.kind === 'no-rows-used')
				this.#askForColumns(problem);
			else this.fail(problem);
		}
	}

	async #cancelled(columns: boolean): Promise<void> {
		if (this.phase === 'ready') return;
		if (columns && this.#looked) {
			this.phase = 'roles';
			return;
		}
		const stood = this.#stood;
		this.#stood = null;
		this.#forget();
		this.phase = 'empty';
		await this.#leave(() => this.#dropEverything());
		const [file, ...others] = stood?.files ?? [];
		if (!stood || !file || this.phase !== 'empty') return;
		this.#history = stood.history;
		await this.open(file, others);
	}

	/** Clears a file's tables; the next file waits until it is done, or it would lose its own. */
	async #leave(clear: () => Promise<void>): Promise<void> {
		const leaving = clear();
		this.#left = leaving.catch(() => undefined);
		await leaving;
	}

	async #dropEverything(): Promise<void> {
		const rooms = [...this.#rooms];
		this.#rooms.clear();
		for (const room of rooms) await this.database.run(dropRoom(room));
		await this.database.run(dropEverything);
	}

	#askForColumns(problem: Problem): void {
		this.problem = problem;
		this.phase = 'roles';
	}

	/** Shows what went wrong. */
	fail(problem: Problem): void {
		this.problem = problem;
		this.phase = 'failed';
	}

	#forget(): void {
		this.#loading?.abort();
		this.#scoring?.abort();
		this.#loading = null;
		this.problem = null;
		this.file = null;
		this.loaded = null;
		this.scored = null;
		this.former = null;
		this.peopleReady = false;
		this.selection = NOTHING_SELECTED;
		this.#looked = null;
		this.lookingAgain = false;
		this.#customersKey = '';
		this.#live.forget();
	}
}

/** The recipe with the parts that are equal to the former's taken from it, so that only what differs is done again. */
function sharing(before: Recipe, after: Recipe): Recipe {
	const same = (key: keyof Recipe) => JSON.stringify(before[key]) === JSON.stringify(after[key]);
	return {
		...after,
		file: same('file') ? before.file : after.file,
		scoring: same('scoring') ? before.scoring : after.scoring,
	};
}

/** Knows files again by their names and sizes, in whatever order they come, without saying either. */
function fileMark(files: readonly File[]): string {
	const marks = files.map(({ name, size }) => `${name} ${size}`);
	return fingerprint(marks.toSorted().join('\n'));
}

const sameLevels = ({ levels: one }: Scored, { levels: other }: Scored): boolean =>
	one.r === other.r && one.f === other.f && one.m === other.m;

/** The segments of the customers in some cells, each once. */
function segmentsIn(scored: Scored | null, selection: Selection): readonly SegmentId[] {
	if (!scored || selection.size === 0) return [];
	const present = new Set(rowsIn(scored.cube, selection).map(({ segment }) => segment));
	return scored.book.segments.map(({ id }) => id).filter((id) => present.has(id));
}

/** Does what the grid need not wait for; where there is no screen, at once. */
function afterPaint(task: () => void): void {
	if (typeof requestAnimationFrame === 'function') requestAnimationFrame(() => setTimeout(task));
	else task();
}

/** Rejects as cancelled at once when the signal aborts; what was under way ends by itself. */
function aborted(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(new ProblemError({ kind: 'cancelled' })), { once: true });
	});
}
