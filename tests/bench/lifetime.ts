// `npx tsx tests/bench/lifetime.ts`: fits the lifetime-value models to made-up customers, and to CDNOW where QUINTILE_DATA has it.
import { fitPurchases } from '../../src/statistics/fit-purchases.ts';
import { lookAhead } from '../../src/statistics/lifetime-task.ts';
import type { PurchaseGroups } from '../../src/statistics/purchase-groups.ts';
import { fitSpend, type SpendGroups } from '../../src/statistics/spend-model.ts';
import { cdnow } from '../unit/cdnow.ts';
import { median, table, verdict } from './report.ts';

interface Customers {
	readonly groups: PurchaseGroups;
	readonly spend: SpendGroups;
}

let seed = 12_345;
const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const exponential = () => -Math.log(random());
const gamma = (shape: number) => {
	let sum = 0;
	for (let i = 0; i < shape; i++) sum += exponential();
	return sum;
};

/** Customers who came over two years and buy as BG/NBD says, grouped by day as the page does. */
function madeUp(count: number): Customers {
	const counted = new Map<string, number>();
	const repeatsOf: number[] = [];
	const meanSpend: number[] = [];
	for (let customer = 0; customer < count; customer++) {
		const age = 1 + Math.floor(random() * 730);
		const rate = gamma(1) / 60;
		const [leaves, stays] = [gamma(1), gamma(4)];
		let day = 0;
		let last = 0;
		let repeats = 0;
		for (;;) {
			day += exponential() / rate;
			if (day > age) break;
			if (Math.floor(day) > last) {
				last = Math.floor(day);
				repeats++;
			}
			if (random() < leaves / (leaves + stays)) break;
		}
		const key = `${repeats} ${last} ${age}`;
		counted.set(key, (counted.get(key) ?? 0) + 1);
		if (repeats > 0) {
			repeatsOf.push(repeats);
			meanSpend.push(gamma(3 * repeats) / (gamma(4) / 40) / repeats);
		}
	}
	const rows = [...counted.keys()].map((key) => key.split(' ').map(Number));
	const column = (place: number) => Float64Array.from(rows, (row) => row[place] ?? 0);
	return {
		groups: {
			unit: 'day',
			repeats: column(0),
			recency: column(1),
			age: column(2),
			customers: Float64Array.from(counted.values()),
		},
		spend: { repeats: repeatsOf, meanSpend, customers: repeatsOf.map(() => 1) },
	};
}

function published(folder: string): Customers {
	const all = cdnow(folder, '1997-09-30');
	const spending = all.filter(({ repeats, meanSpend }) => repeats > 0 && meanSpend > 0);
	return {
		groups: {
			unit: 'day',
			repeats: all.map(({ repeats }) => repeats),
			recency: all.map(({ recency }) => recency),
			age: all.map(({ age }) => age),
			customers: all.map(() => 1),
		},
		spend: {
			repeats: spending.map(({ repeats }) => repeats),
			meanSpend: spending.map(({ meanSpend }) => meanSpend),
			customers: spending.map(() => 1),
		},
	};
}

const timed = (work: () => unknown): number => {
	const start = performance.now();
	work();
	return performance.now() - start;
};

function measure(name: string, { groups, spend }: Customers, runs: number, targetMs: number): void {
	const times = Array.from({ length: runs }, () => [
		timed(() => fitPurchases(groups, 'bg-nbd')),
		timed(() => fitPurchases(groups, 'mbg-nbd')),
		timed(() => fitSpend(spend)),
	]);
	const [bg, mbg, gammaGamma] = [0, 1, 2].map((place) => median(times.map((run) => run[place] ?? NaN))) as [
		number,
		number,
		number,
	];
	const fitted = fitPurchases(groups, 'bg-nbd');
	const spent = fitSpend(spend);
	const pairs = [...new Set(Array.from(groups.repeats, (x, i) => `${x} ${String(groups.age[i])}`))].map(
		(pair) => pair.split(' ').map(Number),
	);
	const ahead =
		fitted && spent
			? timed(() =>
					lookAhead({
						purchases: fitted,
						spend: spent,
						repeats: pairs.map(([x = 0]) => x),
						age: pairs.map(([, age = 0]) => age),
						horizon: 12,
						yearlyRate: 0.1,
					}),
				)
			: NaN;
	const fit = Math.max(bg, mbg) + gammaGamma;
	console.log(
		`\n${name}: ${groups.repeats.length.toLocaleString('en')} histories, ${spend.repeats.length.toLocaleString('en')} repeat customers`,
	);
	console.log(
		table([
			['ms, median', ''],
			['BG/NBD', bg.toFixed(0)],
			['MBG/NBD', mbg.toFixed(0)],
			['Gamma-Gamma', gammaGamma.toFixed(0)],
			['the slower purchase model and Gamma-Gamma', `${fit.toFixed(0)}   ${verdict(fit, targetMs, ' ms')}`],
			[`a year ahead, ${pairs.length.toLocaleString('en')} pairs of repeats and age`, ahead.toFixed(0)],
		]),
	);
}

const data = process.env['QUINTILE_DATA'];
if (data) measure('CDNOW, 2,357 customers', published(data), 15, 150);
measure('made up, 1,000,000 customers', madeUp(1_000_000), 3, 5000);
