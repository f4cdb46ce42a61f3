// What the SQL editor can complete: the tables of the notebook with their columns, and the functions of this engine.
import { rowsOf } from '../../engine/columns.ts';
import { bracketed, sql, type GatedText } from '../../sql/sql.ts';
import { query } from '../../sql/statement.ts';
import type { Notebook } from '../notebook.svelte.ts';
import { PLAIN_NAMES, plainTables } from './plain-tables.ts';

export interface Vocabulary {
	readonly tables: Readonly<Record<string, readonly string[]>>;
	readonly functions: readonly string[];
}

const functions = query<{ readonly name: string }>(
	'functions of the engine',
	{ name: 'text' },
	sql`SELECT DISTINCT function_name AS name FROM duckdb_functions()
WHERE function_type IN ('scalar', 'aggregate', 'macro') AND regexp_full_match(function_name, '[a-z][a-z0-9_]*') ORDER BY name`,
);

let known: readonly string[] | null = null;

export async function vocabularyOf(notebook: Notebook): Promise<Vocabulary> {
	const { database, loaded, ownSql } = notebook;
	known ??= rowsOf(await database.query(functions)).map(({ name }) => name);
	const tables: Record<string, readonly string[]> = {};
	if (loaded) {
		const bodies = plainTables(loaded.facts, notebook.peopleReady);
		for (const which of PLAIN_NAMES) {
			const asked = query<{ readonly name: string }>(
				`columns of ${which}`,
				{ name: 'text' },
				sql`SELECT column_name AS name ${bracketed(`DESCRIBE ${bodies[which].text}` as GatedText)}`,
			);
			tables[which] = rowsOf(await database.query(asked)).map(({ name }) => name);
		}
	}
	for (const { id, name } of ownSql.written) {
		const { result } = ownSql.cell(id);
		if (result) tables[name] = result.columns.map((column) => column.name);
	}
	return { tables, functions: known };
}
