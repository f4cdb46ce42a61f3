// The pictures of what customers buy and who they are, drawn in a plain document and compared with the kept ones.
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { indexSquares, tileMap } from '../../src/cells/attributes/chart.ts';
import { tilesOf } from '../../src/cells/attributes/province-tiles.ts';
import { shareBars } from '../../src/cells/behaviour/chart.ts';
import { liftBars } from '../../src/cells/bought-together/chart.ts';
import { proofBars } from '../../src/cells/potential-high-value/chart.ts';
import { stepLines } from '../../src/cells/price-steps/chart.ts';
import { boughtSquares } from '../../src/cells/products/chart.ts';
import { offerBars } from '../../src/cells/recommendations/chart.ts';
import type { ChartSpec } from '../../src/charts/chart-spec.ts';
import { PROVINCES, provinceOf } from '../../src/domain/thai-provinces.ts';

async function picture(spec: ChartSpec, name: string): Promise<void> {
	const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	const svg = spec.draw({ width: 640, document: new JSDOM('').window.document });
	expect(warned).not.toHaveBeenCalled();
	warned.mockRestore();
	expect(svg.getAttribute('role')).toBe('img');
	expect(svg.getAttribute('aria-label')).toBe(spec.summary);
	const text = svg.outerHTML.replace(/plot-[0-9a-f]+/g, 'plot').replace(/></g, '>\n<');
	await expect(`${text}\n`).toMatchFileSnapshot(`pictures/${name}.svg`);
}

const TITLE = 'Title';
const SAID = 'One sentence.';

describe('charts of behaviour', () => {
	it('show shares, lifts, offers, steps, proofs and squares', async () => {
		await picture(shareBars([{ label: 'One', share: 0.25, told: '25%' }], TITLE, SAID), 'promotion-shares');
		const lifts = [{ label: 'Tea + mug', lift: 3.2, together: 40, told: '3.2×' }];
		await picture(liftBars(lifts, TITLE, SAID), 'lifts');
		await picture(offerBars([{ label: 'Tea', customers: 12, told: '12' }], TITLE, SAID), 'offers');
		const steps = [{ label: 'Tea → more tea', from: 100, to: 150, wentUp: 9 }];
		await picture(stepLines(steps, TITLE, SAID), 'price-steps');
		const proof = { label: 'Chosen', became: 9, of: 50, share: 0.18, low: 0.1, high: 0.31, told: '18%' };
		await picture(proofBars([proof], TITLE, SAID), 'proof');
		const squares = [
			{ segment: 'A', item: 'Tea', share: 0.4, told: '40%' },
			{ segment: 'B', item: 'Tea', share: 0, told: '0%' },
		];
		await picture(boughtSquares(squares, ['A', 'B'], ['Tea'], TITLE, SAID), 'bought-squares');
		const indexes = [
			{ value: 'x', segment: 'A', customers: 30, index: 150, stands: 'more' as const },
			{ value: 'x', segment: 'B', customers: 10, index: 50, stands: null },
			{ value: 'y', segment: 'B', customers: 1, index: null, stands: null },
		];
		await picture(indexSquares(indexes, ['x', 'y'], ['A', 'B'], TITLE, SAID), 'index-squares');
	});

	it('a map knows every province by many names, each on a tile of its own', async () => {
		expect(PROVINCES).toHaveLength(77);
		expect(new Set(PROVINCES.map(({ column, row }) => `${column} ${row}`)).size).toBe(77);
		for (const province of PROVINCES) {
			for (const text of [
				province.th,
				`จ.${province.th}`,
				`จังหวัด${province.th}`,
				` ${province.en} Province `,
			])
				expect(provinceOf(text)).toBe(province);
			expect(provinceOf(province.en.replaceAll(' ', '').toUpperCase())).toBe(province);
		}
		for (const text of ['กทม.', 'กรุงเทพฯ', 'กรุงเทพ', 'BKK', 'Krung Thep Maha Nakhon', 'bangkok'])
			expect(provinceOf(text)?.en).toBe('Bangkok');
		for (const text of ['', 'Paris', 'จังหวัด', 'Female']) expect(provinceOf(text)).toBeNull();
		const view = (value: string, customers: number) => ({
			value,
			customers,
			share: customers / 100,
			money: 0,
			cells: [],
		});
		const values = [view('กทม.', 40), view('Bangkok', 20), view('เชียงใหม่', 30), view('จ.ภูเก็ต', 10)];
		const tiles = tilesOf(values, 'en');
		expect(tiles.find(({ label }) => label === 'Bangkok')).toMatchObject({ customers: 60 });
		expect(tilesOf([view('Female', 50), view('Male', 50)], 'en')).toEqual([]);
		await picture(tileMap(tiles, TITLE, SAID), 'province-tiles');
	});
});
