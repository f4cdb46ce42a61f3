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
	'behaviour',
	'first_orders',
	'likeness',
	'clusters',
	'lifetime_histories',
	'lifetime_ahead',
	'lifetime_value',
	'lifetime_spread',
	'lifetime_groups',
	'customers_sorted',
	'marked_list',
	'listed',
	'repaired_values',
	'customer_spellings',
	'same_lines',
] as const;

/** Looked at like tables: the used lines that the filter in force leaves. */
export const VIEWS = ['kept_lines'] as const;

export type TableName = (typeof TABLES)[number] | (typeof VIEWS)[number];
