// Our tables as fully named SQL fragments.
import { OUR_DATABASE, type TableName } from '../domain/tables.ts';
import { name, type Sql } from './sql.ts';

/** `table('lines')` is `"quintile"."lines"`. */
export function table(which: TableName): Sql {
	return name(OUR_DATABASE, which);
}
