// What leaves with the reader to run elsewhere: the SQL script of the notebook, on the file itself or on its cleaned lines.
import type { Database } from '../engine/database.ts';
import { rowsOf } from '../engine/columns.ts';
import { cleanedLines, lineColumns, readCleaned } from '../downloads/cleaned-csv.ts';
import { csvText } from '../downloads/csv.ts';
import { sqlScript, type ScriptPart } from '../downloads/sql-script.ts';
import { loadStatements } from '../ingest/load-statements.ts';
import type { Opened } from '../ingest/containers/open.ts';
import { FORMER_CUSTOMERS } from '../segmentation/former.ts';
import { peopleDetails } from '../segmentation/orders.ts';
import type { Statement } from '../sql/statement.ts';
import type { Loaded } from './loading.ts';

export const CLEANED_NAME = 'cleaned-sales.csv';

/** True where DuckDB reads the file from disk as this page did: one file of plain text in UTF-8 with a delimiter. */
export function readsTheFileItself(file: File, opened: Opened, loaded: Loaded): boolean {
	const { encoding, spaceAligned, nul, hasBlankLines } = loaded.plan.dialect;
	const asItIs = encoding === 'utf-8' && !spaceAligned && nul === 'none' && !hasBlankLines;
	return opened.text === file && asItIs && !loaded.badLetters;
}

export interface ScriptWishes {
	readonly database: Database;
	/** The name under which native DuckDB finds the file itself; null where it reads the cleaned lines. */
	readonly itself: string | null;
	/** Lists that some cells read, by the names of their files. */
	readonly lists: readonly string[];
	readonly loaded: Loaded;
	/** What made the tables, in order; the first made the table of lines. */
	readonly statements: readonly Statement[];
	readonly cells: readonly ScriptPart[];
	readonly words: {
		readonly head: (files: string) => readonly string[];
		readonly tables: string;
		/** Said in the place of SQL that reads the former file. */
		readonly former: string;
	};
}

/** The script's text. */
export async function scriptOf(wishes: ScriptWishes): Promise<string> {
	const { database, itself, lists, loaded, statements, cells, words } = wishes;
	const lines =
		itself === null
			? [readCleaned(rowsOf(await database.query(lineColumns)), CLEANED_NAME)]
			: loadStatements(loaded.plan, itself);
	const made = new Set(statements);
	return sqlScript({
		head: words.head([itself ?? CLEANED_NAME, ...lists].join(', ')),
		tables: {
			title: words.tables,
			notes: [],
			// A filter may ask what is known of people, so that stands before it.
			statements: [
				...lines,
				...statements.slice(1, loaded.statements.length),
				peopleDetails(loaded.facts),
				...statements.slice(loaded.statements.length),
			],
		},
		parts: cells.map((cell) => {
			const readsFormer = cell.statements.some(({ sql }) => sql.text.includes(FORMER_CUSTOMERS.text));
			if (readsFormer) return { ...cell, notes: [...cell.notes, words.former], statements: [] };
			return { ...cell, statements: cell.statements.filter((one) => !made.has(one)) };
		}),
	});
}

/** The cleaned lines as a file. */
export async function cleanedCsv(database: Database): Promise<Blob> {
	const columns = rowsOf(await database.query(lineColumns));
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const header = csvText(
		columns.map(({ name }) => name),
		[],
		'plain',
	);
	await database.stream(cleanedLines(columns), (bytes) => parts.push(new Uint8Array(bytes)), {
		interruptible: true,
	});
	return new Blob([header, ...parts], { type: 'text/csv;charset=utf-8' });
}
