// Sums of the flows between two files: how many came, went and moved, by change and by segment.
import type { FlowRow } from './query.ts';

export interface Sum {
	readonly customers: number;
	readonly before: number;
	readonly now: number;
}

export interface SegmentChange {
	readonly segment: string;
	readonly before: number;
	readonly now: number;
}

/** Customers and money of the flows that suit. */
export function sumWhere(rows: readonly FlowRow[], suits: (row: FlowRow) => boolean): Sum {
	return rows.filter(suits).reduce(
		(sum, row) => ({
			customers: sum.customers + row.customers,
			before: sum.before + row.money_before,
			now: sum.now + row.money_now,
		}),
		{ customers: 0, before: 0, now: 0 },
	);
}

/** Customers of each segment then and now, in the given order; those without anyone are left out. */
export function bySegment(rows: readonly FlowRow[], order: readonly string[]): readonly SegmentChange[] {
	const all = new Set([
		...order,
		...rows.flatMap((row) => [row.from_segment ?? [], row.to_segment ?? []].flat()),
	]);
	return [...all]
		.map((segment) => ({
			segment,
			before: sumWhere(rows, (row) => row.from_segment === segment).customers,
			now: sumWhere(rows, (row) => row.to_segment === segment).customers,
		}))
		.filter(({ before, now }) => before + now > 0);
}
