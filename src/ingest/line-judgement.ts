// The judgement of a line: a return or not, used or set aside for the first reason that applies.
import { join, list, name, sql, type Sql } from '../sql/sql.ts';
import type { Role } from '../domain/roles.ts';
import { SET_ASIDE_REASONS, type SetAsideReason } from '../domain/ledger.ts';
import { QUANTITY_SCALE } from './amount-pattern.ts';
import { cleanText } from './clean-text.ts';
import { clockHourSql, hourSql } from './hours.ts';
import { product } from './line-columns.ts';
import { numberField } from './line-numbers.ts';
import { costSource, moneySource, type LoadPlan } from './load-plan.ts';
import { neededColumns, text } from './scan-sql.ts';
import { maskedCustomer, shortenedCustomer } from './customer-key.ts';
import { TOTAL_WORDS } from './total-rows.ts';

const CREDIT_DOCUMENT = '[Cc][0-9]+';

/** Any of these conditions; false when there is none. */
function any(conditions: readonly Sql[]): Sql {
	return conditions.length === 0 ? sql`FALSE` : sql`(${join(conditions, sql` OR `)})`;
}

/** Two role cells say what the header says. */
function repeatedHeader({ roles, dialect, noSales }: LoadPlan): Sql {
	const says = (column: number | undefined): readonly Sql[] =>
		column === undefined
			? []
			: [sql`lower(${text(column)}) = lower(${cleanText(dialect.columnNames[column]) ?? ''})`];
	const date = says(roles.date);
	const others = [roles.customer, roles.orderId, roles.amount, roles.quantity].flatMap(says);
	if (!noSales.repeatedHeaders || !dialect.hasHeader || date.length === 0 || others.length === 0)
		return sql`FALSE`;
	return sql`${any(date)} AND ${any(others)}`;
}

/** A word for a sum where a name, a number or a day should stand; or the numbers of the last row. */
function totalRow({ roles, noSales }: LoadPlan): Sql {
	if (!noSales.totals) return sql`FALSE`;
	const columns = new Set([0, roles.customer, roles.orderId, roles.date, roles.name, roles.product]);
	const words = [...columns].flatMap((column) =>
		column === undefined
			? []
			: [sql`coalesce(regexp_matches(lower(${text(column)}), ${TOTAL_WORDS}), FALSE)`],
	);
	const last = noSales.lastRowIsTotal ? sql` OR (last_row AND customer IS NULL)` : sql``;
	return sql`((customer IS NULL OR order_id IS NULL) AND ${any(words)}${last})`;
}

/** One cell of words and nothing else: a heading, a remark, when it was printed. */
function noteRow(plan: LoadPlan): Sql {
	const { roles, noSales } = plan;
	const read = new Set(neededColumns(plan));
	const columns = [...new Set([0, ...Object.values(roles)])].filter((column) => read.has(column));
	if (!noSales.notes || columns.length < 3 || moneySource(roles) === 'none') return sql`FALSE`;
	const said = columns.map((column) => sql`CASE WHEN ${text(column)} IS NULL THEN 0 ELSE 1 END`);
	return sql`money IS NULL AND ${join(said, sql` + `)} = 1`;
}

/** What a row says, in the columns that are read and behind them. */
export const rowTexts = (plan: LoadPlan): readonly Sql[] => [
	...neededColumns(plan).map(text),
	...(plan.longRows.how === 'drop' ? [] : [sql`beyond`]),
];

/** Rows that are blank, too long or too short, where these are set aside. */
function shapeReasons(plan: LoadPlan): readonly (readonly [SetAsideReason, Sql])[] {
	return [
		...(plan.countsBlankRows ? [['blank-row', sql`coalesce(${list(rowTexts(plan))}) IS NULL`] as const] : []),
		...(plan.longRows.how === 'drop' ? [] : [['long-row', sql`beyond IS NOT NULL`] as const]),
		...(plan.shortRowsAside ? [['short-row', sql`cut_short`] as const] : []),
	];
}

/** The number of orders, where the file is one row a customer. */
const MOST_ORDERS = 100_000;

/** Columns of the stage `judged`. */
export function judgedColumns(plan: LoadPlan): readonly Sql[] {
	const dateColumn = plan.roles.date ?? plan.roles.recencyDays;
	const date = dateColumn === undefined ? sql`NULL` : text(dateColumn);
	const { currency, roles } = plan;
	const reasons: readonly (readonly [SetAsideReason, Sql])[] = [
		['repeated-header', sql`day IS NULL AND ${repeatedHeader(plan)}`],
		['total-row', sql`day IS NULL AND ${totalRow(plan)}`],
		['note-row', sql`day IS NULL AND ${noteRow(plan)}`],
		...shapeReasons(plan),
		...(plan.dropDuplicates ? ([['duplicate', sql`duplicate`]] as const) : []),
		...(plan.onceAcross.length > 1 ? ([['in-two-files', sql`elsewhere`]] as const) : []),
		[
			'cancelled',
			sql`meaning = 'cancelled' OR document = 'cancelled'${plan.cancelledWhenFilled === null ? sql`` : sql` OR ${text(plan.cancelledWhenFilled)} IS NOT NULL`}`,
		],
		['unpaid', plan.countUnpaid ? sql`FALSE` : sql`meaning = 'unpaid' OR document = 'unpaid'`],
		...(currency ? ([['other-currency', sql`currency_code <> ${currency.main}`]] as const) : []),
		['masked-customer', sql`customer IS NULL AND ${maskedCustomer(plan)}`],
		['shortened-customer', sql`customer IS NULL AND ${shortenedCustomer(plan)}`],
		['no-customer', sql`customer IS NULL`],
		['no-date', sql`${date} IS NULL`],
		['unreadable-date', sql`day IS NULL`],
		['unreadable-amount', sql`money IS NULL`],
		...(roles.orderCount === undefined
			? []
			: ([
					[
						'no-order-count',
						sql`NOT coalesce(${numberField('orderCount', 'units')} BETWEEN 1 AND ${MOST_ORDERS}, FALSE)`,
					],
				] as const)),
	];
	const setAside = reasons.map(([reason, when]) => sql`WHEN ${when} THEN ${reason}`);
	const negativeQuantity =
		plan.roles.quantity === undefined ? [] : [sql`coalesce(${numberField('quantity', 'units')} < 0, FALSE)`];
	const credit = plan.creditDocuments
		? [sql`coalesce(regexp_full_match(order_id, ${CREDIT_DOCUMENT}), FALSE)`]
		: [];
	const returned = any([
		sql`coalesce(money < 0, FALSE)`,
		...negativeQuantity,
		...credit,
		sql`document = 'refund'`,
	]);
	return [sql`CASE ${join(setAside, sql` `)} END AS set_aside`, sql`${returned} AS is_return`];
}

/** The cell that failed, as written. */
function rawText(plan: LoadPlan): Sql {
	const { roles, documentTypeColumn } = plan;
	const cell = (column: number | null | undefined): readonly Sql[] =>
		typeof column === 'number' ? [text(column)] : [];
	const firstOf = (cells: readonly Sql[]): Sql =>
		cells.length === 0 ? sql`CAST(NULL AS VARCHAR)` : sql`coalesce(${list(cells)})`;
	const amounts =
		moneySource(roles) === 'amount'
			? cell(roles.amount)
			: [
					...cell(roles.quantity).map(
						(one) => sql`CASE WHEN ${numberField('quantity', 'units')} IS NULL THEN ${one} END`,
					),
					...cell(roles.unitPrice),
				];
	const source = moneySource(roles) === 'none' ? [] : amounts;
	const currency =
		plan.currency === null
			? sql``
			: sql` WHEN set_aside = 'other-currency' THEN concat_ws(' ', currency_code, ${firstOf(source)})`;
	return sql`CASE WHEN set_aside IS NULL THEN NULL WHEN set_aside = 'unreadable-date' THEN ${firstOf(cell(roles.date ?? roles.recencyDays))} WHEN set_aside = 'unreadable-amount' THEN ${firstOf(source)} WHEN set_aside IN ('cancelled', 'unpaid') THEN ${firstOf(
		[...plan.furtherStatuses.flatMap(cell), ...cell(roles.status), ...cell(documentTypeColumn)],
	)} WHEN set_aside IN ('masked-customer', 'shortened-customer', 'no-customer') THEN ${firstOf(cell(roles.customer))} WHEN set_aside IN ('repeated-header', 'total-row', 'note-row') THEN ${firstOf([...new Set([0, roles.customer, roles.orderId, roles.date, roles.product])].flatMap(cell))} WHEN set_aside IN ('long-row', 'short-row') THEN concat_ws(${plan.dialect.delimiter}, ${list(rowTexts(plan))}) WHEN set_aside = 'no-order-count' THEN ${firstOf(cell(roles.orderCount))}${currency} END`;
}

/** What the goods of the line cost; what came back takes its cost back. */
function costColumn({ roles, numbers }: LoadPlan): readonly Sql[] {
	const source = costSource(roles);
	if (source === 'none') return [];
	const cost = source === 'cost' ? numberField('cost', 'units') : product(numbers.scale, 'unitCost').money;
	return [sql`CASE WHEN is_return THEN -abs(${cost}) ELSE ${cost} END AS cost`];
}

const TEXT_ROLES = [
	'name',
	'phone',
	'email',
	'status',
	'product',
	'category',
	'channel',
	'promotion',
] as const;

/** The hour: from a column of times, otherwise from the date. */
function hourOf({ time, date }: LoadPlan['roles']): readonly Sql[] {
	if (time !== undefined) return [sql`${clockHourSql(text(time))} AS hour`];
	return date === undefined ? [] : [sql`${hourSql(text(date))} AS hour`];
}

/** Columns of the table of lines. */
export function outputColumns(plan: LoadPlan): readonly Sql[] {
	const { roles } = plan;
	const has = (role: Role): boolean => roles[role] !== undefined;
	const amount = sql`CASE WHEN set_aside IN ('repeated-header', 'total-row', 'note-row', 'long-row') THEN NULL WHEN set_aside = 'other-currency' THEN NULL WHEN is_return THEN -abs(money) WHEN meaning = 'refund' THEN 0 ELSE money END`;
	const other = sql`set_aside = 'other-currency'`;
	const otherCurrency: readonly Sql[] =
		plan.currency === null
			? []
			: [
					sql`CASE WHEN ${other} THEN currency_code END AS other_currency`,
					sql`CAST(CASE WHEN ${other} THEN CASE WHEN is_return THEN -abs(money) WHEN meaning = 'refund' THEN 0 ELSE money END END AS BIGINT) AS other_amount`,
				];
	return [
		sql`row_number`,
		sql`customer`,
		sql`order_id`,
		sql`day`,
		...(plan.hours ? hourOf(roles) : []),
		sql`CAST(${amount} AS BIGINT) AS amount`,
		...otherCurrency,
		sql`rounded`,
		sql`is_return`,
		...TEXT_ROLES.flatMap((role) => {
			const column = roles[role];
			if (column === undefined || (plan.lean && role === 'status')) return [];
			return [sql`${text(column)} AS ${name(role)}`];
		}),
		...(has('quantity') && !plan.lean
			? [sql`CAST(${numberField('quantity', 'units')} AS DOUBLE) / ${10 ** QUANTITY_SCALE} AS quantity`]
			: []),
		...(has('orderCount')
			? [sql`TRY_CAST(${numberField('orderCount', 'units')} AS INTEGER) AS order_count`]
			: []),
		...(plan.mendsCustomers && roles.customer !== undefined
			? [sql`coalesce(customer <> ${text(roles.customer)}, FALSE) AS mended`]
			: []),
		...(has('points') ? [sql`${numberField('points', 'units')} AS points`] : []),
		...costColumn(plan),
		...(has('discount') ? [sql`${numberField('discount', 'units')} AS discount`] : []),
		...plan.attributes.map((index) => sql`${text(index)} AS ${name(`attribute_${index}`)}`),
		sql`CAST(set_aside AS ENUM(${list(SET_ASIDE_REASONS.map((reason) => sql`${reason}`))})) AS set_aside`,
		sql`CAST(${rawText(plan)} AS VARCHAR) AS raw`,
	];
}
