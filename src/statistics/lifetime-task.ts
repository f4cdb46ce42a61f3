// The whole work of lifetime value as one task for a worker: test the models, fit the chosen one, look ahead.
import { fitPurchases, type FittedPurchases } from './fit-purchases.ts';
import { testModels, type HoldOut, type Tested } from './hold-out.ts';
import { discountedPurchases, monthlyRate } from './lifetime.ts';
import { futurePurchases } from './future-purchases.ts';
import type { PurchaseGroups } from './purchase-groups.ts';
import type { PurchaseModelKind, PurchaseParameters } from './purchase-model.ts';
import {
	fitSpend,
	nearbySpend,
	type FittedSpend,
	type SpendGroups,
	type SpendParameters,
} from './spend-model.ts';
import { inUnit } from './time-unit.ts';
import { directions, nearbyPurchases } from './uncertainty.ts';

/** In whole months, shortest first. */
export const HORIZONS = [3, 6, 12] as const;
export type HorizonMonths = (typeof HORIZONS)[number];

export interface FitTask {
	readonly work: 'fit';
	readonly groups: PurchaseGroups;
	readonly spend: SpendGroups;
	/** Null where the file is too short to be split. */
	readonly held: HoldOut | null;
	/** Null: the one with the better test. */
	readonly wanted: PurchaseModelKind | null;
}

export interface Fit {
	readonly purchases: FittedPurchases | null;
	readonly spend: FittedSpend | null;
	/** The better one first. */
	readonly tests: readonly Tested[];
}

export interface AheadTask {
	readonly work: 'ahead';
	readonly purchases: FittedPurchases;
	readonly spend: FittedSpend;
	/** Every pair of repeats and age that occurs, in the model's unit. */
	readonly repeats: ArrayLike<number>;
	readonly age: ArrayLike<number>;
	readonly horizon: HorizonMonths;
	readonly yearlyRate: number;
}

/** For one direction of uncertainty: the parameters one standard deviation down and up. */
export interface Side {
	readonly parameters: PurchaseParameters;
	/** Discounted purchases within the horizon of a customer who has not left, by pair. */
	readonly discounted: Float64Array;
}

/** What the future holds for a customer who has not left, by pair of repeats and age. */
export interface Ahead {
	readonly purchases: { readonly [Months in HorizonMonths]: Float64Array };
	readonly discounted: { readonly [Months in HorizonMonths]: Float64Array };
	/** E[Y(Y − 1)] within the horizon. */
	readonly pairs: Float64Array;
	readonly purchaseSides: readonly { readonly down: Side; readonly up: Side }[];
	readonly spendSides: readonly { readonly down: SpendParameters; readonly up: SpendParameters }[];
}

/** @returns the fit; `purchases` or `spend` null where the data cannot carry the model */
export function fit({ groups, spend, held, wanted }: Omit<FitTask, 'work'>): Fit {
	const tests = held ? testModels(held) : [];
	const kinds: PurchaseModelKind[] = wanted ? [wanted] : tests.map(({ kind }) => kind);
	const tried = kinds.length > 0 ? kinds : (['bg-nbd', 'mbg-nbd'] as const);
	const fitted = tried.map((kind) => () => fitPurchases(groups, kind));
	let purchases: FittedPurchases | null = null;
	if (kinds.length > 0) {
		for (const one of fitted) purchases ??= one();
	} else {
		// Nothing to test with: the likelier one.
		for (const one of fitted) {
			const found = one();
			if (found && (!purchases || found.logLikelihood > purchases.logLikelihood)) purchases = found;
		}
	}
	return { purchases, spend: fitSpend(spend), tests };
}

export function lookAhead({
	purchases,
	spend,
	repeats,
	age,
	horizon,
	yearlyRate,
}: Omit<AheadTask, 'work'>): Ahead {
	const rate = monthlyRate(yearlyRate);
	const { model } = purchases;
	const empty = () => new Float64Array(repeats.length);
	const counts = { 3: empty(), 6: empty(), 12: empty() };
	const discounted = { 3: empty(), 6: empty(), 12: empty() };
	const pairs = empty();
	const until = inUnit({ value: horizon, unit: 'month' }, model.unit);
	for (let i = 0; i < repeats.length; i++) {
		const horizons = discountedPurchases(model, repeats[i]!, age[i]!, HORIZONS, rate);
		HORIZONS.forEach((months, place) => {
			counts[months][i] = horizons[place]!.purchases;
			discounted[months][i] = horizons[place]!.discounted;
		});
		pairs[i] = futurePurchases(model, repeats[i]!, age[i]!, until).pairs;
	}
	const side = (moved: readonly number[]): Side => {
		const near = nearbyPurchases(purchases, moved);
		const { r, alpha, a, b } = near;
		return {
			parameters: { r, alpha, a, b },
			discounted: Float64Array.from(
				{ length: repeats.length },
				(_, i) => discountedPurchases(near, repeats[i]!, age[i]!, [horizon], rate)[0]!.discounted,
			),
		};
	};
	const opposite = (moved: readonly number[]) => moved.map((one) => -one);
	return {
		purchases: counts,
		discounted,
		pairs,
		purchaseSides: directions(purchases).map((moved) => ({ down: side(opposite(moved)), up: side(moved) })),
		spendSides: directions(spend).map((moved) => ({
			down: nearbySpend(spend, opposite(moved)),
			up: nearbySpend(spend, moved),
		})),
	};
}
