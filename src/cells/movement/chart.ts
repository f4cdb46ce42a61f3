// The two pictures of movement: bands from group to group, and every group month by month.
import { areaY, axisX, axisY, gridY, plot, ruleX, ruleY, stackY } from '@observablehq/plot';
import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { Movement } from './flows.ts';
import type { SeriesRow } from './series.ts';

/** How places look: the segments', and what stands for none. */
export interface PlaceLooks {
	readonly name: (id: string) => string;
	/** CSS. */
	readonly colour: (id: string) => string;
	readonly number: (value: number) => string;
}

/** From one place to another, as it is written in every language. */
export const arrow = (from: string, to: string): string => `${from} → ${to}`;

interface Node {
	readonly key: string;
	readonly place: string;
	readonly side: 'from' | 'to';
}
interface Link {
	readonly source: string;
	readonly target: string;
	readonly value: number;
	readonly key: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Bands from the groups of the first date to those of the second, as wide as the customers in them. */
export function alluvial(
	{ from, to, flows }: Movement,
	looks: PlaceLooks,
	text: { readonly title: string; readonly summary: string },
): ChartSpec {
	return {
		...text,
		table: {
			columns: ['from', 'to', 'customers'],
			rows: flows.map((flow) => [flow.from, flow.to, flow.customers]),
		},
		draw: ({ width, document: given }) => {
			const page = given ?? document;
			const narrow = width < 560;
			const aside = narrow ? 84 : 150;
			const height = Math.max(260, 44 * Math.max(from.length, to.length));
			const make = (name: string, attributes: Record<string, string | number>, parent?: Element) => {
				const made = page.createElementNS(SVG, name);
				for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
				parent?.append(made);
				return made;
			};
			const svg = make('svg', { width, height, viewBox: `0 0 ${String(width)} ${String(height)}` });
			svg.setAttribute('style', 'max-width: 100%; font-family: inherit;');
			const nodes: Node[] = [
				...from.map((place): Node => ({ key: `from ${place}`, place, side: 'from' })),
				...to.map((place): Node => ({ key: `to ${place}`, place, side: 'to' })),
			];
			const links = flows.map((flow): Link => ({
				source: `from ${flow.from}`,
				target: `to ${flow.to}`,
				value: flow.customers,
				key: `${flow.from} ${flow.to}`,
			}));
			const laid = sankey<Node, Link>()
				.nodeId(({ key }) => key)
				.nodeWidth(10)
				.nodePadding(narrow ? 8 : 11)
				.nodeSort(null)
				.linkSort(null)
				.iterations(0)
				.extent([
					[aside, 8],
					[width - aside, height - 8],
				])({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) });
			const path = sankeyLinkHorizontal<Node, Link>();
			const bands = make('g', { fill: 'none' }, svg);
			for (const link of laid.links) {
				const source = link.source as unknown as Node;
				const target = link.target as unknown as Node;
				const band = make(
					'path',
					{
						d: path(link) ?? '',
						stroke: looks.colour(source.place),
						'stroke-width': Math.max(1, link.width ?? 0),
						'stroke-opacity': source.place === target.place ? 0.35 : 0.7,
						'data-flow': link.key,
						style: 'cursor: pointer',
					},
					bands,
				);
				make('title', {}, band).textContent =
					`${looks.name(source.place)} → ${looks.name(target.place)}: ${looks.number(link.value)}`;
			}
			for (const node of laid.nodes) {
				const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
				make(
					'rect',
					{
						x: x0,
						y: y0,
						width: x1 - x0,
						height: Math.max(1, y1 - y0),
						rx: 2,
						fill: looks.colour(node.place),
					},
					svg,
				);
				const left = node.side === 'from';
				const label = make(
					'text',
					{
						x: left ? x0 - 6 : x1 + 6,
						y: (y0 + y1) / 2,
						dy: '0.32em',
						'text-anchor': left ? 'end' : 'start',
						'font-size': narrow ? 10 : 12,
						fill: 'var(--ink)',
					},
					svg,
				);
				const name = looks.name(node.place);
				const most = narrow ? 13 : 24;
				label.textContent = name.length > most ? `${name.slice(0, most - 1)}…` : name;
				const count = make('tspan', { dx: 5, fill: 'var(--ink-soft)' }, narrow ? undefined : label);
				count.textContent = looks.number(node.value ?? 0);
			}
			return asImage(svg, text.summary);
		},
	};
}

export interface SeriesText {
	readonly title: string;
	readonly summary: string;
	readonly day: (isoDay: string) => string;
	readonly value: (value: number) => string;
}

/** Every group at the end of each month, the first group of the book at the foot. */
export function stackedMonths(
	rows: readonly SeriesRow[],
	ids: readonly string[],
	shows: 'customers' | 'money',
	scale: number,
	looks: PlaceLooks,
	text: SeriesText,
): ChartSpec {
	const days = [...new Set(rows.map(({ day }) => day))];
	const known = new Map(rows.map((row) => [`${row.day} ${row.segment}`, row]));
	const shown = ids.filter((id) => rows.some(({ segment }) => segment === id));
	/** A negative sum, more returned than bought, is shown as nothing. */
	const points = shown.flatMap((segment) =>
		days.map((day) => {
			const row = known.get(`${day} ${segment}`);
			const value = row ? (shows === 'money' ? row.money / 10 ** scale : row.customers) : 0;
			return { day: new Date(`${day}T00:00:00Z`), segment, value: Math.max(0, value) };
		}),
	);
	return {
		title: text.title,
		summary: text.summary,
		table: {
			columns: ['day', 'segment_id', 'customers', 'money'],
			rows: rows.map(({ day, segment, customers, money }) => [day, segment, customers, money / 10 ** scale]),
		},
		draw: ({ width, document }) => {
			const every = Math.max(1, Math.ceil(days.length / Math.max(2, Math.floor(width / 90))));
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: 280,
				marginLeft: 64,
				// Half of the last month's name stands beyond the last day.
				marginRight: 36,
				marginBottom: 32,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { type: 'utc', label: null },
				y: { label: null },
				color: { domain: shown, range: shown.map(looks.colour) },
				marks: [
					areaY(
						points,
						stackY(
							{ order: shown },
							{
								x: 'day',
								y: 'value',
								z: 'segment',
								fill: (point: { segment: string }) => looks.colour(point.segment),
								title: 'segment',
							},
						),
					),
					gridY({ stroke: 'var(--card)', strokeOpacity: 0.35, ticks: 4 }),
					ruleX(
						days.slice(-1).map((day) => new Date(`${day}T00:00:00Z`)),
						{ stroke: 'var(--ink-soft)' },
					),
					ruleY([0], { stroke: 'var(--ink-soft)' }),
					axisX(
						days.filter((_, index) => index % every === 0).map((day) => new Date(`${day}T00:00:00Z`)),
						{
							tickFormat: (day: Date) => text.day(day.toISOString().slice(0, 10)),
							tickSize: 0,
							color: 'var(--ink-soft)',
						},
					),
					axisY({ ticks: 4, tickFormat: text.value, tickSize: 0, color: 'var(--ink-soft)' }),
				],
			});
			return asImage(svg, text.summary);
		},
	};
}
