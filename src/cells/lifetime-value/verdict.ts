// Whether the data can carry a model, and what is wrong where they cannot.
import type { Fit } from '../../statistics/lifetime-task.ts';
import type { HistoryFacts } from './histories.ts';
import type { Standing } from './range.ts';

/** Fewer who bought again than this cannot carry a model. */
export const REPEAT_CUSTOMERS_LEAST = 50;
/** A file must be this long, and three times the usual time between purchases. */
export const SPAN_LEAST_DAYS = 84;
const GAPS_LEAST = 3;
/** A test that misses the purchases or the money by more than this share has failed. */
const MISS_MOST = 0.5;

export type Refusal =
	| { readonly why: 'nobody-came-back' }
	| { readonly why: 'few-repeat-customers'; readonly customers: number }
	| { readonly why: 'short'; readonly spanDays: number; readonly gapDays: number }
	| { readonly why: 'no-fit' }
	| {
			readonly why: 'test-failed';
			readonly of: 'purchases' | 'money';
			readonly predicted: number;
			readonly actual: number;
	  };

/** What can be said before anything is fitted. */
export function tooLittle(facts: HistoryFacts, spanDays: number): Refusal | null {
	if (facts.repeat_customers === 0) return { why: 'nobody-came-back' };
	if (Math.min(facts.repeat_customers, facts.spending_customers) < REPEAT_CUSTOMERS_LEAST)
		return { why: 'few-repeat-customers', customers: facts.repeat_customers };
	const gapDays = facts.median_gap ?? 0;
	if (spanDays < Math.max(SPAN_LEAST_DAYS, GAPS_LEAST * gapDays)) return { why: 'short', spanDays, gapDays };
	return null;
}

/** What the fit says of itself; a model that the reader asked for is not refused for its test. */
export function refusal({ purchases, spend, tests }: Fit, asked: boolean): Refusal | null {
	if (!purchases || !spend) return { why: 'no-fit' };
	const test = tests.find(({ kind }) => kind === purchases.model.kind);
	if (!test || asked) return null;
	for (const of of ['purchases', 'money'] as const) {
		const sums = test[of];
		if (sums && Math.abs(sums.predicted - sums.actual) > MISS_MOST * sums.actual)
			return { why: 'test-failed', of, predicted: sums.predicted, actual: sums.actual };
	}
	return null;
}

/** From here on the models' assumption that money and frequency are unrelated is in doubt. */
const CORRELATION_NOTABLE = 0.3;

/** The correlation of frequency and spend where it should be said. */
export function correlationToSay({ correlation }: HistoryFacts): number | null {
	return correlation !== null && Math.abs(correlation) > CORRELATION_NOTABLE ? correlation : null;
}

/** A model that could not be tested is taken to miss by about a fifth. */
const UNTESTED_MISS = 0.2;

/** What the forecast stands on: the larger miss of the test, in purchases or in money. */
export function standing(fit: Fit | null, refused: Refusal | null): Standing {
	if (refused || !fit?.purchases) return { by: 'simple', miss: 0 };
	const { kind } = fit.purchases.model;
	const test = fit.tests.find((one) => one.kind === kind);
	if (!test) return { by: 'model', miss: UNTESTED_MISS };
	const misses = [test.purchases, test.money].flatMap((one) =>
		one && one.actual > 0 && one.predicted > 0 ? [Math.abs(Math.log(one.predicted / one.actual))] : [],
	);
	return { by: 'model', miss: misses.length > 0 ? Math.max(...misses) : UNTESTED_MISS };
}
