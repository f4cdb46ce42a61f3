// The account of every row of the file: what was used, and what was set aside for which reason.

/** Reasons in the order in which they are tested; a row is set aside for the first that applies. */
export const SET_ASIDE_REASONS = [
	'repeated-header',
	'total-row',
	'note-row',
	'blank-row',
	'long-row',
	'short-row',
	'duplicate',
	'in-two-files',
	'cancelled',
	'unpaid',
	'other-currency',
	'masked-customer',
	'shortened-customer',
	'no-customer',
	'no-date',
	'unreadable-date',
	'unreadable-amount',
	'no-order-count',
	'only-returns',
] as const;

export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

export interface SetAsideEntry {
	readonly reason: SetAsideReason;
	readonly rows: number;
	/** Minor units at the file's scale; rows whose amount is unreadable and total rows count 0. */
	readonly money: number;
}

export interface Ledger {
	readonly rowsRead: number;
	readonly rowsUsed: number;
	/** Used rows that are returns: they lower money and are no purchase. */
	readonly returnRows: number;
	readonly setAside: readonly SetAsideEntry[];
	/** Minor units: moneyRead = moneyUsed + the sum over setAside. */
	readonly moneyRead: number;
	readonly moneyUsed: number;
	/** Amounts that had more decimals than the scale keeps and were rounded half away from zero. */
	readonly roundedAmounts: number;
	/** ISO days of the used rows, null when there is none. */
	readonly firstDay: string | null;
	readonly lastDay: string | null;
	readonly customers: number;
	readonly orders: number;
}
