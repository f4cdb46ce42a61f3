// The overview's two pictures: money by month, and how concentrated the money is.
import { axisX, axisY, barX, gridX, plot, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface ConcentrationBar {
	/** Share of customers, 0 to 1. */
	readonly customersShare: number;
	/** Share of the money that they bring, 0 to 1. */
	readonly moneyShare: number;
	readonly label: string;
	readonly moneyLabel: string;
}

/** Bars of the share of money that the best 1, 5, 10 and 20 % bring. */
export function concentration(bars: readonly ConcentrationBar[], title: string, summary: string): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['top_share_of_customers', 'share_of_money'],
			rows: bars.map(({ customersShare, moneyShare }) => [customersShare, Number(moneyShare.toFixed(6))]),
		},
		draw: ({ width, document }) => {
			const labels = bars.map(({ label }) => label);
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 220,
				marginLeft: 84,
				marginRight: 48,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [0, 1], label: null },
				y: { domain: labels, label: null, padding: 0.25 },
				marks: [
					gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					barX(bars, { x: () => 1, y: 'label', fill: 'var(--line)', fillOpacity: 0.5, rx: 3 }),
					barX(bars, { x: 'moneyShare', y: 'label', fill: 'var(--accent)', rx: 3 }),
					text(bars, {
						x: 'moneyShare',
						y: 'label',
						text: 'moneyLabel',
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
