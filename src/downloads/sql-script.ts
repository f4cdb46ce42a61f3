// The notebook as one SQL script: what made the tables, then every cell with its question, its answer and its SQL.
import { OUR_DATABASE } from '../domain/tables.ts';
import { name, sql } from '../sql/sql.ts';
import type { Statement } from '../sql/statement.ts';

export interface ScriptPart {
	readonly title: string;
	/** Lines of comment under the title. */
	readonly notes: readonly string[];
	readonly statements: readonly Statement[];
}

export interface Script {
	/** Lines of comment at the top. */
	readonly head: readonly string[];
	/** Schemas beside the main one that the parts use. */
	readonly schemas: readonly string[];
	readonly parts: readonly ScriptPart[];
}

/** Text as a comment: each of its lines behind dashes, so that no line of it is ever run. */
function comment(text: string): string {
	return text
		.split(/[\n\r\u2028\u2029\v\f\0]+/)
		.map((line) => `-- ${line}`.trimEnd())
		.join('\n');
}

/** The script's text. A statement that was already written is not written again. */
export function sqlScript({ head, schemas, parts }: Script): string {
	const seen = new Set<string>();
	const ran = (statements: readonly Statement[]) =>
		statements.flatMap((one) => {
			if (seen.has(one.sql.text)) return [];
			seen.add(one.sql.text);
			return [`${comment(one.label)}\n${one.sql.text.trim().replace(/;\s*$/, '')};`];
		});
	const setting = [
		sql`ATTACH IF NOT EXISTS ':memory:' AS ${name(OUR_DATABASE)}`,
		...schemas.map((schema) => sql`CREATE SCHEMA IF NOT EXISTS ${name(OUR_DATABASE, schema)}`),
	];
	return [
		head.map(comment).join('\n'),
		setting.map(({ text }) => `${text};`).join('\n'),
		...parts.flatMap(({ title, notes, statements }) => [
			[comment(`—— ${title}`), ...notes.filter((note) => note !== '').map(comment)].join('\n'),
			...ran(statements),
		]),
		'',
	].join('\n\n');
}
