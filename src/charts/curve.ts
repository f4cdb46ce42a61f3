// Shares over time as lines: thin ones behind, a strong one with its band in front.
import { areaY, axisX, axisY, gridY, line, plot, ruleX, ruleY } from '@observablehq/plot';
import { asImage } from './accessible.ts';
import type { ChartSpec, TwinTable } from './chart-spec.ts';

export interface CurvePoint {
	readonly x: number;
	/** 0 to 1. */
	readonly y: number;
	readonly low?: number;
	readonly high?: number;
}

export interface Curves {
	readonly strong: readonly CurvePoint[];
	readonly thin: readonly (readonly CurvePoint[])[];
	/** The strong line stays level until the next point. */
	readonly steps: boolean;
	/** Days or ages that are marked by a thin upright line. */
	readonly marks: readonly number[];
	readonly xLabel: (x: number) => string;
	readonly ticks?: readonly number[];
	readonly table: TwinTable;
	readonly title: string;
	readonly summary: string;
}

const percent = (share: number) => `${String(Math.round(share * 1000) / 10)}%`;

export function curves(of: Curves): ChartSpec {
	const curve = of.steps ? 'step-after' : 'linear';
	const band = of.strong.filter(({ low, high }) => low !== undefined && high !== undefined);
	const thin = of.thin.flatMap((points, series) => points.map((point) => ({ ...point, series })));
	const top = Math.max(0.02, ...[...of.strong, ...thin].map(({ y, high }) => high ?? y));
	return {
		title: of.title,
		summary: of.summary,
		table: of.table,
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 240,
				marginLeft: 48,
				marginRight: 16,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { label: null },
				y: { label: null, domain: [0, Math.min(1, top * 1.05)] },
				marks: [
					gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					ruleX(of.marks, { stroke: 'var(--line)', strokeDasharray: '2 3' }),
					areaY(band, { x: 'x', y1: 'low', y2: 'high', curve, fill: 'var(--accent)', fillOpacity: 0.15 }),
					line(thin, {
						x: 'x',
						y: 'y',
						z: 'series',
						stroke: 'var(--ink-soft)',
						strokeOpacity: 0.35,
						strokeWidth: 1,
					}),
					line(of.strong, { x: 'x', y: 'y', curve, stroke: 'var(--accent)', strokeWidth: 2.5 }),
					ruleY([0], { stroke: 'var(--ink-soft)' }),
					axisX({
						tickFormat: of.xLabel,
						tickSize: 0,
						color: 'var(--ink-soft)',
						...(of.ticks ? { ticks: [...of.ticks] } : { ticks: 6 }),
					}),
					axisY({ ticks: 4, tickFormat: percent, tickSize: 0, color: 'var(--ink-soft)' }),
				],
			});
			return asImage(svg, of.summary);
		},
	};
}
