// The listing: what is searched and sorted, and the pages of rows that are at hand.
import type { TableSort } from '../../components/table-column.ts';
import { problemOf, type Problem } from '../../domain/problem.ts';
import { rowsOf } from '../../engine/columns.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import { inCells } from '../../sql/selection.ts';
import type { Statement } from '../../sql/statement.ts';
import { countSorted, page, sortCustomers, type Counted, type PersonRow, type SortKey } from './query.ts';

const PAGE_ROWS = 100;

export class CustomersListing {
	search = $state('');
	sort = $state.raw<TableSort>({ key: 'money', descending: true });
	rows = $state.raw<ReadonlyMap<number, PersonRow>>(new Map());
	#pageProblem = $state.raw<Problem | null>(null);
	statements = $state.raw<readonly Statement[]>([]);
	readonly #notebook: Notebook;
	readonly #watching: ReturnType<Notebook['watch']>;
	#asked = new Set<number>();
	#version = 0;

	constructor(notebook: Notebook) {
		this.#notebook = notebook;
		this.#watching = notebook.watch('people', async (database, signal): Promise<Counted> => {
			const facts = notebook.loaded!.facts;
			const { key, descending } = this.sort;
			const sorting = sortCustomers({
				facts,
				where: inCells(notebook.selectedCells),
				search: this.search,
				sort: key as SortKey,
				descending,
			});
			await database.run(sorting, { signal });
			const counted = rowsOf(await database.query(countSorted, { signal }))[0]!;
			const first = page(facts, 0, PAGE_ROWS);
			const rows = rowsOf(await database.query(first, { signal }));
			this.#version++;
			this.#asked = new Set([0]);
			this.rows = new Map(rows.map((row) => [row.place, row]));
			this.statements = [sorting, countSorted, first];
			return counted;
		});
	}

	get found(): Counted | null {
		return this.#watching.view.value as Counted | null;
	}

	get busy(): boolean {
		return this.#watching.view.busy;
	}

	get problem(): Problem | null {
		return this.#watching.view.problem ?? this.#pageProblem;
	}

	/** Asks again after the search or the sort changed. */
	refresh(): void {
		this.#watching.again();
	}

	stop(): void {
		this.#watching.stop();
	}

	/** Brings the pages that hold these rows. */
	need(first: number, count: number): void {
		const last = Math.min(first + count, this.found?.customers ?? 0);
		for (let start = first - (first % PAGE_ROWS); start < last; start += PAGE_ROWS) {
			if (!this.#asked.has(start)) void this.#bring(start);
		}
	}

	async #bring(start: number): Promise<void> {
		this.#asked.add(start);
		const version = this.#version;
		try {
			const rows = rowsOf(
				await this.#notebook.database.query(page(this.#notebook.loaded!.facts, start, PAGE_ROWS)),
			);
			if (version !== this.#version) return;
			this.rows = new Map([...this.rows, ...rows.map((row) => [row.place, row] as const)]);
		} catch (error) {
			this.#pageProblem = problemOf(error);
		}
	}
}
