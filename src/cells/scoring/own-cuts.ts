// Cut points as the reader sets them: in days, orders or units of the measure, kept rising while one is moved.
import type { Levels } from '../../domain/book.ts';
import type { Dimension, DimensionChoices, ScoringChoices } from '../../domain/recipe.ts';
import type { CutRow } from '../../segmentation/cuts.ts';
import { sumsBy } from '../../segmentation/grid.ts';
import type { CubeRow } from '../../segmentation/scores.ts';

/** The cuts that hold for everyone, in whole days, orders or units of the measure as people say them. */
export function cutsForEveryone(cuts: readonly CutRow[], dimension: Dimension, perUnit: number): number[] {
	const unit = dimension === 'm' ? perUnit : 1;
	return cuts
		.filter((cut) => cut.dimension === dimension && cut.part === null && cut.r === null)
		.map(({ scaled_cut, scale }) => scaled_cut / scale / unit);
}

/** The cuts of each group and of each score that they are nested in. */
export function cutsByGroup(cuts: readonly CutRow[]): readonly (readonly CutRow[])[] {
	const groups = new Map<string, CutRow[]>();
	for (const cut of cuts) {
		const key = `${cut.part ?? ''}|${String(cut.r)}|${String(cut.f)}`;
		groups.set(key, [...(groups.get(key) ?? []), cut]);
	}
	return [...groups.values()];
}

/** The dimension with its own cuts, whole days and orders and two decimals of money, one of them moved between its neighbours. */
export function withMovedCut(
	cuts: readonly number[],
	step: number,
	to: number,
	dimension: Dimension,
): DimensionChoices {
	const exact = (value: number) => (dimension === 'm' ? Math.round(value * 100) / 100 : Math.round(value));
	const whole = cuts.map((cut) => (dimension === 'm' ? Math.floor(cut * 100 + 1e-6) / 100 : Math.floor(cut)));
	const lowest = whole[step - 1] ?? -Infinity;
	const highest = whole[step + 1] ?? Infinity;
	whole[step] = Math.min(highest, Math.max(lowest, exact(to)));
	return { method: 'own', bins: whole.length + 1, cuts: whole };
}

/** What was typed as cuts, rising; null where it is no list of one to nine numbers. */
export function typedCuts(text: string): number[] | null {
	const parts = text.split(/[\s;·]+/).filter((part) => part !== '');
	const numbers = parts.map((part) => Number(part.replaceAll(',', '')));
	if (numbers.length === 0 || numbers.length > 9 || numbers.some((one) => !Number.isFinite(one))) return null;
	return numbers.sort((a, b) => a - b);
}

/** One dimension's choices put into the whole. */
export function withDimension(
	scoring: ScoringChoices,
	dimension: Dimension,
	choices: DimensionChoices | null,
): Pick<ScoringChoices, 'each'> {
	return { each: { ...scoring.each, [dimension]: choices } };
}

export interface ScoreRange {
	readonly score: number;
	readonly customers: number;
	/** Lowest and highest value: days, orders, or minor units of the measure. */
	readonly range: readonly [number, number];
}

/** What each score of a dimension holds, the highest score first. */
export function scoreRanges(cube: readonly CubeRow[], levels: Levels, dimension: Dimension): ScoreRange[] {
	const sums = sumsBy(cube, (row) => row[dimension]);
	return Array.from({ length: levels[dimension] }, (_, index) => levels[dimension] - index).flatMap(
		(score) => {
			const of = sums.get(score);
			if (!of) return [];
			const range = { r: of.days, f: of.orderRange, m: of.measureRange }[dimension];
			return [{ score, customers: of.customers, range }];
		},
	);
}
