// Items by segment as a field of squares: the darker, the more of the segment's customers bought the item.
import { axisX, axisY, cell, plot, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface BoughtSquare {
	readonly segment: string;
	readonly item: string;
	/** Share of the segment's customers who bought it, 0 to 1. */
	readonly share: number;
	/** The share in words. */
	readonly told: string;
}

const shortened = (label: string, most: number) =>
	label.length > most ? `${label.slice(0, most - 1)}…` : label;

export function boughtSquares(
	squares: readonly BoughtSquare[],
	segments: readonly string[],
	items: readonly string[],
	title: string,
	summary: string,
): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['segment', 'item', 'share_of_customers'],
			rows: squares.map(({ segment, item, share }) => [segment, item, Number(share.toFixed(4))]),
		},
		draw: ({ width, document }) => {
			const narrow = width < 520;
			const highest = Math.max(0.01, ...squares.map(({ share }) => share));
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 110 + items.length * 26,
				marginLeft: narrow ? 104 : 190,
				marginTop: 96,
				marginRight: narrow ? 4 : 40,
				marginBottom: 8,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [...segments], label: null, padding: 0.06 },
				y: { domain: [...items], label: null, padding: 0.06 },
				marks: [
					cell(squares, { x: 'segment', y: 'item', fill: 'var(--line)', fillOpacity: 0.3, rx: 3 }),
					cell(squares, {
						x: 'segment',
						y: 'item',
						fill: 'var(--accent)',
						fillOpacity: ({ share }: BoughtSquare) => (0.7 * share) / highest,
						rx: 3,
					}),
					...(narrow
						? []
						: [text(squares, { x: 'segment', y: 'item', text: 'told', fill: 'var(--ink)', fontSize: 11 })]),
					axisX({
						anchor: 'top',
						tickSize: 0,
						tickRotate: -40,
						tickFormat: (label: string) => shortened(label, 18),
						color: 'var(--ink)',
					}),
					axisY({
						tickSize: 0,
						tickFormat: (label: string) => shortened(label, narrow ? 15 : 28),
						color: 'var(--ink)',
					}),
				],
			});
			return asImage(svg, summary);
		},
	};
}
