// The values of an attribute as groups: texts as they stand, numbers in bands, rare ones together.
import { join, name, sql, type Sql } from '../sql/sql.ts';
import { query, type Query } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';

/** Lower ends of bands, ascending; null where the texts stand as they are. */
export type Banding = readonly number[] | null;

/** Values beyond the most frequent stand together. */
export const MOST_VALUES = 12;
/** What stands for the rest; no file's text begins with this sign. */
export const OTHER = '\u{F8FF}other';

const NUMBER = '^[^0-9-]*(-?[0-9][0-9,]*(?:[.][0-9]+)?)[^0-9]*$';

/** The number in a text such as `34`, `1,200` or `"$90,000 "`. */
const numberIn = (text: Sql): Sql =>
	sql`TRY_CAST(replace(regexp_extract(${text}, ${NUMBER}, 1), ',', '') AS DOUBLE)`;

/** The group of a customer in `people_details AS people`; null where nothing is known. Bands are named by their lower end. */
export function attributeValue(column: string, banding: Banding): Sql {
	const text = sql`people.${name(column)}`;
	if (banding === null) return text;
	const number = numberIn(text);
	const bands = banding.toReversed().map((from) => sql`WHEN ${number} >= ${from} THEN ${String(from)}`);
	const below =
		banding[0] === undefined
			? sql`NULL`
			: sql`CASE WHEN ${number} IS NULL THEN NULL ELSE ${`<${String(banding[0])}`} END`;
	return sql`CASE ${bands.reduce((all, one) => sql`${all} ${one}`, sql``)} ELSE ${below} END`;
}

export interface AttributeShape {
	readonly known: number;
	readonly distinct: number;
	/** Customers whose value is a number, and the quartiles of those. */
	readonly numbers: number;
	readonly low: number;
	readonly middle: number;
	readonly high: number;
}

/** What the values of a column look like. */
export function attributeShape(column: string): Query<AttributeShape> {
	const text = sql`people.${name(column)}`;
	return query(
		'what an attribute looks like',
		{
			known: 'number',
			distinct: 'number',
			numbers: 'number',
			low: 'number',
			middle: 'number',
			high: 'number',
		},
		sql`SELECT count(value)::INTEGER AS known, count(DISTINCT value)::INTEGER AS distinct, count(number)::INTEGER AS numbers,
	coalesce(quantile_cont(number, 0.25), 0) AS low, coalesce(quantile_cont(number, 0.5), 0) AS middle,
	coalesce(quantile_cont(number, 0.75), 0) AS high
FROM (SELECT ${text} AS value, ${numberIn(text)} AS number FROM ${table('people_details')} AS people SEMI JOIN ${table('customers')} USING (cid))`,
	);
}

const AGE = /\bage\b|อายุ/i;
/** Ages in the bands that advertisers use. */
const AGES = [18, 25, 35, 45, 55, 65];

/** Many different numbers are banded: ages by the usual ends, others at their quartiles. Nothing else is. */
export function bandingOf(header: string, shape: AttributeShape): Banding {
	const numeric = shape.known > 0 && shape.numbers >= shape.known * 0.9;
	if (!numeric || shape.distinct <= MOST_VALUES) return null;
	if (AGE.test(header) && shape.low >= 10 && shape.high <= 110) return AGES;
	const digits = 10 ** Math.floor(Math.log10(Math.max(1e-9, Math.abs(shape.high - shape.low))) - 1);
	const ends = [shape.low, shape.middle, shape.high].map((end) =>
		Number((Math.round(end / digits) * digits).toPrecision(12)),
	);
	return [...new Set(ends)].sort((a, b) => a - b);
}

export interface CrossRow {
	/** A value, the lower end of a band, `OTHER`, or null where nothing is known. */
	readonly value: string | null;
	readonly segment: string;
	readonly customers: number;
	/** Minor units. */
	readonly money: number;
}

/** Customers and money by value and segment; text values beyond the most frequent stand together. */
export function attributeCross(column: string, banding: Banding): Query<CrossRow> {
	const value = attributeValue(column, banding);
	const kept = banding === null ? sql`place <= ${MOST_VALUES}` : sql`TRUE`;
	return query(
		'an attribute by group',
		{ value: 'text', segment: 'text', customers: 'number', money: 'number' },
		sql`WITH valued AS (
	SELECT ${value} AS value, segment, money
	FROM ${table('people_details')} AS people JOIN ${table('customers')} USING (cid) JOIN ${table('segments')} USING (cid)),
places AS (SELECT value, row_number() OVER (ORDER BY count(*) DESC, value) AS place FROM valued WHERE value IS NOT NULL GROUP BY value)
SELECT CASE WHEN valued.value IS NULL THEN NULL WHEN ${kept} THEN valued.value ELSE ${OTHER} END AS value,
	segment, count(*)::INTEGER AS customers, sum(money)::DOUBLE AS money
FROM valued LEFT JOIN places USING (value)
GROUP BY ALL ORDER BY value NULLS LAST, segment`,
	);
}

/** One condition of a combination: the customers whose attribute has a value. */
export interface AttributeCondition {
	readonly column: string;
	readonly banding: Banding;
	/** As in `CrossRow`, but never `OTHER`. */
	readonly value: string | null;
}

/** A condition on `people` and `segments`; null as the segment is everyone. */
export function combined(conditions: readonly AttributeCondition[], segment: string | null): Sql {
	const parts = conditions.map(
		({ column, banding, value }) => sql`${attributeValue(column, banding)} IS NOT DISTINCT FROM ${value}`,
	);
	const start = segment === null ? sql`TRUE` : sql`segments.segment = ${segment}`;
	return parts.reduce((all, one) => sql`${all} AND ${one}`, start);
}

export interface Combined {
	readonly customers: number;
	/** Minor units. */
	readonly money: number;
}

export function countCombined(where: Sql): Query<Combined> {
	return query(
		'customers of a combination',
		{ customers: 'number', money: 'number' },
		sql`SELECT count(*)::INTEGER AS customers, coalesce(sum(customers.money), 0)::DOUBLE AS money
FROM ${table('customers')} AS customers JOIN ${table('segments')} AS segments USING (cid) JOIN ${table('people_details')} AS people USING (cid)
WHERE ${where}`,
	);
}

export interface ValueCount {
	readonly value: string;
	readonly customers: number;
}

/** Every value of a column as it stands, for a map that has room for all of them. */
export function valueCounts(column: string): Query<ValueCount> {
	return query(
		'every value of an attribute',
		{ value: 'text', customers: 'number' },
		sql`SELECT people.${name(column)} AS value, count(*)::INTEGER AS customers
FROM ${table('people_details')} AS people SEMI JOIN ${table('customers')} USING (cid)
WHERE people.${name(column)} IS NOT NULL GROUP BY ALL ORDER BY customers DESC, value`,
	);
}

/** An attribute with its banding. */
export type Banded = Omit<AttributeCondition, 'value'>;

export interface CombinationRow extends Combined {
	readonly segment: string;
	/** The values of up to three attributes, in their order; null beyond those asked for. */
	readonly first: string | null;
	readonly second: string | null;
	readonly third: string | null;
}

/** The combinations of up to three attributes and the segment that bring the most money, of at least so many customers. */
export function largestCombinations(
	attributes: readonly Banded[],
	where: Sql,
	least: number,
	most: number,
): Query<CombinationRow> {
	const value = (place: number) => {
		const one = attributes[place];
		return one ? attributeValue(one.column, one.banding) : sql`NULL::VARCHAR`;
	};
	const known = attributes.map(
		(_, place) => sql` AND ${name(['first', 'second', 'third'][place] ?? 'first')} IS NOT NULL`,
	);
	return query(
		'the largest combinations',
		{ first: 'text', second: 'text', third: 'text', segment: 'text', customers: 'number', money: 'number' },
		sql`SELECT first, second, third, segment, count(*)::INTEGER AS customers, sum(money)::DOUBLE AS money FROM (
	SELECT ${value(0)} AS first, ${value(1)} AS second, ${value(2)} AS third, segments.segment AS segment, customers.money AS money
	FROM ${table('customers')} AS customers JOIN ${table('segments')} AS segments USING (cid) JOIN ${table('people_details')} AS people USING (cid)
	WHERE ${where})
WHERE TRUE${join(known, sql``)}
GROUP BY first, second, third, segment HAVING count(*) >= ${least}
ORDER BY money DESC, segment, first, second, third LIMIT ${most}`,
	);
}
