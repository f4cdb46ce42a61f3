// What the file says of every group that has a card: people, money, orders, gaps, who can be reached, who came back.
import { LEVELS } from '../../domain/levels.ts';
import type { LineFacts } from '../../domain/line-facts.ts';
import type { CardKind } from '../../domain/playbook.ts';
import type { AnalysisTables } from '../../segmentation/analysis-tables.ts';
import { join, name, sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

/** Days after the date before in which customers are seen to come back. */
export const RETURN_DAYS = 90;

export interface GroupRow {
	readonly kind: CardKind;
	readonly id: string;
	readonly customers: number;
	/** Minor units. */
	readonly money: number;
	/** Of the customers who have been away longer than a regular would be. */
	readonly overdue_money: number;
	readonly median_order: number | null;
	readonly median_gap: number | null;
	readonly reachable: number;
	readonly before_customers: number | null;
	readonly before_returned: number | null;
}

/** Every customer with each of their groups. */
const memberships: Sql = join(
	[
		sql`SELECT cid, 'segment' AS kind, segment AS id FROM ${table('segments')}`,
		sql`SELECT cid, 'ladder', ladder FROM ${table('levels')}`,
		...LEVELS.map((level) => sql`SELECT cid, 'level', ${level} FROM ${table('levels')} WHERE ${name(level)}`),
	],
	sql` UNION ALL `,
);

/** A condition on customers and their segments: those whom a card is about. */
export function membersOf(kind: CardKind, id: string): Sql {
	if (kind === 'segment') return sql`segments.segment = ${id}`;
	const held = kind === 'ladder' ? sql`ladder = ${id}` : name(id);
	return sql`customers.cid IN (SELECT cid FROM ${table('levels')} WHERE ${held})`;
}

/** TRUE for a customer whom a phone number or an e-mail address reaches. */
function reachable({ person }: LineFacts): Sql {
	const columns = person.filter(({ column }) => column === 'phone' || column === 'email');
	if (columns.length === 0) return sql`FALSE`;
	return sql`coalesce(${join(
		columns.map(({ column }) => sql`details.${name(column)}`),
		sql`, `,
	)}) IS NOT NULL`;
}

/**
 * One row a group. `past` holds the scoring of RETURN_DAYS before the analysis date: who stood in the same segment then,
 * and bought since. Rungs and levels have no past.
 */
export function groupRows(
	facts: LineFacts,
	analysisDate: string,
	past: AnalysisTables | null,
): Query<GroupRow> {
	const day = { isoDay: analysisDate };
	const returns = past
		? sql`SELECT segments.segment AS id, count(*)::INTEGER AS customers, count(returned.cid)::INTEGER AS returned
	FROM ${past.segments} AS segments
	LEFT JOIN (SELECT DISTINCT cid FROM ${table('orders')} WHERE purchase AND day > ${day} - ${RETURN_DAYS} AND day <= ${day}) AS returned USING (cid)
	GROUP BY ALL`
		: sql`SELECT NULL::VARCHAR AS id, NULL::INTEGER AS customers, NULL::INTEGER AS returned WHERE FALSE`;
	return query(
		'groups for the playbook',
		{
			kind: 'text',
			id: 'text',
			customers: 'number',
			money: 'number',
			overdue_money: 'number',
			median_order: 'number',
			median_gap: 'number',
			reachable: 'number',
			before_customers: 'number',
			before_returned: 'number',
		},
		sql`WITH groups AS (${memberships}),
bought AS (
	SELECT cid, day, amount, lag(day) OVER (PARTITION BY cid ORDER BY day, order_id) AS day_before
	FROM ${table('orders')} WHERE purchase AND day <= ${day}),
orders AS (
	SELECT kind, id, median(amount)::DOUBLE AS median_order, median(nullif(day - day_before, 0))::DOUBLE AS median_gap
	FROM groups JOIN bought USING (cid) GROUP BY ALL),
people AS (
	SELECT kind, id, count(*)::INTEGER AS customers, sum(money)::DOUBLE AS money,
		coalesce(sum(money) FILTER (levels.overdue), 0)::DOUBLE AS overdue_money,
		count(*) FILTER (${reachable(facts)})::INTEGER AS reachable
	FROM groups JOIN ${table('customers')} USING (cid) JOIN ${table('people_details')} AS details USING (cid) JOIN ${table('levels')} AS levels USING (cid)
	GROUP BY ALL),
past AS (${returns})
SELECT people.kind, people.id, people.customers, people.money, people.overdue_money, orders.median_order, orders.median_gap, people.reachable,
	past.customers AS before_customers, past.returned AS before_returned
FROM people JOIN orders USING (kind, id)
LEFT JOIN past ON people.kind = 'segment' AND past.id = people.id
ORDER BY people.kind, people.id`,
	);
}
