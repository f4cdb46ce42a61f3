// Reads what was chosen in a cell through the cell's own schema; what does not fit counts as not chosen.
import * as v from 'valibot';
import type { JsonObject, Recipe } from '../domain/recipe.ts';

/** A schema in which every field has a default: `v.object({ shows: v.optional(v.picklist([…]), 'customers') })`. */
export type SettingsSchema<Settings> = v.GenericSchema<unknown, Settings>;

/** @throws TypeError where the schema has a field without a default. */
export function readSettings<Settings>(kept: JsonObject, schema: SettingsSchema<Settings>): Settings {
	const whole = v.safeParse(schema, kept);
	if (whole.success) return whole.output;
	const wrong = new Set(whole.issues.map(({ path }) => path?.[0]?.key));
	const fitting = Object.entries(kept).filter(([key]) => !wrong.has(key));
	const rest = v.safeParse(schema, Object.fromEntries(fitting));
	if (rest.success) return rest.output;
	const none = v.safeParse(schema, {});
	if (none.success) return none.output;
	throw new TypeError('a setting has no default');
}

/** The cells whose settings differ between two recipes. */
export function changedSettings(before: Recipe, after: Recipe): string[] {
	const ids = new Set([...Object.keys(before.settings), ...Object.keys(after.settings)]);
	return [...ids].filter((id) => before.settings[id] !== after.settings[id]);
}
