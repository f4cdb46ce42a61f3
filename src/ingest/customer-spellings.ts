// Customers that the file writes in more than one way and that are one by their key, and keys that had to be mended.
import type { Role } from '../domain/roles.ts';
import { name, sql } from '../sql/sql.ts';
import { query, type Query } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import type { LoadPlan } from './load-plan.ts';

const lines = table('lines');
const EXAMPLES = 3;

/** How many of a kind, and a few as text (`a = b`). */
export interface Spellings {
	readonly count: number;
	readonly examples: string | null;
}

/** The column of `lines` that keeps the customer as written; null when only the key is kept. */
function writtenColumn({ roles }: LoadPlan): Role | null {
	const kept = (['phone', 'email', 'name'] as const).find((role) => roles[role] === roles.customer);
	return roles.customer === undefined ? null : (kept ?? null);
}

/** Customers put together from several spellings; null where the key is the text itself. */
export function mergedCustomers(plan: LoadPlan): Query<Spellings> | null {
	const column = writtenColumn(plan);
	if (column === null || plan.lean) return null;
	const written = name(column);
	return query(
		'customers written in several ways',
		{ count: 'number', examples: 'text' },
		sql`SELECT count(*)::DOUBLE AS count, array_to_string((list(example ORDER BY example))[1:${EXAMPLES}], '; ') AS examples FROM (
	SELECT customer, array_to_string((list(DISTINCT ${written} ORDER BY ${written}))[1:4], ' = ') AS example
	FROM ${lines} WHERE set_aside IS NULL AND ${written} IS NOT NULL
	GROUP BY customer HAVING min(${written}) <> max(${written}))`,
	);
}

/** Rows whose customer id was mended; null where none was. */
export function mendedCustomers(plan: LoadPlan): Query<Spellings> | null {
	if (!plan.mendsCustomers) return null;
	return query(
		'customer ids mended',
		{ count: 'number', examples: 'text' },
		sql`SELECT count(*)::DOUBLE AS count, array_to_string((list(DISTINCT customer ORDER BY customer))[1:${EXAMPLES}], '; ') AS examples
FROM ${lines} WHERE set_aside IS NULL AND mended`,
	);
}
