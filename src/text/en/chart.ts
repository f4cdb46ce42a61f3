// English words of the chart cell.
import { counted } from './counted.ts';

export const chart = {
	title: 'Chart',
	outline: 'Chart',
	titleOf: (name: string) => `Chart of ${name}`,
	noSource: 'A chart draws the result of an SQL cell. Add one first.',
	sourceFailed: (name: string) => `“${name}” has no result to draw.`,
	firstRows: (count: string) => `Drawn from the first ${counted(count, 'row')}.`,
	source: 'Result',
	mark: 'Picture',
	marks: {
		auto: 'By itself',
		bar: 'Bars',
		line: 'Line',
		dot: 'Dots',
		area: 'Area',
		histogram: 'Histogram',
		box: 'Boxes',
		heat: 'Heat map',
	},
	fields: { x: 'Across', y: 'Up', colour: 'Colour', facet: 'Small multiples' },
	auto: (column: string) => `${column} (by itself)`,
	none: 'none',
	count: 'count',
	pictured: (up: string, across: string) => `${up} by ${across}`,
	summary: (mark: string, title: string, rows: string) => `${mark}: ${title}, from ${counted(rows, 'row')}.`,
	png: 'Picture (PNG)',
};
