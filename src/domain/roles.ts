// The roles that a column of a sales file can play.

export const ROLES = [
	'customer',
	'name',
	'phone',
	'email',
	'date',
	'time',
	'orderId',
	'amount',
	'quantity',
	'unitPrice',
	'status',
	'points',
	'discount',
	'cost',
	'unitCost',
	'promotion',
	'product',
	'category',
	'channel',
	'orderCount',
	'recencyDays',
	'currency',
] as const;

export type Role = (typeof ROLES)[number];

/** Which column (counted from 0) plays which role; a role without a column is absent. */
export type ColumnRoles = { readonly [R in Role]?: number };
