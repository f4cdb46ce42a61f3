// The pictures of the cells about time, each drawn in a plain document and compared with the kept one.
import { describe, it } from 'vitest';
import { alluvial, stackedMonths } from '../../src/cells/movement/chart.ts';
import { calibration, rateDots } from '../../src/cells/proof/chart.ts';
import { gapPicture, seasonBars, weekBars, weekMap } from '../../src/cells/rhythm/chart.ts';
import { groupShares } from '../../src/cells/since-last-file/chart.ts';
import { partCurves } from '../../src/cells/retention/chart.ts';
import { curves } from '../../src/charts/curve.ts';
import { picture } from './picture.ts';

const text = { title: 'Title', summary: 'One sentence.' };
const looks = { name: (id: string) => id, colour: (id: string) => `var(--${id})`, number: String };
const rates = [
	{
		id: 'champions',
		label: 'Champions',
		colour: 'red',
		customers: 40,
		returned: 30,
		rate: 0.75,
		low: 0.6,
		high: 0.86,
		foretold: 0.7,
	},
	{ id: 'lost', label: 'Lost', colour: 'grey', customers: 90, returned: 9, rate: 0.1, low: 0.05, high: 0.18 },
];

describe('pictures of time', () => {
	it('curves: a strong line in steps with its band before thin ones', async () => {
		const strong = [0, 30, 60].map((x) => ({ x, y: x / 100, low: x / 120, high: x / 80 }));
		const thin = [
			[
				{ x: 0, y: 0.4 },
				{ x: 60, y: 0.1 },
			],
		];
		const table = { columns: ['x'], rows: [[1]] };
		await picture(
			curves({ ...text, strong, thin, steps: true, marks: [30], xLabel: String, table }),
			'curves',
		);
	});

	it('parts: a line each, named at its end, the names apart where the lines meet', async () => {
		const points = (share: number) => [30, 90, 180].map((days, at) => ({ days, share: share * (at + 1) }));
		const parts = [
			{ label: 'Tea', points: points(0.2) },
			{ label: 'Teaware', points: points(0.199) },
			{ label: 'A category with a very long name', points: points(0.01) },
			{ label: 'Gift sets', points: points(0.009) },
		];
		await picture(partCurves(parts, { ...text, number: String }), 'part-curves');
	});

	it('movement: bands as wide as their customers, and months in areas, without negative money', async () => {
		const money = { money_before: 0, money_between: 0 };
		const flows = [
			{ from: 'champions', to: 'champions', customers: 5, ...money },
			{ from: 'champions', to: 'lost', customers: 2, ...money },
			{ from: 'not-yet', to: 'champions', customers: 3, ...money },
		];
		const lists = { 'left-best': 2, risen: 0, fallen: 2, new: 3, returned: 0, lost: 2 };
		const movement = { from: ['champions', 'not-yet'], to: ['champions', 'lost'], flows, lists };
		await picture(alluvial(movement, looks, text), 'alluvial');
		const rows = [
			{ day: '2024-01-31', segment: 'champions', customers: 4, money: 900 },
			{ day: '2024-02-29', segment: 'champions', customers: 6, money: 1100 },
			{ day: '2024-02-29', segment: 'lost', customers: 2, money: -50 },
		];
		const words = { ...text, day: (day: string) => day, value: String };
		await picture(stackedMonths(rows, ['champions', 'lost'], 'money', 2, looks, words), 'stacked-months');
	});

	it('proof and campaign: rates with their intervals, and foretold against happened', async () => {
		await picture(rateDots(rates, 0.3, text), 'rate-dots');
		await picture(calibration(rates, text), 'calibration');
		const groups = rates.map(({ id, label, rate, low, high }) => ({ id, label, share: rate, low, high }));
		await picture(groupShares(groups, 'Title', 'One sentence.'), 'group-shares');
	});

	it('rhythm: gaps, the week with and without hours, the months of the year', async () => {
		const bars = [
			{ from: 1, to: 7, times: 4 },
			{ from: 8, to: 30, times: 9 },
		];
		await picture(gapPicture(bars, 9, text), 'gaps');
		const week = [
			{ weekday: 1, hour: 9, orders: 4 },
			{ weekday: 6, hour: 11, orders: 8 },
		];
		await picture(weekMap(week, String, text), 'week-hours');
		await picture(
			weekBars(
				week.map((row) => ({ ...row, hour: null })),
				String,
				text,
			),
			'week',
		);
		const seasons = [
			{ month: 1, index: 0.8, years: 2 },
			{ month: 2, index: 1.2, years: 2 },
		];
		await picture(seasonBars(seasons, String, text), 'seasons');
	});
});
