// Stages for files that spread an order over its lines: said on the first line only, or its total on each.
import { list, sql, type Sql } from '../sql/sql.ts';
import type { LoadPlan } from './load-plan.ts';
import { cell } from './scan-sql.ts';

/** Lines without customer and date take what their order's first line says of the buyer. */
export function continuedOrders({ roles }: LoadPlan): Sql {
	const { orderId = 0, customer = 0, date = 0 } = roles;
	const continues = sql`(${cell(customer)} IS NULL AND ${cell(date)} IS NULL AND ${cell(orderId)} IS NOT NULL)`;
	const told = new Set([customer, date, roles.status, roles.name, roles.phone, roles.email, roles.channel]);
	const filled = [...told].flatMap((column) => {
		if (column === undefined) return [];
		const first = sql`first_value(${cell(column)} IGNORE NULLS) OVER (PARTITION BY ${cell(orderId)} ORDER BY row_number)`;
		return [
			sql`CASE WHEN ${continues} THEN coalesce(${cell(column)}, ${first}) ELSE ${cell(column)} END AS ${cell(column)}`,
		];
	});
	return sql`SELECT * REPLACE (${list(filled)}), ${continues} AS continues`;
}

/** An order's total counts on its first line. */
export const totalOnce: Sql = sql`SELECT * REPLACE (CASE WHEN order_id IS NOT NULL AND row_number() OVER (PARTITION BY customer, order_id ORDER BY row_number) > 1 THEN 0 ELSE money END AS money)`;
