// The lifecycle of the shop's customers: the stage that each is in, and how long each step takes.
import type { LineFacts } from '../../domain/line-facts.ts';
import { csvLine, moneyText, type CsvField } from '../../downloads/csv-sql.ts';
import { rhythmOf } from '../../segmentation/rhythm.ts';
import { name, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

/** In the order of a customer's life; everyone is in exactly one. */
export const STAGES = ['first', 'second', 'repeat', 'regular', 'slipping', 'lost'] as const;
export type Stage = (typeof STAGES)[number];

/** From this many orders on a customer who keeps their rhythm is a regular. */
export const REGULAR_ORDERS = 4;

/** One row a customer: `stage`, `orders`, `money`, `away`, `gap`, `last_day`. */
function staged(analysisDate: string): Sql {
	return sql`SELECT cid, orders, money, away, gap, last_day,
	CASE WHEN lost THEN 'lost' WHEN slipping THEN 'slipping' WHEN orders >= ${REGULAR_ORDERS} THEN 'regular'
		WHEN orders = 3 THEN 'repeat' WHEN orders = 2 THEN 'second' ELSE 'first' END AS stage
FROM (
${rhythmOf(analysisDate)}) AS rhythm
JOIN (SELECT cid, count(*) FILTER (purchase)::INTEGER AS orders, sum(amount)::BIGINT AS money FROM ${table('orders')}
	WHERE day <= ${{ isoDay: analysisDate }} GROUP BY cid) AS sums USING (cid)`;
}

export interface StageRow {
	readonly stage: string;
	readonly customers: number;
	/** Minor units. */
	readonly money: number;
	/** Days since the last order. */
	readonly median_away: number;
	/** Who had once had four orders or more. */
	readonly once_regular: number;
}

export function stages(analysisDate: string): Query<StageRow> {
	return query(
		'stages of the lifecycle',
		{ stage: 'text', customers: 'number', money: 'number', median_away: 'number', once_regular: 'number' },
		sql`SELECT stage, count(*)::INTEGER AS customers, sum(money)::DOUBLE AS money, median(away)::DOUBLE AS median_away,
	count(*) FILTER (orders >= ${REGULAR_ORDERS})::INTEGER AS once_regular
FROM (
${staged(analysisDate)})
GROUP BY stage
ORDER BY stage`,
	);
}

/** From order `step` to the next: so many waited `days` for it (events), or were watched that long without it. */
export interface StepRow {
	readonly step: number;
	readonly days: number;
	readonly events: number;
	readonly censored: number;
}

export function steps(analysisDate: string): Query<StepRow> {
	const last = REGULAR_ORDERS - 1;
	return query(
		'days from order to order',
		{ step: 'number', days: 'number', events: 'number', censored: 'number' },
		sql`SELECT step, coalesce(waited, watched)::INTEGER AS days, count(waited)::INTEGER AS events, (count(*) - count(waited))::INTEGER AS censored
FROM (
	SELECT step::INTEGER AS step, days[step + 1] - days[step] AS waited, ${{ isoDay: analysisDate }} - days[step] AS watched
	FROM (SELECT cid, min(day, ${REGULAR_ORDERS}) AS days FROM ${table('orders')} WHERE purchase AND day <= ${{ isoDay: analysisDate }} GROUP BY cid),
		range(1, ${last + 1}) AS all_steps(step)
	WHERE len(days) >= step)
GROUP BY ALL
ORDER BY step, days`,
	);
}

function fieldsOf(facts: LineFacts, marks: readonly CsvField[]): CsvField[] {
	const text = (header: string, value: Sql): CsvField => ({ header, value, kind: 'text' });
	const number = (header: string, value: Sql): CsvField => ({ header, value, kind: 'number' });
	return [
		text('customer', sql`people.customer`),
		...facts.person
			.filter(({ identifying }) => identifying)
			.map(({ column }) => text(column, sql`people.${name(column)}`)),
		number('stage', sql`staged.stage`),
		number('last_order', sql`staged.last_day`),
		number('away_days', sql`staged.away`),
		number('usual_gap_days', sql`staged.gap`),
		number('orders', sql`staged.orders`),
		number('money', moneyText(sql`staged.money`, facts.scale)),
		...marks,
	];
}

/** `marks`: further columns, such as those of a control group. */
export const stageHeader = (facts: LineFacts, marks: readonly CsvField[] = []): string[] =>
	fieldsOf(facts, marks).map(({ header }) => header);

/** The people of a stage, those who brought the most first. */
export function stageLines(
	analysisDate: string,
	stage: Stage,
	facts: LineFacts,
	marks: readonly CsvField[] = [],
): Statement {
	return statement(
		'list of a stage',
		sql`SELECT ${csvLine(fieldsOf(facts, marks), 'plain')} AS line
FROM (
${staged(analysisDate)}) AS staged JOIN ${table('people_details')} AS people USING (cid)
WHERE staged.stage = ${stage}
ORDER BY staged.money DESC, staged.cid`,
	);
}
