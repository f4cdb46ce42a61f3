// How many are chosen today, what they brought so far, and the condition for their list.
import { sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

export interface ChosenNow {
	/** Customers with few orders who are no VIPs, and the most alike of them. */
	readonly eligible: number;
	readonly chosen: number;
	/** Minor units that the chosen brought. */
	readonly money: number;
}

export const chosenNow: Query<ChosenNow> = query(
	'chosen today',
	{ eligible: 'number', chosen: 'number', money: 'number' },
	sql`SELECT count(*)::INTEGER AS eligible, count(*) FILTER (chosen)::INTEGER AS chosen,
	coalesce(sum(money) FILTER (chosen), 0)::DOUBLE AS money
FROM ${table('likeness')} JOIN ${table('customers')} USING (cid)`,
);

/** A condition on customers. */
export const isChosen: Sql = sql`customers.cid IN (SELECT cid FROM ${table('likeness')} WHERE chosen)`;

/** What a list says beyond the customer: how much the first order speaks for a VIP. */
export const likenessColumn = {
	join: sql`JOIN ${table('likeness')} AS likeness ON likeness.cid = customers.cid`,
	fields: [{ header: 'likeness', value: sql`likeness.score`, kind: 'number' }],
} as const;
