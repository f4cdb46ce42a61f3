// What a recipe may hold. Fields that this version does not know are kept as they came, so that nothing is lost on the way.
import * as v from 'valibot';
import {
	ENCODINGS,
	IDENTITIES,
	LONG_ROWS,
	STRUCTURE_FINDINGS,
	MEASURES,
	RECIPE_VERSION,
	SCORING_METHODS,
	type Json,
	type JsonObject,
} from '../domain/recipe.ts';
import { ROLES } from '../domain/roles.ts';
import { bookSchema } from './book-file.ts';

/** Enough for any reader, and an end to a file that was made to choke the page. */
const MOST_CELLS = 500;
const MOST_BOOKS = 100;

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const json: v.GenericSchema<Json> = v.lazy(() =>
	v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean(), v.null(), v.array(json), jsonObject]),
);
const jsonObject: v.GenericSchema<JsonObject> = v.record(v.string(), json);

export const fileSchema = v.looseObject({
	columns: v.optional(v.record(v.string(), v.picklist([...ROLES, 'attribute', 'unused'])), {}),
	dateOrder: v.optional(v.nullable(v.picklist(['day-month-year', 'month-day-year', 'year-month-day'])), null),
	decimalMark: v.optional(v.nullable(v.picklist(['.', ','])), null),
	encoding: v.optional(v.nullable(v.picklist(ENCODINGS)), null),
	sheet: v.optional(v.nullable(v.string()), null),
	member: v.optional(v.nullable(v.string()), null),
	leftOut: v.optional(v.array(v.string()), []),
	statuses: v.optional(v.record(v.string(), v.picklist(['kept', 'refund', 'cancelled', 'unpaid'])), {}),
	countUnpaid: v.optional(v.boolean(), false),
	asWritten: v.optional(v.array(v.picklist(STRUCTURE_FINDINGS)), []),
	longRows: v.optional(v.nullable(v.picklist(LONG_ROWS)), null),
	identity: v.optional(v.nullable(v.picklist(IDENTITIES)), null),
	currency: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(8))), null),
	withoutDuplicates: v.optional(v.boolean(), false),
	onceAcrossFiles: v.optional(v.boolean(), false),
	timeZone: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64))), null),
	countedOn: v.optional(v.nullable(isoDay), null),
	daysSince1904: v.optional(v.boolean(), false),
});

const bins = v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(10));
/** Cut points of a reader's own: one to nine of them, rising. */
const cuts = v.pipe(
	v.array(v.pipe(v.number(), v.finite())),
	v.maxLength(9),
	v.transform((values) => values.toSorted((a, b) => a - b)),
);
const dimension = v.optional(
	v.nullable(
		v.object({
			method: v.picklist(SCORING_METHODS),
			bins: v.optional(v.number(), 5),
			cuts: v.optional(cuts, []),
		}),
	),
	null,
);
const rowFilter = v.object({
	column: v.string(),
	keep: v.optional(v.picklist(['these', 'others']), 'these'),
	values: v.array(v.string()),
});

const scoring = v.looseObject({
	analysisDate: v.optional(v.nullable(isoDay), null),
	windowDays: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
	measure: v.optional(v.picklist(MEASURES), 'amount'),
	method: v.optional(v.picklist(SCORING_METHODS), 'value'),
	bins: v.optional(bins, 5),
	each: v.optional(v.object({ r: dimension, f: dimension, m: dimension }), {}),
	nested: v.optional(v.boolean(), false),
	within: v.optional(v.nullable(v.string()), null),
	filter: v.optional(
		v.object({
			from: v.optional(v.nullable(isoDay), null),
			to: v.optional(v.nullable(isoDay), null),
			rows: v.optional(v.array(rowFilter), []),
		}),
		{},
	),
});

const book = v.object({
	uses: v.optional(v.string(), 'ten-segments'),
	own: v.optional(v.pipe(v.array(bookSchema), v.maxLength(MOST_BOOKS)), []),
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
	file: v.optional(fileSchema, {}),
	scoring: v.optional(scoring, {}),
	book: v.optional(book, {}),
	cells: v.optional(v.pipe(v.array(cell), v.maxLength(MOST_CELLS)), []),
	settings: v.optional(v.record(v.string(), jsonObject), {}),
});
