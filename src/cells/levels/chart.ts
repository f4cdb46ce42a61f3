// The ladder as a picture: a rung a bar, from the highest down, as wide as its customers are many.
import { barX, plot, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface RungBar {
	readonly id: string;
	readonly label: string;
	readonly customers: number;
	/** In the currency's unit. */
	readonly money: number;
	/** What stands beside the bar: counts and shares, or what is missing. */
	readonly told: string;
	/** Sales rows cannot show it and the file has no column that does. */
	readonly missing: boolean;
}

const labels = (rungs: readonly RungBar[], fill: string) => [
	text(rungs, { x: 0, y: 'id', text: 'label', textAnchor: 'end', dx: -10, fill, fontWeight: 600 }),
];

/** `rungs` from the lowest up; the picture shows the highest on top. */
export function ladder(rungs: readonly RungBar[], title: string, summary: string): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['rung', 'customers', 'money'],
			rows: rungs.map(({ id, customers, money, missing }) => [
				id,
				missing ? null : customers,
				missing ? null : money,
			]),
		},
		draw: ({ width, document }) => {
			const most = Math.max(1, ...rungs.map(({ customers }) => customers));
			const narrow = width < 520;
			const left = narrow ? 146 : 168;
			const shown = rungs.filter(({ missing }) => !missing);
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 24 + rungs.length * 38,
				marginLeft: left,
				marginRight: narrow ? 8 : 210,
				marginTop: 8,
				marginBottom: 16,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [0, most], axis: null },
				y: { domain: [...rungs].reverse().map(({ id }) => id), axis: null, padding: 0.18 },
				marks: [
					barX(rungs, { x: () => most, y: 'id', fill: 'var(--line)', fillOpacity: 0.35, rx: 4 }),
					barX(shown, { x: 'customers', y: 'id', fill: 'var(--accent)', rx: 4 }),
					...labels(shown, 'var(--ink)'),
					...labels(
						rungs.filter(({ missing }) => missing),
						'var(--ink-soft)',
					),
					...(narrow
						? []
						: [
								text(rungs, {
									x: () => most,
									y: 'id',
									text: 'told',
									textAnchor: 'start',
									dx: 10,
									fill: 'var(--ink-soft)',
								}),
							]),
				],
			});
			return asImage(svg, summary);
		},
	};
}
