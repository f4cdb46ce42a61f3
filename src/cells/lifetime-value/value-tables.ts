// Brings a forecast to every customer: chance to be there, purchases, money, lifetime value, and how unsure they are.
import { list, name, sql, type Sql } from '../../sql/sql.ts';
import { statement, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';
import { HORIZONS, type Ahead, type HorizonMonths } from '../../statistics/lifetime-task.ts';
import {
	extraChances,
	type PurchaseModelKind,
	type PurchaseParameters,
} from '../../statistics/purchase-model.ts';
import type { SpendParameters } from '../../statistics/spend-model.ts';
import type { LifetimeSettings } from './settings.ts';
import type { LifetimeTables } from './tables.ts';

/** One for each of the seven parameters. */
export const SIDES = ['side_0', 'side_1', 'side_2', 'side_3', 'side_4', 'side_5', 'side_6'] as const;

/** A literal of type DOUBLE, to the last bit: a bare one would be a DECIMAL, and its arithmetic overflows. */
const real = (value: number): Sql => sql`${String(value)}::DOUBLE`;

/** The columns of the table of pairs, in their order. */
function aheadColumns(ahead: Ahead): { readonly name: string; readonly values: ArrayLike<number> }[] {
	return [
		...HORIZONS.map((months) => ({ name: `purchases_${months}m`, values: ahead.purchases[months] })),
		...HORIZONS.map((months) => ({ name: `discounted_${months}m`, values: ahead.discounted[months] })),
		{ name: 'pairs', values: ahead.pairs },
		...ahead.purchaseSides.flatMap(({ down, up }, side) => [
			{ name: `down_${side}`, values: down.discounted },
			{ name: `up_${side}`, values: up.discounted },
		]),
	];
}

/** The pairs with what the future holds for each, as a file that the engine reads. */
export function aheadFile(repeats: ArrayLike<number>, age: ArrayLike<number>, ahead: Ahead): Blob {
	const columns = aheadColumns(ahead);
	const lines = Array.from({ length: repeats.length }, (_, i) =>
		[repeats[i], age[i], ...columns.map(({ values }) => values[i]!.toPrecision(12))].join(','),
	);
	return new Blob([lines.join('\n'), '\n']);
}

export function loadAhead({ ahead: into }: LifetimeTables, ahead: Ahead, path: string): Statement {
	const types = list([
		sql`'repeats': 'INTEGER', 'age': 'INTEGER'`,
		...aheadColumns(ahead).map((column) => sql`${column.name}: 'DOUBLE'`),
	]);
	return statement(
		'what the future holds, by repeats and age',
		sql`CREATE OR REPLACE TABLE ${into} AS FROM read_csv(${path}, auto_detect = false, header = false, delim = ',', columns = {${types}})`,
	);
}

/** The chance that a customer has not left; the formula of `aliveChance`, in days. */
function aliveSql(kind: PurchaseModelKind, { r, alpha, a, b }: PurchaseParameters): Sql {
	const extra = extraChances(kind);
	const odds = sql`ln(${real(a)} / (${real(b + extra - 1)} + repeats)) + (${real(r)} + repeats) * ln((${real(alpha)} + age) / (${real(alpha)} + recency))`;
	return sql`(CASE WHEN repeats + ${extra} = 0 THEN 1 ELSE 1 / (1 + exp(least(${odds}, 700))) END)`;
}

/** Minor units that a purchase to come is expected to bring; the formula of `expectedSpend`. */
function spendSql({ p, q, v }: SpendParameters): Sql {
	return sql`(${real(p)} * (${real(v)} + greatest(repeat_money, 0)) / (${real(p)} * repeats + ${real(q - 1)}))`;
}

export interface Forecasting {
	readonly kind: PurchaseModelKind;
	/** In days. */
	readonly purchases: PurchaseParameters;
	/** In minor units. */
	readonly spend: SpendParameters;
	readonly ahead: Ahead;
	readonly horizon: HorizonMonths;
}

/**
 * Every customer's figures, money in minor units as DOUBLE since it is an estimate. `alive` is the chance to be there,
 * `spend` the money of a purchase to come; by horizon `purchases_`, `money_`, and `lifetime_`, which is discounted.
 */
export function modelValue(tables: LifetimeTables, { kind, purchases, spend }: Forecasting): Statement {
	const columns = HORIZONS.flatMap((months) => [
		sql`alive * ${name(`purchases_${months}m`)} AS ${name(`purchases_${months}m`)}`,
		sql`alive * ${name(`purchases_${months}m`)} * spend AS ${name(`money_${months}m`)}`,
		sql`alive * ${name(`discounted_${months}m`)} * spend AS ${name(`lifetime_${months}m`)}`,
	]);
	return statement(
		'lifetime value of each customer',
		sql`CREATE OR REPLACE TABLE ${tables.value} AS
SELECT cid, alive, spend, ${list(columns)}
FROM (SELECT *, ${aliveSql(kind, purchases)}::DOUBLE AS alive, ${spendSql(spend)}::DOUBLE AS spend FROM ${tables.histories})
JOIN ${tables.ahead} USING (repeats, age)
ORDER BY cid`,
	);
}

/**
 * How unsure each customer's lifetime value within the horizon is: `side_i`, its change by one standard deviation in the
 * i-th independent direction of the parameters (delta method; sums over customers add, then squares add), and `chance`,
 * the variance from chance alone, with the parameters known: E[Y] E[p/ν²] + E[Y²] E[p²/ν²] − (E[Y] E[p/ν])², discounted.
 * E[1/ν²] = B²/((A−1)(A−2)) with A = px+q, B = v+xm; where A − 2 is below 0.5 the variance has no bound and 0.5 is taken.
 */
export function modelSpread(tables: LifetimeTables, forecasting: Forecasting): Statement {
	const { kind, purchases, spend, ahead, horizon } = forecasting;
	const { p, q, v } = spend;
	const [count, discounted] = [name(`purchases_${horizon}m`), name(`discounted_${horizon}m`)];
	const alive = aliveSql(kind, purchases);
	const each = spendSql(spend);
	const sides = [
		...ahead.purchaseSides.map(({ down, up }, side) => {
			const [low, high] = [aliveSql(kind, down.parameters), aliveSql(kind, up.parameters)];
			return sql`(${high} * ${name(`up_${side}`)} - ${low} * ${name(`down_${side}`)}) / 2 * ${each}`;
		}),
		...ahead.spendSides.map(
			({ down, up }) => sql`${alive} * ${discounted} * (${spendSql(up)} - ${spendSql(down)}) / 2`,
		),
	];
	const all = SIDES.map((side, place) => sql`(${sides[place] ?? sql`0`})::DOUBLE AS ${name(side)}`);
	const scale = sql`(${real(p)} * repeats + ${real(q)})`;
	const square = sql`(pow(${real(v)} + greatest(repeat_money, 0), 2) / ((${scale} - 1) * greatest(${scale} - 2, 0.5)))`;
	const expected = sql`${alive} * ${count}`;
	const variance = sql`${square} * (${expected} * ${real(p)} + ${alive} * (pairs + ${count}) * ${real(p * p)}) - pow(${expected} * ${each}, 2)`;
	return statement(
		'how unsure each lifetime value is',
		sql`CREATE OR REPLACE TABLE ${tables.spread} AS
SELECT cid, ${list(all)}, (greatest(${variance}, 0) * pow(${discounted} / ${count}, 2))::DOUBLE AS chance
FROM ${tables.histories} JOIN ${tables.ahead} USING (repeats, age)
ORDER BY cid`,
	);
}

/** Shorter histories than this count as this long, so that a fast start is no pace. */
const AGE_LEAST_DAYS = 90;
const MONTH_DAYS = 30.4375;

/**
 * The simple estimate where no model stands: each customer goes on at their own pace (repeats over age, at least 90 days)
 * and spends as on their repeat days. Those silent for longer than twice the shop's usual gap count half.
 */
export function simpleValue(tables: LifetimeTables, medianGapDays: number, yearlyRate: number): Statement {
	const columns = HORIZONS.flatMap((months) => {
		const purchases = sql`share * repeats * ${real(months * MONTH_DAYS)} / greatest(age, ${AGE_LEAST_DAYS})`;
		// Money comes evenly, so it is discounted as if all came in the middle.
		const discount = (1 + yearlyRate) ** (-months / 24);
		return [
			sql`(${purchases})::DOUBLE AS ${name(`purchases_${months}m`)}`,
			sql`(${purchases} * spend)::DOUBLE AS ${name(`money_${months}m`)}`,
			sql`(${purchases} * spend * ${real(discount)})::DOUBLE AS ${name(`lifetime_${months}m`)}`,
		];
	});
	return statement(
		'simple estimate for each customer',
		sql`CREATE OR REPLACE TABLE ${tables.value} AS
SELECT cid, NULL::DOUBLE AS alive, spend, ${list(columns)}
FROM (
	SELECT *, (CASE WHEN repeats > 0 THEN greatest(repeat_money, 0) / repeats ELSE 0 END)::DOUBLE AS spend,
		CASE WHEN age - recency <= ${real(2 * medianGapDays)} THEN 1 ELSE 0.5 END::DOUBLE AS share
	FROM ${tables.histories})
ORDER BY cid`,
	);
}

/** Its range: those silent for long bring nothing, or go on as before. */
export function simpleSpread(
	tables: LifetimeTables,
	medianGapDays: number,
	horizon: HorizonMonths,
): Statement {
	const value = name(`lifetime_${horizon}m`);
	return statement(
		'range of the simple estimate',
		sql`CREATE OR REPLACE TABLE ${tables.spread} AS
SELECT cid,
	CASE WHEN age - recency <= ${real(2 * medianGapDays)} THEN ${value} ELSE 0 END AS low,
	CASE WHEN age - recency <= ${real(2 * medianGapDays)} THEN ${value} ELSE 2 * ${value} END AS high
FROM ${tables.value} JOIN ${tables.histories} USING (cid)
ORDER BY cid`,
	);
}

/** High and low lifetime value among the customers of the analysis; ties by the customer's key. */
export function valueGroups(tables: LifetimeTables, { horizon, high }: LifetimeSettings): Statement {
	const value = name(`lifetime_${horizon}m`);
	const isHigh =
		high === 'top-fifth' ? sql`place <= ceil(everyone / 5)` : sql`coalesce(before, 0) < everything / 2`;
	return statement(
		'high and low lifetime value',
		sql`CREATE OR REPLACE TABLE ${tables.groups} AS
SELECT cid, CASE WHEN ${isHigh} AND value > 0 THEN 'high' ELSE 'low' END AS value_group, place::INTEGER AS place
FROM (
	SELECT cid, ${value} AS value,
		row_number() OVER best AS place,
		sum(${value}) OVER (ORDER BY ${value} DESC, cid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before,
		count(*) OVER () AS everyone, sum(${value}) OVER () AS everything
	FROM ${tables.value} JOIN ${table('customers')} USING (cid)
	WINDOW best AS (ORDER BY ${value} DESC, cid))
ORDER BY cid`,
	);
}
