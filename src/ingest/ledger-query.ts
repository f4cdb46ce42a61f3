// The account of the table of lines: what was read, used and set aside, with examples and what looks suspicious.
import type { Ledger, SetAsideReason } from '../domain/ledger.ts';
import { sql } from '../sql/sql.ts';
import { query, type Query } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import type { LoadPlan } from './load-plan.ts';
import { mendedCustomers, mergedCustomers, type Spellings } from './customer-spellings.ts';
import { meaningOf } from './status-words.ts';
import { swallowedRows } from './swallowed-rows.ts';
import { suspicionsOf, type Suspicion } from './suspicions.ts';

/** As much of the engine as the ledger needs. */
export interface Asker {
	query<Row>(what: Query<Row>): Promise<{
		readonly length: number;
		readonly of: { readonly [Key in keyof Row]: ArrayLike<Row[Key]> };
	}>;
}

const lines = table('lines');
const EXAMPLES_A_REASON = 5;
const RAW_VALUES = 1000;

export interface LedgerTotals {
	readonly rowsRead: number;
	readonly rowsUsed: number;
	readonly returnRows: number;
	readonly moneyRead: number;
	readonly moneyUsed: number;
	readonly roundedAmounts: number;
	readonly firstDay: string | null;
	readonly lastDay: string | null;
	readonly customers: number;
}

export const ledgerTotals: Query<LedgerTotals> = query(
	'ledger',
	{
		rowsRead: 'number',
		rowsUsed: 'number',
		returnRows: 'number',
		moneyRead: 'number',
		moneyUsed: 'number',
		roundedAmounts: 'number',
		firstDay: 'text',
		lastDay: 'text',
		customers: 'number',
	},
	sql`SELECT count(*)::DOUBLE AS "rowsRead",
	(count(*) FILTER (set_aside IS NULL))::DOUBLE AS "rowsUsed",
	(count(*) FILTER (set_aside IS NULL AND is_return))::DOUBLE AS "returnRows",
	coalesce(sum(amount), 0)::DOUBLE AS "moneyRead",
	coalesce(sum(amount) FILTER (set_aside IS NULL), 0)::DOUBLE AS "moneyUsed",
	(count(*) FILTER (set_aside IS NULL AND rounded))::DOUBLE AS "roundedAmounts",
	(min(day) FILTER (set_aside IS NULL))::VARCHAR AS "firstDay",
	(max(day) FILTER (set_aside IS NULL))::VARCHAR AS "lastDay",
	(count(DISTINCT customer) FILTER (set_aside IS NULL))::DOUBLE AS customers
FROM ${lines}`,
);

/** Used amounts that lost digits at the plan's scale. */
export const roundedAmounts: Query<{ readonly rows: number }> = query(
	'amounts rounded',
	{ rows: 'number' },
	sql`SELECT (count(*) FILTER (rounded))::DOUBLE AS rows FROM ${lines}`,
);

export interface LedgerReasonRow {
	readonly reason: string;
	readonly rows: number;
	readonly money: number;
}

export const ledgerReasons: Query<LedgerReasonRow> = query(
	'ledger by reason',
	{ reason: 'text', rows: 'number', money: 'number' },
	sql`SELECT set_aside AS reason, count(*)::DOUBLE AS rows, coalesce(sum(amount), 0)::DOUBLE AS money
FROM ${lines} WHERE set_aside IS NOT NULL GROUP BY set_aside ORDER BY min(row_number)`,
);

/** A row that was set aside, as an example. */
export interface LedgerExample {
	readonly reason: string;
	readonly row: number;
	readonly raw: string | null;
	readonly customer: string | null;
	readonly day: string | null;
	/** Minor units. */
	readonly amount: number | null;
}

export const ledgerExamples: Query<LedgerExample> = query(
	'examples of rows set aside',
	{ reason: 'text', row: 'number', raw: 'text', customer: 'text', day: 'text', amount: 'number' },
	sql`SELECT set_aside AS reason, row_number::DOUBLE AS row, raw, customer, day::VARCHAR AS day, amount::DOUBLE AS amount
FROM ${lines} WHERE row_number IN (
	SELECT unnest(min(row_number, ${EXAMPLES_A_REASON})) FROM ${lines} WHERE set_aside IS NOT NULL GROUP BY set_aside
) ORDER BY row_number`,
);

export interface DayRows {
	readonly day: string;
	readonly rows: number;
}

export const usedDays: Query<DayRows> = query(
	'rows by day',
	{ day: 'text', rows: 'number' },
	sql`SELECT day::VARCHAR AS day, count(*)::DOUBLE AS rows FROM ${lines} WHERE set_aside IS NULL GROUP BY ${lines}.day ORDER BY ${lines}.day`,
);

export interface RawDate {
	readonly raw: string;
	readonly rows: number;
}

export const unreadableDates: Query<RawDate> = query(
	'unreadable dates',
	{ raw: 'text', rows: 'number' },
	sql`SELECT raw, count(*)::DOUBLE AS rows FROM ${lines} WHERE set_aside = 'unreadable-date' GROUP BY raw ORDER BY count(*) DESC, raw LIMIT ${RAW_VALUES}`,
);

export interface OrdersCount {
	readonly orders: number;
}

const ordersCount: Query<OrdersCount> = query(
	'number of orders',
	{ orders: 'number' },
	sql`SELECT count(*)::DOUBLE AS orders FROM ${table('orders')} WHERE purchase`,
);

export interface LedgerReading {
	readonly ledger: Ledger;
	readonly examples: readonly LedgerExample[];
	readonly suspicions: readonly Suspicion[];
	/** Customers put together from several spellings, and rows whose customer id was mended. */
	readonly merged: Spellings;
	readonly mended: Spellings;
	readonly oneTimeCustomers: number;
	readonly otherCurrencies: readonly OtherCurrency[];
	/** Status words of used rows that nobody explained: known neither to us nor from the sample. */
	readonly unknownStatuses: readonly string[];
}

const MOST_STATUSES = 500;

/** Status words of used rows, the most frequent first. */
const statusesUsed: Query<{ readonly status: string }> = query(
	'status words',
	{ status: 'text' },
	sql`SELECT status FROM ${lines} WHERE set_aside IS NULL AND status IS NOT NULL GROUP BY status ORDER BY count(*) DESC, status LIMIT ${MOST_STATUSES}`,
);

const oneTimeCustomers: Query<{ readonly customers: number }> = query(
	'customers with one order',
	{ customers: 'number' },
	sql`SELECT count(*)::DOUBLE AS customers FROM (SELECT cid FROM ${table('orders')} WHERE purchase GROUP BY cid HAVING count(*) = 1)`,
);

/** Money set aside in another currency; never added to the rest. */
export interface OtherCurrency {
	readonly code: string;
	readonly rows: number;
	/** Minor units of that currency. */
	readonly money: number;
}

export const otherCurrencies: Query<OtherCurrency> = query(
	'money in other currencies',
	{ code: 'text', rows: 'number', money: 'number' },
	sql`SELECT other_currency AS code, count(*)::DOUBLE AS rows, coalesce(sum(other_amount), 0)::DOUBLE AS money
FROM ${lines} WHERE set_aside = 'other-currency' GROUP BY ALL ORDER BY count(*) DESC, code`,
);

const NO_SPELLINGS: Spellings = { count: 0, examples: null };

/** All rows of a small result. */
async function rows<Row>(asker: Asker, what: Query<Row>): Promise<readonly Row[]> {
	const { length, of } = await asker.query(what);
	const keys = Object.keys(what.columns) as (keyof Row)[];
	return Array.from({ length }, (_, index) => {
		const entries = keys.map((key) => [key, of[key][index]]);
		return Object.fromEntries(entries) as Row;
	});
}

/** Reads the account once `lines` and `orders` stand. */
export async function readLedger(asker: Asker, plan: LoadPlan): Promise<LedgerReading> {
	const totals = (await rows(asker, ledgerTotals))[0];
	if (!totals) throw new RangeError('the ledger has no totals');
	const reasons = await rows(asker, ledgerReasons);
	const orders = (await rows(asker, ordersCount))[0]?.orders ?? 0;
	const suspicions = suspicionsOf(plan, {
		swallowed: (await rows(asker, swallowedRows(plan)))[0] ?? { rows: 0, first: null },
		days: await rows(asker, usedDays),
		dates: await rows(asker, unreadableDates),
	});
	const keepsStatus = plan.roles.status !== undefined && !plan.lean;
	const statuses = keepsStatus ? await rows(asker, statusesUsed) : [];
	const setAside = reasons.map((one) => ({ ...one, reason: one.reason as SetAsideReason }));
	const spellings = async (asked: Query<Spellings> | null): Promise<Spellings> =>
		(asked ? (await rows(asker, asked))[0] : null) ?? NO_SPELLINGS;
	return {
		ledger: { ...totals, orders, setAside },
		examples: await rows(asker, ledgerExamples),
		suspicions,
		merged: await spellings(mergedCustomers(plan)),
		mended: await spellings(mendedCustomers(plan)),
		unknownStatuses: statuses
			.map(({ status }) => status)
			.filter((status) => meaningOf(status) === null && !Object.hasOwn(plan.statuses, status)),
		otherCurrencies: plan.currency === null ? [] : await rows(asker, otherCurrencies),
		oneTimeCustomers: (await rows(asker, oneTimeCustomers))[0]?.customers ?? 0,
	};
}
