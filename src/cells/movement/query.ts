// The same movement in SQL, from the scores at both dates: the truth behind the picture, the people and their lists.
import { bookLevel } from '../../domain/book.ts';
import type { LineFacts } from '../../domain/line-facts.ts';
import { csvLine, moneyText, type CsvField } from '../../downloads/csv-sql.ts';
import type { CsvFlavour } from '../../downloads/csv.ts';
import type { AnalysisTables } from '../../segmentation/analysis-tables.ts';
import { ASLEEP_R } from '../../segmentation/standing.ts';
import { list, name, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';
import { NOT_YET_ID, OUT_OF_WINDOW_ID, type Flow, type ReadyList } from './flows.ts';

/** The two dates with the tables scored at each. */
export interface TwoDates {
	readonly from: string;
	readonly to: string;
	readonly before: AnalysisTables;
	readonly after: AnalysisTables;
	/** How many scores of recency there are. */
	readonly levelsR: number;
	/** The segments in the book's order. */
	readonly ids: readonly string[];
}

/** The people to list: one flow or a ready list. */
export type Chosen = { readonly from: string; readonly to: string } | { readonly list: ReadyList };

/** One row a customer of the second date: `before`, `after`, both slept or not, and the money. */
function moves({ from, to, before, after, levelsR }: TwoDates): Sql {
	const asleep = Array.from({ length: levelsR }, (_, index) => index + 1).filter(
		(score) => bookLevel(score, levelsR, 5) <= ASLEEP_R,
	);
	const slept = (r: Sql) => sql`coalesce(${r} IN (${list(asleep.map((score) => sql`${score}`))}), TRUE)`;
	return sql`SELECT bought.cid, bought.orders, bought.last_order, bought.money_before, bought.money_between,
	coalesce(segment_before.segment, CASE WHEN bought.first_order > ${{ isoDay: from }} THEN ${NOT_YET_ID} ELSE ${OUT_OF_WINDOW_ID} END) AS place_before,
	coalesce(segment_after.segment, ${OUT_OF_WINDOW_ID}) AS place_after,
	${slept(sql`score_before.r`)} AS slept_before, ${slept(sql`score_after.r`)} AS sleeps_after
FROM (
	SELECT cid, min(day) FILTER (purchase) AS first_order, max(day) FILTER (purchase) AS last_order,
		count(*) FILTER (purchase)::INTEGER AS orders,
		coalesce(sum(amount) FILTER (day <= ${{ isoDay: from }}), 0)::BIGINT AS money_before,
		coalesce(sum(amount) FILTER (day > ${{ isoDay: from }}), 0)::BIGINT AS money_between
	FROM ${table('orders')} WHERE day <= ${{ isoDay: to }} GROUP BY cid HAVING count(*) FILTER (purchase) > 0) AS bought
LEFT JOIN ${before.segments} AS segment_before USING (cid) LEFT JOIN ${before.scores} AS score_before USING (cid)
LEFT JOIN ${after.segments} AS segment_after USING (cid) LEFT JOIN ${after.scores} AS score_after USING (cid)`;
}

export function flowRows(dates: TwoDates): Query<Flow> {
	return query(
		'movement',
		{ from: 'text', to: 'text', customers: 'number', money_before: 'number', money_between: 'number' },
		sql`SELECT place_before AS ${name('from')}, place_after AS ${name('to')}, count(*)::INTEGER AS customers,
	sum(money_before)::DOUBLE AS money_before, sum(money_between)::DOUBLE AS money_between
FROM (
${moves(dates)})
GROUP BY ALL
ORDER BY ALL`,
	);
}

function belongs(chosen: Chosen, ids: readonly string[]): Sql {
	if ('from' in chosen) return sql`place_before = ${chosen.from} AND place_after = ${chosen.to}`;
	const order = list(ids.map((id) => sql`${id}`));
	const place = (column: string) => sql`list_position([${order}], ${name(column)})`;
	const known = sql`place_before <> ${NOT_YET_ID}`;
	switch (chosen.list) {
		case 'left-best':
			return sql`place_before = ${ids[0] ?? ''} AND place_after <> ${ids[0] ?? ''}`;
		case 'risen':
			return sql`${place('place_after')} < ${place('place_before')}`;
		case 'fallen':
			return sql`${place('place_after')} > ${place('place_before')}`;
		case 'new':
			return sql`place_before = ${NOT_YET_ID}`;
		case 'returned':
			return sql`${known} AND slept_before AND NOT sleeps_after`;
		case 'lost':
			return sql`${known} AND NOT slept_before AND sleeps_after`;
	}
}

export interface MovedPerson {
	readonly cid: number;
	readonly customer: string;
	readonly name: string | null;
	readonly place_before: string;
	readonly place_after: string;
	readonly last_order: string;
	readonly orders: number;
	/** Minor units. */
	readonly money: number;
}

/** The first people of a flow or list, most money first. */
export function movedPeople(
	dates: TwoDates,
	chosen: Chosen,
	facts: LineFacts,
	count: number,
): Query<MovedPerson> {
	const named = facts.person.some(({ column }) => column === 'name');
	return query(
		'people who moved',
		{
			cid: 'number',
			customer: 'text',
			name: 'text',
			place_before: 'text',
			place_after: 'text',
			last_order: 'text',
			orders: 'number',
			money: 'number',
		},
		sql`SELECT moves.cid, people.customer, ${named ? sql`people.name` : sql`NULL::VARCHAR AS name`}, place_before, place_after,
	last_order::VARCHAR AS last_order, orders, (money_before + money_between)::DOUBLE AS money
FROM (
${moves(dates)}) AS moves JOIN ${table('people_details')} AS people USING (cid)
WHERE ${belongs(chosen, dates.ids)}
ORDER BY money DESC, moves.cid
LIMIT ${count}`,
	);
}

function fieldsOf(facts: LineFacts, marks: readonly CsvField[]): CsvField[] {
	const { scale } = facts;
	const text = (header: string, value: Sql): CsvField => ({ header, value, kind: 'text' });
	const number = (header: string, value: Sql): CsvField => ({ header, value, kind: 'number' });
	return [
		text('customer', sql`people.customer`),
		...facts.person
			.filter(({ identifying }) => identifying)
			.map(({ column }) => text(column, sql`people.${name(column)}`)),
		number('segment_before', sql`place_before`),
		number('segment_after', sql`place_after`),
		number('last_order', sql`last_order`),
		number('orders', sql`orders`),
		number('money_before', moneyText(sql`money_before`, scale)),
		number('money_between', moneyText(sql`money_between`, scale)),
		...marks,
	];
}

/** `marks`: further columns, such as those of a control group. */
export function movedHeader(facts: LineFacts, marks: readonly CsvField[] = []): string[] {
	return fieldsOf(facts, marks).map(({ header }) => header);
}

/** All of them as lines of CSV, most money first. */
export function movedLines(
	dates: TwoDates,
	chosen: Chosen,
	facts: LineFacts,
	flavour: CsvFlavour,
	marks: readonly CsvField[] = [],
): Statement {
	return statement(
		'list of people who moved',
		sql`SELECT ${csvLine(fieldsOf(facts, marks), flavour)} AS line
FROM (
${moves(dates)}) AS moves JOIN ${table('people_details')} AS people USING (cid)
WHERE ${belongs(chosen, dates.ids)}
ORDER BY money_before + money_between DESC, moves.cid`,
	);
}
