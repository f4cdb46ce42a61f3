// Each chart as a picture: drawn in a plain document and compared with the kept one.
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { clusterHeat } from '../../src/cells/clusters/chart.ts';
import { ladder } from '../../src/cells/levels/chart.ts';
import { concentration } from '../../src/cells/overview/chart.ts';
import { cumulativeTest, frequencyTest } from '../../src/cells/lifetime-value/chart.ts';
import { ordersOverTime } from '../../src/cells/customers/chart.ts';
import { thenAndNow } from '../../src/cells/what-changed/chart.ts';
import type { ChartSpec } from '../../src/charts/chart-spec.ts';
import { monthBars } from '../../src/charts/month-bars.ts';

async function picture(spec: ChartSpec, name: string): Promise<void> {
	const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	const { document } = new JSDOM('').window;
	const svg = spec.draw({ width: 640, document });
	expect(warned).not.toHaveBeenCalled();
	warned.mockRestore();
	expect(svg.getAttribute('role')).toBe('img');
	expect(svg.getAttribute('aria-label')).toBe(spec.summary);
	expect(svg.querySelector('[aria-label]')).toBeNull();
	const text = svg.outerHTML.replace(/plot-[0-9a-f]+/g, 'plot').replace(/></g, '>\n<');
	await expect(`${text}\n`).toMatchFileSnapshot(`pictures/${name}.svg`);
}

const words = {
	title: 'Title',
	summary: 'One sentence.',
	monthLabel: (month: string) => month,
	moneyLabel: (money: number) => String(money),
};

describe('charts', () => {
	it('money by month shows months without sales as gaps', async () => {
		const spec = monthBars(
			[
				{ month: '2024-11', money: 1200, orders: 3 },
				{ month: '2025-02', money: 800.5, orders: 2 },
			],
			words,
		);
		expect(spec.table.rows.map(([month]) => month)).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
		await picture(spec, 'month-bars');
	});

	it('concentration shows the share of money of the best', async () => {
		const bars = [0.01, 0.2].map((customersShare) => ({
			customersShare,
			moneyShare: customersShare * 4,
			label: `Top ${customersShare * 100} %`,
			moneyLabel: `${customersShare * 400} %`,
		}));
		await picture(concentration(bars, 'Title', 'One sentence.'), 'concentration');
	});

	it('then and now shows what came and went in each group', async () => {
		const rows = [
			{ label: 'Champions', before: 120, now: 150 },
			{ label: 'At Risk', before: 80, now: 0 },
			{ label: 'Promising', before: 12, now: 12 },
		];
		await picture(thenAndNow(rows, { ...words, number: String }), 'then-and-now');
	});

	it('orders over time shows returns below zero, and a single order', async () => {
		const orders = [
			{ day: '2024-01-05', money: 500 },
			{ day: '2024-03-01', money: -120 },
		];
		await picture(ordersOverTime(orders, words), 'orders');
		await picture(ordersOverTime(orders.slice(0, 1), words), 'one-order');
	});

	it('the test of a lifetime-value model by frequency and by week', async () => {
		const test = { ...words, across: 'across', actual: 'what came', predicted: 'the model' };
		const classes = [
			{ from: 0, to: 0, customers: 100, actual: 0.2, predicted: 0.25 },
			{ from: 7, to: null, customers: 9, actual: 3, predicted: 2.5 },
		];
		const byFrequency = frequencyTest(classes, test);
		expect(byFrequency.table.rows[1]).toEqual(['7+', 9, 3, 2.5]);
		await picture(byFrequency, 'lifetime-by-frequency');
		const weeks = [
			{ actual: 10, predicted: 9.5 },
			{ actual: 18, predicted: 19.25 },
		];
		await picture(cumulativeTest(weeks, { ...test, count: String }), 'lifetime-by-week');
	});

	it('the ladder shows every rung, the highest on top, and says what the file cannot show', async () => {
		const rung = (id: string, customers: number, missing = false) => ({
			id,
			label: id,
			customers,
			money: customers * 10,
			told: missing ? 'not in this file' : String(customers),
			missing,
		});
		const spec = ladder(
			[rung('prospect', 0, true), rung('buyer', 90), rung('regular', 30)],
			'Title',
			'One sentence.',
		);
		expect(spec.table.rows).toEqual([
			['prospect', null, null],
			['buyer', 90, 900],
			['regular', 30, 300],
		]);
		await picture(spec, 'ladder');
	});

	it('clusters stand beside segments as a heat map', async () => {
		const cells = [
			{ cluster: 'A', segment: 'Champions', customers: 70, share: 0.7, label: '70' },
			{ cluster: 'A', segment: 'At Risk', customers: 30, share: 0.3, label: '30' },
			{ cluster: 'B', segment: 'At Risk', customers: 20, share: 1, label: '20' },
		];
		await picture(
			clusterHeat(cells, ['A', 'B'], ['Champions', 'At Risk'], 'Title', 'One sentence.'),
			'cluster-heat',
		);
	});
});
