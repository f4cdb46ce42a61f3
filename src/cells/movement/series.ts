// Every segment at the end of each month: scored anew on the orders' columns, a month at a time, so that it can stop.
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

/** Lets the page breathe between two months. */
const breath = () =>
	new Promise<void>((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});

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

/** @throws the signal's reason once it is aborted. */
export async function seriesOf(
	orders: OrderArrays,
	days: readonly string[],
	scoring: DatedScoring,
	book: Book,
	signal: AbortSignal,
	onprogress: (share: number) => void,
): Promise<SeriesRow[]> {
	const rows: SeriesRow[] = [];
	for (const [index, day] of days.entries()) {
		await breath();
		signal.throwIfAborted();
		rows.push(...rowsOn(orders, day, standingOn(orders, epochDay(day), scoring, book)));
		onprogress((index + 1) / days.length);
	}
	return rows;
}
