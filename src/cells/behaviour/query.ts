// Groups of customers by how they buy, and the profile of each segment.
import { moneyText } from '../../downloads/csv-sql.ts';
import { name, sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';
import type { Division } from './settings.ts';

const behaviour = table('behaviour');
const customers = table('customers');

export interface Quartiles {
	readonly low: number;
	readonly middle: number;
	readonly high: number;
}

/** Quartiles of the customers' average order, in minor units. */
export const orderQuartiles: Query<Quartiles> = query(
	'quartiles of the average order',
	{ low: 'number', middle: 'number', high: 'number' },
	sql`SELECT coalesce(quantile_cont(average, 0.25), 0)::DOUBLE AS low, coalesce(quantile_cont(average, 0.5), 0)::DOUBLE AS middle,
	coalesce(quantile_cont(average, 0.75), 0)::DOUBLE AS high
FROM (SELECT (money // orders)::DOUBLE AS average FROM ${customers})`,
);

/** Habits may overlap; every other division puts each customer in one group. */
export const HABITS = ['monthly_regular', 'promotion_only', 'never_promotion'] as const;
export type Habit = (typeof HABITS)[number];

export interface GroupRow {
	/** A habit, or the value that divides: a text, or the number of a band or weekday. Null: nothing is known. */
	readonly value: string | null;
	readonly customers: number;
	readonly orders: number;
	readonly money: number;
	readonly money_text: string;
}

/** A condition on `behaviour` for one group. */
export function inGroup(by: Division, value: string | null): Sql {
	if (by === 'habit') return habitSql(value as Habit);
	return sql`behaviour.${name(by)}::VARCHAR IS NOT DISTINCT FROM ${value}`;
}

const habitSql = (habit: Habit): Sql => sql`behaviour.${name(habit)}`;

/** Money in minor units. Habits in their order, bands and weekdays in theirs, the others by money. */
export function groupRows(by: Division, scale: number): Query<GroupRow> {
	const sums = sql`count(*)::INTEGER AS customers, coalesce(sum(orders), 0)::INTEGER AS orders, coalesce(sum(money), 0)::BIGINT AS money`;
	const joined = sql`${behaviour} AS behaviour JOIN ${customers} USING (cid)`;
	const groups =
		by === 'habit'
			? HABITS.map(
					(habit, place) =>
						sql`SELECT ${place} AS place, ${habit} AS value, ${sums} FROM ${joined} WHERE ${habitSql(habit)}`,
				).reduce((all, one) => sql`${all} UNION ALL ${one}`)
			: sql`SELECT ${by === 'band' || by === 'weekday' || by === 'day_part' ? name(by) : sql`NULL::INTEGER`} AS place, ${name(by)}::VARCHAR AS value, ${sums} FROM ${joined} GROUP BY ALL`;
	return query(
		'customers by how they buy',
		{ value: 'text', customers: 'number', orders: 'number', money: 'number', money_text: 'text' },
		sql`SELECT value, customers, orders, money::DOUBLE AS money, ${moneyText(sql`money`, scale)} AS money_text
FROM (${groups})
ORDER BY place NULLS LAST, money DESC, value`,
	);
}

export interface ProfileRow {
	readonly segment: string;
	readonly customers: number;
	readonly orders: number;
	/** Minor units. */
	readonly money: number;
	/** Items, or lines, in all orders. */
	readonly items: number;
	/** Minor units that came back, and that were bought. */
	readonly returned: number;
	readonly paid: number;
	/** Orders on promotion, null where the file has nothing that tells. */
	readonly promotion_orders: number | null;
	readonly promotion_only: number;
	readonly monthly_regular: number;
	/** Up to three main product groups of its customers, the most common first; null without product groups. */
	readonly categories: string | null;
	readonly channel: string | null;
}

/** One row a segment. */
export const profileRows: Query<ProfileRow> = query(
	'how each group buys',
	{
		segment: 'text',
		customers: 'number',
		orders: 'number',
		money: 'number',
		items: 'number',
		returned: 'number',
		paid: 'number',
		promotion_orders: 'number',
		promotion_only: 'number',
		monthly_regular: 'number',
		categories: 'text',
		channel: 'text',
	},
	sql`WITH joined AS (FROM ${behaviour} JOIN ${customers} USING (cid) JOIN ${table('segments')} USING (cid)),
favourites AS (
	SELECT segment, string_agg(category, ' · ' ORDER BY place) AS categories FROM (
		SELECT segment, category, row_number() OVER (PARTITION BY segment ORDER BY count(*) DESC, category) AS place
		FROM joined WHERE category IS NOT NULL GROUP BY segment, category)
	WHERE place <= 3 GROUP BY segment),
channels AS (
	SELECT segment, channel FROM (
		SELECT segment, channel, row_number() OVER (PARTITION BY segment ORDER BY count(*) DESC, channel) AS place
		FROM joined WHERE channel IS NOT NULL GROUP BY segment, channel)
	WHERE place = 1)
SELECT segment, count(*)::INTEGER AS customers, sum(orders)::INTEGER AS orders, sum(money)::DOUBLE AS money,
	sum(items)::DOUBLE AS items, sum(returned)::DOUBLE AS returned, sum(paid)::DOUBLE AS paid,
	sum(promotion_orders)::DOUBLE AS promotion_orders,
	count(*) FILTER (promotion_only)::INTEGER AS promotion_only,
	count(*) FILTER (monthly_regular)::INTEGER AS monthly_regular,
	any_value(favourites.categories) AS categories, any_value(channels.channel) AS channel
FROM joined LEFT JOIN favourites USING (segment) LEFT JOIN channels USING (segment)
GROUP BY segment ORDER BY money DESC, segment`,
);
