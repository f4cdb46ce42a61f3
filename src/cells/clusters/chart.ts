// Clusters against segments: how many customers of each cluster stand in which segment, as a heat map.
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { squareField } from '../../charts/squares.ts';

export interface HeatCell {
	readonly cluster: string;
	readonly segment: string;
	readonly customers: number;
	/** Of the cluster, 0 to 1. */
	readonly share: number;
	readonly label: string;
}

export function clusterHeat(
	cells: readonly HeatCell[],
	clusters: readonly string[],
	segments: readonly string[],
	title: string,
	summary: string,
): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['cluster', 'segment', 'customers', 'share_of_cluster'],
			rows: cells.map(({ cluster, segment, customers, share }) => [
				cluster,
				segment,
				customers,
				Number(share.toFixed(6)),
			]),
		},
		draw: (options) =>
			squareField(
				{
					squares: cells.map(({ cluster, segment, share, label }) => ({
						row: segment,
						column: cluster,
						strength: share,
						told: label,
					})),
					rows: segments,
					columns: clusters,
					summary,
				},
				options,
			),
	};
}
