// The recipe as a file: read with care, since it may come from anywhere.
import * as v from 'valibot';
import { ProblemError } from '../domain/problem.ts';
import {
	EMPTY_RECIPE,
	IDENTITIES,
	RECIPE_VERSION,
	STRUCTURE_FINDINGS,
	type Json,
	type JsonObject,
	type Recipe,
} from '../domain/recipe.ts';
import { ROLES } from '../domain/roles.ts';

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const json: v.GenericSchema<Json> = v.lazy(() =>
	v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(json), jsonObject]),
);
const jsonObject: v.GenericSchema<JsonObject> = v.record(v.string(), json);

const schema = v.object({
	version: v.literal(RECIPE_VERSION),
	file: v.optional(
		v.object({
			columns: v.optional(v.record(v.string(), v.picklist([...ROLES, 'attribute', 'unused'])), {}),
			dateOrder: v.optional(
				v.nullable(v.picklist(['day-month-year', 'month-day-year', 'year-month-day'])),
				null,
			),
			decimalMark: v.optional(v.nullable(v.picklist(['.', ','])), null),
			encoding: v.optional(
				v.nullable(v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'windows-874', 'windows-1252'])),
				null,
			),
			sheet: v.optional(v.nullable(v.string()), null),
			member: v.optional(v.nullable(v.string()), null),
			statuses: v.optional(v.record(v.string(), v.picklist(['kept', 'refund', 'cancelled', 'unpaid'])), {}),
			countUnpaid: v.optional(v.boolean(), false),
			asWritten: v.optional(v.array(v.picklist(STRUCTURE_FINDINGS)), []),
			identity: v.optional(v.nullable(v.picklist(IDENTITIES)), null),
			currency: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(8))), null),
			withoutDuplicates: v.optional(v.boolean(), false),
			timeZone: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64))), null),
			countedOn: v.optional(v.nullable(isoDay), null),
		}),
		EMPTY_RECIPE.file,
	),
	scoring: v.optional(
		v.object({
			analysisDate: v.optional(v.nullable(isoDay), null),
			windowDays: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
			measure: v.optional(v.picklist(['amount', 'points']), 'amount'),
			method: v.optional(v.picklist(['value', 'equal']), 'value'),
			bins: v.optional(v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(10)), 5),
		}),
		EMPTY_RECIPE.scoring,
	),
	cells: v.optional(
		v.array(
			v.object({
				id: v.string(),
				kind: v.string(),
				collapsed: v.optional(v.boolean(), false),
				hidden: v.optional(v.boolean(), false),
			}),
		),
		[],
	),
	settings: v.optional(v.record(v.string(), jsonObject), {}),
});

interface Version1 {
	readonly grid?: unknown;
}

/** Version 1 kept the look of the grid beside the rest; it is a setting of that cell now. */
function fromVersion1({ grid, ...rest }: Version1): unknown {
	return { ...rest, version: 2, settings: grid === undefined ? {} : { 'segment-grid': grid } };
}

/** @throws ProblemError `recipe-unreadable`, `recipe-from-the-future`. */
export function parseRecipe(value: unknown): Recipe {
	const version = (value as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > RECIPE_VERSION) {
		throw new ProblemError({ kind: 'recipe-from-the-future', version });
	}
	const parsed = v.safeParse(schema, version === 1 ? fromVersion1(value as Version1) : value);
	if (!parsed.success) throw new ProblemError({ kind: 'recipe-unreadable' });
	return parsed.output;
}

/** The recipe as a file's text. */
export function recipeText(recipe: Recipe): string {
	return `${JSON.stringify({ kind: 'quintile-recipe', ...recipe }, null, '\t')}\n`;
}

/** The recipe in a chosen file, or null where the file is something else. */
export async function recipeOf(file: File): Promise<Recipe | null> {
	if (!/\.json$/i.test(file.name) || file.size > 5_000_000) return null;
	let value: unknown;
	try {
		value = JSON.parse(await file.text());
	} catch {
		return null;
	}
	return (value as { kind?: unknown } | null)?.kind === 'quintile-recipe' ? parseRecipe(value) : null;
}
