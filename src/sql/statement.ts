// What the engine is asked to do: statements change tables, queries return rows of a known shape.
import type { Sql } from './sql.ts';

/** One SQL statement with the label that the notebook shows beside it. */
export interface Statement {
	readonly label: string;
	readonly sql: Sql;
}

/** How each column of a result crosses into JavaScript. */
export type ColumnKind = 'number' | 'text';

/** A query that returns rows of type Row; `columns` names each and says its kind. */
export interface Query<Row> extends Statement {
	readonly columns: { readonly [Key in keyof Row]: ColumnKind };
}

export function statement(label: string, sql: Sql): Statement {
	return { label, sql };
}

export function query<Row>(label: string, columns: Query<Row>['columns'], sql: Sql): Query<Row> {
	return { label, columns, sql };
}
