// `npx tsx tests/bench/lifetime.ts`: fits the lifetime-value models to made-up customers, and to CDNOW where QUINTILE_DATA has it.
import { fitPurchases } from '../../src/statistics/fit-purchases.ts';
import type { HoldOut } from '../../src/statistics/hold-out.ts';
import { fit, lookAhead } from '../../src/statistics/lifetime-task.ts';
import type { PurchaseGroups } from '../../src/statistics/purchase-groups.ts';
import { fitSpend, type SpendGroups } from '../../src/statistics/spend-model.ts';
import { cdnow } from '../unit/cdnow.ts';
import { median, table, verdict } from './report.ts';

interface Customers {
	readonly groups: PurchaseGroups;
	readonly spend: SpendGroups;
	readonly held: HoldOut;
}

let seed = 12_345;
const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const exponential = () => -Math.log(random());
const gamma = (shape: number) => {
	let sum = 0;
	for (let i = 0; i < shape; i++) sum += exponential();
	return sum;
};

interface Grouped {
	customers: number;
	repeatMoney: number;
	laterPurchases: number;
	laterMoney: number;
}

/** Customers by equal repeats, recency and age, as the page groups them. */
class Groups {
	readonly #all = new Map<string, Grouped>();

	add(key: readonly [repeats: number, recency: number, age: number], more: Omit<Grouped, 'customers'>): void {
		const of = this.#all.get(key.join(' '));
		if (!of) {
			this.#all.set(key.join(' '), { customers: 1, ...more });
			return;
		}
		of.customers++;
		of.repeatMoney += more.repeatMoney;
		of.laterPurchases += more.laterPurchases;
		of.laterMoney += more.laterMoney;
	}

	get groups(): PurchaseGroups {
		const rows = [...this.#all.keys()].map((key) => key.split(' ').map(Number));
		const column = (place: number) => Float64Array.from(rows, (row) => row[place] ?? 0);
		return {
			unit: 'day',
			repeats: column(0),
			recency: column(1),
			age: column(2),
			customers: this.sums('customers'),
		};
	}

	sums(what: keyof Grouped): Float64Array {
		return Float64Array.from(this.#all.values(), (of) => of[what]);
	}
}

class Spending {
	readonly repeats: number[] = [];
	readonly meanSpend: number[] = [];

	add(repeats: number, meanSpend: number): void {
		if (repeats === 0 || meanSpend <= 0) return;
		this.repeats.push(repeats);
		this.meanSpend.push(meanSpend);
	}

	get groups(): SpendGroups {
		return { repeats: this.repeats, meanSpend: this.meanSpend, customers: this.repeats.map(() => 1) };
	}
}

const NOTHING = { repeatMoney: 0, laterPurchases: 0, laterMoney: 0 };
const TEST_DAYS = 238;

/** Customers who came over two years and buy as BG/NBD says, grouped by day as the page does. */
function madeUp(count: number): Customers {
	const [now, then] = [new Groups(), new Groups()];
	const [spendNow, spendThen] = [new Spending(), new Spending()];
	for (let customer = 0; customer < count; customer++) {
		const age = 1 + Math.floor(random() * 730);
		const ageThen = age - TEST_DAYS;
		const rate = gamma(1) / 60;
		const [leaves, stays] = [gamma(1), gamma(4)];
		let day = 0;
		let [last, lastThen] = [0, 0];
		let [repeats, repeatsThen] = [0, 0];
		for (;;) {
			day += exponential() / rate;
			if (day > age) break;
			if (Math.floor(day) > last) {
				last = Math.floor(day);
				repeats++;
				if (last <= ageThen) [lastThen, repeatsThen] = [last, repeats];
			}
			if (random() < leaves / (leaves + stays)) break;
		}
		now.add([repeats, last, age], NOTHING);
		const meanSpend = repeats > 0 ? gamma(3 * repeats) / (gamma(4) / 40) / repeats : 0;
		spendNow.add(repeats, meanSpend);
		if (ageThen < 0) continue;
		const later = repeats - repeatsThen;
		then.add([repeatsThen, lastThen, ageThen], {
			repeatMoney: meanSpend * repeatsThen,
			laterPurchases: later,
			laterMoney: meanSpend * later,
		});
		spendThen.add(repeatsThen, meanSpend);
	}
	return { groups: now.groups, spend: spendNow.groups, held: heldOut(then, spendThen, TEST_DAYS) };
}

/** The weeks only have to be as many as they are: the time they take does not depend on their purchases. */
const heldOut = (then: Groups, spend: Spending, spanDays: number): HoldOut => ({
	groups: then.groups,
	repeatMoney: then.sums('repeatMoney'),
	laterPurchases: then.sums('laterPurchases'),
	laterMoney: then.sums('laterMoney'),
	spend: spend.groups,
	spanDays,
	weekly: new Array<number>(Math.floor(spanDays / 7)).fill(0),
});

/** The sample as of the day of the papers' fits, tested on the 39 weeks that followed. */
function published(folder: string): Customers {
	const [all, later] = [cdnow(folder, '1997-09-30'), cdnow(folder, '1998-06-30')];
	const [now, then] = [new Groups(), new Groups()];
	const spend = new Spending();
	all.forEach(({ repeats, recency, age, meanSpend }, place) => {
		const after = later[place] ?? { repeats, meanSpend };
		now.add([repeats, recency, age], NOTHING);
		then.add([repeats, recency, age], {
			repeatMoney: meanSpend * repeats,
			laterPurchases: after.repeats - repeats,
			laterMoney: after.meanSpend * after.repeats - meanSpend * repeats,
		});
		spend.add(repeats, meanSpend);
	});
	return { groups: now.groups, spend: spend.groups, held: heldOut(then, spend, 273) };
}

const timed = (work: () => unknown): number => {
	const start = performance.now();
	work();
	return performance.now() - start;
};

function measure(name: string, { groups, spend, held }: Customers, runs: number, targetMs: number): void {
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
	const slower = Math.max(bg, mbg) + gammaGamma;
	// What the worker does when the page asks: both models tested on the past, the better one fitted to everything.
	const whole = median(
		Array.from({ length: runs }, () => timed(() => fit({ groups, spend, held, wanted: null }))),
	);
	console.log(
		`\n${name}: ${groups.repeats.length.toLocaleString('en')} histories, ${spend.repeats.length.toLocaleString('en')} repeat customers`,
	);
	console.log(
		table([
			['ms, median', ''],
			['BG/NBD', bg.toFixed(0)],
			['MBG/NBD', mbg.toFixed(0)],
			['Gamma-Gamma', gammaGamma.toFixed(0)],
			[
				'the slower purchase model and Gamma-Gamma',
				`${slower.toFixed(0)}   ${verdict(slower, targetMs, ' ms')}`,
			],
			[
				'the whole fit task, with both tests on the past',
				`${whole.toFixed(0)}   ${verdict(whole, targetMs, ' ms')}`,
			],
			[`a year ahead, ${pairs.length.toLocaleString('en')} pairs of repeats and age`, ahead.toFixed(0)],
		]),
	);
}

const data = process.env['QUINTILE_DATA'];
if (data) measure('CDNOW, 2,357 customers', published(data), 15, 150);
measure('made up, 1,000,000 customers', madeUp(1_000_000), 3, 5000);
