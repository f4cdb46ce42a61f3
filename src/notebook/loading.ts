// From an opened file to the tables of lines, orders and people, with the account of every row.
import { ProblemError } from '../domain/problem.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { LineFacts, PersonColumn } from '../domain/line-facts.ts';
import { ROLES } from '../domain/roles.ts';
import { TABLES, VIEWS } from '../domain/tables.ts';
import { rowAt, rowsOf } from '../engine/columns.ts';
import type { Database, RunOptions } from '../engine/database.ts';
import { readLedger, roundedAmounts, type LedgerReading } from '../ingest/ledger-query.ts';
import { COUNTED_UP_TO_BYTES, duplicateLines, type DuplicateLines } from '../ingest/duplicate-lines.ts';
import { decidingDates, type DecidingDates } from '../ingest/deciding-dates.ts';
import { loadStatements } from '../ingest/load-statements.ts';
import {
	costSource,
	FINEST_SCALE,
	withFinestScale,
	withStatuses,
	type LoadPlan,
} from '../ingest/load-plan.ts';
import { rowsByFile, type FileRows } from '../ingest/several/rows-by-file.ts';
import { overlapOf } from '../ingest/several/overlap.ts';
import { onePlace, type RowPlace } from '../ingest/several/row-places.ts';
import { readableText, utf8Blob } from '../ingest/transcode.ts';
import {
	finishOrders,
	groupLines,
	onlyReturnsCount,
	reusedOrderIds,
	setOnlyReturnsAside,
} from '../segmentation/orders.ts';
import { join, sql } from '../sql/sql.ts';
import { table } from '../sql/tables.ts';
import { statement, type Query, type Statement } from '../sql/statement.ts';

/** Everything that is known once a file is in. */
export interface Loaded {
	readonly plan: LoadPlan;
	readonly facts: LineFacts;
	readonly ledger: Ledger;
	readonly reading: LedgerReading;
	/** Order ids that came back for other customers or far-apart days; then the day is part of the order. */
	readonly reusedOrderIds: number;
	/** Lines that are the same as one above; null where they were not counted. */
	readonly duplicates: DuplicateLines | null;
	/** Some bytes were no letters of the encoding and show as U+FFFD. */
	readonly badLetters: boolean;
	/** ISO day: the last order's, or the last before days that stand alone far in the future. */
	readonly defaultAnalysisDate: string;
	/** Where each row stands in its file. */
	readonly places: readonly RowPlace[];
	/** Lines that stand in two of several files and are counted twice. */
	readonly overlap: number;
	/** The account of each of several files; empty where there is one. */
	readonly byFile: readonly FileRows[];
	/** The statements that made the tables, in order. */
	readonly statements: readonly Statement[];
}

/** Drops whatever a file left in the engine. */
export const dropEverything: Statement = statement(
	'drop everything',
	join(
		[
			...VIEWS.map((which) => sql`DROP VIEW IF EXISTS ${table(which)}`),
			...TABLES.map((which) => sql`DROP TABLE IF EXISTS ${table(which)}`),
		],
		sql`; `,
	),
);

/** What the plan says about the table of lines. */
export function factsOf(plan: LoadPlan): LineFacts {
	const header = (index: number) => plan.dialect.columnNames[index] ?? '';
	const known: PersonColumn[] = (['name', 'phone', 'email', 'channel'] as const).flatMap((role) => {
		const index = plan.roles[role];
		return index === undefined
			? []
			: [{ column: role, header: header(index), identifying: role !== 'channel' }];
	});
	const attributes = plan.attributes.map((index) => ({
		column: `attribute_${index}`,
		header: header(index),
		identifying: false,
	}));
	return {
		scale: plan.numbers.scale,
		hasOrderId: plan.roles.orderId !== undefined,
		hasPoints: plan.roles.points !== undefined,
		hasCost: costSource(plan.roles) !== 'none',
		isSummary: plan.roles.orderCount !== undefined,
		hasTime: plan.hours,
		person: [...known, ...attributes],
		roles: ROLES.filter(
			(role) => plan.roles[role] !== undefined && !(plan.lean && (role === 'quantity' || role === 'status')),
		),
	};
}

/** Runs statements one after another and remembers them. */
class Steps {
	readonly done: Statement[] = [];
	readonly #database: Database;
	readonly #options: RunOptions;

	constructor(database: Database, options: RunOptions) {
		this.#database = database;
		this.#options = options;
	}

	/** Runs a step; a long one with `progress` tells how far it is. */
	async run(step: Statement, how: 'quick' | 'interruptible' | 'progress' = 'interruptible'): Promise<void> {
		const { signal, onProgress } = this.#options;
		if (signal?.aborted) throw new ProblemError({ kind: 'cancelled' });
		await this.#database.run(step, {
			interruptible: how !== 'quick',
			...(signal ? { signal } : {}),
			...(how === 'progress' && onProgress ? { onProgress } : {}),
		});
		this.done.push(step);
	}

	forget(): void {
		this.done.length = 0;
	}
}

/** The dates of the whole file that decide between day first and month first. */
export async function findDecidingDates(
	database: Database,
	file: Blob,
	plan: LoadPlan,
	signal: AbortSignal,
): Promise<DecidingDates> {
	const path = await database.openFile(await readableText(file, plan.dialect));
	try {
		const found = await database.query(decidingDates(plan, path), { signal, interruptible: true });
		return rowAt(found, 0);
	} finally {
		await database.closeFile(path);
	}
}

/** One number of a query of one row. */
async function oneNumber<Key extends string>(
	database: Database,
	asked: Query<Record<Key, number>>,
	key: Key,
) {
	return rowsOf(await database.query(asked))[0]?.[key] ?? 0;
}

/** What is told of the lines beside themselves. */
interface Found {
	readonly duplicates: DuplicateLines | null;
	readonly overlap: number;
}

/** The table of lines from text that the engine reads by handle. */
async function readLines(
	database: Database,
	text: Blob,
	plan: LoadPlan,
	steps: Steps,
	starts: readonly number[],
): Promise<Found> {
	const path = await database.openFile(text);
	try {
		steps.forget();
		for (const step of loadStatements(plan, path)) await steps.run(step, 'progress');
		const uncounted = text.size > COUNTED_UP_TO_BYTES || plan.dropDuplicates;
		const duplicates = uncounted ? null : rowAt(await database.query(duplicateLines(plan, path)), 0);
		if (starts.length < 2 || plan.onceAcross.length > 1) return { duplicates, overlap: 0 };
		return { duplicates, overlap: rowAt(await database.query(overlapOf(plan, starts, path)), 0).rows };
	} finally {
		await database.closeFile(path);
	}
}

const isBadLetter = (error: unknown) =>
	error instanceof ProblemError &&
	error.problem.kind === 'engine-failed' &&
	/unicode|utf-8/i.test(error.problem.detail);

/**
 * The table of lines. Bytes that are no letters, which the sample did not show, become U+FFFD and are said; where money
 * lost digits the file is read again to the finest scale, so that the order of rows never matters.
 */
async function loadLines(
	database: Database,
	file: Blob,
	plan: LoadPlan,
	steps: Steps,
	starts: readonly number[],
) {
	let text = await readableText(file, plan.dialect);
	let badLetters = false;
	let found: Found;
	try {
		found = await readLines(database, text, plan, steps, starts);
	} catch (error) {
		if (!isBadLetter(error)) throw error;
		badLetters = true;
		text = await utf8Blob(file, plan.dialect.encoding);
		found = await readLines(database, text, plan, steps, starts);
	}
	if (plan.numbers.scale === FINEST_SCALE || (await oneNumber(database, roundedAmounts, 'rows')) === 0) {
		return { plan, badLetters, ...found };
	}
	const finest = withFinestScale(plan);
	await readLines(database, text, finest, steps, starts);
	return { plan: finest, badLetters, ...found };
}

/** Orders and people from lines. @returns how many order ids came back, so that the day is part of the order */
async function loadOrders(database: Database, facts: LineFacts, steps: Steps): Promise<number> {
	await steps.run(groupLines(facts, false));
	const reused = await oneNumber(database, reusedOrderIds, 'ids');
	if (reused > 0) await steps.run(groupLines(facts, true));
	if ((await oneNumber(database, onlyReturnsCount, 'customers')) > 0) {
		for (const step of setOnlyReturnsAside) await steps.run(step);
	}
	for (const step of finishOrders) await steps.run(step);
	return reused;
}

/** Days that stand alone far in the future do not move the analysis date. */
function analysisDateOf({ ledger, suspicions }: LedgerReading): string {
	const lone = suspicions.find((suspicion) => suspicion.kind === 'lone-days');
	return lone?.lastOrdinaryDay ?? ledger.lastDay ?? '1970-01-01';
}

/**
 * Loads the file by the plan; once more where a status value that the sample did not show has a meaning from the reader.
 * @throws ProblemError `cancelled`, `no-rows-used`, `out-of-memory`, `file-changed`.
 */
export async function loadFile(
	database: Database,
	file: Blob,
	proposed: LoadPlan,
	options: RunOptions,
	places: readonly RowPlace[] = onePlace(proposed.dialect.linesBeforeData),
): Promise<Loaded> {
	const steps = new Steps(database, options);
	const starts = places.map(({ from }) => from);
	const { plan, badLetters, duplicates, overlap } = await loadLines(database, file, proposed, steps, starts);
	const facts = factsOf(plan);
	const reused = await loadOrders(database, facts, steps);
	const reading = await readLedger(database, plan);
	const explained = withStatuses(plan, reading.unknownStatuses);
	if (explained !== plan) return loadFile(database, file, explained, options, places);
	const { ledger } = reading;
	if (ledger.rowsUsed === 0) {
		const most = ledger.setAside.toSorted((left, right) => right.rows - left.rows)[0];
		throw new ProblemError({ kind: 'no-rows-used', rowsRead: ledger.rowsRead, mostly: most?.reason ?? null });
	}
	return {
		plan,
		facts,
		ledger,
		reading,
		reusedOrderIds: reused,
		badLetters,
		duplicates,
		defaultAnalysisDate: analysisDateOf(reading),
		places,
		overlap,
		byFile: places.length > 1 ? rowsOf(await database.query(rowsByFile(places))) : [],
		statements: steps.done,
	};
}
