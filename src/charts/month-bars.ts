// Money by month as bars; shared by the overview and a customer's page.
import { axisX, axisY, barY, gridY, plot, ruleY } from '@observablehq/plot';
import { asImage } from './accessible.ts';
import type { ChartSpec } from './chart-spec.ts';

export interface MonthBar {
	/** ISO month, `2024-02`. */
	readonly month: string;
	/** In the currency's unit. */
	readonly money: number;
	readonly orders: number;
}

export interface MonthBarsText {
	readonly title: string;
	readonly summary: string;
	readonly monthLabel: (isoMonth: string) => string;
	readonly moneyLabel: (money: number) => string;
}

/** Every month from the first to the last, with nothing where nothing was sold. */
export function withEmptyMonths(bars: readonly MonthBar[]): MonthBar[] {
	const first = bars[0]?.month;
	const last = bars.at(-1)?.month;
	if (first === undefined || last === undefined) return [];
	const byMonth = new Map(bars.map((bar) => [bar.month, bar]));
	const filled: MonthBar[] = [];
	const end = monthNumber(last);
	for (let number = monthNumber(first); number <= end; number++) {
		const month = `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
		filled.push(byMonth.get(month) ?? { month, money: 0, orders: 0 });
	}
	return filled;
}

function monthNumber(isoMonth: string): number {
	const [year = 0, month = 1] = isoMonth.split('-').map(Number);
	return year * 12 + month - 1;
}

export function monthBars(sparse: readonly MonthBar[], text: MonthBarsText): ChartSpec {
	const bars = withEmptyMonths(sparse);
	return {
		title: text.title,
		summary: text.summary,
		table: {
			columns: ['month', 'orders', 'money'],
			rows: bars.map(({ month, orders, money }) => [month, orders, money]),
		},
		draw: ({ width, document }) => {
			const every = Math.max(1, Math.ceil(bars.length / Math.max(2, Math.floor(width / 90))));
			const labelled = bars.filter((_, index) => index % every === 0).map(({ month }) => month);
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 220,
				marginLeft: 64,
				marginBottom: 32,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { type: 'band', domain: bars.map(({ month }) => month), padding: 0.18, label: null },
				y: { label: null, nice: true },
				marks: [
					gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					barY(bars, { x: 'month', y: 'money', fill: 'var(--accent)', rx: 2 }),
					ruleY([0], { stroke: 'var(--ink-soft)' }),
					axisX(labelled, { tickFormat: text.monthLabel, tickSize: 0, color: 'var(--ink-soft)' }),
					axisY({ ticks: 4, tickFormat: text.moneyLabel, tickSize: 0, color: 'var(--ink-soft)' }),
				],
			});
			return asImage(svg, text.summary);
		},
	};
}
