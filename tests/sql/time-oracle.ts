// Cohorts, retention, waits and movement in the plainest JavaScript: what the SQL and the arrays are held against.
import { oracle, type OracleOrder } from './oracle.ts';

const DAY_MS = 86_400_000;
const monthOf = (day: number) => {
	const date = new Date(day * DAY_MS);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
export type Length = 'month' | 'quarter' | 'year';
const periodOf = (day: number, length: Length) =>
	Math.floor(monthOf(day) / { month: 1, quarter: 3, year: 12 }[length]);

/** Each customer's orders up to a day, oldest first; those who bought nothing are left out. */
function peopleUpTo(orders: readonly OracleOrder[], last: number): Map<string, OracleOrder[]> {
	const people = new Map<string, OracleOrder[]>();
	for (const order of orders) {
		if (order.day > last) continue;
		people.set(order.customer, [...(people.get(order.customer) ?? []), order]);
	}
	for (const [customer, all] of people) {
		if (!all.some(({ purchase }) => purchase)) people.delete(customer);
		all.sort((a, b) => a.day - b.day);
	}
	return people;
}

const purchaseDays = (orders: readonly OracleOrder[]) =>
	orders.filter(({ purchase }) => purchase).map(({ day }) => day);

export function cohortsByHand(orders: readonly OracleOrder[], last: number, length: Length) {
	const cells = new Map<
		string,
		{ cohort: number; age: number; customers: number; orders: number; money: number }
	>();
	for (const all of peopleUpTo(orders, last).values()) {
		const cohort = periodOf(purchaseDays(all)[0]!, length);
		const counted = new Set<number>();
		for (const { day, amount, purchase } of all) {
			const age = Math.max(0, periodOf(day, length) - cohort);
			const key = `${String(cohort)} ${String(age)}`;
			const cell = cells.get(key) ?? { cohort, age, customers: 0, orders: 0, money: 0 };
			cells.set(key, cell);
			cell.money += amount;
			if (!purchase) continue;
			cell.orders++;
			if (!counted.has(age)) cell.customers++;
			counted.add(age);
		}
	}
	return [...cells.values()].sort((a, b) => a.cohort - b.cohort || a.age - b.age);
}

export function retentionByHand(orders: readonly OracleOrder[], last: number, length: Length) {
	const active = new Map<number, Set<string>>();
	const first = new Map<number, number>();
	for (const [customer, all] of peopleUpTo(orders, last)) {
		const days = purchaseDays(all);
		for (const day of days) {
			const period = periodOf(day, length);
			active.set(period, (active.get(period) ?? new Set()).add(customer));
		}
		const start = periodOf(days[0]!, length);
		first.set(start, (first.get(start) ?? 0) + 1);
	}
	return [...active]
		.sort(([a], [b]) => a - b)
		.map(([period, who]) => ({
			period,
			customers: who.size,
			kept: [...who].filter((one) => active.get(period + 1)?.has(one)).length,
			first_time: first.get(period) ?? 0,
		}));
}

/** Days from first to second purchase, or null, and the days watched, customer by customer. */
export function waitsByHand(orders: readonly OracleOrder[], last: number) {
	return [...peopleUpTo(orders, last)].map(([customer, all]) => {
		const [first = 0, second] = purchaseDays(all);
		return { customer, waited: second === undefined ? null : second - first, watched: last - first };
	});
}

/** 1 − S(t) as the textbook's table does it: day by day, everybody asked. */
export function curveByHand(
	all: readonly { waited: number | null; watched: number }[],
	upTo: number,
): number[] {
	let without = 1;
	return Array.from({ length: upTo + 1 }, (_, day) => {
		const atRisk = all.filter(({ waited, watched }) => (waited ?? watched) >= day).length;
		const events = all.filter(({ waited }) => waited === day).length;
		if (atRisk > 0) without *= 1 - events / atRisk;
		return 1 - without;
	});
}

/** Who stood where on two days: `from → to` with customers and the money that they brought in between. */
export function movementByHand(orders: readonly OracleOrder[], from: number, to: number) {
	const segmentAt = (day: number) =>
		new Map(oracle(orders, day).map(({ customer, segment }) => [customer, segment]));
	const before = segmentAt(from);
	const after = segmentAt(to);
	const between = new Map<string, number>();
	for (const { customer, day, amount } of orders) {
		if (day > from && day <= to) between.set(customer, (between.get(customer) ?? 0) + amount);
	}
	const flows = new Map<string, { customers: number; money: number }>();
	for (const customer of new Set([...before.keys(), ...after.keys()])) {
		const key = `${before.get(customer) ?? 'new'} → ${after.get(customer) ?? 'gone'}`;
		const flow = flows.get(key) ?? { customers: 0, money: 0 };
		flows.set(key, {
			customers: flow.customers + 1,
			money: flow.money + (between.get(customer) ?? 0),
		});
	}
	return Object.fromEntries([...flows].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const middle = (values: readonly number[]) => {
	const sorted = values.toSorted((a, b) => a - b);
	return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
};

/** Everyone's gaps between purchase days, how long they have been away, and the stage that makes. */
export function rhythmByHand(orders: readonly OracleOrder[], last: number) {
	const each = [...peopleUpTo(orders, last)].map(([customer, all]) => {
		const bought = purchaseDays(all);
		const days = [...new Set(bought)];
		return {
			customer,
			orders: bought.length,
			gaps: days.slice(1).map((day, index) => day - days[index]!),
			away: last - days.at(-1)!,
		};
	});
	const gaps = each.flatMap((one) => one.gaps).sort((a, b) => a - b);
	const shopGap = middle(gaps);
	const at = (gaps.length - 1) * 0.9;
	const longGap = gaps[Math.floor(at)]! + (at % 1) * (gaps[Math.ceil(at)]! - gaps[Math.floor(at)]!);
	const people = each.map((one) => {
		const gap = one.gaps.length >= 2 ? middle(one.gaps) : shopGap;
		const lost = one.away > Math.max(3 * gap, longGap);
		const slipping = !lost && one.away > 2 * gap;
		const buying = ['first', 'second', 'repeat', 'regular'][Math.min(one.orders, 4) - 1]!;
		return { ...one, gap, lost, stage: lost ? 'lost' : slipping ? 'slipping' : buying };
	});
	return { people, shopGap };
}

export interface OracleLine {
	readonly customer: string;
	readonly day: number;
	readonly amount: number;
	readonly isReturn: boolean;
	/** What the file says in the column that is looked at. */
	readonly value: string | null;
}

/** The part of each customer: what most money went to on the day of their first purchase; ties by text. */
export function firstDayPartsByHand(
	orders: readonly OracleOrder[],
	lines: readonly OracleLine[],
	last: number,
): Map<string, string> {
	const parts = new Map<string, string>();
	for (const [customer, all] of peopleUpTo(orders, last)) {
		const first = purchaseDays(all)[0]!;
		const spent = new Map<string, number>();
		for (const line of lines) {
			if (line.customer !== customer || line.day !== first || line.isReturn || line.value === null) continue;
			spent.set(line.value, (spent.get(line.value) ?? 0) + line.amount);
		}
		const [best] = [...spent].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
		if (best) parts.set(customer, best[0]);
	}
	return parts;
}

/** The part of each customer: the value of their newest day, of several there the most frequent in the file, then by text. */
export function newestPartsByHand(lines: readonly OracleLine[]): Map<string, string> {
	const parts = new Map<string, string>();
	for (const customer of new Set(lines.map((line) => line.customer))) {
		const own = lines.filter((line) => line.customer === customer && line.value !== null);
		const rank = [...new Set(own.map(({ value }) => value!))].map((value) => {
			const days = own.filter((line) => line.value === value).map(({ day }) => day);
			return { value, newest: Math.max(...days), times: days.length };
		});
		rank.sort((a, b) => b.newest - a.newest || b.times - a.times || (a.value < b.value ? -1 : 1));
		if (rank[0]) parts.set(customer, rank[0].value);
	}
	return parts;
}

/** The part of each customer: the third that the money of their first day belongs to, equal amounts together. */
export function sizePartsByHand(orders: readonly OracleOrder[], last: number): Map<string, string> {
	const spent = new Map<string, number>();
	for (const [customer, all] of peopleUpTo(orders, last)) {
		const first = purchaseDays(all)[0]!;
		const sameDay = all.filter(({ day, purchase }) => purchase && day === first);
		spent.set(
			customer,
			sameDay.reduce((sum, { amount }) => sum + amount, 0),
		);
	}
	const ranked = [...spent.values()].sort((a, b) => a - b);
	const [low, high] = [1, 2].map((third) => ranked[Math.ceil((ranked.length * third) / 3) - 1]!);
	return new Map(
		[...spent].map(([customer, money]) => [customer, money <= low! ? '1' : money <= high! ? '2' : '3']),
	);
}

/** Repeat purchase of each part: customers, how many bought again, and of those watched so many days how many did within them. */
export function repeatsByHand(
	orders: readonly OracleOrder[],
	last: number,
	parts: ReadonlyMap<string, string>,
	withinDays: readonly number[],
) {
	const waits = waitsByHand(orders, last);
	const named = new Set(waits.map(({ customer }) => parts.get(customer) ?? null));
	return [...named].map((part) => {
		const own = waits.filter(({ customer }) => (parts.get(customer) ?? null) === part);
		const median = curveByHand(own, 1_000).findIndex((share) => share >= 0.5 - 1e-12);
		return {
			part,
			customers: own.length,
			repeated: own.filter(({ waited }) => waited !== null).length,
			median_days: median === -1 ? null : median,
			...Object.fromEntries(
				withinDays.flatMap((days) => {
					const watched = own.filter((one) => one.watched >= days);
					const came = watched.filter(({ waited }) => waited !== null && waited <= days);
					return [
						[`within_${String(days)}`, came.length],
						[`watched_${String(days)}`, watched.length],
					];
				}),
			),
		};
	});
}
