// Customers of each segment in the former file and in this one: a line from then to now.
import { axisX, axisY, dot, gridX, link, plot, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface ThenAndNow {
	readonly label: string;
	readonly before: number;
	readonly now: number;
}

export interface ThenAndNowWords {
	readonly title: string;
	readonly summary: string;
	readonly number: (value: number) => string;
}

export function thenAndNow(rows: readonly ThenAndNow[], words: ThenAndNowWords): ChartSpec {
	return {
		title: words.title,
		summary: words.summary,
		table: {
			columns: ['segment', 'customers_before', 'customers_now'],
			rows: rows.map(({ label, before, now }) => [label, before, now]),
		},
		draw: ({ width, document }) => {
			const most = Math.max(1, ...rows.flatMap(({ before, now }) => [before, now]));
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 60 + rows.length * 28,
				marginLeft: Math.min(160, width * 0.38),
				marginRight: 64,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [0, most], label: null, nice: true },
				y: { domain: rows.map(({ label }) => label), label: null, type: 'point', padding: 0.6 },
				marks: [
					gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					link(rows, {
						x1: 'before',
						x2: 'now',
						y1: 'label',
						y2: 'label',
						stroke: 'var(--ink-soft)',
						strokeWidth: 2,
					}),
					dot(rows, {
						x: 'before',
						y: 'label',
						r: 4.5,
						fill: 'var(--card)',
						stroke: 'var(--ink-soft)',
						strokeWidth: 2,
					}),
					dot(rows, { x: 'now', y: 'label', r: 5.5, fill: 'var(--accent)' }),
					text(rows, {
						x: (row: ThenAndNow) => Math.max(row.before, row.now),
						y: 'label',
						text: (row: ThenAndNow) => {
							const more = row.now - row.before;
							return more === 0 ? '=' : `${more > 0 ? '+' : '−'}${words.number(Math.abs(more))}`;
						},
						textAnchor: 'start',
						dx: 10,
						fill: 'var(--ink)',
						fontWeight: 600,
					}),
					axisX({
						ticks: 4,
						tickFormat: (value: number) => words.number(value),
						tickSize: 0,
						color: 'var(--ink-soft)',
					}),
					axisY({ tickSize: 0, color: 'var(--ink)' }),
				],
			});
			return asImage(svg, words.summary);
		},
	};
}
