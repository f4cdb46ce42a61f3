// The worker that holds the trial, so that the page stays responsive.
import type { Book } from '../../domain/book.ts';
import type { ScoringChoices } from '../../domain/recipe.ts';
import { pastOf, type Past } from '../../notebook/past.ts';
import { serveOne } from '../../workers/serve-one.ts';
import { trialOf } from './trial.ts';

export interface TrialTask {
	readonly past: Past['of'];
	readonly bounds: { readonly firstDay: number; readonly lastDay: number };
	readonly spanDays: number;
	readonly book: Book;
	readonly scoring: ScoringChoices;
}

serveOne(({ past, bounds, spanDays, book, scoring }: TrialTask) =>
	trialOf(pastOf(...past), bounds, spanDays, book, scoring),
);
