// Moves, hides, collapses, adds and duplicates cells: each a step of the recipe that can be undone.
import { CELLS, OWN_CELLS, type CellEntry } from '../cells/registry.ts';
import type { CellTools } from '../components/cell-tools.ts';
import type { CellChoices, JsonObject, Recipe } from '../domain/recipe.ts';
import { arranged, freeId, movedTo, withCell, withoutCell, withState } from '../notebook/arrangement.ts';
import type { Notebook } from '../notebook/notebook.svelte.ts';

const KINDS = new Map([...CELLS, ...OWN_CELLS].map((entry) => [entry.id, entry]));
const BUILT_IN = CELLS.map(({ id }) => id);

export interface ShownCell {
	readonly id: string;
	readonly entry: CellEntry;
	readonly hidden: boolean;
}

export class Arranging implements CellTools {
	readonly #notebook: Notebook;
	readonly #all = $derived.by(() => arranged(this.#notebook.recipe.cells, BUILT_IN));
	/** Every cell that has something to say, hidden or not, in order. */
	readonly cells = $derived.by<readonly ShownCell[]>(() =>
		this.#all.flatMap(({ id, kind, hidden }) => {
			const entry = KINDS.get(kind);
			return entry && (entry.when?.(this.#notebook) ?? true) ? [{ id, entry, hidden }] : [];
		}),
	);
	readonly shown = $derived(this.cells.filter(({ hidden }) => !hidden));

	constructor(notebook: Notebook) {
		this.#notebook = notebook;
	}

	collapsed = (id: string) => this.#choices(id)?.collapsed ?? false;
	isFirst = (id: string) => this.shown[0]?.id === id;
	isLast = (id: string) => this.shown.at(-1)?.id === id;
	removable = (id: string) => !BUILT_IN.includes(id);
	duplicable = (id: string) => this.#duplicateOf(id) !== undefined;

	collapse = (id: string, collapsed: boolean) => {
		this.#arrange((recipe, cells) => ({ ...recipe, cells: withState(cells, id, { collapsed }) }));
	};

	move = (id: string, by: -1 | 1) => {
		const at = this.shown.findIndex((cell) => cell.id === id);
		const target = this.shown[at + by];
		if (target) this.drop(id, target.id);
	};

	drop = (id: string, target: string) => {
		if (id !== target) this.#arrange((recipe, cells) => ({ ...recipe, cells: movedTo(cells, id, target) }));
	};

	takeAway = (id: string) => {
		if (this.removable(id)) this.#arrange((recipe, cells) => withoutCell(recipe, cells, id));
		else this.#arrange((recipe, cells) => ({ ...recipe, cells: withState(cells, id, { hidden: true }) }));
	};

	bringBack(id: string): void {
		this.#arrange((recipe, cells) => ({ ...recipe, cells: withState(cells, id, { hidden: false }) }));
		goTo(id);
	}

	duplicate = (id: string) => {
		const kind = this.#duplicateOf(id);
		if (kind === undefined) return;
		const settings = this.#notebook.recipe.settings[id] ?? {};
		const named = kind === 'sql' ? { ...settings, name: this.#freeName() } : settings;
		this.add(kind, named, id);
	};

	copySql = (id: string, text: string) => {
		this.add('sql', { name: this.#freeName(), sql: text }, id);
	};

	/** A new SQL cell with a name of its own. */
	addSql(text: string, called: string | null = null): void {
		this.add('sql', { name: this.#freeName(called), sql: text });
	}

	/** Adds a cell behind another one, or at the end, and goes there. */
	add(kind: string, settings: JsonObject = {}, behind: string | null = null): void {
		const id = freeId(this.#notebook.recipe, this.#all, kind);
		this.#arrange((recipe, cells) => withCell(recipe, cells, { id, kind, settings }, behind));
		goTo(id);
	}

	#freeName(wish: string | null = null): string {
		const free = (called: string) => this.#notebook.ownSql.named(called) === undefined;
		if (wish !== null && free(wish)) return wish;
		const stem = wish ?? 'result';
		for (let number = wish === null ? 1 : 2; ; number++)
			if (free(`${stem}_${number}`)) return `${stem}_${number}`;
	}

	/** The kind of cell that a duplicate of this one is. */
	#duplicateOf(id: string): string | undefined {
		return KINDS.get(this.#choices(id)?.kind ?? '')?.duplicate;
	}

	#choices(id: string): CellChoices | undefined {
		return this.#all.find((cell) => cell.id === id);
	}

	#arrange(update: (recipe: Recipe, cells: readonly CellChoices[]) => Recipe): void {
		const cells = this.#all;
		this.#notebook.change('cells', (recipe) => update(recipe, cells));
	}
}

/** Brings a cell into view, with the focus, once it stands on the page. */
function goTo(id: string): void {
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			const cell = document.getElementById(id);
			cell?.scrollIntoView({ block: 'start' });
			cell
				?.querySelector<HTMLElement>('[data-first-focus], h2[tabindex], button')
				?.focus({ preventScroll: true });
		}),
	);
}
