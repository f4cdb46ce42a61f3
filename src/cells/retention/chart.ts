// How soon each part of the customers buys again: a line a part, named at its end.
import { axisX, axisY, gridY, line, plot, ruleY, text } from '@observablehq/plot';
import { asImage } from '../../charts/accessible.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';

export interface PartCurve {
	readonly label: string;
	/** Days since the first order, and the share with a second one by then, 0 to 1. */
	readonly points: readonly { readonly days: number; readonly share: number }[];
}

const COLOURS = ['--accent', '--cant-lose-them', '--paint-12', '--at-risk', '--paint-14', '--ink-soft'];
export const MOST_CURVES = COLOURS.length;
const HEIGHT = 280;
const LINE_HEIGHT = 15;

/** Where names stand beside the ends of their lines without lying on one another; both in pixels from above. */
function apart(wished: readonly number[]): number[] {
	const order = wished.map((_, index) => index).sort((a, b) => wished[a]! - wished[b]!);
	const placed = [...wished];
	for (let rank = 1; rank < order.length; rank++) {
		const above = placed[order[rank - 1]!]!;
		placed[order[rank]!] = Math.max(placed[order[rank]!]!, above + LINE_HEIGHT);
	}
	const over = Math.max(0, Math.max(...placed) - (HEIGHT - 30));
	for (let rank = order.length - 1; over > 0 && rank >= 0; rank--) {
		const below = rank === order.length - 1 ? HEIGHT - 30 : placed[order[rank + 1]!]! - LINE_HEIGHT;
		placed[order[rank]!] = Math.min(placed[order[rank]!]!, below);
	}
	return placed;
}

/** At most six parts, each with two points or more. */
export function partCurves(
	parts: readonly PartCurve[],
	words: { readonly title: string; readonly summary: string; readonly number: (value: number) => string },
): ChartSpec {
	const rows = parts.flatMap(({ label, points }, part) =>
		[{ days: 0, share: 0 }, ...points].map((point) => ({ ...point, label, part })),
	);
	const top = Math.min(1, Math.max(0.02, ...rows.map(({ share }) => share)) * 1.05);
	const ends = parts.map(({ points }) => points.at(-1)?.share ?? 0);
	const inner = HEIGHT - 20 - 30;
	const places = apart(ends.map((share) => 20 + (1 - share / top) * inner));
	const ink = ({ part }: { part: number }) => `var(${COLOURS[part] ?? '--ink-soft'})`;
	return {
		title: words.title,
		summary: words.summary,
		table: {
			columns: ['part', 'days', 'share'],
			rows: rows.map(({ label, days, share }) => [label, days, Number(share.toFixed(6))]),
		},
		draw: ({ width, document }) => {
			const marginRight = Math.min(160, Math.round(width / 3));
			const letters = Math.max(6, Math.floor((marginRight - 10) / 7));
			const short = (label: string) => (label.length > letters ? `${label.slice(0, letters - 1)}…` : label);
			const names = parts.map(({ label }, part) => ({ label: short(label), part, y: places[part] ?? 0 }));
			const svg = plot({
				...(document ? { document } : {}),
				width,
				height: HEIGHT,
				marginLeft: 48,
				marginTop: 20,
				marginBottom: 30,
				marginRight,
				style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
				x: { label: null },
				y: { label: null, domain: [0, top] },
				marks: [
					gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
					line(rows, { x: 'days', y: 'share', z: 'part', curve: 'step-after', stroke: ink, strokeWidth: 2 }),
					ruleY([0], { stroke: 'var(--ink-soft)' }),
					names.map((one) =>
						text([one], {
							text: 'label',
							frameAnchor: 'top-right',
							textAnchor: 'start',
							dx: 8,
							dy: one.y - 26,
							fill: 'var(--ink)',
							fontWeight: 600,
						}),
					),
					names.map((one) =>
						text([one], { text: () => '●', frameAnchor: 'top-right', dx: 2, dy: one.y - 26, fill: ink(one) }),
					),
					axisX({ ticks: 6, tickFormat: words.number, tickSize: 0, color: 'var(--ink-soft)' }),
					axisY({
						ticks: 4,
						tickFormat: (share: number) => `${String(Math.round(share * 100))}%`,
						tickSize: 0,
						color: 'var(--ink-soft)',
					}),
				],
			});
			return asImage(svg, words.summary);
		},
	};
}
