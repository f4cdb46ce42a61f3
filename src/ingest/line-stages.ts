// The stages by which the cells of a record become a typed line; each reads the one before.
import { list, sql, type Sql } from '../sql/sql.ts';
import { builtAmountSql, fastAmount, numberPartsSql, plainNumberSql, roundedSql } from './amount-sql.ts';
import { builtDaySql, dayPartsSql, fastDay, plainDaySql, safeFastDay } from './day-sql.ts';
import { judgedColumns, outputColumns, rowTexts } from './line-judgement.ts';
import { oneSpelling } from './customer-key.ts';
import { continuedOrders, groupedNames, repeatedLines, totalOnce } from './line-orders.ts';
import { elsewhereByLine, elsewhereByOrder } from './several/overlap.ts';
import { shiftedDay } from './shift-sql.ts';
import { numberColumns, numberField } from './line-numbers.ts';
import { typedColumns } from './line-columns.ts';
import type { LoadPlan } from './load-plan.ts';
import { cell, flagNames, neededColumns, scanSql, text } from './scan-sql.ts';
import { cleanSql, keySql, trimmedSql } from './text-sql.ts';

export interface Stage {
	readonly name: string;
	readonly select: Sql;
	readonly where?: Sql;
	/** The select reads an inner one, which is open. */
	readonly nested?: true;
}

/** Adds columns to those of the stage before. */
function adding(columns: readonly Sql[]): Sql {
	return sql`SELECT ${list([sql`*`, ...columns])}`;
}

/** Which row is the last, where its numbers are a total. */
function lastRow({ noSales }: LoadPlan): readonly Sql[] {
	return noSales.totals && noSales.lastRowIsTotal
		? [sql`row_number = max(row_number) OVER () AS last_row`]
		: [];
}

/** All stages of a plan, and the SELECT of the table's own columns. */
export function lineStages(
	plan: LoadPlan,
	path: string,
): { readonly stages: readonly Stage[]; readonly output: Sql } {
	const needed = neededColumns(plan);
	const numbers = numberColumns(plan);
	const date = plan.roles.date === undefined ? null : text(plan.roles.date);
	const onlyDate = (column: Sql): readonly Sql[] => (date === null ? [] : [column]);

	const { customer, orderId, name, phone, email } = plan.roles;
	const keys = new Set([customer, orderId, name, phone, email]);
	const texts = needed.map((index) => {
		const cleaned = keys.has(index) ? keySql(cell(index)) : trimmedSql(cell(index));
		return sql`${cleaned} AS ${text(index)}`;
	});
	const fast = [
		...onlyDate(sql`${fastDay(date ?? sql``, plan.dates)} AS day_try`),
		...numbers.map((n) => sql`${fastAmount(text(n.column), n.reading)} AS ${n.field('fast')}`),
	];
	const plain = [
		...onlyDate(sql`${safeFastDay(sql`day_try`)} AS day_fast`),
		...numbers.map(
			(n) =>
				sql`CASE WHEN ${n.field('fast')} IS NULL AND ${text(n.column)} IS NOT NULL THEN ${plainNumberSql(text(n.column), n.reading)} END AS ${n.field('plain')}`,
		),
	];
	const parts = [
		...onlyDate(
			sql`CASE WHEN day_fast IS NULL AND ${date ?? sql``} IS NOT NULL THEN ${plainDaySql(cleanSql(date ?? sql``))} END AS day_plain`,
		),
		...numbers.map(
			(n) =>
				sql`CASE WHEN ${n.field('plain')} IS NOT NULL THEN ${numberPartsSql(n.field('plain'))} END AS ${n.field('parts')}`,
		),
	];
	const built = [
		...onlyDate(
			sql`CASE WHEN day_plain IS NOT NULL THEN ${dayPartsSql(sql`day_plain`, plan.dates)} END AS day_parts`,
		),
		...numbers.flatMap((n) => [
			sql`CASE WHEN ${n.field('plain')} IS NULL THEN ${n.field('fast')} ELSE ${builtAmountSql(n.field('parts'), n.reading)} END AS ${n.field('units')}`,
			sql`CASE WHEN ${n.field('plain')} IS NULL THEN FALSE ELSE ${roundedSql(n.field('parts'), n.reading)} AND ${builtAmountSql(n.field('parts'), n.reading)} IS NOT NULL END AS ${n.field('rounded')}`,
		]),
	];
	const written =
		date === null
			? sql`CAST(NULL AS DATE)`
			: sql`CASE WHEN day_plain IS NULL THEN day_fast WHEN day_parts IS NOT NULL THEN ${builtDaySql(sql`day_parts`, plan.dates)} END`;
	const counted = plan.roles.recencyDays !== undefined && plan.countedOn !== null && date === null;
	const day = counted
		? sql`${{ isoDay: plan.countedOn ?? '' }} - CASE WHEN ${numberField('recencyDays', 'units')} BETWEEN 0 AND 40000 THEN CAST(${numberField('recencyDays', 'units')} AS INTEGER) END AS day`
		: sql`${plan.shift === null || date === null ? written : shiftedDay(written, date, plan.shift)} AS day`;
	const across = plan.onceAcross.length > 1;
	const byOrder = orderId !== undefined;
	const flags = [
		...flagNames(plan),
		...(plan.continuedOrders ? [sql`continues`] : []),
		...(plan.dropDuplicates ? [sql`duplicate`] : []),
		...(across && !byOrder ? [sql`elsewhere`] : []),
	];
	return {
		stages: [
			{ name: 'cells', select: scanSql(plan, path) },
			...(plan.dropDuplicates ? [{ name: 'repeated', select: repeatedLines(plan) }] : []),
			...(across && !byOrder
				? [{ name: 'elsewhere_lines', select: elsewhereByLine(plan), nested: true } as const]
				: []),
			...(plan.groupColumn === null
				? []
				: [{ name: 'grouped', select: groupedNames(plan, plan.groupColumn) }]),
			...(plan.continuedOrders ? [{ name: 'continued', select: continuedOrders(plan) }] : []),
			{
				name: 'texts',
				select: sql`SELECT ${list([sql`row_number`, ...flags, ...texts])}`,
			},
			{
				name: 'fast',
				select: adding(fast),
				...(plan.countsBlankRows ? {} : { where: sql`coalesce(${list(rowTexts(plan))}) IS NOT NULL` }),
			},
			{ name: 'plain', select: adding(plain) },
			{ name: 'parts', select: adding(parts) },
			{ name: 'built', select: adding(built) },
			{ name: 'typed', select: adding([day, ...lastRow(plan), ...typedColumns(plan)]) },
			...(plan.identity === 'name' && !plan.lean ? [{ name: 'spelt', select: oneSpelling }] : []),
			...(across && byOrder
				? [{ name: 'elsewhere_orders', select: elsewhereByOrder(plan), nested: true } as const]
				: []),
			...(plan.totalOnEachLine ? [{ name: 'once', select: totalOnce(across) }] : []),
			{ name: 'judged', select: adding(judgedColumns(plan)) },
		],
		output: sql`SELECT ${list(outputColumns(plan))}`,
	};
}
