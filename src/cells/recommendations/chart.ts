// Offers as bars: how many customers each item can be offered to.
import { axisY, barX, plot, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface OfferBar {
	readonly label: string;
	readonly customers: number;
	/** The count in words. */
	readonly told: string;
}

export function offerBars(bars: readonly OfferBar[], title: string, summary: string): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['item', 'customers'],
			rows: bars.map(({ label, customers }) => [label, customers]),
		},
		draw: ({ width, document }) => {
			const left = Math.min(280, Math.round(width * 0.42));
			const letters = Math.floor(left / 7);
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 24 + bars.length * 28,
				marginLeft: left,
				marginRight: 56,
				marginBottom: 8,
				marginTop: 8,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [0, Math.max(1, ...bars.map(({ customers }) => customers))], axis: null },
				y: { domain: bars.map(({ label }) => label), label: null, padding: 0.2 },
				marks: [
					barX(bars, { x: 'customers', y: 'label', fill: 'var(--accent)', rx: 3 }),
					text(bars, {
						x: 'customers',
						y: 'label',
						text: 'told',
						textAnchor: 'start',
						dx: 6,
						fill: 'var(--ink)',
						fontWeight: 600,
					}),
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
