// What was bought, pairs and offers in the plainest JavaScript: the independent answer that SQL is held against.
import type { Line } from './loading.ts';

export interface OraclePair {
	readonly kind: string;
	readonly first: string;
	readonly second: string;
	readonly together: number;
	readonly of_first: number;
	readonly of_second: number;
	readonly units: number;
}

type Sets = Map<string, Set<string>>;
const add = (sets: Sets, key: string, value: string) => {
	const known = sets.get(key);
	if (known) known.add(value);
	else sets.set(key, new Set([value]));
};
const score = (pair: OraclePair) => ({
	share: pair.together / pair.of_first,
	lift: (pair.together * pair.units) / (pair.of_first * pair.of_second),
});

/** Used lines of a table of lines, whose orders are order ids, or days where there is none. */
export function goodsOracle(
	lines: readonly Line[],
	level: 'product' | 'category',
	{ least, lift, items: most }: { least: number; lift: number; items: number },
) {
	const noGoods = /^((dotcom )?postage|bank charges|carriage)$/;
	const used = lines.filter(
		(line) => line['set_aside'] === null && line[level] !== null && !noGoods.test(line[level]!.toLowerCase()),
	);
	const orders: Sets = new Map();
	const customers: Sets = new Map();
	const days: Sets = new Map();
	const money = new Map<string, number>();
	const firstDay = new Map<string, string>();
	const orderOf = (line: Line) => `${line['customer']}|${line['order_id'] ?? line['day']}`;
	for (const line of lines) {
		if (line['set_aside'] !== null) continue;
		const before = firstDay.get(orderOf(line));
		if (before === undefined || line['day']! < before) firstDay.set(orderOf(line), line['day']!);
	}
	for (const line of used) {
		const item = line[level]!;
		money.set(item, (money.get(item) ?? 0) + Number(line['amount']));
		if (line['is_return'] === 'true') continue;
		add(orders, orderOf(line), item);
		add(customers, line['customer']!, item);
		add(days, `${line['customer']}|${firstDay.get(orderOf(line))}`, item);
	}
	const visits = new Map<string, string[]>();
	for (const day of days.keys()) {
		const customer = day.slice(0, day.lastIndexOf('|'));
		visits.set(customer, [...(visits.get(customer) ?? []), day]);
	}
	for (const all of visits.values()) all.sort();

	const counts = (sets: Iterable<ReadonlySet<string>>) => {
		const of = new Map<string, number>();
		for (const set of sets) for (const item of set) of.set(item, (of.get(item) ?? 0) + 1);
		return of;
	};
	const inOrders = counts(orders.values());
	const bySales = [...inOrders].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
	const often = new Set(bySales.slice(0, most).flatMap(([item, count]) => (count >= least ? [item] : [])));

	const pairs = (kind: string, units: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[]) => {
		const firsts = counts(units.map(([left]) => left));
		const seconds = counts(units.map(([, right]) => right));
		const together = new Map<string, Map<string, number>>();
		for (const [left, right] of units) {
			const ends = [...right].filter((item) => often.has(item));
			for (const one of left) {
				if (!often.has(one)) continue;
				const of = together.get(one) ?? new Map<string, number>();
				together.set(one, of);
				for (const other of ends) if (other !== one) of.set(other, (of.get(other) ?? 0) + 1);
			}
		}
		const found: OraclePair[] = [];
		for (const [first, others] of together)
			for (const [second, count] of others) {
				const of_first = firsts.get(first)!;
				const of_second = seconds.get(second)!;
				const expected = (of_first * of_second) / units.length;
				if (count < least || count * units.length < lift * of_first * of_second) continue;
				if (count - expected < 4 * Math.sqrt(expected)) continue;
				found.push({ kind, first, second, together: count, of_first, of_second, units: units.length });
			}
		return found;
	};
	const alone = (sets: Sets) => [...sets.values()].map((set) => [set, set] as const);
	const steps = [...visits.values()].flatMap((all) =>
		all.slice(1).map((day, index) => [days.get(all[index]!)!, days.get(day)!] as const),
	);
	const ofOrders = pairs('order', alone(orders));
	const ofCustomers = pairs('customer', alone(customers));
	const ofNext = pairs('next', steps);

	const likeliest = (all: readonly OraclePair[]) => {
		const by = new Map<string, OraclePair[]>();
		for (const pair of all) by.set(pair.first, [...(by.get(pair.first) ?? []), pair]);
		for (const [first, list] of by) by.set(first, list.sort(compare).slice(0, 20));
		return by;
	};
	const place = new Map(bySales.map(([item], index) => [item, index]));
	const compare = (a: OraclePair, b: OraclePair) =>
		score(b).share - score(a).share ||
		score(b).lift - score(a).lift ||
		place.get(a.second)! - place.get(b.second)! ||
		place.get(a.first)! - place.get(b.first)!;
	const offer = (by: Map<string, OraclePair[]>, held: ReadonlySet<string>) =>
		[...held]
			.flatMap((item) => by.get(item) ?? [])
			.filter(({ second }) => !held.has(second))
			.sort(compare)[0];
	const likelyEver = likeliest(ofCustomers);
	const likelyNext = likeliest(ofNext);
	const offers = new Map<string, { never: OraclePair | undefined; next: OraclePair | undefined }>();
	for (const [customer, held] of customers)
		offers.set(customer, {
			never: offer(likelyEver, held),
			next: offer(likelyNext, days.get(visits.get(customer)!.at(-1)!)!),
		});
	return { items: bySales, customers, money, pairs: [...ofCustomers, ...ofNext, ...ofOrders], offers };
}
