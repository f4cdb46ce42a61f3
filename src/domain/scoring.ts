// How each dimension is scored, read from the choices: its method, its levels, its own cut points.
import type { Levels } from './book.ts';
import type { Dimension, DimensionChoices, ScoringChoices } from './recipe.ts';

/** The choices of one dimension; own cut points without a cut fall back to the common method. */
export function dimensionChoices(scoring: ScoringChoices, dimension: Dimension): DimensionChoices {
	const common = {
		method: scoring.method === 'own' ? 'value' : scoring.method,
		bins: scoring.bins,
		cuts: [],
	};
	const own = scoring.each[dimension];
	if (own === null || (own.method === 'own' && own.cuts.length === 0)) return common;
	return own.method === 'own' ? { ...own, bins: own.cuts.length + 1 } : own;
}

/** How many levels each dimension has. */
export function levelsOf(scoring: ScoringChoices): Levels {
	const bins = (dimension: Dimension) => dimensionChoices(scoring, dimension).bins;
	return { r: bins('r'), f: bins('f'), m: bins('m') };
}

/** Equal customers can get different scores in these. */
export function splitsEqual(scoring: ScoringChoices): boolean {
	return (['r', 'f', 'm'] as const).some((one) => dimensionChoices(scoring, one).method === 'equal');
}
