// A result as a picture: bars, lines, dots, areas, histograms, boxes, heat, and small multiples of each.
import {
	areaY,
	axisX,
	axisY,
	barY,
	binX,
	boxY,
	cell,
	dot,
	frame,
	gridY,
	groupX,
	lineY,
	plot,
	rectY,
	ruleY,
	text as textMark,
} from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { Axis, Chosen } from './chosen.ts';

type Value = string | number | Date | null;
export type ChartRow = Readonly<Record<string, string | number | null>>;

export interface ChartText {
	readonly title: string;
	readonly summary: string;
	/** Name and colour of a value of the column `segment`; null for what is no segment. */
	readonly segment: (value: string) => { readonly name: string; readonly colour: string } | null;
	readonly number: (value: number) => string;
	readonly day: (isoDay: string) => string;
}

/** Colours for what is no segment; apart also in grey. */
const OTHERS = ['#0b6b62', '#c98a1b', '#5b5ea6', '#b5473c', '#5f8f3e', '#8a5a83', '#3f7fa6', '#7d6b52'];
const MOST_BANDS = 60;
/** Small multiples beyond this many are not drawn. */
const MOST_FACETS = 24;
const FACET_HEIGHT = 150;

export function ownChart(rows: readonly ChartRow[], chosen: Chosen, text: ChartText): ChartSpec {
	const { x, y, colour, facet } = chosen;
	const used = [...new Set([x, y, colour, facet].flatMap((axis) => (axis ? [axis.name] : [])))];
	return {
		title: text.title,
		summary: text.summary,
		table: { columns: used, rows: rows.map((row) => used.map((column) => row[column] ?? null)) },
		draw: ({ width, document }) => asImage(draw(rows, chosen, text, width, document), text.summary),
	};
}

/** The values of a column, each once: days and numbers in their order, words as the result has them. */
function bandsOf(rows: readonly ChartRow[], { name, nature }: Axis): (string | number | null)[] {
	const values = [...new Set(rows.map((row) => row[name] ?? null))];
	if (nature === 'text') return values;
	return values.sort((a, b) =>
		typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1,
	);
}

function draw(
	rows: readonly ChartRow[],
	chosen: Chosen,
	text: ChartText,
	width: number,
	document?: Document,
) {
	const { mark, x, y, colour, facet } = chosen;
	const banded = x.nature === 'text' || mark === 'bar' || mark === 'box' || mark === 'heat';
	const valueOf =
		(name: string, nature: string) =>
		(row: ChartRow): Value => {
			const value = row[name] ?? null;
			if (value === null) return null;
			return nature === 'day' && !banded
				? new Date(`${String(value).slice(0, 19)}Z`.replace(/^(.{10})Z$/, '$1T00:00:00Z'))
				: value;
		};
	const named = (value: unknown) => text.segment(String(value))?.name ?? String(value);
	const xs = valueOf(x.name, x.nature);
	const ys = y ? (row: ChartRow) => row[y.name] ?? null : null;
	const groups = colour ? [...new Set(rows.map((row) => String(row[colour.name] ?? '–')))] : [];
	const tints = groups.map(
		(group, at) => text.segment(group)?.colour ?? OTHERS[at % OTHERS.length] ?? 'var(--accent)',
	);
	const tint = colour ? (row: ChartRow) => String(row[colour.name] ?? '–') : null;
	const fill = tint ?? 'var(--accent)';
	const bands = banded ? bandsOf(rows, x).slice(0, MOST_BANDS) : [];
	const facets = facet ? bandsOf(rows, facet).slice(0, MOST_FACETS).map(String) : [];
	const across = facet ? Math.min(facets.length, Math.max(1, Math.floor(width / 210))) : 1;
	const placeOf = (row: ChartRow) => facets.indexOf(String(row[facet?.name ?? ''] ?? null));
	const inBands = banded ? rows.filter((row) => bands.includes(row[x.name] ?? null)) : rows;
	const shown = facet ? inBands.filter((row) => placeOf(row) >= 0) : inBands;
	const inFacet = facet
		? {
				fx: (row: ChartRow) => placeOf(row) % across,
				fy: (row: ChartRow) => Math.floor(placeOf(row) / across),
			}
		: {};
	const room = (width - 90) / across;
	const every = Math.max(1, Math.ceil(bands.length / Math.max(2, Math.floor(room / 80))));
	const options = { x: xs, ...inFacet };
	const binned = { ...options, fill };
	const format = (value: unknown) =>
		value instanceof Date
			? text.day(value.toISOString().slice(0, 10))
			: typeof value === 'number'
				? text.number(value)
				: x.nature === 'day'
					? text.day(String(value).slice(0, 10))
					: named(value);
	// A heat map has words down the side and numbers as its colour, whichever way round they were chosen.
	const heatRow = y && y.nature !== 'number' ? y : colour;
	const heatValue = heatRow === y ? colour : y;
	const marks = {
		bar: () =>
			ys
				? barY(shown, { ...options, y: ys, fill })
				: barY(shown, groupX({ y: 'count' }, { ...options, fill })),
		line: () => lineY(shown, { ...options, y: ys ?? 0, stroke: fill, strokeWidth: 2, sort: xs }),
		area: () => areaY(shown, { ...options, y: ys ?? 0, fill, fillOpacity: 0.7, sort: xs }),
		dot: () => dot(shown, { ...options, y: ys ?? 0, fill, fillOpacity: 0.6, r: 3 }),
		histogram: () => rectY(shown, binX({ y: 'count' }, binned)),
		box: () => boxY(shown, { ...options, y: ys ?? 0, fill: 'var(--line)', stroke: 'var(--ink)' }),
		heat: () =>
			cell(shown, {
				...options,
				y: heatRow ? (row: ChartRow) => named(row[heatRow.name]) : 0,
				fill: heatValue ? (row: ChartRow) => row[heatValue.name] ?? null : 0,
			}),
	};
	const heat = mark === 'heat';
	return plot({
		...(document ? { document } : {}),
		width,
		height: facet ? 80 + FACET_HEIGHT * Math.ceil(facets.length / across) : 340,
		marginTop: 28,
		marginLeft: heat ? 130 : 72,
		marginBottom: 58,
		style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
		x: banded ? { type: 'band', domain: bands, label: x.name, padding: 0.15 } : { label: x.name },
		y: { label: heat ? null : (y?.name ?? null), ...(heat ? {} : { nice: true }) },
		...(facet ? { fx: { axis: null }, fy: { axis: null, padding: 0.25 } } : {}),
		color: heat ? { scheme: 'BuGn' } : colour ? { domain: groups, range: tints } : {},
		marks: [
			...(heat ? [] : [gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 })]),
			...(facet
				? [
						frame({ stroke: 'var(--line)' }),
						textMark(facets, {
							fx: (_, at) => at % across,
							fy: (_, at) => Math.floor(at / across),
							text: named,
							frameAnchor: 'top-left',
							dy: -14,
							fontWeight: 600,
							fill: 'currentColor',
						}),
					]
				: []),
			marks[mark](),
			...(heat || mark === 'dot' || mark === 'box' ? [] : [ruleY([0], { stroke: 'var(--ink-soft)' })]),
			axisX({
				...(banded
					? {
							ticks: bands.filter((_, at) => at % every === 0) as string[],
							lineWidth: Math.max(4, (every * room) / Math.max(1, bands.length) / 13),
						}
					: { ticks: Math.max(2, Math.floor(room / 110)) }),
				tickFormat: format,
				tickSize: 0,
				color: 'var(--ink-soft)',
			}),
			heat
				? axisY({ tickSize: 0, color: 'var(--ink-soft)' })
				: axisY({
						ticks: 5,
						tickFormat: (value: number) => text.number(value),
						tickSize: 0,
						color: 'var(--ink-soft)',
					}),
		],
	}) as SVGSVGElement;
}
