// Customers as points for k-means, and the customers of each cluster once its centre is known.
import { moneyText } from '../../downloads/csv-sql.ts';
import { join, list, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';
import type { Scaling } from '../../statistics/clusters.ts';
import type { Measure } from './settings.ts';

/** Centres are found on so many customers, taken evenly by their key; everyone is put to the nearest centre. */
export const SAMPLE = 20_000;

const clusters = table('clusters');

/** Each on a scale on which doubling counts the same everywhere; money in minor units. */
const VALUES: { readonly [M in Measure]: Sql } = {
	recency: sql`ln(1 + customers.recency_days)`,
	orders: sql`ln(customers.orders)`,
	money: sql`ln(1 + greatest(customers.money, 0))`,
	'average-order': sql`ln(1 + greatest(customers.money, 0) / customers.orders)`,
	rhythm: sql`ln(1 + (customers.last_order - customers.first_order) / greatest(1, customers.orders - 1))`,
};

export interface PointRow {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
	readonly e: number;
}

/** The chosen measures of the sampled customers, as columns a, b, …; those not chosen are 0. */
export function pointRows(measures: readonly Measure[]): Query<PointRow> {
	const value = (index: number) => {
		const measure = measures[index];
		return measure ? VALUES[measure] : sql`0`;
	};
	return query(
		'customers as points',
		{ a: 'number', b: 'number', c: 'number', d: 'number', e: 'number' },
		sql`SELECT ${value(0)}::DOUBLE AS a, ${value(1)}::DOUBLE AS b, ${value(2)}::DOUBLE AS c, ${value(3)}::DOUBLE AS d, ${value(4)}::DOUBLE AS e
FROM (SELECT *, row_number() OVER (ORDER BY cid) AS place, count(*) OVER () AS everyone FROM ${table('customers')}) AS customers
WHERE (place - 1) % (1 + (everyone - 1) // ${SAMPLE}) = 0
ORDER BY cid`,
	);
}

/** Where a cluster's centre lies, in standardised measures, with what they are standardised by. */
export interface Centres extends Scaling {
	readonly measures: readonly Measure[];
	readonly centroids: readonly (readonly number[])[];
}

/** The nearest centre of every customer as `clusters` (cid, cluster from 1); ties to the first. */
export function clustersTable({ measures, centroids, mean, spread, low, high }: Centres): Statement {
	const distance = (centroid: readonly number[]) =>
		join(
			measures.map(
				(measure, index) =>
					sql`pow((least(greatest(${VALUES[measure]}, ${low[index] ?? 0}), ${high[index] ?? 0}) - ${mean[index] ?? 0}) / ${spread[index] ?? 1} - ${centroid[index] ?? 0}, 2)`,
			),
			sql` + `,
		);
	return statement(
		'clusters',
		sql`CREATE OR REPLACE TABLE ${clusters} AS
SELECT cid, list_position(distances, list_min(distances))::INTEGER AS cluster
FROM (SELECT customers.cid, [${list(centroids.map(distance))}] AS distances FROM ${table('customers')} AS customers)
ORDER BY cid`,
	);
}

/** One cluster; money in minor units, medians in days and orders. */
export interface ClusterRow {
	readonly cluster: number;
	readonly customers: number;
	readonly money: number;
	/** Exact decimal text in the currency's unit. */
	readonly money_text: string;
	readonly orders: number;
	readonly median_days: number;
	readonly median_orders: number;
}

export function clusterRows(scale: number): Query<ClusterRow> {
	return query(
		'clusters',
		{
			cluster: 'number',
			customers: 'number',
			money: 'number',
			money_text: 'text',
			orders: 'number',
			median_days: 'number',
			median_orders: 'number',
		},
		sql`SELECT cluster, count(*)::INTEGER AS customers, sum(money)::DOUBLE AS money, ${moneyText(sql`sum(money)`, scale)} AS money_text,
	sum(orders)::DOUBLE AS orders, median(recency_days)::DOUBLE AS median_days, median(orders)::DOUBLE AS median_orders
FROM ${clusters} JOIN ${table('customers')} USING (cid) GROUP BY cluster ORDER BY cluster`,
	);
}

export interface ClusterSegmentRow {
	readonly cluster: number;
	readonly segment: string;
	readonly customers: number;
}

export const clusterSegments: Query<ClusterSegmentRow> = query(
	'clusters against segments',
	{ cluster: 'number', segment: 'text', customers: 'number' },
	sql`SELECT cluster, segment, count(*)::INTEGER AS customers
FROM ${clusters} JOIN ${table('segments')} USING (cid) GROUP BY ALL ORDER BY cluster, segment`,
);

/** A condition on `customers`: those of a cluster. */
export function inCluster(cluster: number): Sql {
	return sql`customers.cid IN (SELECT cid FROM ${clusters} WHERE cluster = ${cluster})`;
}
