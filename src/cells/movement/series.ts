// Every segment at the end of each month: scored anew on the orders' columns.
import type { Book } from '../../domain/book.ts';
import { epochDay } from '../../domain/day.ts';
import type { OrderArrays } from '../../segmentation/live-customers.ts';
import { standingOn, type DatedScoring, type Standing } from '../../segmentation/standing.ts';
import { dayBeforeMonth } from './dates.ts';

export interface SeriesRow {
	/** ISO; the last day of the month, or the analysis date. */
	readonly day: string;
	readonly segment: string;
	readonly customers: number;
	/** What its customers brought in that month; minor units. */
	readonly money: number;
}

function rowsOn(orders: OrderArrays, day: string, { segment, ids }: Standing): SeriesRow[] {
	const customers = new Float64Array(ids.length);
	const money = new Float64Array(ids.length);
	for (const place of segment) if (place >= 0) customers[place] = (customers[place] ?? 0) + 1;
	const after = epochDay(dayBeforeMonth(day));
	const last = epochDay(day);
	for (let index = 0; index < orders.length; index++) {
		const at = orders.day[index] ?? 0;
		if (at <= after || at > last) continue;
		const place = segment[orders.cid[index] ?? 0] ?? -1;
		if (place >= 0) money[place] = (money[place] ?? 0) + (orders.amount[index] ?? 0);
	}
	return ids.flatMap((id, place) =>
		customers[place] === 0
			? []
			: [{ day, segment: id, customers: customers[place] ?? 0, money: money[place] ?? 0 }],
	);
}

/** The days oldest first; `onprogress` hears after each which share is done. */
export function seriesOf(
	orders: OrderArrays,
	days: readonly string[],
	scoring: DatedScoring,
	book: Book,
	onprogress: (share: number) => void,
): SeriesRow[] {
	return days.flatMap((day, index) => {
		const rows = rowsOn(orders, day, standingOn(orders, epochDay(day), scoring, book));
		onprogress((index + 1) / days.length);
		return rows;
	});
}
