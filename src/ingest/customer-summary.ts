// Tells a file that is already one row a customer: how often, how much, and when last.
import type { Role } from '../domain/roles.ts';
import type { ColumnProfile } from './column-profile.ts';
import { candidates } from './guess-roles.ts';
import type { HeaderKind } from './header-synonyms.ts';

/** Few customers stand twice in such a file. */
const NEARLY_ALL = 0.98;

const WHO: readonly HeaderKind[] = ['customerId', 'phone', 'email', 'name'];

/** The roles of such a file: orders, money, and the last order's day or the days since; null for any other file. */
export function summaryRoles(columns: readonly ColumnProfile[]): ReadonlyMap<Role, number> | null {
	const best = (kind: HeaderKind, test: (column: ColumnProfile) => boolean, not: readonly number[] = []) =>
		candidates(columns, kind).find(
			({ column, match }) => match >= 2 && test(column) && !not.includes(column.index),
		)?.column;
	const orders = best('orderCount', (column) => column.wholeNumbers >= 0.9);
	const last = best('lastOrder', (column) => column.dates >= 0.6);
	const recency = best('recencyDays', (column) => column.wholeNumbers >= 0.9);
	const when = last ?? recency;
	if (!orders || !when) return null;
	const total = best('lifetimeTotal', (column) => column.numbers >= 0.6, [orders.index, when.index]);
	const once = WHO.some((kind) =>
		candidates(columns, kind).some(({ column }) => column.distinct >= column.values.length * NEARLY_ALL),
	);
	if (!total || !once) return null;
	return new Map<Role, number>([
		['orderCount', orders.index],
		['amount', total.index],
		last ? ['date', last.index] : ['recencyDays', when.index],
	]);
}
