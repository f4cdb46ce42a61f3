// The test of a model on the past: fitted on the first part, held against what then happened.
import { futurePurchases } from './future-purchases.ts';
import { fitPurchases, type FittedPurchases } from './fit-purchases.ts';
import { coarser, type PurchaseGroups } from './purchase-groups.ts';
import { aliveChance, type PurchaseModel, type PurchaseModelKind } from './purchase-model.ts';
import { expectedSpend, fitSpend, type SpendGroups, type SpendParameters } from './spend-model.ts';
import { inUnit } from './time-unit.ts';

/** Customers as they were at the end of the first part, and what they then did. */
export interface HoldOut {
	readonly groups: PurchaseGroups;
	/** Sums over the customers of each group: money of repeat days in the first part, days with a purchase and money after it. */
	readonly repeatMoney: ArrayLike<number>;
	readonly laterPurchases: ArrayLike<number>;
	readonly laterMoney: ArrayLike<number>;
	readonly spend: SpendGroups;
	/** Length of the second part. */
	readonly spanDays: number;
	/** Days with a purchase in each week of it, by these customers. */
	readonly weekly: readonly number[];
}

/** Customers by their repeats in the first part; purchases a customer in the second. */
export interface FrequencyClass {
	readonly from: number;
	/** Null: and more. */
	readonly to: number | null;
	readonly customers: number;
	readonly actual: number;
	readonly predicted: number;
}

export interface Tested {
	readonly kind: PurchaseModelKind;
	readonly classes: readonly FrequencyClass[];
	/** Purchases up to the end of each week. */
	readonly cumulative: readonly { readonly actual: number; readonly predicted: number }[];
	readonly purchases: { readonly actual: number; readonly predicted: number };
	/** In the unit of the money that came in; null where the spend model could not be fitted. */
	readonly money: { readonly actual: number; readonly predicted: number } | null;
	/** Share of the purchases that the model put into another class: Σ |predicted − actual| over classes / Σ actual. */
	readonly misplaced: number;
}

/** Classes by repeats: 0, 1, … 6, and 7 or more, as in the papers. */
const LAST_CLASS = 7;
/** More groups than this are fitted on a grid of time: the test needs no last digits. */
const GROUPS_MANY = 20_000;
const GRID_STEPS = 200;

/** Chance to be there × expected purchases, by repeats and age, so that the future is worked out once for both. */
interface Outlooks {
	readonly repeats: number;
	readonly age: number;
	/** Σ over customers of the chance to be there. */
	alive: number;
	/** The same weighted with the money that a purchase is expected to bring. */
	money: number;
}

function outlooks(
	model: PurchaseModel,
	spend: SpendParameters | null,
	{ groups, repeatMoney }: HoldOut,
): Outlooks[] {
	const all = new Map<string, Outlooks>();
	for (let i = 0; i < groups.repeats.length; i++) {
		const repeats = groups.repeats[i]!;
		const age = groups.age[i]!;
		const alive = aliveChance(model, { repeats, recency: groups.recency[i]!, age });
		const customers = groups.customers[i]!;
		// E(M) is linear in the mean spend, so the mean over the group's customers is enough.
		const meanSpend = repeats > 0 ? Math.max(0, repeatMoney[i]! / customers / repeats) : 0;
		const key = `${String(repeats)} ${String(age)}`;
		const known = all.get(key) ?? { repeats, age, alive: 0, money: 0 };
		known.alive += alive * customers;
		if (spend) known.money += alive * customers * expectedSpend(spend, repeats, meanSpend);
		all.set(key, known);
	}
	return [...all.values()];
}

function classesOf({ groups, laterPurchases }: HoldOut, predictedBy: readonly number[]): FrequencyClass[] {
	const customers = new Array<number>(LAST_CLASS + 1).fill(0);
	const actual = [...customers];
	for (let i = 0; i < groups.repeats.length; i++) {
		const place = Math.min(LAST_CLASS, groups.repeats[i]!);
		customers[place]! += groups.customers[i]!;
		actual[place]! += laterPurchases[i]!;
	}
	return customers.flatMap((count, place) =>
		count === 0
			? []
			: [
					{
						from: place,
						to: place === LAST_CLASS ? null : place,
						customers: count,
						actual: actual[place]! / count,
						predicted: predictedBy[place]! / count,
					},
				],
	);
}

const sum = (values: ArrayLike<number>) => {
	let all = 0;
	for (let i = 0; i < values.length; i++) all += values[i]!;
	return all;
};

/** Holds a fitted model against the second part. */
export function tested(model: PurchaseModel, spend: SpendParameters | null, held: HoldOut): Tested {
	const all = outlooks(model, spend, held);
	const { spanDays, weekly } = held;
	const ahead = (days: number) => inUnit({ value: days, unit: 'day' }, model.unit);
	const predictedBy = new Array<number>(LAST_CLASS + 1).fill(0);
	let money = 0;
	for (const one of all) {
		const { mean } = futurePurchases(model, one.repeats, one.age, ahead(spanDays));
		predictedBy[Math.min(LAST_CLASS, one.repeats)]! += one.alive * mean;
		money += one.money * mean;
	}
	let done = 0;
	const cumulative = weekly.map((purchases, week) => {
		done += purchases;
		const days = Math.min(spanDays, 7 * (week + 1));
		const predicted = all.reduce(
			(total, one) => total + one.alive * futurePurchases(model, one.repeats, one.age, ahead(days)).mean,
			0,
		);
		return { actual: done, predicted };
	});
	const classes = classesOf(held, predictedBy);
	const actual = sum(held.laterPurchases);
	const off = classes.reduce((total, one) => total + Math.abs(one.predicted - one.actual) * one.customers, 0);
	return {
		kind: model.kind,
		classes,
		cumulative,
		purchases: { actual, predicted: predictedBy.reduce((total, one) => total + one, 0) },
		money: spend ? { actual: sum(held.laterMoney), predicted: money } : null,
		misplaced: off / Math.max(1, actual),
	};
}

/** Fits each model on the first part and tests it; those that cannot be fitted are left out. The best comes first. */
export function testModels(held: HoldOut): Tested[] {
	const { groups } = held;
	const used = groups.repeats.length > GROUPS_MANY ? coarser(groups, GRID_STEPS) : groups;
	const spend = fitSpend(held.spend)?.model ?? null;
	return (['bg-nbd', 'mbg-nbd'] as const)
		.map((kind) => fitPurchases(used, kind))
		.filter((fitted): fitted is FittedPurchases => fitted !== null)
		.map(({ model }) => tested(model, spend, held))
		.sort((one, other) => one.misplaced - other.misplaced);
}
