// Fits positive parameters by maximum likelihood on their logarithms, with a weak pull only where the data need one.
import { choleskyOf, inverseWith, type Matrix } from './cholesky.ts';
import { minimise, minimiseNear, type Smooth } from './minimise.ts';

/** How sure the parameters are: the covariance of their logarithms. */
export interface FittedLogs {
	readonly logs: readonly number[];
	readonly covariance: Matrix;
	/** Second derivatives of minus the mean log-likelihood by the logarithms. */
	readonly hessian: Matrix;
	/** The likelihood had no clear top, and a weak pull to common values was added (a log-normal prior of sd 2). */
	readonly pulled: boolean;
}

/** The pull: one standard deviation is a factor of e² ≈ 7.4 up or down. */
const PULL_SD = 2;
/** Logarithms further than this from the common values mean that the likelihood has no top. */
const AWAY_MOST = 7;

/**
 * @param likelihood mean log-likelihood a customer by the parameters' logarithms, with its gradient
 * @param customers how many customers it is the mean of
 * @param centre common values of the logarithms, to which the pull goes
 * @param like a fit to a part of the same customers, from which it starts
 * @returns null where no minimum is found even with the pull
 */
export function fitLogs(
	likelihood: Smooth,
	customers: number,
	starts: readonly (readonly number[])[],
	centre: readonly number[],
	like: FittedLogs | null = null,
): FittedLogs | null {
	const loss: Smooth = (at) => {
		const { value, gradient } = likelihood(at);
		return { value: -value, gradient: gradient.map((one) => -one) };
	};
	const pull = 1 / (PULL_SD ** 2 * customers);
	const pulledLoss: Smooth = (at) => {
		const { value, gradient } = loss(at);
		const away = at.map((one, i) => one - centre[i]!);
		return {
			value: value + (pull / 2) * away.reduce((sum, one) => sum + one * one, 0),
			gradient: gradient.map((one, i) => one + pull * away[i]!),
		};
	};
	for (const pulled of [false, true]) {
		const wanted = pulled ? pulledLoss : loss;
		const end = like ? minimiseNear(wanted, like.logs, like.hessian) : minimise(wanted, starts);
		const away = Math.max(...end.at.map((one, i) => Math.abs(one - centre[i]!)));
		const lower = end.accepted && away <= AWAY_MOST ? choleskyOf(end.hessian) : null;
		if (!lower) continue;
		const covariance = inverseWith(lower).map((row) => row.map((one) => one / customers));
		return { logs: end.at, covariance, hessian: end.hessian, pulled };
	}
	return null;
}

/** Standard errors of the parameters themselves by the delta method: θ · sd(ln θ). */
export function standardErrors({ logs, covariance }: FittedLogs): number[] {
	return logs.map((one, i) => Math.exp(one) * Math.sqrt(covariance[i]![i]!));
}
