// Guesses which column plays which role: by its header first, verified against its values.
import type { Role } from '../domain/roles.ts';
import type { ColumnProfile } from './column-profile.ts';
import { tellsClock } from './hours.ts';
import type { HeaderKind } from './header-synonyms.ts';
import { headerMatch, headerRank, type HeaderMatch } from './header-words.ts';
import { meaningOf } from './status-words.ts';

export interface Candidate {
	readonly column: ColumnProfile;
	readonly match: HeaderMatch;
	readonly rank: number;
}

const ID_HEADER = /id\b|code|\bno\b|number|key|รหัส|เลข|user|ผู้ใช้|reference/i;
const MOST_STATUSES = 60;

const share = (values: readonly string[], test: (value: string) => boolean): number =>
	values.length === 0 ? 0 : values.filter(test).length / values.length;

/** What the values of a column must look like for a kind; kinds that are not here take any. */
const VERIFY: { readonly [K in HeaderKind]?: (column: ColumnProfile) => boolean } = {
	orderCount: (column) => column.wholeNumbers >= 0.6,
	recencyDays: (column) => column.wholeNumbers >= 0.6,
	lastOrder: (column) => column.dates >= 0.6,
	lifetimeTotal: (column) => column.numbers >= 0.6,
	currency: (column) =>
		column.distinct <= 20 && share(column.values, (value) => /^\p{L}{2,4}$/u.test(value)) >= 0.9,
	date: (column) => column.dates >= 0.6,
	lateDate: (column) => column.dates >= 0.6,
	time: (column) => tellsClock(column.header, column.values),
	amount: (column) => column.numbers >= 0.6,
	unitPrice: (column) => column.numbers >= 0.6,
	quantity: (column) => column.numbers >= 0.6,
	points: (column) => column.numbers >= 0.6,
	discount: (column) => column.numbers >= 0.6,
	cost: (column) => column.numbers >= 0.6,
	unitCost: (column) => column.numbers >= 0.6,
	phone: (column) => column.phones >= 0.5 || column.masked >= 0.5,
	email: (column) => column.emails >= 0.5 || column.masked >= 0.5,
	customerId: (column) =>
		column.masked < 0.3 &&
		(ID_HEADER.test(column.header) || share(column.values, (value) => /\p{L} +\p{L}/u.test(value)) < 0.3),
	name: (column) => share(column.values, (value) => /\p{L}/u.test(value)) >= 0.5,
	product: (column) => column.numbers < 0.9,
	status: (column) =>
		column.distinct <= MOST_STATUSES &&
		(share(column.values, (value) => meaningOf(value) !== null) >= 0.3 ||
			// One word that takes a sale away is enough, whatever the others are.
			column.values.some((value) => !['kept', null].includes(meaningOf(value)))),
	orderId: (column) => column.distinct > 1 || column.values.length < 10,
};

/** Columns that can be of a kind, the best first. */
export function candidates(columns: readonly ColumnProfile[], kind: HeaderKind): readonly Candidate[] {
	return columns
		.filter((column) => column.values.length > 0)
		.map((column) => ({
			column,
			match: headerMatch(column.header, kind),
			rank: headerRank(column.header, kind),
		}))
		.filter(({ column, match }) => match > 0 && (VERIFY[kind]?.(column) ?? true))
		.sort(
			(left, right) =>
				Math.min(right.match, 2) - Math.min(left.match, 2) ||
				left.rank - right.rank ||
				left.column.index - right.column.index,
		);
}

/** Kinds in the order in which they take their column: the surest words first. */
export const KIND_ROLES: readonly (readonly [HeaderKind, Role])[] = [
	['email', 'email'],
	['phone', 'phone'],
	['date', 'date'],
	['lateDate', 'date'],
	['time', 'time'],
	['customerId', 'customer'],
	['orderId', 'orderId'],
	['status', 'status'],
	['amount', 'amount'],
	['unitPrice', 'unitPrice'],
	['quantity', 'quantity'],
	['points', 'points'],
	['promotion', 'promotion'],
	['discount', 'discount'],
	['unitCost', 'unitCost'],
	['cost', 'cost'],
	['product', 'product'],
	['category', 'category'],
	['name', 'name'],
	['channel', 'channel'],
	['currency', 'currency'],
];

/** True when some other kind fits the header of a column by its very words and this one does not. */
export function belongsElsewhere(column: ColumnProfile, kind: HeaderKind, match: HeaderMatch): boolean {
	if (match >= 2) return false;
	return KIND_ROLES.some(
		([other]) =>
			other !== kind && headerMatch(column.header, other) >= 2 && (VERIFY[other]?.(column) ?? true),
	);
}
