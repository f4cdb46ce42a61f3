// A field of squares, rows by columns: the stronger the colour, the more there is; each says its number where it fits.
import { axisX, axisY, cell, plot, text } from '@observablehq/plot';
import { asImage } from './accessible.ts';
import type { DrawOptions } from './chart-spec.ts';

export interface Square {
	readonly row: string;
	readonly column: string;
	/** 0 to 1; null where nothing can be said. */
	readonly strength: number | null;
	/** What it says. */
	readonly told: string;
	/** Grey in place of the colour: less than usual. */
	readonly less?: boolean;
	/** A frame around it. */
	readonly framed?: boolean;
}

interface Field {
	readonly squares: readonly Square[];
	readonly rows: readonly string[];
	readonly columns: readonly string[];
	readonly summary: string;
}

/** Ink is read well on the colour up to here. */
const STRONGEST = 0.7;
const NARROW = 520;
/** Room for a letter. */
const LETTER = 7;

const shortened = (label: string, most: number) =>
	label.length > most ? `${label.slice(0, most - 1)}…` : label;
const longest = (labels: readonly string[]) => Math.max(0, ...labels.map((label) => label.length));

export function squareField({ squares, rows, columns, summary }: Field, { width, document }: DrawOptions) {
	const narrow = width < NARROW;
	const mostOfRow = narrow ? 15 : 26;
	const left = Math.max(60, Math.min(mostOfRow, longest(rows)) * LETTER + 12);
	const right = narrow ? 26 : 40;
	const room = (width - left - right) / Math.max(1, columns.length);
	const tilted = longest(columns) * LETTER > room;
	const known = squares.filter(({ strength }) => strength !== null);
	const numbers = longest(known.map(({ told }) => told)) * LETTER <= room;
	const place = { x: 'column', y: 'row', rx: 3 } as const;
	const top = tilted ? 96 : 28;
	const svg = plot({
		...(document ? { document } : {}),
		width,
		height: top + 14 + rows.length * 26,
		marginLeft: left,
		marginTop: top,
		marginRight: right,
		marginBottom: 8,
		style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
		x: { domain: [...columns], label: null, padding: 0.06 },
		y: { domain: [...rows], label: null, padding: 0.06 },
		marks: [
			cell(squares, { ...place, fill: 'var(--line)', fillOpacity: 0.3 }),
			cell(known, {
				...place,
				fill: ({ less }: Square) => (less ? 'var(--ink-soft)' : 'var(--accent)'),
				fillOpacity: ({ strength }: Square) => STRONGEST * Math.min(1, strength ?? 0),
			}),
			cell(
				squares.filter(({ framed }) => framed),
				{ ...place, stroke: 'var(--ink)', strokeWidth: 1.5, fill: 'none' },
			),
			...(numbers
				? [text(known, { x: 'column', y: 'row', text: 'told', fill: 'var(--ink)', fontSize: 11 })]
				: []),
			axisX({
				anchor: 'top',
				tickSize: 0,
				...(tilted ? { tickRotate: -40, tickFormat: (label: string) => shortened(label, 18) } : {}),
				color: 'var(--ink)',
			}),
			axisY({
				tickSize: 0,
				tickFormat: (label: string) => shortened(label, mostOfRow),
				color: 'var(--ink)',
			}),
		],
	});
	return asImage(svg, summary);
}
