// What is kept between visits: language, years, colours and the recipe; never data.
import * as v from 'valibot';
import { EMPTY_RECIPE, forAnotherFile, type Recipe } from '../domain/recipe.ts';
import { parseRecipe } from '../notebook/recipe-file.ts';
import { LANGUAGES } from '../text/language.ts';

const KEY = 'quintile';

const schema = v.object({
	language: v.optional(v.nullable(v.picklist(LANGUAGES)), null),
	buddhistYears: v.optional(v.nullable(v.boolean()), null),
	theme: v.optional(v.picklist(['auto', 'light', 'dark']), 'auto'),
	recipe: v.optional(v.unknown()),
});

export type Theme = 'auto' | 'light' | 'dark';

export interface Preferences {
	readonly language: (typeof LANGUAGES)[number] | null;
	readonly buddhistYears: boolean | null;
	readonly theme: Theme;
	readonly recipe: Recipe;
}

const NONE: Preferences = { language: null, buddhistYears: null, theme: 'auto', recipe: EMPTY_RECIPE };

/** What was kept; whatever cannot be read counts as nothing. */
export function keptPreferences(): Preferences {
	try {
		const kept = v.parse(schema, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
		const recipe = kept.recipe === undefined ? EMPTY_RECIPE : forAnotherFile(parseRecipe(kept.recipe));
		return { ...kept, recipe };
	} catch {
		return NONE;
	}
}

/** Keeps them; a browser that forbids it loses nothing but comfort. */
export function keepPreferences(preferences: Preferences): void {
	try {
		localStorage.setItem(KEY, JSON.stringify(preferences));
	} catch {
		return;
	}
}
