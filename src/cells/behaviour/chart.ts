// Discount dependence by segment: the share of orders on promotion as bars.
import { axisX, axisY, barX, gridX, plot, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface ShareBar {
	readonly label: string;
	/** 0 to 1. */
	readonly share: number;
	/** The share in words. */
	readonly told: string;
}

export function shareBars(bars: readonly ShareBar[], title: string, summary: string): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['group', 'share'],
			rows: bars.map(({ label, share }) => [label, Number(share.toFixed(4))]),
		},
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 36 + bars.length * 26,
				marginLeft: Math.min(170, Math.round(width * 0.4)),
				marginRight: 48,
				marginBottom: 28,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [0, Math.max(0.05, ...bars.map(({ share }) => share))], nice: true, label: null },
				y: { domain: bars.map(({ label }) => label), label: null, padding: 0.22 },
				marks: [
					gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					barX(bars, { x: 'share', y: 'label', fill: 'var(--accent)', rx: 3 }),
					text(bars, {
						x: 'share',
						y: 'label',
						text: 'told',
						textAnchor: 'start',
						dx: 6,
						fill: 'var(--ink)',
						fontWeight: 600,
					}),
					axisX({
						ticks: 4,
						tickFormat: (share: number) => `${Math.round(share * 100)}%`,
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
