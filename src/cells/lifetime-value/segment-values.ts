// The forecast by segment: the rows of the table, and what in it an owner should not overlook.
import { NO_SEGMENT, type SegmentId } from '../../domain/segments.ts';
import type { ValueRow } from './query.ts';
import { expected, type Expected, type Standing } from './range.ts';

export interface SegmentValue {
	readonly segment: SegmentId;
	readonly all: Expected;
	readonly high: Expected;
	readonly low: Expected;
}

/** In the book's order, segments without customers left out. */
export function segmentValues(
	rows: readonly ValueRow[],
	ids: readonly SegmentId[],
	standing: Standing,
): SegmentValue[] {
	return [...ids, NO_SEGMENT].flatMap((segment) => {
		const own = rows.filter((row) => row.segment_id === segment);
		if (own.length === 0) return [];
		const of = (group: string) =>
			expected(
				own.filter((row) => row.value_group === group),
				standing,
			);
		return [{ segment, all: expected(own, standing), high: of('high'), low: of('low') }];
	});
}

/** The default segments whose customers are slipping away. */
const LEAVING: ReadonlySet<SegmentId> = new Set([
	'about-to-sleep',
	'at-risk',
	'cant-lose-them',
	'hibernating',
]);

/** Segments that are leaving and yet hold customers of high future value. */
export function leavingWithValue(values: readonly SegmentValue[]): SegmentValue[] {
	return values.filter(({ segment, high }) => LEAVING.has(segment) && high.customers > 0);
}
