// Stages for rows that lean on others: an order said on its first line only or its total on each, a name above its lines, a line that comes again.
import { join, list, sql, type Sql } from '../sql/sql.ts';
import type { LoadPlan } from './load-plan.ts';
import { cell, neededColumns } from './scan-sql.ts';

/** Lines without a date take what their order's first line says of the buyer. */
export function continuedOrders(plan: LoadPlan): Sql {
	const { roles } = plan;
	const { orderId = 0, customer = 0, date = 0 } = roles;
	const continues = sql`(${cell(date)} IS NULL AND ${cell(orderId)} IS NOT NULL)`;
	const told = new Set([
		customer,
		date,
		roles.status,
		roles.name,
		roles.phone,
		roles.email,
		roles.channel,
		...plan.furtherStatuses,
		plan.cancelledWhenFilled ?? undefined,
		plan.currency?.column ?? undefined,
	]);
	const filled = [...told].flatMap((column) => {
		if (column === undefined) return [];
		const first = sql`first_value(${cell(column)} IGNORE NULLS) OVER (PARTITION BY ${cell(orderId)} ORDER BY row_number)`;
		return [
			sql`CASE WHEN ${continues} THEN coalesce(${cell(column)}, ${first}) ELSE ${cell(column)} END AS ${cell(column)}`,
		];
	});
	return sql`SELECT * REPLACE (${list(filled)}), ${continues} AS continues`;
}

/** An order's total counts on its first line, of those that are not left to another file where there are any. */
export const totalOnce = (across: boolean): Sql =>
	sql`SELECT * REPLACE (CASE WHEN order_id IS NOT NULL AND row_number() OVER (PARTITION BY customer, order_id ORDER BY ${across ? sql`elsewhere, ` : sql``}row_number) > 1 THEN 0 ELSE money END AS money)`;

/** A name on a row of its own goes to the lines below it that name nobody. */
export function groupedNames(plan: LoadPlan, column: number): Sql {
	const others = neededColumns(plan).filter((index) => index !== column);
	const alone = sql`(${cell(column)} IS NOT NULL AND trim(coalesce(${join(
		others.map((index) => sql`nullif(trim(${cell(index)}), '')`),
		sql`, `,
	)}, '')) = '')`;
	const above = sql`last_value(CASE WHEN ${alone} THEN ${cell(column)} END IGNORE NULLS) OVER (ORDER BY row_number)`;
	const blank = sql`nullif(trim(${cell(column)}), '') IS NULL`;
	return sql`SELECT * REPLACE (CASE WHEN ${blank} AND coalesce(${join(
		others.map((index) => sql`nullif(trim(${cell(index)}), '')`),
		sql`, `,
	)}) IS NOT NULL THEN ${above} ELSE ${cell(column)} END AS ${cell(column)})`;
}

/** The same line again, in all of its cells. */
export function repeatedLines(plan: LoadPlan): Sql {
	return sql`SELECT *, row_number() OVER (PARTITION BY ${list(neededColumns(plan).map(cell))} ORDER BY row_number) > 1 AS duplicate`;
}
