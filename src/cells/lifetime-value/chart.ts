// The test of the model in two pictures: by how often customers had bought, and week by week.
import { axisX, axisY, barY, dot, gridY, line, plot, ruleY, text, tickY } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { FrequencyClass } from '../../statistics/hold-out.ts';

export interface TestText {
	readonly title: string;
	readonly summary: string;
	/** What the horizontal axis counts. */
	readonly across: string;
	readonly actual: string;
	readonly predicted: string;
}

const look = { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' };
const HEIGHT = 250;
const round = (value: number) => Number(value.toFixed(4));

/** What the signs mean, above the picture. */
function legend(width: number, { actual, predicted }: TestText, bars: boolean) {
	const entries = [
		{ at: 0, label: actual, fill: 'var(--ink-soft)', sign: bars ? '■' : '—' },
		{ at: 1, label: predicted, fill: 'var(--accent)', sign: bars ? '━' : '—' },
	];
	return entries.map((entry) =>
		text([entry], {
			frameAnchor: 'top-left',
			dx: entry.at * Math.min(130, width / 3),
			dy: -22,
			text: ({ sign, label }: typeof entry) => `${sign} ${label}`,
			fill: entry.fill,
			textAnchor: 'start',
			fontWeight: 600,
		}),
	);
}

/** Purchases a customer in the test, by repeat purchases before: bars for what came, marks for the model. */
export function frequencyTest(classes: readonly FrequencyClass[], words: TestText): ChartSpec {
	const rows = classes.map((one) => ({ ...one, label: one.to === null ? `${one.from}+` : String(one.from) }));
	return {
		title: words.title,
		summary: words.summary,
		table: {
			columns: ['repeat_purchases_before', 'customers', 'actual_per_customer', 'predicted_per_customer'],
			rows: rows.map(({ label, customers, actual, predicted }) => [
				label,
				customers,
				round(actual),
				round(predicted),
			]),
		},
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: HEIGHT,
				marginLeft: 40,
				marginTop: 34,
				marginBottom: 46,
				style: look,
				x: { type: 'band', domain: rows.map(({ label }) => label), padding: 0.25, label: null },
				y: { label: null, nice: true, zero: true },
				marks: [
					gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					barY(rows, { x: 'label', y: 'actual', fill: 'var(--ink-soft)', fillOpacity: 0.45, rx: 2 }),
					tickY(rows, { x: 'label', y: 'predicted', stroke: 'var(--accent)', strokeWidth: 3 }),
					ruleY([0], { stroke: 'var(--ink-soft)' }),
					axisX({
						tickSize: 0,
						color: 'var(--ink-soft)',
						label: words.across,
						labelAnchor: 'center',
						labelArrow: 'none',
					}),
					axisY({ ticks: 4, tickSize: 0, color: 'var(--ink-soft)', label: null }),
					...legend(width, words, true),
				],
			});
			return asImage(svg, words.summary);
		},
	};
}

/** Purchases up to the end of each week of the test: a line for what came, one for the model. */
export function cumulativeTest(
	weeks: readonly { readonly actual: number; readonly predicted: number }[],
	words: TestText & { readonly count: (value: number) => string },
): ChartSpec {
	const rows = [
		{ week: 0, actual: 0, predicted: 0 },
		...weeks.map((one, index) => ({ week: index + 1, ...one })),
	];
	return {
		title: words.title,
		summary: words.summary,
		table: {
			columns: ['week', 'actual_purchases', 'predicted_purchases'],
			rows: rows.map(({ week, actual, predicted }) => [week, actual, round(predicted)]),
		},
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: HEIGHT,
				marginLeft: 52,
				marginTop: 34,
				marginRight: 14,
				marginBottom: 46,
				style: look,
				x: { label: words.across, labelArrow: 'none', labelAnchor: 'center' },
				y: { label: null, nice: true, zero: true },
				marks: [
					gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					ruleY([0], { stroke: 'var(--ink-soft)' }),
					line(rows, { x: 'week', y: 'actual', stroke: 'var(--ink-soft)', strokeWidth: 2 }),
					line(rows, {
						x: 'week',
						y: 'predicted',
						stroke: 'var(--accent)',
						strokeWidth: 2.5,
						strokeDasharray: '6 3',
					}),
					dot(rows.slice(-1), { x: 'week', y: 'actual', fill: 'var(--ink-soft)', r: 3 }),
					dot(rows.slice(-1), { x: 'week', y: 'predicted', fill: 'var(--accent)', r: 3 }),
					axisX({
						ticks: 6,
						tickSize: 0,
						color: 'var(--ink-soft)',
						label: words.across,
						labelAnchor: 'center',
						labelArrow: 'none',
					}),
					axisY({ ticks: 4, tickSize: 0, color: 'var(--ink-soft)', label: null, tickFormat: words.count }),
					...legend(width, words, false),
				],
			});
			return asImage(svg, words.summary);
		},
	};
}
