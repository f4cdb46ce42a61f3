// How sure a role is: by what gave it, and by the share of its values that look like it.
import type { Role } from '../domain/roles.ts';
import type { RoleReason } from './assign-roles.ts';
import type { ColumnProfile } from './column-profile.ts';

const BY_REASON: { readonly [K in RoleReason['kind']]: number } = {
	chosen: 1,
	preset: 0.99,
	summary: 0.95,
	'header-exact': 0.95,
	group: 0.9,
	identity: 0.8,
	'header-like': 0.75,
	values: 0.6,
};

/** Share of the values that are what the role asks for; 1 where it takes any text. */
export function fittingShare(role: Role, column: ColumnProfile): number {
	switch (role) {
		case 'date':
			return column.dates;
		case 'amount':
		case 'quantity':
		case 'unitPrice':
		case 'points':
		case 'discount':
		case 'cost':
		case 'unitCost':
			return column.numbers;
		case 'orderCount':
		case 'recencyDays':
			return column.wholeNumbers;
		case 'email':
			return Math.max(column.emails, column.masked);
		case 'phone':
			return Math.max(column.phones, column.masked);
		case 'customer':
			return 1 - column.masked;
		default:
			return 1;
	}
}

/** Roles whose values are of a kind: days, numbers, phones, e-mails. */
export const judgedByValues = (role: Role): role is JudgedRole => role in LOOKS;

export type ValueLook = 'day' | 'number' | 'phone' | 'email';
type JudgedRole = keyof typeof LOOKS;

/** What the values of a role look like. */
export const LOOKS = {
	date: 'day',
	amount: 'number',
	quantity: 'number',
	unitPrice: 'number',
	points: 'number',
	discount: 'number',
	cost: 'number',
	unitCost: 'number',
	orderCount: 'number',
	recencyDays: 'number',
	phone: 'phone',
	email: 'email',
} as const satisfies { readonly [R in Role]?: ValueLook };

/** 0 to 1; the reader's own choice is certain. */
export function confidenceOf(role: Role, column: ColumnProfile, reason: RoleReason): number {
	return reason.kind === 'chosen' ? 1 : BY_REASON[reason.kind] * fittingShare(role, column);
}
