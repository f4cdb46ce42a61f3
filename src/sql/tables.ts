// Our tables as fully named SQL fragments.
import { OUR_DATABASE, type TableName } from '../domain/tables.ts';
import { name, type Sql } from './sql.ts';

/** `table('lines')` is `"quintile"."lines"`. */
export function table(which: TableName): Sql {
	return name(OUR_DATABASE, which);
}

const OURS = new RegExp(`"${OUR_DATABASE}"(?:\\."[^"]+"){1,2}`, 'g');

/** The tables of ours that a statement names, each once, as they are written in SQL without quotes. */
export function tablesNamed(statements: readonly { readonly sql: Sql }[]): string[] {
	const named = statements.flatMap(({ sql }) =>
		[...sql.text.matchAll(OURS)].map(([text]) => text.replaceAll('"', '')),
	);
	return [...new Set(named)].sort();
}
