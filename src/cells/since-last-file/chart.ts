// The share who bought in both groups, with intervals.
import { axisX, axisY, dot, gridX, link, plot } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface GroupShare {
	readonly id: string;
	readonly label: string;
	/** 0 to 1. */
	readonly share: number;
	readonly low: number;
	readonly high: number;
}

export function groupShares(groups: readonly GroupShare[], title: string, summary: string): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['group', 'share', 'low', 'high'],
			rows: groups.map(({ id, share, low, high }) => [
				id,
				Number(share.toFixed(6)),
				Number(low.toFixed(6)),
				Number(high.toFixed(6)),
			]),
		},
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 180,
				marginLeft: 110,
				marginRight: 24,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [0, Math.max(0.05, ...groups.map(({ high }) => high))], label: null },
				y: { domain: groups.map(({ label }) => label), label: null },
				marks: [
					gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
					link(groups, {
						x1: 'low',
						x2: 'high',
						y1: 'label',
						y2: 'label',
						stroke: 'var(--ink-soft)',
						strokeWidth: 2,
					}),
					dot(groups, { x: 'share', y: 'label', r: 6, fill: 'var(--accent)' }),
					axisX({
						ticks: 5,
						tickFormat: (share: number) => `${String(Math.round(share * 100))}%`,
						tickSize: 0,
						color: 'var(--ink-soft)',
					}),
					axisY({ tickSize: 0, color: 'var(--ink)' }),
				],
			});
			return asImage(svg, summary);
		},
	};
}
