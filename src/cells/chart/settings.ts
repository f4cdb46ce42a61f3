// What a chart keeps: the result it draws, the kind of picture, and the columns; empty means "as the columns tell".
import * as v from 'valibot';

export const MARKS = ['auto', 'bar', 'line', 'dot', 'area', 'histogram', 'box', 'heat'] as const;
export type Mark = (typeof MARKS)[number];

const column = v.optional(v.string(), '');

export const chartSettings = v.object({
	source: column,
	mark: v.optional(v.picklist(MARKS), 'auto'),
	x: column,
	y: column,
	colour: column,
	facet: column,
});

export type ChartSettings = v.InferOutput<typeof chartSettings>;
