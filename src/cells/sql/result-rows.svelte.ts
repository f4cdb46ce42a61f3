// The rows of a result that are at hand, in the order that was asked for, and the summaries of its columns.
import type { TableSort } from '../../components/table-column.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import type { OwnResult } from '../../notebook/own-sql/own-sql.svelte.ts';
import { page, SORTED_ROOM, sortRows, summaries, type ColumnSummary } from '../../notebook/own-sql/rows.ts';

type Row = Readonly<Record<string, string | null>>;
const PAGE = 200;

export class ResultRows {
	sortKey = $state<string | null>(null);
	descending = $state(false);
	summaries = $state.raw<readonly ColumnSummary[]>([]);
	#pages = $state.raw<ReadonlyMap<number, readonly Row[]>>(new Map());
	#result: OwnResult | null = null;
	#sortedAs: string | null = null;
	#asked = new Set<number>();
	#controller: AbortController | null = null;
	readonly #notebook: Notebook;
	readonly #id: string;

	constructor(notebook: Notebook, id: string) {
		this.#notebook = notebook;
		this.#id = id;
	}

	/** Begins anew with another result. */
	show(result: OwnResult): void {
		if (this.#result?.version === result.version) return;
		this.#result = result;
		this.sortKey = null;
		this.#sortedAs = null;
		this.summaries = [];
		this.#clear();
		void this.need(0, 40);
		this.#controller?.abort();
		const controller = new AbortController();
		this.#controller = controller;
		summaries(this.#notebook.database, result, controller.signal).then(
			(all) => {
				if (this.#controller === controller) this.summaries = all;
			},
			() => undefined,
		);
	}

	at(index: number): Row | undefined {
		return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
	}

	/** Brings rows to hand; those that cannot be read stay blank. */
	async need(first: number, count: number): Promise<void> {
		const result = this.#result;
		if (!result || result.rowCount === 0) return;
		const last = Math.min(first + count, result.rowCount) - 1;
		for (let number = Math.floor(first / PAGE); number <= Math.floor(last / PAGE); number++) {
			if (this.#asked.has(number)) continue;
			const asked = this.#asked;
			asked.add(number);
			try {
				const rows = await page(this.#notebook.database, result, this.#sortedAs, number * PAGE, PAGE);
				if (this.#asked === asked) this.#pages = new Map([...this.#pages, [number, rows]]);
			} catch {
				asked.delete(number);
				return;
			}
		}
	}

	async sortBy({ key, descending }: TableSort): Promise<void> {
		const result = this.#result;
		const column = result?.columns[Number(key)];
		if (!result || !column) return;
		await this.#notebook.roomFor(SORTED_ROOM);
		await this.#notebook.database.run(sortRows(this.#id, result, { column: column.name, descending }));
		if (this.#result !== result) return;
		this.sortKey = key;
		this.descending = descending;
		this.#sortedAs = this.#id;
		this.#clear();
		await this.need(0, 40);
	}

	stop(): void {
		this.#controller?.abort();
	}

	#clear(): void {
		this.#pages = new Map();
		this.#asked = new Set();
	}
}
