// RFM in the plainest JavaScript: the independent answer that SQL and the live path are held against.

export interface OracleOrder {
	readonly customer: string;
	readonly day: number;
	readonly amount: number;
	readonly purchase: boolean;
}

export interface OracleCustomer {
	readonly customer: string;
	readonly days: number;
	readonly orders: number;
	readonly money: number;
	readonly r: number;
	readonly f: number;
	readonly m: number;
	readonly segment: string;
}

/** Rows are R5…R1, columns FM1…5, copied from the reference's table by hand. */
const grid = [
	'new-customers potential-loyalist potential-loyalist champions champions',
	'promising potential-loyalist potential-loyalist loyal-customers loyal-customers',
	'about-to-sleep about-to-sleep need-attention loyal-customers loyal-customers',
	'hibernating hibernating at-risk at-risk cant-lose-them',
	'hibernating hibernating at-risk at-risk cant-lose-them',
].map((row) => row.split(' '));

/** 20, 40, 60, 80 % quantiles by linear interpolation, as exact fractions over five. */
function fifths(values: readonly number[]): bigint[] {
	const sorted = [...values].sort((a, b) => a - b).map(BigInt);
	return [1, 2, 3, 4].map((step) => {
		const position = (sorted.length - 1) * step;
		const low = Math.floor(position / 5);
		const rest = BigInt(position % 5);
		return sorted[low]! * 5n + ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!) * rest;
	});
}

const above = (cuts: readonly bigint[], value: number) =>
	cuts.filter((cut) => cut < BigInt(value) * 5n).length;

export function oracle(orders: readonly OracleOrder[], analysisDay: number): OracleCustomer[] {
	const people = new Map<string, { last: number; orders: number; money: number }>();
	for (const order of orders) {
		if (order.day > analysisDay) continue;
		const person = people.get(order.customer) ?? { last: -Infinity, orders: 0, money: 0 };
		person.money += order.amount;
		if (order.purchase) {
			person.orders++;
			person.last = Math.max(person.last, order.day);
		}
		people.set(order.customer, person);
	}
	const bought = [...people].filter(([, person]) => person.orders > 0);
	if (bought.length === 0) return [];
	const days = bought.map(([, person]) => analysisDay - person.last);
	const [rCuts, fCuts, mCuts] = [days, bought.map(([, p]) => p.orders), bought.map(([, p]) => p.money)].map(
		fifths,
	);
	return bought
		.map(([customer, person], index) => {
			const r = 5 - above(rCuts!, days[index]!);
			const f = 1 + above(fCuts!, person.orders);
			const m = 1 + above(mCuts!, person.money);
			const fm = Math.round((f + m) / 2);
			return {
				customer,
				days: days[index]!,
				orders: person.orders,
				money: person.money,
				r,
				f,
				m,
				segment: grid[5 - r]![fm - 1]!,
			};
		})
		.sort((a, b) => (a.customer < b.customer ? -1 : 1));
}
