// Values by segment as a field of squares: how common each value is in each segment against everyone; and a tile map.
import { axisX, axisY, cell, plot, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface IndexSquare {
	readonly value: string;
	readonly segment: string;
	readonly customers: number;
	/** 100 is as everyone; null where too few would be expected. */
	readonly index: number | null;
	/** Set where it is more or fewer than chance explains. */
	readonly stands: 'more' | 'fewer' | null;
}

const shortened = (label: string, most: number) =>
	label.length > most ? `${label.slice(0, most - 1)}…` : label;
/** From 0 at 100 to 0.7 at double or nothing. */
const strength = (index: number) => Math.min(0.7, Math.abs(Math.log2(Math.max(25, index) / 100)) * 0.7);

export function indexSquares(
	squares: readonly IndexSquare[],
	values: readonly string[],
	segments: readonly string[],
	title: string,
	summary: string,
): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['value', 'segment', 'customers', 'index', 'stands_out'],
			rows: squares.map(({ value, segment, customers, index, stands }) => [
				value,
				segment,
				customers,
				index,
				stands ?? '',
			]),
		},
		draw: ({ width, document }) => {
			const narrow = width < 520;
			const known = squares.filter(({ index }) => index !== null);
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 110 + values.length * 26,
				marginLeft: narrow ? 104 : 170,
				marginTop: 96,
				marginRight: narrow ? 26 : 40,
				marginBottom: 8,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { domain: [...segments], label: null, padding: 0.06 },
				y: { domain: [...values], label: null, padding: 0.06 },
				marks: [
					cell(squares, { x: 'segment', y: 'value', fill: 'var(--line)', fillOpacity: 0.3, rx: 3 }),
					cell(known, {
						x: 'segment',
						y: 'value',
						fill: ({ index }: IndexSquare) => ((index ?? 100) >= 100 ? 'var(--accent)' : 'var(--ink-soft)'),
						fillOpacity: ({ index }: IndexSquare) => strength(index ?? 100),
						rx: 3,
					}),
					cell(
						squares.filter(({ stands }) => stands !== null),
						{ x: 'segment', y: 'value', stroke: 'var(--ink)', strokeWidth: 1.5, fill: 'none', rx: 3 },
					),
					...(narrow
						? []
						: [
								text(known, {
									x: 'segment',
									y: 'value',
									text: ({ index }: IndexSquare) => String(index),
									fill: 'var(--ink)',
									fontSize: 11,
								}),
							]),
					axisX({
						anchor: 'top',
						tickSize: 0,
						tickRotate: -40,
						tickFormat: (label: string) => shortened(label, 18),
						color: 'var(--ink)',
					}),
					axisY({
						tickSize: 0,
						tickFormat: (label: string) => shortened(label, narrow ? 15 : 24),
						color: 'var(--ink)',
					}),
				],
			});
			return asImage(svg, summary);
		},
	};
}

export interface MapTile {
	readonly label: string;
	readonly column: number;
	readonly row: number;
	readonly customers: number;
	/** 0 to 1. */
	readonly share: number;
}

/** A tile a province, where it lies among the others; the darker, the higher the share. */
export function tileMap(tiles: readonly MapTile[], title: string, summary: string): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['province', 'customers', 'share'],
			rows: tiles
				.filter(({ customers }) => customers > 0)
				.map(({ label, customers, share }) => [label, customers, Number(share.toFixed(4))]),
		},
		draw: ({ width, document }) => {
			const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
			const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
			const side = Math.min(46, (width - 8) / columns);
			const most = Math.max(1e-9, ...tiles.map(({ share }) => share));
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: rows * side + 8,
				margin: 4,
				marginRight: Math.max(4, width - columns * side - 4),
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '10px' },
				x: {
					type: 'band',
					domain: Array.from({ length: columns }, (_, at) => at),
					axis: null,
					padding: 0.06,
				},
				y: { type: 'band', domain: Array.from({ length: rows }, (_, at) => at), axis: null, padding: 0.06 },
				marks: [
					cell(tiles, { x: 'column', y: 'row', fill: 'var(--line)', fillOpacity: 0.5, rx: 4 }),
					cell(tiles, {
						x: 'column',
						y: 'row',
						fill: 'var(--accent)',
						fillOpacity: ({ share }: MapTile) => (share / most) * 0.75,
						rx: 4,
					}),
					...(side < 34
						? []
						: [
								text(tiles, {
									x: 'column',
									y: 'row',
									text: ({ label }: MapTile) => shortened(label, 7),
									fill: 'var(--ink)',
								}),
							]),
				],
			});
			return asImage(svg, summary);
		},
	};
}
