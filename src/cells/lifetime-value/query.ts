// What the cell shows: sums by segment and value group, the best customers, and the list of all as a file.
import { csvText, type CsvFlavour } from '../../downloads/csv.ts';
import { csvLine, type CsvField } from '../../downloads/csv-sql.ts';
import type { LineFacts } from '../../domain/line-facts.ts';
import type { SegmentId } from '../../domain/segments.ts';
import { list, name, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';
import { HORIZONS, type HorizonMonths } from '../../statistics/lifetime-task.ts';
import type { LifetimeTables } from './tables.ts';
import { SIDES } from './value-tables.ts';

type Sides = { readonly [Side in (typeof SIDES)[number]]: number };

/** Customers of one segment and value group; money in minor units. */
export interface ValueRow extends Sides {
	readonly segment_id: string;
	/** `high` or `low`. */
	readonly value_group: string;
	readonly customers: number;
	/** Expected number still there; null without a model. */
	readonly alive: number | null;
	readonly purchases: number;
	readonly money: number;
	readonly lifetime: number;
	/** Variance from chance; 0 without a model. */
	readonly chance: number;
	/** The ends of the simple estimate; 0 with a model. */
	readonly low: number;
	readonly high: number;
}

const joined = (tables: LifetimeTables) => sql`${tables.value} AS value
JOIN ${tables.groups} AS value_groups USING (cid)
JOIN ${table('scores')} AS scores USING (cid)
JOIN ${table('segments')} AS segments USING (cid)`;

export function valueRows(
	tables: LifetimeTables,
	where: Sql,
	horizon: HorizonMonths,
	by: 'model' | 'simple',
): Query<ValueRow> {
	const sum = (column: string, present: boolean) =>
		sql`${present ? sql`sum(spread.${name(column)})` : sql`0`}::DOUBLE AS ${name(column)}`;
	const columns = Object.fromEntries(SIDES.map((side) => [side, 'number'])) as Query<Sides>['columns'];
	return query(
		'lifetime value by segment',
		{
			segment_id: 'text',
			value_group: 'text',
			customers: 'number',
			alive: 'number',
			purchases: 'number',
			money: 'number',
			lifetime: 'number',
			...columns,
			chance: 'number',
			low: 'number',
			high: 'number',
		},
		sql`SELECT segments.segment AS segment_id, value_group, count(*)::INTEGER AS customers, sum(alive)::DOUBLE AS alive,
	sum(${name(`purchases_${horizon}m`)})::DOUBLE AS purchases,
	sum(${name(`money_${horizon}m`)})::DOUBLE AS money,
	sum(${name(`lifetime_${horizon}m`)})::DOUBLE AS lifetime,
	${list([
		...SIDES.map((side) => sum(side, by === 'model')),
		sum('chance', by === 'model'),
		sum('low', by === 'simple'),
		sum('high', by === 'simple'),
	])}
FROM ${joined(tables)}
JOIN ${tables.spread} AS spread USING (cid)
WHERE ${where}
GROUP BY 1, 2 ORDER BY 1, 2`,
	);
}

export interface BestRow {
	readonly place: number;
	readonly customer: string;
	readonly name: string | null;
	readonly segment: string;
	readonly alive: number | null;
	readonly purchases: number;
	readonly lifetime: number;
}

/** The customers with the most to come. */
export function bestRows(
	tables: LifetimeTables,
	where: Sql,
	horizon: HorizonMonths,
	facts: LineFacts,
	count: number,
): Query<BestRow> {
	const named = facts.person.some(({ column }) => column === 'name');
	return query(
		'customers with the most to come',
		{
			place: 'number',
			customer: 'text',
			name: 'text',
			segment: 'text',
			alive: 'number',
			purchases: 'number',
			lifetime: 'number',
		},
		sql`SELECT place, people.customer, ${named ? sql`people.name` : sql`NULL::VARCHAR`} AS name, segments.segment, alive,
	${name(`purchases_${horizon}m`)} AS purchases, ${name(`lifetime_${horizon}m`)} AS lifetime
FROM ${joined(tables)} JOIN ${table('people_details')} AS people USING (cid)
WHERE ${where}
ORDER BY place LIMIT ${count}`,
	);
}

/** Money of an estimate with two decimals, from minor units. */
const moneyColumn = (column: Sql, scale: number) => sql`printf('%.2f', ${column} / ${10 ** scale})`;

function fieldsOf(
	facts: LineFacts,
	segmentNames: ReadonlyMap<SegmentId, string>,
	marks: readonly CsvField[],
): CsvField[] {
	const cases = [...segmentNames].reduce((all, [id, called]) => sql`${all} WHEN ${id} THEN ${called}`, sql``);
	const number = (header: string, value: Sql): CsvField => ({ header, value, kind: 'number' });
	const text = (header: string, value: Sql): CsvField => ({ header, value, kind: 'text' });
	return [
		text('customer', sql`people.customer`),
		number('segment_id', sql`segments.segment`),
		text('segment', sql`CASE segments.segment${cases} END`),
		number('value_group', sql`value_group`),
		number('p_alive', sql`printf('%.4f', alive)`),
		...HORIZONS.map((months) =>
			number(`purchases_${months}m`, sql`printf('%.4f', ${name(`purchases_${months}m`)})`),
		),
		...(['money', 'lifetime'] as const).flatMap((what) =>
			HORIZONS.map((months) =>
				number(`${what}_${months}m`, moneyColumn(name(`${what}_${months}m`), facts.scale)),
			),
		),
		...facts.person
			.filter(({ column }) => !column.startsWith('attribute_'))
			.map(({ column }) => text(column, sql`people.${name(column)}`)),
		...marks,
	];
}

/** `marks`: further columns, such as those of a control group. */
export function listHeader(
	facts: LineFacts,
	segmentNames: ReadonlyMap<SegmentId, string>,
	flavour: CsvFlavour,
	marks: readonly CsvField[] = [],
): string {
	return csvText(
		fieldsOf(facts, segmentNames, marks).map(({ header }) => header),
		[],
		flavour,
	);
}

/** Every customer in the order of lifetime value, a line each. */
export function listLines(
	tables: LifetimeTables,
	where: Sql,
	facts: LineFacts,
	segmentNames: ReadonlyMap<SegmentId, string>,
	flavour: CsvFlavour,
	marks: readonly CsvField[] = [],
): Statement {
	return statement(
		'lifetime-value-customers.csv',
		sql`SELECT ${csvLine(fieldsOf(facts, segmentNames, marks), flavour)} AS line
FROM ${joined(tables)} JOIN ${table('people_details')} AS people USING (cid)
WHERE ${where}
ORDER BY place`,
	);
}
