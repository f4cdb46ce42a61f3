// Puts the page together: the engine, the notebook, the words, and what opens a file.
import type { Database } from '../engine/database.ts';
import { CellRegister } from '../components/cell-register.ts';
import type { MarkedList } from '../domain/marked-list.ts';
import { ProblemError, problemOf, type Problem } from '../domain/problem.ts';
import type { Recipe } from '../domain/recipe.ts';
import { markedListOf } from '../ingest/marked-list.ts';
import { Notebook } from '../notebook/notebook.svelte.ts';
import { measuresOf } from '../notebook/possible-scoring.ts';
import { recipeOf } from '../notebook/recipe-file.ts';
import { chooseLanguage, isLanguage } from '../text/language.ts';
import { Wording } from '../text/wording.svelte.ts';
import { browserShelf, Documents, lastNotebook } from './documents.svelte.ts';
import { engineAssets, sampleShop } from './own-assets.ts';
import { LateDatabase } from './late-database.ts';
import { browserLayouts } from './layout-store.ts';
import { KnownLayouts } from '../notebook/known-layouts.ts';
import { keepPreferences, keptPreferences, type Theme } from './preferences.ts';

export class Session {
	readonly wording: Wording;
	readonly notebook: Notebook;
	readonly documents: Documents;
	readonly register = new CellRegister();
	theme = $state<Theme>('auto');
	/** Share of the engine that has come, 0 to 1. */
	engineShare = $state(0);
	engineReady = $state(false);
	engineProblem = $state.raw<Problem | null>(null);
	/** Share of the large sample that is written; null when none is being written. */
	writing = $state<number | null>(null);

	constructor(address: URLSearchParams, onEngineReady: () => void) {
		const kept = keptPreferences();
		const asked = address.get('lang');
		this.theme = kept.theme;
		this.wording = new Wording(
			chooseLanguage([isLanguage(asked) ? asked : null, kept.language, ...navigator.languages]),
			kept.buddhistYears,
		);
		const database: Database = new LateDatabase(async () => {
			const { DuckDbDatabase } = await import('../engine/duckdb-database.ts');
			return new DuckDbDatabase(() => engineAssets((share) => (this.engineShare = share)));
		});
		const shelf = browserShelf();
		const last = lastNotebook(shelf);
		this.notebook = new Notebook(database, last?.recipe);
		this.wording.countsPoints = () =>
			this.notebook.loaded !== null && measuresOf(this.notebook.loaded)[0] === 'points';
		this.notebook.layouts = new KnownLayouts(browserLayouts);
		this.documents = new Documents(this.notebook, shelf, last);
		this.notebook.onRecipe = (recipe) => this.documents.keep(recipe, this.notebook.sqlAsleep);
		void this.#boot(database, onEngineReady);
	}

	/** Opens what was dropped or chosen: a recipe first, then the data. */
	async openFiles(files: readonly File[]): Promise<void> {
		const data: File[] = [];
		const recipes: Recipe[] = [];
		let marked: MarkedList | null = null;
		this.documents.dismiss();
		try {
			for (const file of files) {
				const recipe = await recipeOf(file);
				const list = recipe ? null : await markedListOf(file);
				if (recipe) recipes.push(recipe);
				else if (list) this.notebook.takeMarkedList((marked = list));
				else data.push(file);
			}
		} catch (error) {
			this.documents.refuse(error);
			return;
		}
		for (const recipe of recipes) this.documents.takeIn(recipe, data.length > 0);
		const [first, ...others] = data;
		if (first) await this.notebook.open(first, others);
		else if (marked && this.notebook.phase === 'ready')
			document.getElementById('since-last-file')?.scrollIntoView();
	}

	async openSample(which: string, lines = 1_000_000): Promise<void> {
		try {
			if (which === 'large') await this.#openLarge(lines);
			else await this.notebook.open(await sampleShop(this.wording.language));
		} catch (error) {
			this.writing = null;
			this.notebook.fail(problemOf(error));
		}
	}

	/** Keeps language, years and colours for the next visit. */
	keep(): void {
		keepPreferences({
			language: this.wording.language,
			buddhistYears: this.wording.buddhistChoice,
			theme: this.theme,
		});
	}

	async #openLarge(lines: number): Promise<void> {
		this.writing = 0;
		const { largeSample } = await import('./large-sample.ts');
		const file = await largeSample(lines, (share) => (this.writing = share));
		this.writing = null;
		await this.notebook.open(file);
	}

	async #boot(database: Database, onEngineReady: () => void): Promise<void> {
		try {
			await database.start();
			this.engineReady = true;
			onEngineReady();
		} catch (error) {
			this.engineProblem = error instanceof ProblemError ? error.problem : problemOf(error);
		}
	}
}
