// What a recipe may hold. Fields that this version does not know are kept as they came, so that nothing is lost on the way.
import * as v from 'valibot';
import { RECIPE_VERSION, type Json, type JsonObject } from '../domain/recipe.ts';
import { ROLES } from '../domain/roles.ts';

/** Enough for any reader, and an end to a file that was made to choke the page. */
const MOST_CELLS = 500;

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const json: v.GenericSchema<Json> = v.lazy(() =>
	v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean(), v.null(), v.array(json), jsonObject]),
);
const jsonObject: v.GenericSchema<JsonObject> = v.record(v.string(), json);

const file = v.looseObject({
	columns: v.optional(v.record(v.string(), v.picklist([...ROLES, 'attribute', 'unused'])), {}),
	dateOrder: v.optional(v.nullable(v.picklist(['day-month-year', 'month-day-year', 'year-month-day'])), null),
	decimalMark: v.optional(v.nullable(v.picklist(['.', ','])), null),
	encoding: v.optional(
		v.nullable(v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'windows-874', 'windows-1252'])),
		null,
	),
	sheet: v.optional(v.nullable(v.string()), null),
	member: v.optional(v.nullable(v.string()), null),
	statuses: v.optional(v.record(v.string(), v.picklist(['kept', 'refund', 'cancelled', 'unpaid'])), {}),
	countUnpaid: v.optional(v.boolean(), false),
});

const scoring = v.looseObject({
	analysisDate: v.optional(v.nullable(isoDay), null),
	windowDays: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
	measure: v.optional(v.picklist(['amount', 'points']), 'amount'),
	method: v.optional(v.picklist(['value', 'equal']), 'value'),
	bins: v.optional(v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(10)), 5),
});

const cell = v.looseObject({
	id: v.string(),
	kind: v.string(),
	collapsed: v.optional(v.boolean(), false),
	hidden: v.optional(v.boolean(), false),
});

export const recipeSchema = v.looseObject({
	version: v.literal(RECIPE_VERSION),
	title: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
	fileMark: v.optional(v.nullable(v.string()), null),
	file: v.optional(file, {}),
	scoring: v.optional(scoring, {}),
	cells: v.optional(v.pipe(v.array(cell), v.maxLength(MOST_CELLS)), []),
	settings: v.optional(v.record(v.string(), jsonObject), {}),
});
