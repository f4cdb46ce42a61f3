// A customer's orders over time: a stem for each order.
import { axisX, axisY, dot, gridY, plot, ruleX, ruleY } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface OrderDot {
	/** ISO day. */
	readonly day: string;
	/** In the currency's unit; negative for what came back. */
	readonly money: number;
}

export interface OrderDotsText {
	readonly title: string;
	readonly summary: string;
	readonly monthLabel: (isoMonth: string) => string;
	readonly moneyLabel: (money: number) => string;
}

export function ordersOverTime(orders: readonly OrderDot[], text: OrderDotsText): ChartSpec {
	const dots = orders.map(({ day, money }) => ({ date: new Date(`${day}T00:00:00Z`), money }));
	return {
		title: text.title,
		summary: text.summary,
		table: { columns: ['day', 'money'], rows: orders.map(({ day, money }) => [day, money]) },
		draw: ({ width, document }) => {
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 180,
				marginLeft: 60,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { type: 'utc', label: null, nice: dots.length === 1 },
				y: { label: null, nice: true, zero: true },
				marks: [
					gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					ruleX(dots, { x: 'date', y: 'money', stroke: 'var(--accent)', strokeOpacity: 0.5, strokeWidth: 2 }),
					dot(dots, { x: 'date', y: 'money', r: 4, fill: 'var(--accent)' }),
					ruleY([0], { stroke: 'var(--ink-soft)' }),
					axisX({
						ticks: Math.max(2, Math.floor(width / 140)),
						tickFormat: (date: Date) => text.monthLabel(date.toISOString().slice(0, 7)),
						tickSize: 0,
						color: 'var(--ink-soft)',
					}),
					axisY({ ticks: 4, tickFormat: text.moneyLabel, tickSize: 0, color: 'var(--ink-soft)' }),
				],
			});
			return asImage(svg, text.summary);
		},
	};
}
