// The recipe as a file: written in one order whatever its past, and read with care, since it may come from anywhere.
import * as v from 'valibot';
import { ProblemError } from '../domain/problem.ts';
import { RECIPE_VERSION, type Recipe } from '../domain/recipe.ts';
import { migrated } from './recipe-migrations.ts';
import { recipeSchema } from './recipe-schema.ts';

const KIND = 'quintile-recipe';
/** No recipe that a reader wrote is longer. */
const MOST_BYTES = 5_000_000;

/** The value through the schema, without what only marks the file. @throws ProblemError `recipe-unreadable`. */
function checked(value: unknown): Recipe {
	let parsed;
	try {
		parsed = v.safeParse(recipeSchema, value);
	} catch {
		// A nesting so deep that the check runs out of stack.
		throw new ProblemError({ kind: 'recipe-unreadable' });
	}
	if (!parsed.success) throw new ProblemError({ kind: 'recipe-unreadable' });
	const { kind: _, ...recipe } = parsed.output as Recipe & { readonly kind?: unknown };
	return recipe;
}

/** @throws ProblemError `recipe-unreadable`, `recipe-from-the-future`. */
export function parseRecipe(value: unknown): Recipe {
	const version = (value as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > RECIPE_VERSION) {
		throw new ProblemError({ kind: 'recipe-from-the-future', version });
	}
	return checked(migrated(value));
}

/** The recipe from a file's or a link's text. @throws ProblemError `recipe-unreadable`, `recipe-from-the-future`. */
export function recipeOfText(text: string): Recipe {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new ProblemError({ kind: 'recipe-unreadable' });
	}
	return parseRecipe(value);
}

/** The recipe as a file's text: equal recipes give equal bytes. */
export function recipeText(recipe: Recipe): string {
	return `${JSON.stringify({ kind: KIND, ...checked(recipe) }, null, '\t')}\n`;
}

/** The same without white space, for a link. */
export function recipeCompact(recipe: Recipe): string {
	return JSON.stringify(checked(recipe));
}

/**
 * The recipe in a chosen file, or null where the file is something else. A damaged recipe is still known by its first
 * words, so that it is not read as a file of sales.
 * @throws ProblemError `recipe-unreadable`, `recipe-from-the-future`.
 */
export async function recipeOf(file: File): Promise<Recipe | null> {
	if (!/\.json$/i.test(file.name)) return null;
	const marked = (await file.slice(0, 200).text()).includes(`"${KIND}"`);
	if (file.size > MOST_BYTES) {
		if (marked) throw new ProblemError({ kind: 'recipe-unreadable' });
		return null;
	}
	const text = await file.text();
	return marked || isMarkedInside(text) ? recipeOfText(text) : null;
}

/** True for a recipe whose mark does not stand at its start. */
function isMarkedInside(text: string): boolean {
	if (!text.includes(`"${KIND}"`)) return false;
	try {
		return (JSON.parse(text) as { kind?: unknown } | null)?.kind === KIND;
	} catch {
		return false;
	}
}
