// Loads a text the way the notebook does, and gives back the table of lines.
import { EMPTY_RECIPE, type FileChoices } from '../../src/domain/recipe.ts';
import type { LoadPlan } from '../../src/ingest/load-plan.ts';
import { loadStatements } from '../../src/ingest/load-statements.ts';
import { propose, type Proposal } from '../../src/ingest/propose.ts';
import { sniff, type Sniffed } from '../../src/ingest/sniff.ts';
import { readableText } from '../../src/ingest/transcode.ts';
import { nodeDatabase } from './node-database.ts';

export type Line = Readonly<Record<string, string | null>>;

export interface LoadedText {
	readonly sniffed: Sniffed;
	readonly proposal: Proposal;
	readonly lines: readonly Line[];
}

/** The rows of a table, every value as text. */
export async function tableRows(text: string): Promise<readonly Line[]> {
	const table = (await nodeDatabase()).ask(`SELECT COLUMNS(*)::VARCHAR FROM (${text})`);
	const names = table.schema.fields.map((field) => field.name);
	return Array.from({ length: table.numRows }, (_, row) =>
		Object.fromEntries(
			names.map((name) => [name, (table.getChild(name)?.get(row) as string | null) ?? null]),
		),
	);
}

export async function loadPlan(file: Blob, plan: LoadPlan): Promise<readonly Line[]> {
	const database = await nodeDatabase();
	const path = await database.openFile(await readableText(file, plan.dialect));
	for (const step of loadStatements(plan, path)) await database.run(step);
	await database.closeFile(path);
	return tableRows('FROM quintile.lines ORDER BY row_number');
}

export async function load(
	content: string | Uint8Array<ArrayBuffer>,
	choices: Partial<FileChoices> = {},
): Promise<LoadedText> {
	const file = new Blob([content]);
	const all = { ...EMPTY_RECIPE.file, ...choices };
	const sniffed = await sniff(file, all);
	const proposal = propose(sniffed, all);
	return { sniffed, proposal, lines: await loadPlan(file, proposal.plan) };
}

/** One column of the lines. */
export const column = (loaded: LoadedText, name: string): readonly (string | null | undefined)[] =>
	loaded.lines.map((line) => line[name]);

/** The file's bytes in windows-874. */
export function windows874(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(text, (letter) => {
		const code = letter.charCodeAt(0);
		return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code;
	});
}
