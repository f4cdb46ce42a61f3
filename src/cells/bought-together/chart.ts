// Pairs as bars: how many times as often as by chance they stand in one order.
import { axisX, axisY, barX, plot, ruleX, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface LiftBar {
	readonly label: string;
	readonly lift: number;
	readonly together: number;
	/** The lift in words. */
	readonly told: string;
}

export function liftBars(bars: readonly LiftBar[], title: string, summary: string): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['pair', 'orders', 'lift'],
			rows: bars.map(({ label, together, lift }) => [label, together, Number(lift.toFixed(4))]),
		},
		draw: ({ width, document }) => {
			const left = Math.min(360, Math.round(width * 0.46));
			const letters = Math.floor(left / 7);
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 40 + bars.length * 28,
				marginLeft: left,
				marginRight: 56,
				marginBottom: 28,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [0, Math.max(1.2, ...bars.map(({ lift }) => lift))], label: null },
				y: { domain: bars.map(({ label }) => label), label: null, padding: 0.2 },
				marks: [
					barX(bars, { x: 'lift', y: 'label', fill: 'var(--accent)', rx: 3 }),
					ruleX([1], { stroke: 'var(--ink-soft)', strokeDasharray: '3 3' }),
					text(bars, {
						x: 'lift',
						y: 'label',
						text: 'told',
						textAnchor: 'start',
						dx: 6,
						fill: 'var(--ink)',
						fontWeight: 600,
					}),
					axisX({ ticks: 4, tickSize: 0, color: 'var(--ink-soft)' }),
					axisY({
						tickSize: 0,
						tickFormat: (label: string) =>
							label.length > letters ? `${label.slice(0, letters - 1)}…` : label,
						color: 'var(--ink)',
					}),
				],
			});
			return asImage(svg, summary);
		},
	};
}
