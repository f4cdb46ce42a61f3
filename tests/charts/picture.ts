// Draws a chart in a plain document and compares it with the kept picture.
import { JSDOM } from 'jsdom';
import { expect, vi } from 'vitest';
import { LEAST_WIDTH, type ChartSpec } from '../../src/charts/chart-spec.ts';

export async function picture(spec: ChartSpec, name: string): Promise<void> {
	const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	const { document } = new JSDOM('').window;
	const svg = spec.draw({ width: 640, document });
	expect(warned).not.toHaveBeenCalled();
	warned.mockRestore();
	expect(svg.getAttribute('role')).toBe('img');
	expect(svg.getAttribute('aria-label')).toBe(spec.summary);
	expect(svg.querySelector('[aria-label]')).toBeNull();
	for (const width of [320, LEAST_WIDTH]) {
		const drawn = spec.draw({ width, document }).outerHTML;
		expect([name, width, drawn.match(/ (?:width|height|r)="(?:-|NaN)[^"]*"/g)]).toEqual([name, width, null]);
	}
	const text = svg.outerHTML.replace(/plot-[0-9a-f]+/g, 'plot').replace(/></g, '>\n<');
	await expect(`${text}\n`).toMatchFileSnapshot(`pictures/${name}.svg`);
}
