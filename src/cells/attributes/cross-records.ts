// What the attributes cell offers to take: counts, shares, money and index of every value in every segment.
import type { ValueView } from './cross-view.ts';

export const CROSS_COLUMNS = [
	'attribute',
	'value',
	'segment_id',
	'customers',
	'index',
	'stands_out',
] as const;

export function crossRecords(header: string, views: readonly ValueView[], nameOf: (value: string) => string) {
	return views.flatMap(({ value, cells }) =>
		cells.map(({ segment, customers, index, stands }) => [
			header,
			nameOf(value),
			segment,
			customers,
			index,
			stands ?? '',
		]),
	);
}
