// The notebooks that this browser keeps: their recipes by id, never data.
import * as v from 'valibot';
import type { Recipe } from '../domain/recipe.ts';
import { recipeCompact, recipeOfText } from '../notebook/recipe-file.ts';

/** A notebook of the list. */
export interface KeptNotebook {
	readonly id: string;
	readonly title: string;
	/** Milliseconds since 1970, when it was last changed. */
	readonly changedAt: number;
}

/** A notebook taken from the shelf. */
export interface TakenNotebook {
	readonly id: string;
	readonly recipe: Recipe;
	/** Its SQL came from elsewhere and waits for the reader's word. */
	readonly asleep: boolean;
}

/** As much of the browser's storage as the shelf needs; it may throw where the browser forbids it. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'quintile.notebook.';
const LAST = 'quintile.last';

const schema = v.object({
	title: v.string(),
	changedAt: v.number(),
	asleep: v.boolean(),
	recipe: v.string(),
});
type Entry = v.InferOutput<typeof schema>;

export class Shelf {
	readonly #storage: Storage;
	/** What this page last wrote of each notebook, to notice that another tab wrote since. */
	readonly #written = new Map<string, string>();

	constructor(storage: Storage) {
		this.#storage = storage;
	}

	/** All notebooks, the newest first. */
	list(): readonly KeptNotebook[] {
		const found: KeptNotebook[] = [];
		for (let index = 0; index < this.#storage.length; index++) {
			const key = this.#storage.key(index);
			if (!key?.startsWith(PREFIX)) continue;
			const id = key.slice(PREFIX.length);
			const entry = this.#entry(id);
			if (entry) found.push({ id, title: entry.title, changedAt: entry.changedAt });
		}
		return found.sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
	}

	/** The notebook, or null where it cannot be read. */
	take(id: string): TakenNotebook | null {
		const entry = this.#entry(id);
		if (!entry) return null;
		try {
			const recipe = recipeOfText(entry.recipe);
			const raw = this.#storage.getItem(PREFIX + id);
			if (raw !== null) this.#written.set(id, raw);
			this.#storage.setItem(LAST, id);
			return { id, recipe, asleep: entry.asleep };
		} catch {
			return null;
		}
	}

	/** The next visit begins with a new notebook. */
	startNew(): void {
		this.#storage.removeItem(LAST);
	}

	/** The notebook that was open last. */
	takeLast(): TakenNotebook | null {
		const id = this.#storage.getItem(LAST);
		return id === null ? null : this.take(id);
	}

	/**
	 * Keeps a notebook under its id; where another tab changed it since, both are kept and this one gets a new id.
	 * @returns the id that it now has
	 */
	keep(id: string, recipe: Recipe, asleep: boolean, now: number): string {
		const text = recipeCompact(recipe);
		const known = this.#entry(id);
		if (known?.recipe === text && known.asleep === asleep) return id;
		const raw = this.#storage.getItem(PREFIX + id);
		const elsewhere = raw !== null && this.#written.get(id) !== raw;
		const mine = elsewhere ? newId() : id;
		this.#write(mine, { title: recipe.title, changedAt: now, asleep, recipe: text });
		this.#storage.setItem(LAST, mine);
		return mine;
	}

	/** Puts a copy of it on the shelf under another title. @returns its id, null where there is nothing to copy */
	duplicate(id: string, title: string, now: number): string | null {
		const entry = this.#entry(id);
		if (!entry) return null;
		const copy = newId();
		this.#write(copy, { ...retitled(entry, title), changedAt: now });
		return copy;
	}

	rename(id: string, title: string): void {
		const entry = this.#entry(id);
		if (!entry) return;
		this.#write(id, retitled(entry, title));
	}

	remove(id: string): void {
		this.#storage.removeItem(PREFIX + id);
		if (this.#storage.getItem(LAST) === id) this.#storage.removeItem(LAST);
	}

	#write(id: string, entry: Entry): void {
		const written = JSON.stringify(entry);
		this.#storage.setItem(PREFIX + id, written);
		this.#written.set(id, written);
	}

	#entry(id: string): Entry | null {
		try {
			return v.parse(schema, JSON.parse(this.#storage.getItem(PREFIX + id) ?? ''));
		} catch {
			return null;
		}
	}
}

function retitled(entry: Entry, title: string): Entry {
	return { ...entry, title, recipe: recipeCompact({ ...recipeOfText(entry.recipe), title }) };
}

/** An id that no other notebook has; made without randomUUID, which a page without https lacks. */
export function newId(): string {
	return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-');
}
