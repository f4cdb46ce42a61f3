// The pictures of the rhythm: gaps between orders, the week by hour, and the months of the year.
import {
	axisX,
	axisY,
	barX,
	barY,
	cell,
	gridX,
	gridY,
	plot,
	rectY,
	ruleX,
	ruleY,
	text,
} from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { WeekRow } from './query.ts';
import type { GapBar, Season } from './rhythm-view.ts';

interface ChartText {
	readonly title: string;
	readonly summary: string;
}
const style = { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' };

/** How often each gap occurs, with the median marked. */
export function gapPicture(bars: readonly GapBar[], median: number, words: ChartText): ChartSpec {
	const width = (bars[0]?.to ?? 1) - (bars[0]?.from ?? 1) + 1;
	return {
		...words,
		table: {
			columns: ['from_days', 'to_days', 'times'],
			rows: bars.map(({ from, to, times }) => [from, to, times]),
		},
		draw: ({ width: px, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width: px,
				height: 220,
				marginLeft: 56,
				style,
				x: { label: null },
				y: { label: null },
				marks: [
					gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					rectY(bars, {
						x1: ({ from }: GapBar) => from - 1,
						x2: ({ from }: GapBar) => from - 1 + width,
						y: 'times',
						fill: 'var(--accent)',
						insetLeft: 1,
						rx: 2,
					}),
					ruleX([median], { stroke: 'var(--ink)', strokeDasharray: '3 3' }),
					ruleY([0], { stroke: 'var(--ink-soft)' }),
					axisX({ ticks: 6, tickSize: 0, color: 'var(--ink-soft)' }),
					axisY({ ticks: 4, tickSize: 0, color: 'var(--ink-soft)' }),
				],
			});
			return asImage(svg, words.summary);
		},
	};
}

/** Orders by weekday and hour as a map of darker and lighter cells. */
export function weekMap(
	rows: readonly WeekRow[],
	weekday: (number: number) => string,
	words: ChartText,
): ChartSpec {
	const timed = rows.filter((row): row is WeekRow & { hour: number } => row.hour !== null);
	const most = Math.max(1, ...timed.map(({ orders }) => orders));
	const hours = timed.map(({ hour }) => hour);
	const [first, last] = [Math.min(...hours), Math.max(...hours)];
	const domain = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	return {
		...words,
		table: {
			columns: ['weekday', 'hour', 'orders'],
			rows: rows.map(({ weekday, hour, orders }) => [weekday, hour, orders]),
		},
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 260,
				marginLeft: 56,
				style,
				x: { domain, label: null, padding: 0.06 },
				y: { domain: [1, 2, 3, 4, 5, 6, 7], label: null, padding: 0.06 },
				marks: [
					cell(timed, {
						x: 'hour',
						y: 'weekday',
						fill: 'var(--accent)',
						fillOpacity: ({ orders }: WeekRow) => 0.06 + 0.94 * (orders / most),
						rx: 3,
					}),
					axisX({
						ticks: domain.filter((hour) => width > 520 || hour % 3 === 0),
						tickSize: 0,
						color: 'var(--ink-soft)',
					}),
					axisY({ tickFormat: weekday, tickSize: 0, color: 'var(--ink)' }),
				],
			});
			return asImage(svg, words.summary);
		},
	};
}

/** Orders by weekday where the file tells no hour. */
export function weekBars(
	rows: readonly WeekRow[],
	weekday: (number: number) => string,
	words: ChartText,
): ChartSpec {
	return {
		...words,
		table: { columns: ['weekday', 'orders'], rows: rows.map(({ weekday, orders }) => [weekday, orders]) },
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 220,
				marginLeft: 72,
				marginRight: 40,
				style,
				x: { label: null },
				y: { domain: [1, 2, 3, 4, 5, 6, 7], label: null, padding: 0.25 },
				marks: [
					gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					barX(rows, { x: 'orders', y: 'weekday', fill: 'var(--accent)', rx: 3 }),
					axisX({ ticks: 4, tickSize: 0, color: 'var(--ink-soft)' }),
					axisY({ tickFormat: weekday, tickSize: 0, color: 'var(--ink)' }),
				],
			});
			return asImage(svg, words.summary);
		},
	};
}

/** Each month of the year against an average month, which is 100 %. */
export function seasonBars(
	seasons: readonly Season[],
	month: (number: number) => string,
	words: ChartText,
): ChartSpec {
	const percent = (index: number) => `${String(Math.round(index * 100))}%`;
	return {
		...words,
		table: {
			columns: ['month', 'index', 'years'],
			rows: seasons.map(({ month, index, years }) => [month, Number(index.toFixed(4)), years]),
		},
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 220,
				marginLeft: 52,
				style,
				x: { domain: seasons.map(({ month }) => month), label: null, padding: 0.2 },
				y: { label: null },
				marks: [
					gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					barY(seasons, { x: 'month', y: 'index', fill: 'var(--accent)', rx: 2 }),
					ruleY([1], { stroke: 'var(--ink-soft)', strokeDasharray: '4 3' }),
					ruleY([0], { stroke: 'var(--ink-soft)' }),
					...(width > 420
						? [
								text(seasons, {
									x: 'month',
									y: 'index',
									text: ({ index }: Season) => percent(index),
									dy: -8,
									fill: 'var(--ink)',
									stroke: 'var(--paper)',
									strokeWidth: 3,
									fontSize: 10,
								}),
							]
						: []),
					axisX(
						seasons.map((one) => one.month).filter((_, index) => width > 420 || index % 2 === 0),
						{ tickFormat: month, tickSize: 0, color: 'var(--ink-soft)' },
					),
					axisY({ ticks: 4, tickFormat: percent, tickSize: 0, color: 'var(--ink-soft)' }),
				],
			});
			return asImage(svg, words.summary);
		},
	};
}
