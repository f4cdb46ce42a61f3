// From the filter in the recipe to columns of the file that is loaded; what the file does not have filters nothing.
import { fingerprint } from '../domain/fingerprint.ts';
import type { FilterChoices, ScoringChoices } from '../domain/recipe.ts';
import { rowsOf } from '../engine/columns.ts';
import type { Database } from '../engine/database.ts';
import {
	filteredOrders,
	keepAllOrders,
	everyValueOf,
	type FilterColumn,
	type OrderFilter,
	type RowCondition,
} from '../segmentation/filter.ts';
import type { Sql } from '../sql/sql.ts';
import type { Statement } from '../sql/statement.ts';
import type { Loaded } from './loading.ts';

/** A value beyond this many of a column is not found by its fingerprint. */
const MOST_VALUES = 100_000;

/** The columns that rows may be filtered by: never one that identifies a person. */
export function filterColumns({ plan, facts }: Loaded): readonly FilterColumn[] {
	const header = (index: number) => plan.dialect.columnNames[index] ?? '';
	const ofLines = (['product', 'category', 'channel', 'promotion'] as const).flatMap(
		(role): FilterColumn[] => {
			const index = plan.roles[role];
			return index === undefined ? [] : [{ ref: role, column: role, header: header(index), of: 'line' }];
		},
	);
	const ofCustomers = facts.person
		.filter(({ identifying, column }) => !identifying && column !== 'channel')
		.map(({ column, header: text }): FilterColumn => {
			return { ref: fingerprint(text), column, header: text, of: 'customer' };
		});
	return [...ofLines, ...ofCustomers];
}

/** The column of `people_details` that is scored apart. */
export function withinColumn({ within }: ScoringChoices, loaded: Loaded): string | null {
	if (within === null) return null;
	const known = loaded.facts.person.filter(({ identifying }) => !identifying);
	return (
		known.find(({ column, header }) => within === column || within === fingerprint(header))?.column ?? null
	);
}

/** What is asked of a file: as `OrderFilter`, with fingerprints in place of the values. */
export interface AskedFilter {
	readonly from: string | null;
	readonly to: string | null;
	readonly rows: readonly {
		readonly column: FilterColumn;
		readonly keep: 'these' | 'others';
		readonly marks: readonly string[];
	}[];
}

const asksNothing = ({ from, to, rows }: AskedFilter): boolean =>
	from === null && to === null && rows.length === 0;

export function orderFilter({ from, to, rows }: FilterChoices, loaded: Loaded): AskedFilter {
	const columns = new Map(filterColumns(loaded).map((column) => [column.ref, column]));
	return {
		from,
		to,
		rows: rows.flatMap(({ column: ref, keep, values }) => {
			const column = columns.get(ref);
			return column && values.length > 0 ? [{ column, keep, marks: values }] : [];
		}),
	};
}

/** Keeps `orders` to what the filter leaves. */
export class Filtering {
	#all = true;
	#kept = false;
	#key = '';
	#names: ReadonlyMap<string, string> = new Map();
	#statements: readonly Statement[] = [];
	/** By the column as the recipe names it; a column of the file does not change. */
	readonly #values = new Map<string, readonly string[]>();
	/** One filter after another: their statements must not mix. */
	#queue: Promise<unknown> = Promise.resolve();

	/** A file was loaded: its orders are all there. */
	reset(): void {
		this.#all = true;
		this.#kept = false;
		this.#key = '';
		this.#statements = [];
		this.#values.clear();
	}

	/** The values behind the fingerprints of the filter, by fingerprint. */
	get names(): ReadonlyMap<string, string> {
		return this.#names;
	}

	/** What was run after loading. */
	get statements(): readonly Statement[] {
		return this.#statements;
	}

	/** Of the filter that `orders` and `kept_lines` hold. */
	get key(): string {
		return this.#key;
	}

	/** True where the filter differs from what `orders` holds. */
	differs(filter: AskedFilter): boolean {
		return JSON.stringify(filter) !== this.#key && !(this.#all && asksNothing(filter));
	}

	/** @returns true where the orders are others now */
	apply(database: Database, loaded: Loaded, filter: AskedFilter): Promise<boolean> {
		const next = this.#queue.then(() => this.#apply(database, loaded, filter));
		this.#queue = next.catch(() => undefined);
		return next;
	}

	/** Leaves the page's orders alone and makes others of the file's. @returns what was run */
	into(database: Database, loaded: Loaded, filter: AskedFilter, target: Sql): Promise<readonly Statement[]> {
		const next = this.#queue.then(async () => {
			const { filter: named } = await this.#named(database, filter);
			const steps = [
				...(this.#kept ? [] : [keepAllOrders]),
				...filteredOrders(loaded.facts, loaded.reusedOrderIds > 0, named, target),
			];
			for (const step of steps) await database.run(step);
			this.#kept = true;
			return steps;
		});
		this.#queue = next.catch(() => undefined);
		return next;
	}

	async #apply(database: Database, loaded: Loaded, filter: AskedFilter): Promise<boolean> {
		if (!this.differs(filter)) return false;
		const { filter: named, names } = await this.#named(database, filter);
		this.#names = names;
		const steps = [
			...(this.#kept ? [] : [keepAllOrders]),
			...filteredOrders(loaded.facts, loaded.reusedOrderIds > 0, named),
		];
		this.#key = '';
		for (const step of steps) await database.run(step);
		this.#kept = true;
		this.#all = asksNothing(filter);
		this.#key = JSON.stringify(filter);
		this.#statements = this.#all ? [] : [keepAllOrders, ...steps.filter((step) => step !== keepAllOrders)];
		return true;
	}

	/** The filter with the values of this file that have its fingerprints. */
	async #named(
		database: Database,
		filter: AskedFilter,
	): Promise<{ filter: OrderFilter; names: ReadonlyMap<string, string> }> {
		const names = new Map<string, string>();
		const rows: RowCondition[] = [];
		for (const { column, keep, marks } of filter.rows) {
			const known =
				this.#values.get(column.ref) ??
				rowsOf(await database.query(everyValueOf(column, MOST_VALUES))).map(({ value }) => value);
			this.#values.set(column.ref, known);
			const values = known.filter((value) => marks.includes(fingerprint(value)));
			for (const value of values) names.set(fingerprint(value), value);
			rows.push({ column, keep, values });
		}
		return { filter: { from: filter.from, to: filter.to, rows }, names };
	}
}

/** Details of people are needed before they are scored. */
export function needsPeople(filter: AskedFilter, within: string | null): boolean {
	return within !== null || filter.rows.some(({ column }) => column.of === 'customer');
}
