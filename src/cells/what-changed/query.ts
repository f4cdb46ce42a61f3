// What changed since the former file: who is new, who is gone, who moved between segments, and the money of each.
import { csvText, type CsvFlavour } from '../../downloads/csv.ts';
import { csvLine, moneyText, type CsvField } from '../../downloads/csv-sql.ts';
import { FORMER_CUSTOMERS } from '../../segmentation/former.ts';
import { sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

/** Decimals of the money in the former file and in this one. */
export interface Scales {
	readonly former: number;
	readonly now: number;
}

/** The finer of the two: everything is compared in it, so that sums stay whole numbers. */
export const commonScale = ({ former, now }: Scales): number => Math.max(former, now);

/** Every customer of either file once; money in minor units of the common scale. */
function everyone(scales: Scales): Sql {
	const common = commonScale(scales);
	return sql`SELECT coalesce(now.customer, former.customer) AS customer,
	CASE WHEN former.customer IS NULL THEN 'new' WHEN now.customer IS NULL THEN 'gone'
		WHEN former.segment <> now.segment THEN 'moved' ELSE 'same' END AS change,
	former.segment AS from_segment, now.segment AS to_segment,
	former.orders AS orders_before, now.orders AS orders_now,
	former.money * ${10 ** (common - scales.former)} AS money_before, now.money * ${10 ** (common - scales.now)} AS money_now
FROM ${FORMER_CUSTOMERS} AS former FULL JOIN (
	SELECT people.customer, customers.orders, customers.money, segments.segment
	FROM ${table('customers')} AS customers
	JOIN ${table('people')} AS people USING (cid)
	JOIN ${table('segments')} AS segments USING (cid)) AS now USING (customer)`;
}

/** Customers by what became of them; money in minor units of the common scale. */
export interface FlowRow {
	readonly change: 'new' | 'gone' | 'moved' | 'same';
	/** Null for those who are new. */
	readonly from_segment: string | null;
	/** Null for those who are gone. */
	readonly to_segment: string | null;
	readonly customers: number;
	readonly money_before: number;
	readonly money_now: number;
}

export function flows(scales: Scales): Query<FlowRow> {
	return query(
		'what became of the customers',
		{
			change: 'text',
			from_segment: 'text',
			to_segment: 'text',
			customers: 'number',
			money_before: 'number',
			money_now: 'number',
		},
		sql`SELECT change, from_segment, to_segment, count(*)::INTEGER AS customers,
	coalesce(sum(money_before), 0)::DOUBLE AS money_before, coalesce(sum(money_now), 0)::DOUBLE AS money_now
FROM (${everyone(scales)})
GROUP BY ALL
ORDER BY customers DESC, change, from_segment, to_segment`,
	);
}

function fieldsOf(scale: number): CsvField[] {
	const text = (header: string, value: Sql): CsvField => ({ header, value, kind: 'text' });
	const number = (header: string, value: Sql): CsvField => ({ header, value, kind: 'number' });
	return [
		text('customer', sql`customer`),
		text('change', sql`change`),
		text('from_segment_id', sql`from_segment`),
		text('to_segment_id', sql`to_segment`),
		number('orders_before', sql`orders_before`),
		number('orders_now', sql`orders_now`),
		number('money_before', moneyText(sql`money_before`, scale)),
		number('money_now', moneyText(sql`money_now`, scale)),
	];
}

export function changesHeader(scales: Scales, flavour: CsvFlavour): string {
	return csvText(
		fieldsOf(commonScale(scales)).map(({ header }) => header),
		[],
		flavour,
	);
}

/** Streams one line a customer of either file: the new first, then the gone, the moved and the rest. */
export function changesLines(scales: Scales, flavour: CsvFlavour): Statement {
	return statement(
		'what-changed.csv',
		sql`SELECT ${csvLine(fieldsOf(commonScale(scales)), flavour)} AS line
FROM (${everyone(scales)})
ORDER BY list_position(['new', 'gone', 'moved', 'same'], change), coalesce(money_now, money_before) DESC, customer`,
	);
}
