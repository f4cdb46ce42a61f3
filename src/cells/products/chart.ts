// Items by segment as a field of squares: the darker, the more of the segment's customers bought the item.
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { squareField } from '../../charts/squares.ts';

export interface BoughtSquare {
	readonly segment: string;
	readonly item: string;
	/** Share of the segment's customers who bought it, 0 to 1. */
	readonly share: number;
	/** The share in words. */
	readonly told: string;
}

export function boughtSquares(
	squares: readonly BoughtSquare[],
	segments: readonly string[],
	items: readonly string[],
	title: string,
	summary: string,
): ChartSpec {
	return {
		title,
		summary,
		table: {
			columns: ['segment', 'item', 'share_of_customers'],
			rows: squares.map(({ segment, item, share }) => [segment, item, Number(share.toFixed(4))]),
		},
		draw: (options) => {
			const highest = Math.max(0.01, ...squares.map(({ share }) => share));
			return squareField(
				{
					squares: squares.map(({ segment, item, share, told }) => ({
						row: item,
						column: segment,
						strength: share / highest,
						told,
					})),
					rows: items,
					columns: segments,
					summary,
				},
				options,
			);
		},
	};
}
