// The trial of the segments: what each did after past dates, and how well each way of grouping had foretold it.
import type { Book } from '../../domain/book.ts';
import { isoDay } from '../../domain/day.ts';
import type { ScoringChoices } from '../../domain/recipe.ts';
import type { OrderArrays } from '../../segmentation/live-customers.ts';
import { outcomesAfter, type Outcomes } from '../../segmentation/outcomes.ts';
import { standingOn, type DatedScoring, type Standing } from '../../segmentation/standing.ts';
import { meanOf, type Mean } from '../../statistics/means.ts';
import { areaUnderCurve, clusteredMean, liftOf, type Foretold } from '../../statistics/prediction.ts';
import { groupings, groupsOn, type Named } from './groupings.ts';
import { enough, pastDates } from './past-dates.ts';

/** One segment of one past date, and what it did in the days after. */
export interface SegmentOutcome {
	readonly day: string;
	readonly segment: string;
	readonly customers: number;
	readonly returned: number;
	readonly orders: number;
	/** Minor units, of all its customers. */
	readonly money: number;
	/** Minor units a customer; for the newest date only. */
	readonly moneyEach: Mean | null;
}

/** How one way of grouping foretold the later dates from the one before each. */
export interface Verdict {
	readonly id: string;
	readonly area: number;
	/** In the best foretold fifth. */
	readonly lift: number;
	/** The part of the squared error of the base rate that it takes away; 1 is perfect, 0 no better than the base rate. */
	readonly skill: number;
	/** Its squared error − that of the grouping in force, a case: below 0 is better. Null for the one in force. */
	readonly against: Mean | null;
	/** The newest date by groups. */
	readonly foretold: readonly Foretold[];
}

export interface Trial {
	readonly spanDays: number;
	/** Newest first, ISO. */
	readonly days: readonly string[];
	readonly outcomes: readonly SegmentOutcome[];
	/** Everyone at the newest date. */
	readonly base: { readonly customers: number; readonly returned: number } | null;
	/** Empty where the data cannot say. */
	readonly verdicts: readonly Verdict[];
}

interface Watched {
	readonly day: number;
	readonly outcomes: Outcomes;
	readonly current: Standing;
	/** By grouping, then by customer key. */
	readonly groups: readonly Int16Array[];
	readonly rates: readonly (readonly Foretold[])[];
	readonly base: { readonly customers: number; readonly returned: number };
}

/** Group by group: how many there were and how many bought; `chance` is the rate drawn half a case towards the base rate. */
function ratesOf(groups: Int16Array, { orders }: Outcomes): Foretold[] {
	const size = Math.max(0, ...groups) + 1;
	const customers = new Float64Array(size);
	const came = new Float64Array(size);
	for (let cid = 0; cid < groups.length; cid++) {
		const group = groups[cid] ?? -1;
		if (group < 0) continue;
		customers[group] = (customers[group] ?? 0) + 1;
		if ((orders[cid] ?? 0) > 0) came[group] = (came[group] ?? 0) + 1;
	}
	const all = customers.reduce((sum, one) => sum + one, 0);
	const base = all > 0 ? came.reduce((sum, one) => sum + one, 0) / all : 0;
	return Array.from(customers, (count, group) => ({
		chance: ((came[group] ?? 0) + base / 2) / (count + 0.5),
		customers: count,
		came: came[group] ?? 0,
	}));
}

function segmentOutcomes(watched: Watched, newest: boolean) {
	const { outcomes } = watched;
	const { ids, segment } = watched.current;
	return ids.flatMap((id, place): SegmentOutcome[] => {
		const cids: number[] = [];
		for (let cid = 0; cid < segment.length; cid++) if (segment[cid] === place) cids.push(cid);
		if (cids.length === 0) return [];
		const money = Float64Array.from(cids, (cid) => outcomes.money[cid] ?? 0);
		return [
			{
				day: isoDay(watched.day),
				segment: id,
				customers: cids.length,
				returned: cids.filter((cid) => (outcomes.orders[cid] ?? 0) > 0).length,
				orders: cids.reduce((sum, cid) => sum + (outcomes.orders[cid] ?? 0), 0),
				money: money.reduce((sum, one) => sum + one, 0),
				moneyEach: newest ? meanOf(money) : null,
			},
		];
	});
}

/** Squared errors of grouping `which` on all dates but the oldest, each foretold by the date before it, by customer. */
function errorsOf(
	watched: readonly Watched[],
	which: number | null,
): { totals: Float64Array; counts: Int32Array } {
	const people = watched[0]?.outcomes.orders.length ?? 0;
	const totals = new Float64Array(people);
	const counts = new Int32Array(people);
	for (const [index, { groups, outcomes }] of watched.entries()) {
		const before = watched[index + 1];
		if (!before) break;
		const base = before.base.returned / before.base.customers;
		const own = groups[which ?? 0];
		const rates = which === null ? [] : (before.rates[which] ?? []);
		for (let cid = 0; cid < people; cid++) {
			const group = own?.[cid] ?? -1;
			if (group < 0) continue;
			const known = rates[group];
			const chance = known && known.customers > 0 ? known.chance : base;
			totals[cid] = (totals[cid] ?? 0) + (chance - ((outcomes.orders[cid] ?? 0) > 0 ? 1 : 0)) ** 2;
			counts[cid] = (counts[cid] ?? 0) + 1;
		}
	}
	return { totals, counts };
}

function sum(values: ArrayLike<number>): number {
	let total = 0;
	for (let index = 0; index < values.length; index++) total += values[index] ?? 0;
	return total;
}

function verdictsOf(watched: readonly Watched[], all: readonly Named[]): Verdict[] {
	const [newest, older] = watched;
	if (!newest || !older || !watched.slice(0, 2).every(({ base }) => enough(base.customers, base.returned)))
		return [];
	const base = errorsOf(watched, null);
	const cases = sum(base.counts);
	const current = errorsOf(watched, 0);
	return all.map(({ id }, which): Verdict => {
		const errors = errorsOf(watched, which);
		const baseRate = older.base.returned / older.base.customers;
		const foretold = (newest.rates[which] ?? [])
			.map((now, group) => {
				const then = older.rates[which]?.[group];
				return { ...now, chance: then && then.customers > 0 ? then.chance : baseRate };
			})
			.filter(({ customers }) => customers > 0);
		const differences = Float64Array.from(errors.totals, (total, cid) => total - (current.totals[cid] ?? 0));
		return {
			id,
			area: areaUnderCurve(foretold),
			lift: liftOf(foretold, 0.2),
			skill: 1 - sum(errors.totals) / sum(base.totals),
			against: which === 0 ? null : clusteredMean(differences, errors.counts, cases),
			foretold,
		};
	});
}

/** The orders as columns, and how customers of any day are scored by some choices. */
export interface History {
	readonly orders: OrderArrays;
	readonly scoredBy: (scoring: ScoringChoices) => DatedScoring;
}

/** Judges at as many past dates as the file holds. */
export function trialOf(
	{ orders, scoredBy }: History,
	bounds: { readonly firstDay: number; readonly lastDay: number },
	spanDays: number,
	book: Book,
	scoring: ScoringChoices,
): Trial {
	const all = groupings(book, scoring);
	const watched: Watched[] = [];
	const outcomes: SegmentOutcome[] = [];
	for (const day of pastDates(bounds.firstDay, bounds.lastDay, spanDays)) {
		const current = standingOn(orders, day, scoredBy(scoring), book);
		const after = outcomesAfter(orders, day, spanDays);
		const groups = all.map(({ grouping }) => groupsOn(grouping, orders, scoredBy, day, current));
		const rates = groups.map((one) => ratesOf(one, after));
		const base = {
			customers: rates[0]?.reduce((sum, { customers }) => sum + customers, 0) ?? 0,
			returned: rates[0]?.reduce((sum, { came }) => sum + came, 0) ?? 0,
		};
		if (base.customers === 0) break;
		const one: Watched = { day, outcomes: after, current, groups, rates, base };
		watched.push(one);
		outcomes.push(...segmentOutcomes(one, watched.length === 1));
	}
	return {
		spanDays,
		days: watched.map(({ day }) => isoDay(day)),
		outcomes,
		base: watched[0]?.base ?? null,
		verdicts: verdictsOf(watched, all),
	};
}
