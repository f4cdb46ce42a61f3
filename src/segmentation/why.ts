// Why a customer is where they are: the cut points on either side of each value, and what would move them up or down.
import { segmentOf, upTo, type Book, type Levels, type Scores } from '../domain/book.ts';
import type { Dimension, ScoringChoices } from '../domain/recipe.ts';
import { dimensionChoices } from '../domain/scoring.ts';
import type { SegmentId } from '../domain/segments.ts';
import type { CutRow } from './cuts.ts';
import { sumsBy } from './grid.ts';
import type { CubeRow } from './scores.ts';

/** Days, orders, and whole units of the measure. */
export type Values = Scores;

/** What everyone is scored by, as it stands on the page. */
export interface Ground {
	readonly scoring: ScoringChoices;
	readonly levels: Levels;
	readonly cuts: readonly CutRow[];
	readonly cube: readonly CubeRow[];
	readonly book: Book;
	/** The customer's group where groups are scored apart. */
	readonly part: string | null;
}

/** From which whole value on a level, counted from the lowest value, is reached: rising. */
interface Threshold {
	readonly from: number;
	readonly level: number;
}

/** The cuts that hold for a customer with these scores. */
function cutsFor(ground: Ground, dimension: Dimension, scores: Scores): readonly CutRow[] {
	return ground.cuts.filter(
		(cut) =>
			cut.dimension === dimension &&
			(cut.part === null || cut.part === ground.part) &&
			(cut.r === null || cut.r === scores.r) &&
			(cut.f === null || cut.f === scores.f),
	);
}

/** A method without cuts is told by the lowest value that occurs in each level. */
function thresholds(ground: Ground, dimension: Dimension, scores: Scores): readonly Threshold[] {
	const { method } = dimensionChoices(ground.scoring, dimension);
	const cuts = cutsFor(ground, dimension, scores);
	if (cuts.length > 0) {
		return cuts.map(({ scaled_cut, scale, step }) => ({
			from: method === 'rfm-r' ? Math.ceil(scaled_cut / scale) : Math.floor(scaled_cut / scale) + 1,
			level: step + 1,
		}));
	}
	const sums = sumsBy(ground.cube, (row) => row[dimension]);
	const bins = ground.levels[dimension];
	return upTo(bins).flatMap((level) => {
		const of = sums.get(dimension === 'r' ? bins + 1 - level : level);
		const range = of && { r: of.days, f: of.orderRange, m: of.measureRange }[dimension];
		return range && level > 1 ? [{ from: range[0], level }] : [];
	});
}

/** The score that a value gets with the cuts as they stand. */
export function scoreOfValue(ground: Ground, dimension: Dimension, value: number, scores: Scores): number {
	const level = thresholds(ground, dimension, scores).reduce(
		(reached, { from, level: one }) => (value >= from ? Math.max(reached, one) : reached),
		1,
	);
	return dimension === 'r' ? ground.levels.r + 1 - level : level;
}

/** The values around a customer's own at which the score changes; null at the ends. */
export interface Sides {
	/** The lowest whole value with this score. */
	readonly from: number | null;
	/** The lowest whole value with the next level. */
	readonly next: number | null;
}

export function sidesOf(ground: Ground, dimension: Dimension, value: number, scores: Scores): Sides {
	const all = thresholds(ground, dimension, scores).map(({ from }) => from);
	const below = all.filter((from) => from <= value);
	const above = all.filter((from) => from > value);
	return {
		from: below.length > 0 ? Math.max(...below) : null,
		next: above.length > 0 ? Math.min(...above) : null,
	};
}

export interface Moves {
	/** The fewest further orders of the usual size, at most this many tried, that lead to another segment. */
	readonly up: { readonly orders: number; readonly size: number; readonly segment: SegmentId } | null;
	/** Days without an order after which the segment is another one. */
	readonly down: { readonly days: number; readonly segment: SegmentId } | null;
}

const MOST_ORDERS = 12;

/** What one order more, or none for a while, does, the cuts staying where they are. */
export function movesOf(ground: Ground, values: Values, scores: Scores): Moves {
	const now = segmentOf(ground.book, scores, ground.levels);
	const size = Math.max(0, Math.round(values.m / Math.max(1, values.f)));
	const scored = (of: Values): Scores => {
		const r = scoreOfValue(ground, 'r', of.r, scores);
		const f = scoreOfValue(ground, 'f', of.f, { ...scores, r });
		return { r, f, m: scoreOfValue(ground, 'm', of.m, { ...scores, r, f }) };
	};
	// Methods without cuts split equal customers, so that a value alone may tell another score than the customer's own.
	const { nested } = ground.scoring;
	let up: Moves['up'] = null;
	for (let orders = 1; orders <= MOST_ORDERS && up === null; orders++) {
		const then = scored({ r: 0, f: values.f + orders, m: values.m + orders * size });
		const least = nested ? { r: 1, f: 1, m: 1 } : scores;
		const reached = {
			r: Math.max(then.r, least.r),
			f: Math.max(then.f, least.f),
			m: Math.max(then.m, least.m),
		};
		const segment = segmentOf(ground.book, reached, ground.levels);
		if (segment !== now) up = { orders, size, segment };
	}
	const later = thresholds(ground, 'r', scores)
		.map(({ from }) => from)
		.filter((from) => from > values.r)
		.sort((a, b) => a - b);
	for (const days of later) {
		const waited = scored({ ...values, r: days });
		if (waited.r >= scores.r) continue;
		const then = nested ? waited : { ...scores, r: waited.r };
		const segment = segmentOf(ground.book, then, ground.levels);
		if (segment !== now) return { up, down: { days: days - values.r, segment } };
	}
	return { up, down: null };
}
