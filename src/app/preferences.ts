// What is kept between visits beside the notebooks: language, years and colours; never data.
import * as v from 'valibot';
import { LANGUAGES } from '../text/language.ts';

const KEY = 'quintile';

const schema = v.object({
	language: v.optional(v.nullable(v.picklist(LANGUAGES)), null),
	buddhistYears: v.optional(v.nullable(v.boolean()), null),
	theme: v.optional(v.picklist(['auto', 'light', 'dark']), 'auto'),
});

export type Theme = 'auto' | 'light' | 'dark';

export interface Preferences {
	readonly language: (typeof LANGUAGES)[number] | null;
	readonly buddhistYears: boolean | null;
	readonly theme: Theme;
}

const NONE: Preferences = { language: null, buddhistYears: null, theme: 'auto' };

/** What was kept; whatever cannot be read counts as nothing. */
export function keptPreferences(): Preferences {
	try {
		return v.parse(schema, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
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
