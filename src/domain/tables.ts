// The names of our tables; they live in a database of their own so that nothing a reader makes can shadow them.

/** The database that the engine makes before it is locked. */
export const OUR_DATABASE = 'quintile';

export const TABLES = [
	'lines',
	'grouped_lines',
	'orders',
	'all_orders',
	'people',
	'people_details',
	'customers',
	'cuts',
	'scores',
	'segments',
	'cube',
	'levels',
	'clusters',
	'lifetime_histories',
	'lifetime_ahead',
	'lifetime_value',
	'lifetime_spread',
	'lifetime_groups',
	'customers_sorted',
] as const;

export type TableName = (typeof TABLES)[number];
