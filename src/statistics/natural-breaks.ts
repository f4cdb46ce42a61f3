// Natural breaks: the cut points between groups that lie close together, by k-means in one dimension.
import { ckmeans } from 'simple-statistics';
import { bookLevel } from '../domain/book.ts';

/** So many sorted values stand for all of them; more change the breaks of a large file by next to nothing. */
export const MOST_VALUES = 4000;

/** Where the values stand that are looked at, in a sorted list of `length`: evenly spread, both ends included. */
export function sampledPositions(length: number): number[] {
	if (length <= MOST_VALUES) return Array.from({ length }, (_, index) => index);
	return Array.from({ length: MOST_VALUES }, (_, index) =>
		Math.floor((index * (length - 1)) / (MOST_VALUES - 1)),
	);
}

/**
 * `bins - 1` rising cuts, each the highest value of its group, by optimal k-means (Wang and Song 2011, Ckmeans.1d.dp).
 * Where fewer values differ than there are bins the groups are spread over the scale, ends on ends, and cuts repeat.
 * @param sorted values in rising order
 */
export function naturalCuts(sorted: readonly number[], bins: number): number[] {
	const different = sorted.reduce(
		(count, value, at) => count + (at === 0 || value !== sorted[at - 1] ? 1 : 0),
		0,
	);
	if (different <= 1) return Array.from({ length: bins - 1 }, () => sorted[0] ?? 0);
	const groups = ckmeans([...sorted], Math.min(different, bins));
	const highest = groups.map((group) => group.at(-1) ?? 0);
	return Array.from({ length: bins - 1 }, (_, index) => {
		const below = highest.filter((_, group) => bookLevel(group + 1, groups.length, bins) <= index + 1);
		return below.at(-1) ?? highest[0] ?? 0;
	});
}
