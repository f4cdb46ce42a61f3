// Which columns a chart draws and how, where the reader has not said: by what the columns are like.
import type { ResultColumn } from '../../notebook/own-sql/own-sql.svelte.ts';
import { natureOf, type Nature } from '../../notebook/own-sql/rows.ts';
import type { ChartSettings, Mark } from './settings.ts';

export interface Axis {
	readonly name: string;
	readonly nature: Nature;
}

export interface Chosen {
	readonly mark: Exclude<Mark, 'auto'>;
	readonly x: Axis;
	/** Null for a histogram. */
	readonly y: Axis | null;
	readonly colour: Axis | null;
	readonly facet: Axis | null;
}

/** Keys say who, not how much: they are drawn only where they are asked for. */
const isKey = ({ name }: ResultColumn) => /^(?:cid|row_number|.*_id|id)$/i.test(name);

/** Null where the result has no column. */
export function chosenFor(columns: readonly ResultColumn[], wish: ChartSettings): Chosen | null {
	const axis = (column: ResultColumn | undefined): Axis | null =>
		column ? { name: column.name, nature: natureOf(column) } : null;
	const named = (wished: string) => axis(columns.find(({ name }) => name === wished));
	const plain = columns.filter((column) => !isKey(column));
	const first = (nature: Nature, not: string | undefined) =>
		axis(plain.find((column) => natureOf(column) === nature && column.name !== not));
	const x =
		named(wish.x) ??
		first('day', undefined) ??
		first('text', undefined) ??
		first('number', undefined) ??
		axis(columns[0]);
	if (!x) return null;
	const wantsNone = wish.mark === 'histogram';
	const y = wantsNone ? null : (named(wish.y) ?? first('number', x.name));
	const colour = named(wish.colour) ?? segmentOf(columns, x);
	return { mark: wish.mark === 'auto' ? markFor(x, y) : wish.mark, x, y, colour, facet: named(wish.facet) };
}

/** Segments have colours of their own, so that they are seen unasked. */
function segmentOf(columns: readonly ResultColumn[], x: Axis): Axis | null {
	if (x.name === 'segment') return x;
	return columns.some(({ name }) => name === 'segment') ? { name: 'segment', nature: 'text' } : null;
}

function markFor(x: Axis, y: Axis | null): Exclude<Mark, 'auto'> {
	if (y === null) return x.nature === 'text' ? 'bar' : 'histogram';
	if (x.nature === 'day') return 'line';
	return x.nature === 'text' ? 'bar' : 'dot';
}
