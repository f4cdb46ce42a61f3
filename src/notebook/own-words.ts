// What a reader wrote into a recipe, so that it can be shown before it is used.
import type { Json, Recipe } from '../domain/recipe.ts';

/** The kinds of cells that hold what a reader wrote; every other kind is built in. */
export const OWN_KINDS = ['sql', 'chart', 'note'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

export interface OwnCell {
	readonly id: string;
	readonly kind: OwnKind;
	/** Every text that it holds, in the order of its settings. */
	readonly texts: readonly string[];
}

const isOwn = (kind: string): kind is OwnKind => (OWN_KINDS as readonly string[]).includes(kind);

function textsIn(value: Json | undefined): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (value === null || typeof value !== 'object') return [];
	return Object.values(value).flatMap((one: Json) => textsIn(one));
}

/** The cells that a reader added, with their words. */
export function ownCells(recipe: Recipe): readonly OwnCell[] {
	return recipe.cells.flatMap(({ id, kind }) =>
		isOwn(kind) ? [{ id, kind, texts: textsIn(recipe.settings[id]) }] : [],
	);
}

/** True where a recipe brings SQL. */
export function hasOwnSql(recipe: Recipe): boolean {
	return ownCells(recipe).some(({ kind }) => kind === 'sql');
}
