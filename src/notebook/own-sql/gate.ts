// The gate for a reader's own SQL: one statement, of a kind that only reads, of tables that are in the notebook.
import { problemOf } from '../../domain/problem.ts';
import type { SqlProblem } from '../../domain/sql-problem.ts';
import { rowsOf } from '../../engine/columns.ts';
import type { Database, Token } from '../../engine/database.ts';
import { sql, BRACKET, type GatedText } from '../../sql/sql.ts';
import { query } from '../../sql/statement.ts';
import { engineSaid } from './engine-said.ts';

export type Verdict =
	{ readonly text: GatedText; readonly tables: readonly string[] } | { readonly problem: SqlProblem };

/** Table functions that make rows out of nothing or out of lists; every other one reaches beyond the notebook. */
const HARMLESS = [
	'range',
	'generate_series',
	'unnest',
	'repeat',
	'repeat_row',
	'histogram',
	'histogram_values',
	'summary',
] as const;

const refusedFunctions = query<{ readonly name: string }>(
	'functions that reach beyond the notebook',
	{ name: 'text' },
	sql`SELECT DISTINCT lower(function_name) AS name FROM duckdb_functions()
WHERE function_type IN ('table', 'pragma', 'table_macro') ORDER BY name`,
);

const READING = new Set(
	'select with from values describe summarize pivot unpivot show table pivot_wider pivot_longer ('.split(' '),
);

/** The text of a token up to the next one, without its quotes, in small letters. */
function wordOf(text: string, tokens: readonly Token[], index: number): string {
	const whole = text.slice(tokens[index]?.from ?? text.length, tokens[index + 1]?.from ?? text.length);
	const word =
		/^"((?:[^"]|"")*)"/.exec(whole)?.[1]?.replaceAll('""', '"') ??
		/^[\p{L}\p{M}\p{N}_$]+|^\S/u.exec(whole)?.[0];
	return (word ?? '').toLowerCase();
}

export class Gate {
	readonly #database: Database;
	#refused: ReadonlySet<string> | null = null;

	constructor(database: Database) {
		this.#database = database;
	}

	/** Lets a text through or says why not. Nothing of it is run. `known` are the names of the tables it may read. */
	async judge(written: string, known: ReadonlySet<string>): Promise<Verdict> {
		const tokens = (await this.#database.tokens(written)).filter(({ kind }) => kind !== 'comment');
		if (tokens.length === 0) return { problem: { kind: 'empty' } };
		const words = tokens.map((_, index) => wordOf(written, tokens, index));
		const text = withoutEnd(written, tokens, words);
		if (text === null) return { problem: { kind: 'several-statements', place: endOf(tokens, words) } };
		const first = words[0] ?? '';
		if (!READING.has(first)) return { problem: { kind: 'only-reads', word: first.toUpperCase(), place: 0 } };
		const reaching = await this.#reaching(tokens, words);
		if (reaching) return { problem: reaching };
		return this.#parsed(text, withoutUsing(text, tokens, words), known);
	}

	/** The first call of a function that reads files, settings or the engine's insides, or hides other SQL in a text. */
	async #reaching(tokens: readonly Token[], words: readonly string[]): Promise<SqlProblem | null> {
		this.#refused ??= new Set(
			rowsOf(await this.#database.query(refusedFunctions))
				.map(({ name }) => name)
				.filter((name) => !(HARMLESS as readonly string[]).includes(name)),
		);
		for (const [index, word] of words.entries()) {
			const token = tokens[index];
			if (!token || token.kind === 'text' || words[index + 1] !== '(' || !this.#refused.has(word)) continue;
			return { kind: 'function-refused', name: word, place: token.from };
		}
		return null;
	}

	/**
	 * The engine's parser takes the text as one statement by itself, and takes it in brackets, where its grammar allows
	 * nothing but reading. `plain` is what its names are taken from.
	 */
	async #parsed(text: string, plain: string, known: ReadonlySet<string>): Promise<Verdict> {
		try {
			const tables = await this.#database.tableNames(`${BRACKET}${plain}\n)`);
			await this.#database.tableNames(plain);
			const unknown = tables.find((table) => !known.has(table.toLowerCase()));
			if (unknown !== undefined) {
				return { problem: { kind: 'no-such-table', name: unknown, place: placeOf(text, unknown) } };
			}
			return { text: text as GatedText, tables };
		} catch (error) {
			const problem = problemOf(error);
			if (problem.kind === 'engine-failed') return { problem: engineSaid(problem.detail, text) };
			throw error;
		}
	}
}

/**
 * The text with `ON TRUE` for each `USING (a, b)`, at the same places: while the engine only takes the names of tables
 * it knows no columns, and would find none of these in them.
 */
function withoutUsing(text: string, tokens: readonly Token[], words: readonly string[]): string {
	let plain = text;
	for (const [index, word] of words.entries()) {
		if (word !== 'using' || words[index + 1] !== '(') continue;
		let end = index + 2;
		while (words[end] === ',' || /^[\p{L}\p{M}\p{N}_$]/u.test(words[end] ?? '')) end++;
		const from = tokens[index]?.from ?? 0;
		const to = tokens[end]?.from;
		if (words[end] !== ')' || to === undefined) continue;
		const between = plain.slice(from + 'ON TRUE'.length, to + 1).replace(/[^\n]/gu, ' ');
		plain = `${plain.slice(0, from)}ON TRUE${between}${plain.slice(to + 1)}`;
	}
	return plain;
}

/** The text without the semicolon at its end; null where more follows. */
function withoutEnd(text: string, tokens: readonly Token[], words: readonly string[]): string | null {
	const ends = tokens.flatMap(({ kind, from }, index) =>
		kind === 'operator' && words[index] === ';' ? [{ index, from }] : [],
	);
	const [first] = ends;
	if (!first) return text;
	if (ends.length < tokens.length - first.index) return null;
	return text.slice(0, first.from);
}

/** Where the second statement begins. */
function endOf(tokens: readonly Token[], words: readonly string[]): number {
	return tokens[words.indexOf(';') + 1]?.from ?? 0;
}

function placeOf(text: string, word: string): number | null {
	const place = text.toLowerCase().indexOf(word.toLowerCase());
	return place === -1 ? null : place;
}
