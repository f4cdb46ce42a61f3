// Where an analysis keeps its tables: the page's own, or a schema beside it for another date, book or filter.
import { OUR_DATABASE } from '../domain/tables.ts';
import { name, sql, type Sql } from '../sql/sql.ts';
import { statement, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';

/** Each a fully named table; `schema` is null for the page's own. */
export interface AnalysisTables {
	readonly schema: string | null;
	/** What the customers are derived from: the page's orders, where an analysis has none of its own. */
	readonly orders: Sql;
	readonly customers: Sql;
	readonly cuts: Sql;
	readonly scores: Sql;
	readonly segments: Sql;
	readonly cube: Sql;
}

/** What every cell stands on. */
export const MAIN_TABLES: AnalysisTables = {
	schema: null,
	orders: table('orders'),
	customers: table('customers'),
	cuts: table('cuts'),
	scores: table('scores'),
	segments: table('segments'),
	cube: table('cube'),
};

/** The same tables in a schema of their own; `roomFor` makes the schema. */
export function analysisTables(schema: string): AnalysisTables {
	const named = (which: string) => name(OUR_DATABASE, schema, which);
	return {
		schema,
		orders: table('orders'),
		customers: named('customers'),
		cuts: named('cuts'),
		scores: named('scores'),
		segments: named('segments'),
		cube: named('cube'),
	};
}

/** The same with orders of its own, of a part of the file. */
export function withOwnOrders(schema: string): AnalysisTables {
	return { ...analysisTables(schema), orders: name(OUR_DATABASE, schema, 'orders') };
}

export function roomFor(schema: string): Statement {
	return statement(
		'room for another analysis',
		sql`CREATE SCHEMA IF NOT EXISTS ${name(OUR_DATABASE, schema)}`,
	);
}

export function dropRoom(schema: string): Statement {
	return statement('another analysis ends', sql`DROP SCHEMA IF EXISTS ${name(OUR_DATABASE, schema)} CASCADE`);
}
