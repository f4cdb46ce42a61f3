// In a large file every column costs memory: which roles are worth it before the reader says so.
import type { Role } from '../domain/roles.ts';
import type { Assignment } from './assign-roles.ts';

/** From here on columns that no score needs are left out, unless the reader keeps them. */
export const LARGE_FILE_BYTES = 300_000_000;
/** From here on also names, phones and e-mails: ten million of each are a gigabyte. */
const HUGE_FILE_BYTES = 1_000_000_000;

const SCORING: readonly Role[] = [
	'customer',
	'date',
	'orderId',
	'amount',
	'quantity',
	'unitPrice',
	'status',
	'points',
	'orderCount',
	'recencyDays',
	'currency',
];
const CONTACT: readonly Role[] = ['name', 'phone', 'email'];

/** The roles that are loaded; what the reader chose always is. */
export function affordableRoles(
	{ roles, reasons }: Pick<Assignment, 'roles' | 'reasons'>,
	fileBytes: number,
): ReadonlyMap<Role, number> {
	if (fileBytes < LARGE_FILE_BYTES) return roles;
	const kept = new Set(fileBytes < HUGE_FILE_BYTES ? [...SCORING, ...CONTACT] : SCORING);
	return new Map([...roles].filter(([role]) => kept.has(role) || reasons.get(role)?.kind === 'chosen'));
}
