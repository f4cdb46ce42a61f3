// The table by segment as a file: plain numbers, money in the currency's unit.
import type { CsvValue } from '../../downloads/csv.ts';
import type { SegmentId } from '../../domain/segments.ts';
import type { SegmentValue } from './segment-values.ts';

export const tableColumns = [
	'segment_id',
	'segment',
	'customers',
	'high_value_customers',
	'low_value_customers',
	'expected_alive',
	'expected_purchases',
	'expected_money',
	'lifetime_value',
	'lifetime_value_low',
	'lifetime_value_high',
];

export function tableLines(
	values: readonly SegmentValue[],
	nameOf: (id: SegmentId) => string,
	scale: number,
): CsvValue[][] {
	const money = (minor: number) => (minor / 10 ** scale).toFixed(2);
	return values.map(({ segment, all, high, low }) => [
		segment,
		nameOf(segment),
		all.customers,
		high.customers,
		low.customers,
		all.alive === null ? null : Number(all.alive.toFixed(4)),
		Number(all.purchases.toFixed(4)),
		money(all.money),
		money(all.lifetime),
		money(all.low),
		money(all.high),
	]);
}
