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
	/** What made the tables that every part reads. */
	readonly tables: ScriptPart;
	readonly parts: readonly ScriptPart[];
}

/** Text as a comment: each of its lines behind dashes, so that no line of it is ever run. */
function comment(text: string): string {
	return text
		.split(/[\n\r\u2028\u2029\v\f\0]+/)
		.map((line) => `-- ${line}`.trimEnd())
		.join('\n');
}

/** Statements as text, each under its label. */
class Writing {
	readonly #always = new Set<string>();
	/** The text that made each table as it stands. */
	readonly #made = new Map<string, string>();

	/** What is written here is never written again. */
	once(statements: readonly Statement[]): string[] {
		for (const { sql: text } of statements) this.#always.add(text.text);
		return statements.map(written);
	}

	/** Leaves out what still stands from before: a table is made again only where another took its place since. */
	more(statements: readonly Statement[]): string[] {
		return statements.flatMap((one) => {
			const { text } = one.sql;
			const made = /^CREATE OR REPLACE TABLE (\S+)/.exec(text)?.[1];
			const stands = this.#always.has(text) || (made !== undefined && this.#made.get(made) === text);
			if (made !== undefined) this.#made.set(made, text);
			const dropped = /^DROP TABLE (?:IF EXISTS )?(\S+)/.exec(text)?.[1];
			if (dropped !== undefined) this.#made.delete(dropped);
			return stands ? [] : [written(one)];
		});
	}
}

function written({ label, sql: { text } }: Statement): string {
	return `${comment(label)}\n${text.trim().replace(/;\s*$/, '')};`;
}

function titled({ title, notes }: ScriptPart): string {
	return [comment(`—— ${title}`), ...notes.filter((note) => note !== '').map(comment)].join('\n');
}

/** The schemas beside the main one that some statements name, each once. */
function schemasOf(statements: readonly Statement[]): string[] {
	const three = new RegExp(`${name(OUR_DATABASE).text}\\."((?:[^"]|"")+)"\\."`, 'g');
	const found = statements.flatMap(({ sql: { text } }) =>
		[...text.matchAll(three)].map(([, schema = '']) => schema.replaceAll('""', '"')),
	);
	return [...new Set(found)].filter((schema) => schema !== 'main').sort();
}

/** The script's text. */
export function sqlScript({ head, tables, parts }: Script): string {
	const writing = new Writing();
	const schemas = schemasOf([tables, ...parts].flatMap(({ statements }) => statements));
	const setting = [
		sql`ATTACH IF NOT EXISTS ':memory:' AS ${name(OUR_DATABASE)}`,
		// The reader's own results stand here; the name of DuckDB's database where no file is opened.
		sql`ATTACH IF NOT EXISTS ':memory:' AS memory`,
		sql`USE memory`,
		...schemas.map((schema) => sql`CREATE SCHEMA IF NOT EXISTS ${name(OUR_DATABASE, schema)}`),
	];
	return [
		head.map(comment).join('\n'),
		setting.map(({ text }) => `${text};`).join('\n'),
		titled(tables),
		...writing.once(tables.statements),
		...parts.flatMap((part) => [titled(part), ...writing.more(part.statements)]),
		'',
	].join('\n\n');
}
