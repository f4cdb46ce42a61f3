// The worker that scores the months, so that the page stays responsive.
import type { Book } from '../../domain/book.ts';
import type { ScoringChoices } from '../../domain/recipe.ts';
import { pastOf, type Past } from '../../notebook/past.ts';
import { serveOne } from '../../workers/serve-one.ts';
import { seriesOf } from './series.ts';

export interface SeriesTask {
	readonly past: Past['of'];
	/** ISO. */
	readonly days: readonly string[];
	readonly scoring: ScoringChoices;
	readonly book: Book;
}

serveOne(({ past, days, scoring, book }: SeriesTask, onProgress) => {
	const { orders, scoredBy } = pastOf(...past);
	return seriesOf(orders, days, scoredBy(scoring), book, onProgress);
});
