// Guesses the roles of a file without a header from what its columns hold.
import type { Role } from '../domain/roles.ts';
import type { ColumnProfile } from './column-profile.ts';

const isDecimal = (value: string): boolean => /^-?[\d.,]*\d[.,]\d{1,4}$/.test(value);

const BIRTH = /birth|\bdob\b|เกิด/i;

/** The date column among those left: nearly all values are days, and not merely five-digit numbers. */
export function dateByValues(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
	return columns.find(
		(column) =>
			column.values.length > 0 &&
			!BIRTH.test(column.header) &&
			column.dates >= 0.9 &&
			(column.compactDates >= 0.9 || column.wholeNumbers < 0.1) &&
			column.values.filter((value) => /^\d{5}(?:\.\d*)?$/.test(value)).length < column.values.length / 2,
	);
}

/** Roles by value alone: a column of days, one of decimals, one of repeated keys, one of small counts. */
export function rolesByValues(columns: readonly ColumnProfile[]): ReadonlyMap<Role, ColumnProfile> {
	const roles = new Map<Role, ColumnProfile>();
	const left = (): readonly ColumnProfile[] =>
		columns.filter((column) => column.values.length > 0 && ![...roles.values()].includes(column));
	const take = (role: Role, column: ColumnProfile | undefined): void => {
		if (column) roles.set(role, column);
	};
	take('date', dateByValues(columns));
	take(
		'email',
		left().find((column) => column.emails >= 0.8),
	);
	take(
		'phone',
		left().find((column) => column.phones >= 0.8 && column.values.some((value) => /^[0+]/.test(value))),
	);
	take(
		'amount',
		left().find(
			(column) =>
				column.numbers >= 0.9 && column.values.filter(isDecimal).length >= column.values.length * 0.3,
		),
	);
	const counts = left().find(
		(column) =>
			column.wholeNumbers >= 0.95 && column.values.every((value) => /^-?[1-9]\d{0,2}$|^0$/.test(value)),
	);
	take('quantity', counts);
	const keys = left().filter(
		(column) =>
			column.masked < 0.3 &&
			column.distinct > 1 &&
			column.distinct < column.values.length &&
			column.numbers >= 0.9,
	);
	take(
		'customer',
		keys.reduce<ColumnProfile | undefined>(
			(best, column) => (best === undefined || column.distinct > best.distinct ? column : best),
			undefined,
		),
	);
	return roles;
}
