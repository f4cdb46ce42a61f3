// The pictures of the proof: rates with their intervals, and foretold against happened.
import { axisX, axisY, dot, gridX, gridY, line, link, plot, ruleX } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface Rate {
	readonly id: string;
	readonly label: string;
	/** CSS. */
	readonly colour: string;
	readonly customers: number;
	readonly returned: number;
	/** 0 to 1, with its 95 % interval. */
	readonly rate: number;
	readonly low: number;
	readonly high: number;
	/** What was foretold; absent where nothing was. */
	readonly foretold?: number;
}

interface ChartText {
	readonly title: string;
	readonly summary: string;
}

const percent = (share: number) => `${String(Math.round(share * 100))}%`;
const rounded = (share: number) => Number(share.toFixed(6));
const style = { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' };

/** Each group's rate as a dot with its interval, against everyone's as a line. */
export function rateDots(rates: readonly Rate[], base: number, text: ChartText): ChartSpec {
	return {
		...text,
		table: {
			columns: ['segment_id', 'customers', 'returned', 'return_rate', 'low', 'high'],
			rows: rates.map((one) => [
				one.id,
				one.customers,
				one.returned,
				rounded(one.rate),
				rounded(one.low),
				rounded(one.high),
			]),
		},
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 40 + 26 * rates.length,
				marginLeft: width < 480 ? 116 : 150,
				marginRight: 24,
				style,
				x: { domain: [0, Math.max(0.05, ...rates.map(({ high }) => high))], label: null },
				y: { domain: rates.map(({ label }) => label), label: null },
				marks: [
					gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
					ruleX([base], { stroke: 'var(--ink-soft)', strokeDasharray: '4 3' }),
					link(rates, {
						x1: 'low',
						x2: 'high',
						y1: 'label',
						y2: 'label',
						stroke: 'var(--ink-soft)',
						strokeWidth: 2,
					}),
					dot(rates, {
						x: 'rate',
						y: 'label',
						r: 6,
						fill: ({ colour }: Rate) => colour,
						stroke: 'var(--ink)',
					}),
					axisX({ ticks: 5, tickFormat: percent, tickSize: 0, color: 'var(--ink-soft)' }),
					axisY({ tickSize: 0, color: 'var(--ink)' }),
				],
			});
			return asImage(svg, text.summary);
		},
	};
}

/** Foretold rates against what happened; on the line they agree. */
export function calibration(rates: readonly Rate[], text: ChartText): ChartSpec {
	const shown = rates.filter((one): one is Rate & { foretold: number } => one.foretold !== undefined);
	const top = Math.max(0.05, ...shown.flatMap(({ foretold, high }) => [foretold, high]));
	return {
		...text,
		table: {
			columns: ['segment_id', 'customers', 'foretold_rate', 'return_rate', 'low', 'high'],
			rows: shown.map((one) => [
				one.id,
				one.customers,
				rounded(one.foretold),
				rounded(one.rate),
				rounded(one.low),
				rounded(one.high),
			]),
		},
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 280,
				marginLeft: 48,
				marginRight: 16,
				style,
				x: { domain: [0, top], label: null },
				y: { domain: [0, top], label: null },
				marks: [
					gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					line(
						[
							[0, 0],
							[top, top],
						],
						{ stroke: 'var(--ink-soft)', strokeDasharray: '4 3' },
					),
					link(shown, {
						x1: 'foretold',
						x2: 'foretold',
						y1: 'low',
						y2: 'high',
						stroke: 'var(--ink-soft)',
						strokeWidth: 2,
					}),
					dot(shown, {
						x: 'foretold',
						y: 'rate',
						r: 6,
						fill: ({ colour }: Rate) => colour,
						stroke: 'var(--ink)',
					}),
					axisX({ ticks: 4, tickFormat: percent, tickSize: 0, color: 'var(--ink-soft)' }),
					axisY({ ticks: 4, tickFormat: percent, tickSize: 0, color: 'var(--ink-soft)' }),
				],
			});
			return asImage(svg, text.summary);
		},
	};
}
