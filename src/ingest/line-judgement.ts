// The judgement of a line: a return or not, used or set aside for the first reason that applies.
import { join, list, name, sql, type Sql } from '../sql/sql.ts';
import type { Role } from '../domain/roles.ts';
import { SET_ASIDE_REASONS, type SetAsideReason } from '../domain/ledger.ts';
import { QUANTITY_SCALE } from './amount-pattern.ts';
import { cleanText } from './clean-text.ts';
import { hourSql } from './hours.ts';
import { numberField } from './line-numbers.ts';
import { moneySource, type LoadPlan } from './load-plan.ts';
import { text } from './scan-sql.ts';
import { TOTAL_WORDS } from './text-sql.ts';

const CREDIT_DOCUMENT = '[Cc][0-9]+';

/** Any of these conditions; false when there is none. */
function any(conditions: readonly Sql[]): Sql {
	return conditions.length === 0 ? sql`FALSE` : sql`(${join(conditions, sql` OR `)})`;
}

/** Two role cells say what the header says. */
function repeatedHeader({ roles, dialect }: LoadPlan): Sql {
	const says = (column: number | undefined): readonly Sql[] =>
		column === undefined
			? []
			: [sql`lower(${text(column)}) = lower(${cleanText(dialect.columnNames[column]) ?? ''})`];
	const date = says(roles.date);
	const others = [roles.customer, roles.orderId, roles.amount, roles.quantity].flatMap(says);
	if (!dialect.hasHeader || date.length === 0 || others.length === 0) return sql`FALSE`;
	return sql`${any(date)} AND ${any(others)}`;
}

/** A word for a sum where a name, a number or a day should stand. */
function totalRow({ roles }: LoadPlan): Sql {
	const columns = new Set([0, roles.customer, roles.orderId, roles.date]);
	const words = [...columns].flatMap((column) =>
		column === undefined
			? []
			: [sql`coalesce(regexp_matches(lower(${text(column)}), ${TOTAL_WORDS}), FALSE)`],
	);
	return sql`(customer IS NULL OR order_id IS NULL) AND ${any(words)}`;
}

/** Columns of the stage `judged`. */
export function judgedColumns(plan: LoadPlan): readonly Sql[] {
	const date = plan.roles.date === undefined ? sql`NULL` : text(plan.roles.date);
	const reasons: readonly (readonly [SetAsideReason, Sql])[] = [
		['repeated-header', sql`day IS NULL AND ${repeatedHeader(plan)}`],
		['total-row', sql`day IS NULL AND ${totalRow(plan)}`],
		['cancelled', sql`meaning = 'cancelled' OR document = 'cancelled'`],
		['unpaid', plan.countUnpaid ? sql`FALSE` : sql`meaning = 'unpaid' OR document = 'unpaid'`],
		['no-customer', sql`customer IS NULL`],
		['no-date', sql`${date} IS NULL`],
		['unreadable-date', sql`day IS NULL`],
		['unreadable-amount', sql`money IS NULL`],
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
function rawText({ roles, documentTypeColumn }: LoadPlan): Sql {
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
	return sql`CASE WHEN set_aside IS NULL THEN NULL WHEN set_aside = 'unreadable-date' THEN ${firstOf(cell(roles.date))} WHEN set_aside = 'unreadable-amount' THEN ${firstOf(source)} WHEN set_aside IN ('cancelled', 'unpaid') THEN ${firstOf([...cell(roles.status), ...cell(documentTypeColumn)])} END`;
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

/** Columns of the table of lines. */
export function outputColumns(plan: LoadPlan): readonly Sql[] {
	const { roles } = plan;
	const has = (role: Role): boolean => roles[role] !== undefined;
	const amount = sql`CASE WHEN set_aside IN ('repeated-header', 'total-row') THEN NULL WHEN is_return THEN -abs(money) WHEN meaning = 'refund' THEN 0 ELSE money END`;
	return [
		sql`row_number`,
		sql`customer`,
		sql`order_id`,
		sql`day`,
		...(plan.hours && roles.date !== undefined ? [sql`${hourSql(text(roles.date))} AS hour`] : []),
		sql`CAST(${amount} AS BIGINT) AS amount`,
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
		...(has('points') ? [sql`${numberField('points', 'units')} AS points`] : []),
		...(has('discount') ? [sql`${numberField('discount', 'units')} AS discount`] : []),
		...plan.attributes.map((index) => sql`${text(index)} AS ${name(`attribute_${index}`)}`),
		sql`CAST(set_aside AS ENUM(${list(SET_ASIDE_REASONS.map((reason) => sql`${reason}`))})) AS set_aside`,
		sql`CAST(${rawText(plan)} AS VARCHAR) AS raw`,
	];
}
