// The typed facts of a line: who, which order, how much, and what its status says.
import { list, sql, type Sql } from '../sql/sql.ts';
import { PRICE_SCALE, QUANTITY_SCALE } from './amount-pattern.ts';
import { numberField } from './line-numbers.ts';
import { moneySource, type LoadPlan } from './load-plan.ts';
import { text } from './scan-sql.ts';
import { STATUS_TESTS } from './status-words.ts';
import { bareSql, NOBODY } from './text-sql.ts';

/** A number that Excel wrote as 8.12E+08 has lost who it was. */
export const SCIENTIFIC = '[0-9][.,]?[0-9]*[eE][+][0-9]+';

/** The customer's key: null for nobody, for masked values and for empty cells. */
function customer({ roles }: LoadPlan): Sql {
	if (roles.customer === undefined) return sql`CAST(NULL AS VARCHAR)`;
	const value = bareSql(text(roles.customer));
	const nobody = list(NOBODY.map((word) => sql`${word}`));
	const known = (key: Sql): Sql =>
		sql`CASE WHEN (NOT regexp_matches(${value}, '[0-9]') AND lower(${value}) IN (${nobody})) OR contains(${value}, '*') THEN NULL ELSE nullif(${key}, '') END`;
	if (roles.customer === roles.email) return known(sql`lower(${value})`);
	if (roles.customer !== roles.phone) return known(value);
	const digits = sql`regexp_replace(translate(${value}, '๐๑๒๓๔๕๖๗๘๙', '0123456789'), '[^0-9]', '', 'g')`;
	const local = sql`regexp_replace(regexp_replace(${digits}, '^(?:00)?660?([1-9][0-9]{7,8})$', '0\\1'), '^([689][0-9]{8})$', '0\\1')`;
	return known(sql`CASE WHEN regexp_full_match(${value}, ${SCIENTIFIC}) THEN ${value} ELSE ${local} END`);
}

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

interface Product {
	readonly money: Sql;
	readonly rounded: Sql;
}

/**
 * Quantity × unit price, exact, rounded once at the end, half away from zero, to minor units.
 * Plain arithmetic for whole quantities of ordinary size; HUGEINT for the rest.
 */
function product(scale: number): Product {
	const quantity = numberField('quantity', 'units');
	const price = numberField('unitPrice', 'units');
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
	switch (source) {
		case 'amount':
			return [
				plan.continuedOrders
					? sql`CASE WHEN continues AND ${text(plan.roles.amount ?? 0)} IS NULL THEN 0 ELSE ${numberField('amount', 'units')} END AS money`
					: sql`${numberField('amount', 'units')} AS money`,
				sql`${numberField('amount', 'rounded')} AS rounded`,
			];
		case 'quantity-price': {
			const { money: paid, rounded } = product(plan.numbers.scale);
			const cut = sql`${numberField('unitPrice', 'rounded')} OR ${numberField('quantity', 'rounded')}`;
			return [sql`${paid} AS money`, sql`coalesce(${cut} OR ${rounded}, FALSE) AS rounded`];
		}
		case 'none':
			return [sql`CAST(0 AS BIGINT) AS money`, sql`FALSE AS rounded`];
	}
}

/** Columns of the stage `typed`. */
export function typedColumns(plan: LoadPlan): readonly Sql[] {
	const { roles, documentTypeColumn: documents } = plan;
	const order = roles.orderId === undefined ? sql`CAST(NULL AS VARCHAR)` : text(roles.orderId);
	const status = roles.status === documents ? undefined : roles.status;
	return [
		sql`${customer(plan)} AS customer`,
		sql`${bareSql(order)} AS order_id`,
		...money(plan),
		sql`${meaning(plan, status)} AS meaning`,
		sql`${meaning(plan, documents ?? undefined)} AS document`,
	];
}
