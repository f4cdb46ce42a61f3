// An attribute by segment as plain values: shares, the index against everyone, and where it stands out.
import { bothTails, holm } from '../../statistics/chi-square.ts';
import { countsOf, type AttributeView } from './attributes-answer.ts';

export interface CrossCell {
	readonly segment: string;
	readonly customers: number;
	/** 100: the value is as common in the segment as among everyone; null where under 5 would be expected. */
	readonly index: number | null;
	/** More or fewer than chance explains, every cell of the table considered (Holm, 5 %). */
	readonly stands: 'more' | 'fewer' | null;
}

export interface ValueView {
	readonly value: string;
	readonly customers: number;
	/** Of the customers whose value is known. */
	readonly share: number;
	/** Minor units. */
	readonly money: number;
	readonly cells: readonly CrossCell[];
}

/** Fewer customers than this would be expected: no index. */
const FEW_EXPECTED = 5;

export function valueViews(view: AttributeView, segments: readonly string[]): ValueView[] {
	const { rows, values, test } = view;
	const counts = countsOf(rows, values, segments);
	const sums = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
	const ofSegment = segments.map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
	const total = sums.reduce((sum, count) => sum + count, 0);
	const places = values.flatMap((_, v) => segments.map((__, s) => ({ v, s })));
	const residual = (v: number, s: number) => {
		const e = (sums[v]! * ofSegment[s]!) / total;
		const variance = e * (1 - sums[v]! / total) * (1 - ofSegment[s]! / total);
		return variance > 0 ? (counts[v]![s]! - e) / Math.sqrt(variance) : 0;
	};
	const ps = holm(places.map(({ v, s }) => bothTails(residual(v, s))));
	return values.map((value, v) => ({
		value,
		customers: sums[v]!,
		share: sums[v]! / total,
		money: rows.reduce((sum, row) => sum + (row.value === value ? row.money : 0), 0),
		cells: segments.map((segment, s) => {
			const expected = (sums[v]! * ofSegment[s]!) / total;
			const sure = test !== null && expected >= FEW_EXPECTED && ps[v * segments.length + s]! < 0.05;
			return {
				segment,
				customers: counts[v]![s]!,
				index: expected < FEW_EXPECTED ? null : Math.round((counts[v]![s]! / expected) * 100),
				stands: sure ? (residual(v, s) > 0 ? 'more' : 'fewer') : null,
			};
		}),
	}));
}
