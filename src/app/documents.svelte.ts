// The notebook that is open and its fellows on the shelf: opens, keeps, copies and removes them, and takes in new ones.
import { EMPTY_RECIPE, type Recipe } from '../domain/recipe.ts';
import { problemOf, type Problem } from '../domain/problem.ts';
import type { Notebook } from '../notebook/notebook.svelte.ts';
import { recipeInHash } from '../notebook/recipe-link.ts';
import { newId, Shelf, type KeptNotebook, type TakenNotebook } from './shelf.ts';

/** The shelf of this browser, null where it keeps nothing. */
export function browserShelf(): Shelf | null {
	try {
		return new Shelf(localStorage);
	} catch {
		return null;
	}
}

/** What was open last; whatever cannot be read counts as nothing. */
export function lastNotebook(shelf: Shelf | null): TakenNotebook | null {
	try {
		return shelf?.takeLast() ?? null;
	} catch {
		return null;
	}
}

export class Documents {
	/** The notebooks of this browser, the newest first. */
	list = $state.raw<readonly KeptNotebook[]>([]);
	currentId = $state('');
	/** The browser keeps what is changed; false where it refused. */
	keeps = $state(true);
	/** A recipe that came by link and waits for the reader's word. */
	arrived = $state.raw<Recipe | null>(null);
	/** Why a link or a recipe file was refused; the open notebook stands. */
	refused = $state.raw<Problem | null>(null);
	readonly #notebook: Notebook;
	readonly #shelf: Shelf | null;

	constructor(notebook: Notebook, shelf: Shelf | null, opened: TakenNotebook | null) {
		this.#notebook = notebook;
		this.#shelf = shelf;
		this.currentId = opened?.id ?? newId();
		notebook.sqlAsleep = opened?.asleep ?? false;
		this.#relist();
	}

	/** Keeps the open notebook as it now stands; an untouched new one is not worth keeping. */
	keep(recipe: Recipe, asleep: boolean): void {
		const { currentId } = this;
		const known = this.list.some(({ id }) => id === currentId);
		if (!known && JSON.stringify({ ...recipe, fileMark: null }) === JSON.stringify(EMPTY_RECIPE)) return;
		this.#onShelf((shelf) => {
			this.currentId = shelf.keep(currentId, recipe, asleep, Date.now());
		});
	}

	/** A new notebook with nothing chosen; the open one stays on the shelf. */
	startNew(): void {
		this.currentId = newId();
		this.#onShelf((shelf) => shelf.startNew());
		this.#notebook.replaceRecipe(EMPTY_RECIPE, false);
	}

	open(id: string): void {
		this.#onShelf((shelf) => {
			const taken = shelf.take(id);
			if (!taken) throw new Error('not readable');
			this.currentId = id;
			this.#notebook.replaceRecipe(taken.recipe, taken.asleep);
		});
	}

	rename(id: string, title: string): void {
		if (id === this.currentId) this.#notebook.change('title', (recipe) => ({ ...recipe, title }));
		else this.#onShelf((shelf) => shelf.rename(id, title));
	}

	duplicate(id: string, title: string): void {
		this.#onShelf((shelf) => void shelf.duplicate(id, title, Date.now()));
	}

	/** Removes a notebook; the open one gives way to a new one. */
	remove(id: string): void {
		if (id === this.currentId) this.startNew();
		this.#onShelf((shelf) => shelf.remove(id));
	}

	/** Takes in a recipe from a file or a link as a notebook of its own, so that the open one is not lost. */
	takeIn(recipe: Recipe, forNextFile = false): void {
		this.currentId = newId();
		this.#notebook.useRecipe(recipe, forNextFile);
	}

	/** Looks whether an address carries a notebook. Nothing of it is used before `accept`. */
	async arrive(hash: string): Promise<void> {
		try {
			this.arrived = await recipeInHash(hash);
			if (this.arrived) this.refused = null;
		} catch (error) {
			this.refuse(error);
		}
	}

	accept(): void {
		if (this.arrived) this.takeIn(this.arrived);
		this.arrived = null;
	}

	decline(): void {
		this.arrived = null;
	}

	refuse(error: unknown): void {
		this.refused = problemOf(error);
	}

	dismiss(): void {
		this.refused = null;
	}

	#relist(): void {
		this.#onShelf(() => undefined);
	}

	#onShelf(task: (shelf: Shelf) => void): void {
		if (!this.#shelf) {
			this.keeps = false;
			return;
		}
		try {
			task(this.#shelf);
			this.list = this.#shelf.list();
			this.keeps = true;
		} catch {
			this.keeps = false;
		}
	}
}
