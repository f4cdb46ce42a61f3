// Carries the uncertainty of fitted parameters into what is computed from them.
import { choleskyOf } from './cholesky.ts';
import type { FittedPurchases } from './fit-purchases.ts';
import type { FittedLogs } from './fitting.ts';
import type { PurchaseModel } from './purchase-model.ts';

/**
 * Independent directions of one standard deviation in the parameters' logarithms: the columns of L with L·Lᵀ = covariance.
 * By the delta method the variance of f is Σ over directions of ((f(+) − f(−)) / 2)².
 */
export function directions({ covariance }: FittedLogs): number[][] {
	const lower = choleskyOf(covariance);
	if (!lower) return [];
	return lower.map((_, column) => lower.map((row) => row[column]!));
}

/** The purchase model with its parameters moved in their logarithms. */
export function nearbyPurchases({ model, logs }: FittedPurchases, moved: readonly number[]): PurchaseModel {
	const [r, alpha, a, b] = logs.map((one, i) => Math.exp(one + moved[i]!)) as [
		number,
		number,
		number,
		number,
	];
	return { ...model, r, alpha, a, b };
}
