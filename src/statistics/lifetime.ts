// Purchases to come over whole months, plain and discounted to today.
import { futurePurchases } from './future-purchases.ts';
import type { PurchaseModel } from './purchase-model.ts';
import { inUnit } from './time-unit.ts';

/** What is expected of a customer who has not left. */
export interface Horizon {
	/** From now to its end. */
	readonly purchases: number;
	/** The same, each month's purchases divided by (1 + rate) to the power of the month's number. */
	readonly discounted: number;
}

/** The rate a month that makes the rate a year. */
export function monthlyRate(yearlyRate: number): number {
	return (1 + yearlyRate) ** (1 / 12) - 1;
}

/**
 * Σ over months k of (E[Y(k)] − E[Y(k−1)]) / (1 + rate)^k, for each horizon in whole months, shortest first.
 * Times money a purchase and the chance to be there it is the lifetime value (Fader, Hardie & Lee 2005b; note 033).
 * @param age in the model's unit of time
 */
export function discountedPurchases(
	model: PurchaseModel,
	repeats: number,
	age: number,
	horizonMonths: readonly number[],
	rateAMonth: number,
): Horizon[] {
	const found: Horizon[] = [];
	let purchases = 0;
	let discounted = 0;
	const last = horizonMonths.at(-1) ?? 0;
	for (let month = 1; month <= last; month++) {
		const ahead = inUnit({ value: month, unit: 'month' }, model.unit);
		const { mean } = futurePurchases(model, repeats, age, ahead);
		discounted += (mean - purchases) / (1 + rateAMonth) ** month;
		purchases = mean;
		if (horizonMonths.includes(month)) found.push({ purchases, discounted });
	}
	return found;
}
