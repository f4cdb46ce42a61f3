// Looks a loaded file through once more: every repaired value, every customer written in several ways, every line that comes again.
import { rowsOf } from '../engine/columns.ts';
import type { Database, RunOptions } from '../engine/database.ts';
import { listRepairs, repairCounts, type Repair } from '../ingest/account/repaired-values.ts';
import { listSpellings, mergedCount } from '../ingest/account/customer-spellings.ts';
import { listSameLines, sameLinesCount } from '../ingest/account/same-lines.ts';
import type { DuplicateLines } from '../ingest/duplicate-lines.ts';
import { readableText, utf8Blob } from '../ingest/transcode.ts';
import type { Statement } from '../sql/statement.ts';
import type { Loaded } from './loading.ts';

/** Files up to this size are looked through without being asked: it takes a fraction of a second. */
export const LOOKED_THROUGH_UP_TO_BYTES = 16_000_000;

export interface LookedThrough {
	readonly repairs: readonly { readonly kind: Repair; readonly values: number }[];
	/** Customers with several spellings. */
	readonly merged: number;
	readonly spellings: number;
	readonly same: DuplicateLines;
	readonly statements: readonly Statement[];
}

/** @throws ProblemError `cancelled`, `file-changed`, `out-of-memory`. */
export async function lookThrough(
	database: Database,
	text: Blob,
	{ plan, badLetters }: Loaded,
	options: RunOptions,
): Promise<LookedThrough> {
	const readable = badLetters
		? await utf8Blob(text, plan.dialect.encoding)
		: await readableText(text, plan.dialect);
	const path = await database.openFile(readable);
	const steps = [listRepairs(plan, path), listSpellings(plan, path), listSameLines(plan, path)].filter(
		(step) => step !== null,
	);
	try {
		for (const step of steps) await database.run(step, { interruptible: true, ...options });
	} finally {
		await database.closeFile(path);
	}
	const repairs = rowsOf(await database.query(repairCounts));
	const merged = plan.roles.customer === undefined ? [] : rowsOf(await database.query(mergedCount));
	const [same = { rows: 0, first: null }] = rowsOf(await database.query(sameLinesCount));
	return {
		repairs: repairs.map(({ kind, values }) => ({ kind: kind as Repair, values })),
		merged: merged[0]?.customers ?? 0,
		spellings: merged[0]?.spellings ?? 0,
		same,
		statements: steps,
	};
}
