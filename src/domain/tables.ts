// The names of our tables; they live in a schema of their own so that nothing a reader makes can shadow them.

export const SCHEMA = 'quintile';

export const TABLES = [
	'lines',
	'orders',
	'people',
	'customers',
	'cuts',
	'scores',
	'segments',
	'cube',
] as const;

export type TableName = (typeof TABLES)[number];
