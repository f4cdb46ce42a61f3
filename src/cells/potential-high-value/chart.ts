// The proof as two bars: the share that became VIPs, of the chosen and of all who could be chosen, with their intervals.
import { axisX, axisY, barX, gridX, plot, ruleY, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface ProofBar {
	readonly label: string;
	readonly became: number;
	readonly of: number;
	/** 0 to 1, with the ends of its 95 % interval. */
	readonly share: number;
	readonly low: number;
	readonly high: number;
	/** The share in words. */
	readonly told: string;
}

export function proofBars(bars: readonly ProofBar[], title: string, summary: string): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['group', 'became_vip', 'customers', 'share', 'low', 'high'],
			rows: bars.map(({ label, became, of, share, low, high }) => [
				label,
				became,
				of,
				...[share, low, high].map((value) => Number(value.toFixed(4))),
			]),
		},
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 44 + bars.length * 44,
				marginLeft: Math.min(220, Math.round(width * 0.42)),
				marginRight: 20,
				marginBottom: 28,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [0, Math.min(1, Math.max(0.02, ...bars.map(({ high }) => high)) * 1.2)], label: null },
				y: { domain: bars.map(({ label }) => label), label: null, padding: 0.3 },
				marks: [
					gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					barX(bars, { x: 'share', y: 'label', fill: 'var(--accent)', rx: 3 }),
					// So that the line is seen on the bar as well.
					ruleY(bars, { y: 'label', x1: 'low', x2: 'high', stroke: 'var(--paper)', strokeWidth: 6 }),
					ruleY(bars, { y: 'label', x1: 'low', x2: 'high', stroke: 'var(--ink)', strokeWidth: 2 }),
					text(bars, {
						x: 'high',
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
