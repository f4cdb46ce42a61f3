// The reader's own charts, each kind as a picture.
import { describe, it } from 'vitest';
import { ownChart, type ChartRow } from '../../src/cells/chart/chart.ts';
import { chosenFor } from '../../src/cells/chart/chosen.ts';
import { MARKS } from '../../src/cells/chart/settings.ts';
import { picture } from './picture.ts';

const columns = [
	{ name: 'segment', type: 'VARCHAR' },
	{ name: 'month', type: 'DATE' },
	{ name: 'money', type: 'DECIMAL(18,2)' },
	{ name: 'orders', type: 'BIGINT' },
];
const rows: ChartRow[] = ['champions', 'at-risk', '-'].flatMap((segment, of) =>
	['2025-03-01', '2025-01-01', '2025-02-01'].map((month, at) => ({
		segment,
		month,
		money: 100 * (of + 1) + 37 * at,
		orders: 1 + of * at,
	})),
);
const text = {
	title: 'Title',
	summary: 'One sentence.',
	segment: (value: string) =>
		value === '-' ? null : { name: value.toUpperCase(), colour: `var(--${value})` },
	number: String,
	day: (day: string) => day,
};
const axes = {
	dot: { x: 'orders', y: 'money' },
	histogram: { x: 'money', y: '' },
	box: { x: 'segment', y: 'money' },
	heat: { x: 'month', y: 'segment', colour: 'money' },
};

describe('a chart of a result', () => {
	it.each(MARKS)('%s', async (mark) => {
		const wish = { source: '', mark, x: 'month', y: 'money', colour: 'segment', facet: '' };
		const chosen = chosenFor(columns, { ...wish, ...axes[mark as keyof typeof axes] });
		await picture(ownChart(rows, chosen!, text), `own-${mark}`);
	});

	it('small multiples stand in rows, each under its name', async () => {
		const chosen = chosenFor(columns, {
			source: '',
			mark: 'bar',
			x: 'month',
			y: 'money',
			colour: '',
			facet: 'segment',
		});
		await picture(ownChart([...rows, { ...rows[0]!, segment: 'a fourth' }], chosen!, text), 'own-multiples');
	});
});
