// The recipe as a file: read with care, since it may come from anywhere.
import * as v from 'valibot';
import { ProblemError } from '../domain/problem.ts';
import {
	EMPTY_RECIPE,
	MEASURES,
	NO_FILTER,
	RECIPE_VERSION,
	SCORING_METHODS,
	type Json,
	type JsonObject,
	type Recipe,
} from '../domain/recipe.ts';
import { bookSchema } from './book-file.ts';
import { ROLES } from '../domain/roles.ts';

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const json: v.GenericSchema<Json> = v.lazy(() =>
	v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(json), jsonObject]),
);
const jsonObject: v.GenericSchema<JsonObject> = v.record(v.string(), json);

const bins = v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(10));
/** Cut points of a reader's own: one to nine of them, rising. */
const cuts = v.pipe(
	v.array(v.pipe(v.number(), v.finite())),
	v.maxLength(9),
	v.transform((values) => values.toSorted((a, b) => a - b)),
);
const dimension = v.optional(
	v.nullable(
		v.object({ method: v.picklist(SCORING_METHODS), bins: v.optional(bins, 5), cuts: v.optional(cuts, []) }),
	),
	null,
);
const rowFilter = v.object({
	column: v.string(),
	keep: v.optional(v.picklist(['these', 'others']), 'these'),
	values: v.array(v.string()),
});

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
		}),
		EMPTY_RECIPE.file,
	),
	scoring: v.optional(
		v.object({
			analysisDate: v.optional(v.nullable(isoDay), null),
			windowDays: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
			measure: v.optional(v.picklist(MEASURES), 'amount'),
			method: v.optional(v.picklist(SCORING_METHODS), 'value'),
			bins: v.optional(bins, 5),
			each: v.optional(v.object({ r: dimension, f: dimension, m: dimension }), EMPTY_RECIPE.scoring.each),
			nested: v.optional(v.boolean(), false),
			within: v.optional(v.nullable(v.string()), null),
			filter: v.optional(
				v.object({
					from: v.optional(v.nullable(isoDay), null),
					to: v.optional(v.nullable(isoDay), null),
					rows: v.optional(v.array(rowFilter), []),
				}),
				NO_FILTER,
			),
		}),
		EMPTY_RECIPE.scoring,
	),
	book: v.optional(
		v.object({
			uses: v.optional(v.string(), EMPTY_RECIPE.book.uses),
			own: v.optional(v.array(bookSchema), []),
		}),
		EMPTY_RECIPE.book,
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
