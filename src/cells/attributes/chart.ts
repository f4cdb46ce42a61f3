// Values by segment as a field of squares: how common each value is in each segment against everyone; and a tile map.
import { cell, plot, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { squareField } from '../../charts/squares.ts';

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
/** From 0 at 100 to 1 at double or half. */
const strength = (index: number) => Math.min(1, Math.abs(Math.log2(Math.max(25, index) / 100)));

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
		draw: (options) =>
			squareField(
				{
					squares: squares.map(({ value, segment, index, stands }) => ({
						row: value,
						column: segment,
						strength: index === null ? null : strength(index),
						told: String(index ?? ''),
						less: (index ?? 100) < 100,
						framed: stands !== null,
					})),
					rows: values,
					columns: segments,
					summary,
				},
				options,
			),
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
						fillOpacity: ({ share }: MapTile) => (share / most) * 0.6,
						rx: 4,
					}),
					text(
						// Small tiles say their name only where customers are.
						tiles.filter(({ customers }) => side >= 34 || customers > 0),
						{
							x: 'column',
							y: 'row',
							text: ({ label }: MapTile) => shortened(label, Math.floor(side / 6)),
							fill: 'var(--ink)',
							fontSize: side < 34 ? 8.5 : 10,
						},
					),
				],
			});
			return asImage(svg, summary);
		},
	};
}
