// The shop's rhythm: gaps between orders, weekdays and hours, months, and who is due by their own gap.
import type { LineFacts } from '../../domain/line-facts.ts';
import { csvLine, moneyText, type CsvField } from '../../downloads/csv-sql.ts';
import { gapsUpTo, rhythmOf } from '../../segmentation/rhythm.ts';
import { periodIndex } from '../../sql/period.ts';
import { name, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

/** How often a gap of so many days lies between two purchase days of one customer. */
export interface GapRow {
	readonly gap: number;
	readonly times: number;
}

export function gaps(analysisDate: string): Query<GapRow> {
	return query(
		'gaps between orders',
		{ gap: 'number', times: 'number' },
		sql`SELECT gap, count(*)::INTEGER AS times FROM (${gapsUpTo(analysisDate)}) WHERE gap IS NOT NULL GROUP BY gap ORDER BY gap`,
	);
}

/** Orders on a weekday, 1 is Monday; `hour` is null where the file has none. */
export interface WeekRow {
	readonly weekday: number;
	readonly hour: number | null;
	readonly orders: number;
}

export function weekdays(analysisDate: string): Query<WeekRow> {
	return query(
		'orders by weekday',
		{ weekday: 'number', hour: 'number', orders: 'number' },
		sql`SELECT isodow(day)::INTEGER AS weekday, NULL::INTEGER AS hour, count(*)::INTEGER AS orders
FROM ${table('orders')} WHERE purchase AND day <= ${{ isoDay: analysisDate }} GROUP BY ALL ORDER BY weekday`,
	);
}

/** An order counts once, at the earliest hour of its first day. */
export function weekdayHours(analysisDate: string, facts: LineFacts, dayInKey: boolean): Query<WeekRow> {
	const order = !facts.hasOrderId
		? sql`day`
		: dayInKey
			? sql`order_id, day`
			: sql`order_id, CASE WHEN order_id IS NULL THEN day END`;
	return query(
		'orders by weekday and hour',
		{ weekday: 'number', hour: 'number', orders: 'number' },
		sql`SELECT isodow(started.day)::INTEGER AS weekday, started.hour::INTEGER AS hour, count(*)::INTEGER AS orders
FROM (
	SELECT min({'day': day, 'hour': hour}) AS started FROM ${table('kept_lines')}
	WHERE NOT is_return AND day <= ${{ isoDay: analysisDate }} GROUP BY customer, ${order})
GROUP BY ALL
ORDER BY weekday, hour`,
	);
}

/** One calendar month; money in minor units. */
export interface SeasonRow {
	/** As domain/period.ts counts. */
	readonly month: number;
	readonly orders: number;
	readonly money: number;
}

export function months(analysisDate: string): Query<SeasonRow> {
	return query(
		'orders by month',
		{ month: 'number', orders: 'number', money: 'number' },
		sql`SELECT ${periodIndex(sql`day`, 'month')} AS month, count(*) FILTER (purchase)::INTEGER AS orders, sum(amount)::DOUBLE AS money
FROM ${table('orders')} WHERE day <= ${{ isoDay: analysisDate }} GROUP BY ALL ORDER BY month`,
	);
}

/** Due: away for 0.8 to 1.5 of their own usual gap, known from two gaps or more. */
const DUE = sql`gaps >= 2 AND away BETWEEN 0.8 * own_gap AND 1.5 * own_gap`;
/** Later than that and not yet lost. */
const OVERDUE = sql`gaps >= 2 AND away > 1.5 * own_gap AND NOT lost`;

export interface DueTotals {
	readonly customers: number;
	/** With a rhythm of their own: three purchase days or more. */
	readonly known: number;
	readonly due: number;
	readonly overdue: number;
	readonly shop_gap: number | null;
	readonly long_gap: number | null;
}

export function dueTotals(analysisDate: string): Query<DueTotals> {
	return query(
		'who is due, in numbers',
		{
			customers: 'number',
			known: 'number',
			due: 'number',
			overdue: 'number',
			shop_gap: 'number',
			long_gap: 'number',
		},
		sql`SELECT count(*)::INTEGER AS customers, count(*) FILTER (gaps >= 2)::INTEGER AS known,
	count(*) FILTER (${DUE})::INTEGER AS due, count(*) FILTER (${OVERDUE})::INTEGER AS overdue,
	max(shop_gap) AS shop_gap, max(long_gap) AS long_gap
FROM (
${rhythmOf(analysisDate)})`,
	);
}

export type DueList = 'due' | 'overdue';

function dueFrom(analysisDate: string, which: DueList): Sql {
	return sql`FROM (
${rhythmOf(analysisDate)}) AS rhythm
JOIN (SELECT cid, count(*) FILTER (purchase)::INTEGER AS orders, sum(amount)::BIGINT AS money FROM ${table('orders')}
	WHERE day <= ${{ isoDay: analysisDate }} GROUP BY cid) AS sums USING (cid)
JOIN ${table('people_details')} AS people USING (cid)
WHERE ${which === 'due' ? DUE : OVERDUE}`;
}

const DUE_ON = sql`(rhythm.last_day + round(rhythm.own_gap)::INTEGER)`;

export interface DuePerson {
	readonly cid: number;
	readonly customer: string;
	readonly name: string | null;
	readonly usual_gap: number;
	readonly away: number;
	/** ISO. */
	readonly due_on: string;
	readonly orders: number;
	/** Minor units. */
	readonly money: number;
}

/** Those who brought the most first. */
export function duePeople(
	analysisDate: string,
	which: DueList,
	facts: LineFacts,
	count: number,
): Query<DuePerson> {
	const named = facts.person.some(({ column }) => column === 'name');
	return query(
		which === 'due' ? 'who is due' : 'who is overdue',
		{
			cid: 'number',
			customer: 'text',
			name: 'text',
			usual_gap: 'number',
			away: 'number',
			due_on: 'text',
			orders: 'number',
			money: 'number',
		},
		sql`SELECT rhythm.cid, people.customer, ${named ? sql`people.name` : sql`NULL::VARCHAR AS name`}, rhythm.own_gap AS usual_gap, rhythm.away,
	${DUE_ON}::VARCHAR AS due_on, sums.orders, sums.money::DOUBLE AS money
${dueFrom(analysisDate, which)}
ORDER BY sums.money DESC, rhythm.cid
LIMIT ${count}`,
	);
}

function dueFields(facts: LineFacts, marks: readonly CsvField[]): CsvField[] {
	const text = (header: string, value: Sql): CsvField => ({ header, value, kind: 'text' });
	const number = (header: string, value: Sql): CsvField => ({ header, value, kind: 'number' });
	return [
		text('customer', sql`people.customer`),
		...facts.person
			.filter(({ identifying }) => identifying)
			.map(({ column }) => text(column, sql`people.${name(column)}`)),
		number('last_order', sql`rhythm.last_day`),
		number('usual_gap_days', sql`rhythm.own_gap`),
		number('away_days', sql`rhythm.away`),
		number('due_on', DUE_ON),
		number('orders', sql`sums.orders`),
		number('money', moneyText(sql`sums.money`, facts.scale)),
		...marks,
	];
}

/** `marks`: further columns, such as those of a control group. */
export const dueHeader = (facts: LineFacts, marks: readonly CsvField[] = []): string[] =>
	dueFields(facts, marks).map(({ header }) => header);

export function dueLines(
	analysisDate: string,
	which: DueList,
	facts: LineFacts,
	marks: readonly CsvField[] = [],
): Statement {
	return statement(
		'list of those who are due',
		sql`SELECT ${csvLine(dueFields(facts, marks), 'plain')} AS line
${dueFrom(analysisDate, which)}
ORDER BY sums.money DESC, rhythm.cid`,
	);
}
