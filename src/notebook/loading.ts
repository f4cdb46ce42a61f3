// From an opened file to the tables of lines, orders and people, with the account of every row.
import { ProblemError } from '../domain/problem.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { LineFacts, PersonColumn } from '../domain/line-facts.ts';
import { SCHEMA } from '../domain/tables.ts';
import { rowsOf } from '../engine/columns.ts';
import type { Database, RunOptions } from '../engine/database.ts';
import { readLedger, type LedgerReading } from '../ingest/ledger-query.ts';
import { loadStatements } from '../ingest/load-statements.ts';
import type { LoadPlan } from '../ingest/load-plan.ts';
import { readableText } from '../ingest/transcode.ts';
import {
	finishOrders,
	groupLines,
	onlyReturnsCount,
	reusedOrderIds,
	setOnlyReturnsAside,
} from '../segmentation/orders.ts';
import { name, sql } from '../sql/sql.ts';
import { statement, type Statement } from '../sql/statement.ts';

/** Everything that is known once a file is in. */
export interface Loaded {
	readonly plan: LoadPlan;
	readonly facts: LineFacts;
	readonly ledger: Ledger;
	readonly reading: LedgerReading;
	/** Order ids that came back for other customers or far-apart days; then the day is part of the order. */
	readonly reusedOrderIds: number;
	/** ISO day: the last order's, or the last before days that stand alone far in the future. */
	readonly defaultAnalysisDate: string;
	/** The statements that made the tables, in order. */
	readonly statements: readonly Statement[];
}

/** Drops whatever a file left in the engine. */
export const dropEverything: Statement = statement(
	'drop everything',
	sql`DROP SCHEMA IF EXISTS ${name(SCHEMA)} CASCADE`,
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
		person: [...known, ...attributes],
	};
}

/**
 * Loads the file by the plan.
 * @throws ProblemError `cancelled`, `no-rows-used`, `out-of-memory`, `file-changed`.
 */
export async function loadFile(
	database: Database,
	file: Blob,
	plan: LoadPlan,
	options: RunOptions,
): Promise<Loaded> {
	const statements: Statement[] = [];
	const run = async (step: Statement, how: RunOptions = {}) => {
		if (options.signal?.aborted) throw new ProblemError({ kind: 'cancelled' });
		await database.run(step, how);
		statements.push(step);
	};
	const path = await database.openFile(await readableText(file, plan.dialect));
	try {
		for (const step of loadStatements(plan, path)) await run(step, options);
	} finally {
		await database.closeFile(path);
	}
	const facts = factsOf(plan);
	const signalled: RunOptions = {
		interruptible: true,
		...(options.signal ? { signal: options.signal } : {}),
	};
	await run(groupLines(facts, false), signalled);
	const reused = rowsOf(await database.query(reusedOrderIds))[0]?.ids ?? 0;
	if (reused > 0) await run(groupLines(facts, true), signalled);
	if ((rowsOf(await database.query(onlyReturnsCount))[0]?.customers ?? 0) > 0) {
		for (const step of setOnlyReturnsAside) await run(step);
	}
	for (const step of finishOrders) await run(step, signalled);
	const reading = await readLedger(database, plan);
	if (reading.ledger.rowsUsed === 0)
		throw new ProblemError({ kind: 'no-rows-used', rowsRead: reading.ledger.rowsRead });
	const lone = reading.suspicions.find(({ kind }) => kind === 'lone-days');
	const lastDay = reading.ledger.lastDay ?? '1970-01-01';
	return {
		plan,
		facts,
		ledger: reading.ledger,
		reading,
		reusedOrderIds: reused,
		defaultAnalysisDate: lone?.kind === 'lone-days' ? lone.lastOrdinaryDay : lastDay,
		statements,
	};
}
