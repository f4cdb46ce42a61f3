// Fits a purchase model to grouped customers.
import { fitLogs, standardErrors, type FittedLogs } from './fitting.ts';
import type { Smooth } from './minimise.ts';
import { coarser, indexed, type IndexedGroups, type PurchaseGroups } from './purchase-groups.ts';
import {
	logLikelihood,
	type PurchaseModel,
	type PurchaseModelKind,
	type PurchaseParameters,
} from './purchase-model.ts';

export interface FittedPurchases extends FittedLogs {
	readonly model: PurchaseModel;
	/** In the unit of the model. */
	readonly errors: PurchaseParameters;
	/** Without the pull. */
	readonly logLikelihood: number;
}

/** More groups than this are first fitted on a coarser grid of time, which gives the start. */
const GROUPS_MANY = 20_000;
const COARSE_STEPS = 60;

const parametersOf = ([r, alpha, a, b]: readonly number[]): PurchaseParameters => ({
	r: Math.exp(r!),
	alpha: Math.exp(alpha!),
	a: Math.exp(a!),
	b: Math.exp(b!),
});

/** Mean log-likelihood a customer by (ln r, ln α, ln a, ln b). */
function meanLikelihood(groups: IndexedGroups, kind: PurchaseModelKind): Smooth {
	return (at) => {
		const parameters = parametersOf(at);
		const { value, gradient } = logLikelihood(groups, kind, parameters);
		const { r, alpha, a, b } = parameters;
		return {
			value: value / groups.allCustomers,
			gradient: [r, alpha, a, b].map((one, i) => (gradient[i]! * one) / groups.allCustomers),
		};
	};
}

/** Where shops commonly lie: few repeats a customer, uneven; α from the mean rate. */
function commonLogs(groups: IndexedGroups): number[][] {
	const rate = Math.max(groups.allRepeats, 0.5) / Math.max(groups.allAges, groups.longest);
	return [
		[0.5, 0.8, 2.4],
		[1.5, 0.3, 3],
		[0.2, 1.5, 1.5],
	].map(([r, a, b]) => [r!, (0.7 * r!) / rate, a!, b!].map(Math.log));
}

/** @returns null where the data cannot carry the model. The groups' times must be positive somewhere. */
export function fitPurchases(groups: PurchaseGroups, kind: PurchaseModelKind): FittedPurchases | null {
	const all = indexed(groups);
	if (all.allCustomers === 0 || all.longest <= 0) return null;
	const common = commonLogs(all);
	const centre = common[0]!;
	const rough =
		all.length > GROUPS_MANY
			? fitLogs(
					meanLikelihood(indexed(coarser(groups, COARSE_STEPS)), kind),
					all.allCustomers,
					common,
					centre,
				)
			: null;
	const fitted = fitLogs(meanLikelihood(all, kind), all.allCustomers, common, centre, rough);
	if (!fitted) return null;
	const parameters = parametersOf(fitted.logs);
	const [r, alpha, a, b] = standardErrors(fitted);
	return {
		...fitted,
		model: { kind, unit: groups.unit, ...parameters },
		errors: { r: r!, alpha: alpha!, a: a!, b: b! },
		logLikelihood: logLikelihood(all, kind, parameters).value,
	};
}
