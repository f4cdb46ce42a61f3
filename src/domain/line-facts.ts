// What the rest of the house needs to know about the table of lines: which optional columns it has.
import type { Role } from './roles.ts';

/** A column of `lines` that describes the customer. */
export interface PersonColumn {
	/** Its name in `lines`: `name`, `phone`, `email`, `channel` or `attribute_<index>`. */
	readonly column: string;
	/** Its header in the file. */
	readonly header: string;
	/** It identifies a person, so its values never enter a recipe. */
	readonly identifying: boolean;
}

export interface LineFacts {
	/** Amounts are whole numbers of 10^-scale of the currency's unit. */
	readonly scale: number;
	readonly hasOrderId: boolean;
	readonly hasPoints: boolean;
	/** One line a customer, with `order_count`: the days of all orders but the last are not known. */
	readonly isSummary: boolean;
	/** What the goods cost is known, so that profit can be measured. */
	readonly hasCost?: boolean;
	readonly person: readonly PersonColumn[];
	/** The roles whose columns stand in `lines`. */
	readonly roles: readonly Role[];
}
