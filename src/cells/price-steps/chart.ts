// Steps up in price as a line from one price to the next, as thick as customers took it.
import { axisX, axisY, dot, gridX, link, plot } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface PriceStep {
	readonly label: string;
	/** In the currency's unit. */
	readonly from: number;
	readonly to: number;
	readonly wentUp: number;
}

export function stepLines(steps: readonly PriceStep[], title: string, summary: string): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['step', 'from_price', 'to_price', 'went_up'],
			rows: steps.map(({ label, from, to, wentUp }) => [
				label,
				Number(from.toFixed(2)),
				Number(to.toFixed(2)),
				wentUp,
			]),
		},
		draw: ({ width, document }) => {
			const left = Math.min(300, Math.round(width * 0.44));
			const letters = Math.floor(left / 7);
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 48 + steps.length * 26,
				marginLeft: left,
				marginRight: 20,
				marginBottom: 28,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { label: null, nice: true, zero: true },
				y: { type: 'point', domain: steps.map(({ label }) => label), label: null },
				marks: [
					gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					link(steps, { x1: 'from', x2: 'to', y: 'label', stroke: 'var(--accent)', strokeWidth: 3 }),
					dot(steps, { x: 'from', y: 'label', r: 4, fill: 'var(--card)', stroke: 'var(--accent)' }),
					dot(steps, { x: 'to', y: 'label', r: 5, fill: 'var(--accent)' }),
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
