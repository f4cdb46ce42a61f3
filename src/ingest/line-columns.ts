// The typed facts of a line: who, which order, how much, and what its status says.
import { list, sql, type Sql } from '../sql/sql.ts';
import { PRICE_SCALE, QUANTITY_SCALE } from './amount-pattern.ts';
import { customerKey } from './customer-key.ts';
import { currencySql } from './currencies.ts';
import { numberField } from './line-numbers.ts';
import { moneySource, type LoadPlan } from './load-plan.ts';
import { text } from './scan-sql.ts';
import { STATUS_TESTS } from './status-words.ts';
import { bareSql } from './text-sql.ts';

/** The meaning of a status: values known from the sample first, then the words. */
function meaning(plan: LoadPlan, column: number | undefined): Sql {
	if (column === undefined) return sql`'kept'`;
	const known = Object.entries(plan.statuses).map(([value, means]) => sql`WHEN ${value} THEN ${means}`);
	const words = STATUS_TESTS.map(
		(test) => sql`WHEN regexp_matches(lower(${text(column)}), ${test.pattern}) THEN ${test.meaning}`,
	);
	const byWords = sql`CASE WHEN ${text(column)} IS NULL THEN 'kept' ${words.reduce((sofar, word) => sql`${sofar} ${word}`)} ELSE 'kept' END`;
	if (known.length === 0) return byWords;
	return sql`CASE ${text(column)} ${known.reduce((sofar, one) => sql`${sofar} ${one}`)} ELSE ${byWords} END`;
}

/** The gravest of several statuses. */
function gravest(plan: LoadPlan, columns: readonly number[]): Sql {
	const [only = sql`'kept'`, ...further] = columns.map((column) => meaning(plan, column));
	if (further.length === 0) return only;
	const all = list([only, ...further]);
	const cases = (['cancelled', 'refund', 'unpaid'] as const).map(
		(one) => sql`WHEN ${one} IN (${all}) THEN ${one}`,
	);
	return sql`CASE ${cases.reduce((sofar, one) => sql`${sofar} ${one}`)} ELSE 'kept' END`;
}

/** The currency of a line's money; null where it says none. */
function currency({ currency: known, roles }: LoadPlan): readonly Sql[] {
	if (known === null) return [];
	const column = known.column ?? roles.amount ?? roles.unitPrice;
	if (column === undefined) return [];
	if (known.column !== null)
		return [sql`${currencySql(text(column), sql`upper(${text(column)})`)} AS currency_code`];
	// A plain number names none, which spares the patterns.
	const plain = numberField(roles.amount === undefined ? 'unitPrice' : 'amount', 'fast');
	const without = sql`CAST(${known.plain} AS VARCHAR)`;
	const named = currencySql(text(column), without);
	return [sql`CASE WHEN ${plain} IS NULL THEN ${named} ELSE ${without} END AS currency_code`];
}

interface Product {
	readonly money: Sql;
	readonly rounded: Sql;
}

/**
 * Quantity × price or cost apiece, exact, rounded once at the end, half away from zero, to minor units.
 * Plain arithmetic for whole quantities of ordinary size; HUGEINT for the rest.
 */
export function product(scale: number, each: 'unitPrice' | 'unitCost' = 'unitPrice'): Product {
	const quantity = numberField('quantity', 'units');
	const price = numberField(each, 'units');
	const one = 10 ** QUANTITY_SCALE;
	const ordinary = sql`${quantity} % ${one} = 0 AND abs(${quantity}) < 1000000000000 AND abs(${price}) < 10000000000`;
	const whole = sql`((${quantity} // ${one}) * ${price})`;
	const exact = sql`(CAST(${quantity} AS HUGEINT) * ${price})`;
	const toScale = (value: Sql, unit: number): Sql =>
		unit === 1 ? value : sql`sign(${value}) * ((abs(${value}) + ${unit / 2}) // ${unit})`;
	const ordinaryUnit = 10 ** (PRICE_SCALE - scale);
	const exactUnit = one * ordinaryUnit;
	return {
		money: sql`CASE WHEN ${ordinary} THEN ${toScale(whole, ordinaryUnit)} ELSE TRY_CAST(${toScale(exact, exactUnit)} AS BIGINT) END`,
		rounded: sql`CASE WHEN ${ordinary} THEN ${whole} % ${ordinaryUnit} <> 0 ELSE ${exact} % ${exactUnit} <> 0 END`,
	};
}

/** Money as written and whether digits were lost. */
function money(plan: LoadPlan): readonly Sql[] {
	const source = moneySource(plan.roles);
	const back =
		plan.refundedColumn === null ? sql`` : sql` - coalesce(abs(${numberField('refunded', 'units')}), 0)`;
	const paid = sql`${numberField('amount', 'units')}${back}`;
	switch (source) {
		case 'amount':
			return [
				plan.continuedOrders
					? sql`CASE WHEN continues AND ${text(plan.roles.amount ?? 0)} IS NULL THEN 0 ELSE ${paid} END AS money`
					: sql`${paid} AS money`,
				sql`${numberField('amount', 'rounded')} AS rounded`,
			];
		case 'quantity-price': {
			const { money: paid, rounded } = product(plan.numbers.scale);
			const cut = sql`${numberField('unitPrice', 'rounded')} OR ${numberField('quantity', 'rounded')}`;
			return [sql`${paid} AS money`, sql`coalesce(${cut} OR ${rounded}, FALSE) AS rounded`];
		}
		case 'none':
			// A file with points and no money: points are what is counted, an empty one is none.
			if (plan.roles.points === undefined) return [sql`CAST(0 AS BIGINT) AS money`, sql`FALSE AS rounded`];
			return [
				sql`CASE WHEN ${text(plan.roles.points)} IS NULL THEN 0 ELSE ${numberField('points', 'units')} END AS money`,
				sql`FALSE AS rounded`,
			];
	}
}

/** Columns of the stage `typed`. */
export function typedColumns(plan: LoadPlan): readonly Sql[] {
	const { roles, documentTypeColumn: documents } = plan;
	const order = roles.orderId === undefined ? sql`CAST(NULL AS VARCHAR)` : text(roles.orderId);
	const statuses = [roles.status, ...plan.furtherStatuses].filter(
		(column): column is number => column !== undefined && column !== documents,
	);
	return [
		sql`${customerKey(plan)} AS customer`,
		sql`${bareSql(order)} AS order_id`,
		...money(plan),
		...currency(plan),
		sql`${gravest(plan, statuses)} AS meaning`,
		sql`${meaning(plan, documents ?? undefined)} AS document`,
	];
}
