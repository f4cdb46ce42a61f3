// Keeps the orders' columns at hand, so that a choice redraws the grid before SQL has answered.
import { evenLevels, type Book } from '../domain/book.ts';
import { epochDay } from '../domain/day.ts';
import type { Measure, ScoringChoices } from '../domain/recipe.ts';
import type { Database } from '../engine/database.ts';
import { orderNumbers } from '../segmentation/arrays.ts';
import type { AsOf } from '../segmentation/customers.ts';
import { liveCustomers, type OrderArrays } from '../segmentation/live-customers.ts';
import {
	liveCube,
	liveScores,
	sortDimensions,
	type CustomerArrays,
	type SortedDimensions,
} from '../segmentation/live.ts';
import type { Scored } from './scoring.ts';

interface Customers {
	readonly key: string;
	readonly arrays: CustomerArrays;
	readonly sorted: SortedDimensions;
}

export class LivePreview {
	#orders: { readonly measure: Measure; readonly arrays: OrderArrays } | null = null;
	#customers: Customers | null = null;
	#fetching: { readonly measure: Measure; readonly arrays: Promise<OrderArrays> } | null = null;
	/** Counts the files: what was asked of an earlier one is not kept. */
	#asked = 0;

	/** The orders' columns, fetched where they are not there; about 0.1 s for a million lines. */
	async orders(database: Database, measure: Measure): Promise<OrderArrays> {
		if (this.#orders?.measure === measure) return this.#orders.arrays;
		if (this.#fetching?.measure !== measure) {
			this.#fetching = { measure, arrays: this.#fetch(database, measure) };
		}
		return this.#fetching.arrays;
	}

	async #fetch(database: Database, measure: Measure): Promise<OrderArrays> {
		const asked = this.#asked;
		try {
			const { of, length } = await database.query(orderNumbers(measure));
			const arrays = { ...of, length };
			if (asked === this.#asked) {
				this.#orders = { measure, arrays };
				this.#customers = null;
			}
			return arrays;
		} finally {
			if (asked === this.#asked) this.#fetching = null;
		}
	}

	forget(): void {
		this.#asked++;
		this.#fetching = null;
		this.#orders = null;
		this.#customers = null;
	}

	/** The scores by typed arrays, or null while the arrays are not there. */
	score(asOf: AsOf, scoring: ScoringChoices, book: Book): Scored | null {
		if (this.#orders === null || this.#orders.measure !== asOf.measure) return null;
		const { arrays, sorted } = this.#customersAsOf(asOf, this.#orders.arrays);
		const cube = liveCube(
			arrays,
			liveScores(arrays, sorted, scoring.method, scoring.bins),
			book,
			evenLevels(scoring.bins),
		);
		return {
			asOf,
			book,
			levels: evenLevels(scoring.bins),
			method: scoring.method,
			cube,
			cuts: [],
			fromSql: false,
		};
	}

	#customersAsOf(asOf: AsOf, orders: OrderArrays): Customers {
		const key = `${asOf.analysisDate} ${asOf.windowDays}`;
		if (this.#customers?.key === key) return this.#customers;
		const arrays = liveCustomers(orders, epochDay(asOf.analysisDate), asOf.windowDays);
		this.#customers = { key, arrays, sorted: sortDimensions(arrays) };
		return this.#customers;
	}
}
