// What in the loaded lines looks like a mistake of the file or of the reading, for the reader to judge.
import { epochDay } from '../domain/day.ts';
import type { DateOrder } from '../domain/recipe.ts';
import { readDay } from './day-text.ts';
import type { LoadPlan } from './load-plan.ts';

export type Suspicion =
	/** A few rows stand alone long after all others: a mistyped year would shift everyone's recency. */
	| {
			readonly kind: 'lone-days';
			readonly rows: number;
			readonly lastOrdinaryDay: string;
			readonly firstLoneDay: string;
	  }
	/** Cells that begin with a quote which is never closed, and so hold the rows below. */
	| { readonly kind: 'swallowed-rows'; readonly rows: number; readonly first: number }
	/** Unreadable dates that another order of day and month can read. */
	| { readonly kind: 'other-date-order'; readonly rows: number; readonly order: DateOrder };

const LONE_AFTER_DAYS = 366;
const LONE_SHARE = 0.005;
/** In a small file as few as this are lone whatever their share, if the rest is many. */
const LONE_ROWS = 2;
const MANY_ROWS = 20;
const ORDERS: readonly DateOrder[] = ['day-month-year', 'month-day-year', 'year-month-day'];

interface DayRows {
	readonly day: string;
	readonly rows: number;
}

/** Days at the end, after a gap of more than a year, that hold less than 0.5 % of the rows or just a few; `days` ascend. */
function loneDays(days: readonly DayRows[]): readonly Suspicion[] {
	const all = days.reduce((sum, { rows }) => sum + rows, 0);
	const most = Math.max(all * LONE_SHARE, all >= MANY_ROWS ? LONE_ROWS : 0);
	let rows = 0;
	let found: Suspicion | null = null;
	for (let index = days.length - 1; index > 0; index--) {
		const later = days[index];
		const earlier = days[index - 1];
		if (!later || !earlier) break;
		rows += later.rows;
		if (rows > most) break;
		if (epochDay(later.day) - epochDay(earlier.day) > LONE_AFTER_DAYS)
			found = { kind: 'lone-days', rows, lastOrdinaryDay: earlier.day, firstLoneDay: later.day };
	}
	return found === null ? [] : [found];
}

/** The other order that reads most of the unreadable dates. */
function otherOrder(
	plan: LoadPlan,
	dates: readonly { readonly raw: string; readonly rows: number }[],
): readonly Suspicion[] {
	const found = ORDERS.filter((order) => order !== plan.dates.order).map((order) => ({
		order,
		rows: dates
			.filter(({ raw }) => readDay(raw, { ...plan.dates, order }) !== null)
			.reduce((sum, { rows }) => sum + rows, 0),
	}));
	const best = found.reduce((left, right) => (right.rows > left.rows ? right : left));
	return best.rows > 0 ? [{ kind: 'other-date-order', ...best }] : [];
}

export function suspicionsOf(
	plan: LoadPlan,
	facts: {
		readonly swallowed: { readonly rows: number; readonly first: number | null };
		readonly days: readonly DayRows[];
		readonly dates: readonly { readonly raw: string; readonly rows: number }[];
	},
): readonly Suspicion[] {
	const { rows, first } = facts.swallowed;
	const swallowed: readonly Suspicion[] = first === null ? [] : [{ kind: 'swallowed-rows', rows, first }];
	return [...swallowed, ...loneDays(facts.days), ...otherOrder(plan, facts.dates)];
}
