// Clusters against segments: how many customers of each cluster stand in which segment, as a heat map.
import { axisX, axisY, cell, plot, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

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
		draw: ({ width, document }) => {
			const left = Math.min(170, width * 0.38);
			const strong = cells.filter(({ share }) => share >= 0.55);
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 56 + segments.length * 30,
				marginLeft: left,
				marginTop: 34,
				marginBottom: 8,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [...clusters], label: null, padding: 0.06 },
				y: { domain: [...segments], label: null, padding: 0.08 },
				marks: [
					cell(cells, { x: 'cluster', y: 'segment', fill: 'var(--line)', fillOpacity: 0.35, rx: 4 }),
					cell(cells, { x: 'cluster', y: 'segment', fill: 'var(--accent)', fillOpacity: 'share', rx: 4 }),
					text(
						cells.filter(({ share }) => share < 0.55),
						{ x: 'cluster', y: 'segment', text: 'label', fill: 'var(--ink)' },
					),
					text(strong, { x: 'cluster', y: 'segment', text: 'label', fill: 'var(--paper)', fontWeight: 600 }),
					axisX({ anchor: 'top', tickSize: 0, color: 'var(--ink)', fontWeight: 600 }),
					axisY({ tickSize: 0, color: 'var(--ink)' }),
				],
				opacity: { type: 'identity' },
			});
			return asImage(svg, summary);
		},
	};
}
