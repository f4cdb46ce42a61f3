// The past dates that segments are judged at: as many as the file holds whole watched spans, and whether that is enough.

const MOST_DATES = 6;
/** Below these the data cannot say: customers at a date, and those who came and who did not. */
const FEWEST_CUSTOMERS = 100;
const FEWEST_EACH = 20;

/** The newest date first, each a watched span before the next; the first order lies a span before the oldest. Days since 1970. */
export function pastDates(firstDay: number, lastDay: number, spanDays: number): number[] {
	const count = Math.floor((lastDay - firstDay) / spanDays) - 1;
	return Array.from(
		{ length: Math.max(0, Math.min(MOST_DATES, count)) },
		(_, index) => lastDay - (index + 1) * spanDays,
	);
}

export function enough(customers: number, came: number): boolean {
	return customers >= FEWEST_CUSTOMERS && came >= FEWEST_EACH && customers - came >= FEWEST_EACH;
}
