// Cut points in SQL: exact whole numbers between the levels of a dimension, for everyone or for each group apart.
import { dimensionChoices } from '../domain/scoring.ts';
import { DIMENSIONS, type Dimension, type DimensionChoices, type ScoringChoices } from '../domain/recipe.ts';
import { join, list, name, sql, type Sql } from '../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import { MAIN_TABLES, type AnalysisTables } from './analysis-tables.ts';
import type { AsOf } from './customers.ts';
import { fixedCuts } from './fixed-cuts.ts';

/** The customer's whole number that each dimension is scored by. */
export const VALUES = { r: 'recency_days', f: 'orders', m: 'measure' } as const;

/** A dimension with its choices and what it is scored apart by. */
export interface Stage extends DimensionChoices {
	readonly dimension: Dimension;
	/** Columns among `part`, `r`, `f`; none where everyone is scored together. */
	readonly keys: readonly ('part' | 'r' | 'f')[];
	/** One more unit of the value: R's `rfm` moves its thresholds by it. */
	readonly one: number;
	/** Cuts that do not depend on the group: the reader's own and natural breaks; null for the others. */
	readonly fixed: readonly number[] | null;
}

export function stagesOf(asOf: AsOf, scoring: ScoringChoices): readonly Stage[] {
	const apart = asOf.within ? (['part'] as const) : [];
	const nested = { r: [], f: ['r'], m: ['r', 'f'] } as const;
	return DIMENSIONS.map((dimension) => {
		const choices = dimensionChoices(scoring, dimension);
		return {
			...choices,
			dimension,
			keys: [...apart, ...(scoring.nested ? nested[dimension] : [])],
			one: dimension === 'm' ? (asOf.perUnit ?? 1) : 1,
			fixed: fixedCuts(asOf, choices, dimension),
		};
	});
}

/** Rank and equal groups have no cut points. */
export const hasCuts = ({ method }: Pick<Stage, 'method'>): boolean =>
	method !== 'rank' && method !== 'equal';

/** Customers with what they are scored by, and their group where groups are scored apart. */
export function scoredValues(asOf: AsOf, tables: AnalysisTables): Sql {
	const values = sql`customers.cid, customers.recency_days, customers.orders, customers.measure`;
	if (!asOf.within) return sql`SELECT ${values} FROM ${tables.customers} AS customers`;
	return sql`SELECT ${values}, coalesce(people.${name(asOf.within)}::VARCHAR, '') AS part
FROM ${tables.customers} AS customers JOIN ${table('people_details')} AS people USING (cid)`;
}

/**
 * The cuts of one stage from a relation of customers: the 1/bins … (bins-1)/bins quantiles by linear interpolation
 * (type 7 of Hyndman and Fan 1996), for `rfm-r` plus one unit, or the fixed ones; exact as `scaled_cut` = cut × scale.
 */
function cutsOf(stage: Stage, from: Sql): Sql {
	const { dimension, bins, keys, one, fixed, method } = stage;
	const columns = (['part', 'r', 'f'] as const).map((key) =>
		fixed === null && keys.includes(key)
			? name(key)
			: key === 'part'
				? sql`NULL::VARCHAR AS part`
				: sql`NULL::TINYINT AS ${name(key)}`,
	);
	if (fixed !== null) {
		const rows = fixed.map((cut, index) => sql`(${index + 1}, ${cut})`);
		return sql`SELECT ${dimension} AS dimension, ${list(columns)}, step::INTEGER AS step, cut::BIGINT AS scaled_cut, 1 AS scale
FROM (VALUES ${list(rows)}) AS fixed(step, cut)`;
	}
	const grouped = keys.length === 0 ? sql`` : sql` GROUP BY ${list(keys.map((key) => name(key)))}`;
	const picked = list([
		...keys.map((key) => name(key)),
		sql`list_sort(list(${name(VALUES[dimension])}::BIGINT)) AS sorted`,
	]);
	const more = method === 'rfm-r' ? sql` + ${one * bins}` : sql``;
	return sql`SELECT ${dimension} AS dimension, ${list(columns)}, step::INTEGER AS step,
	(sorted[1 + position // ${bins}] * (${bins} - position % ${bins})
	+ sorted[least(len(sorted), 2 + position // ${bins})] * (position % ${bins})${more})::BIGINT AS scaled_cut, ${bins} AS scale
FROM (
	SELECT *, (len(sorted) - 1) * step AS position
	FROM (SELECT ${picked} FROM ${from}${grouped}), range(1, ${bins}) AS steps(step))
WHERE len(sorted) > 0`;
}

/** The score of a stage, 1 to bins, as an expression over customers and their cuts as `<dimension><step>`. */
function score(stage: Stage): Sql {
	const { dimension, bins, keys, method } = stage;
	const value = name(VALUES[dimension]);
	const recent = dimension === 'r';
	const part = keys.length === 0 ? sql`` : sql`PARTITION BY ${list(keys.map((key) => name(key)))} `;
	const order = recent ? sql`${value} DESC` : value;
	if (method === 'equal') return sql`ntile(${bins}) OVER (${part}ORDER BY ${order}, cid)`;
	if (method === 'rank') {
		const same = list([...keys.map((key) => name(key)), value]);
		const twiceMeanRank = sql`(2 * rank() OVER (${part}ORDER BY ${order}) + count(*) OVER (PARTITION BY ${same}) - 1)`;
		const twiceAll = sql`(2 * count(*) OVER (${part}))`;
		return sql`(${twiceMeanRank} * ${bins} + ${twiceAll} - 1) // ${twiceAll}`;
	}
	const steps = Array.from({ length: bins - 1 }, (_, index) => name(`${dimension}${index + 1}`));
	const scale = stage.fixed === null ? bins : 1;
	const times = scale === 1 ? value : sql`${value} * ${scale}`;
	const reached = steps.map((cut) =>
		method === 'rfm-r' ? sql`(${cut} <= ${times})::INTEGER` : sql`(${cut} < ${times})::INTEGER`,
	);
	const above = join(reached, sql` + `);
	return recent ? sql`${bins} - (${above})` : sql`1 + ${above}`;
}

/** A relation with the cuts of a stage as columns, taken from a relation of cuts. */
function withCuts(stage: Stage, from: Sql, cuts: Sql): Sql {
	if (!hasCuts(stage)) return from;
	const { dimension, bins } = stage;
	const keys = stage.fixed === null ? stage.keys.map((key) => name(key)) : [];
	const columns = Array.from(
		{ length: bins - 1 },
		(_, index) => sql`max(scaled_cut) FILTER (step = ${index + 1}) AS ${name(`${dimension}${index + 1}`)}`,
	);
	const wide = sql`(SELECT ${list([...keys, ...columns])} FROM ${cuts} WHERE dimension = ${dimension}${
		keys.length === 0 ? sql`` : sql` GROUP BY ${list(keys)}`
	}) AS ${name(`cuts_${dimension}`)}`;
	return keys.length === 0
		? sql`${from} CROSS JOIN ${wide}`
		: sql`${from} JOIN ${wide} USING (${list(keys)})`;
}

/** The steps of a WITH: customers, then scored in one dimension after another, as `scored_<dimension>`. */
export function scoringSteps(
	stages: readonly Stage[],
	asOf: AsOf,
	tables: AnalysisTables,
	cuts: (stage: Stage) => Sql,
): Sql {
	const steps = [sql`valued AS (${scoredValues(asOf, tables)})`];
	let before = sql`valued`;
	let scores: readonly Sql[] = [];
	for (const stage of stages) {
		const kept = list([
			sql`cid, recency_days, orders, measure`,
			...(asOf.within ? [sql`part`] : []),
			...scores,
		]);
		const next = sql`${name(`scored_${stage.dimension}`)}`;
		steps.push(
			sql`${next} AS (SELECT ${kept}, (${score(stage)})::TINYINT AS ${name(stage.dimension)} FROM ${withCuts(stage, before, cuts(stage))})`,
		);
		before = next;
		scores = [...scores, name(stage.dimension)];
	}
	return join(steps, sql`,\n`);
}

/** Every cut point; in nested scoring F needs the scores in R, and M those in R and F. */
export function cutStatement(asOf: AsOf, scoring: ScoringChoices, tables: AnalysisTables): Statement {
	const stages = stagesOf(asOf, scoring);
	const steps = [sql`valued AS (${scoredValues(asOf, tables)})`];
	const parts: Sql[] = [];
	let before = sql`valued`;
	for (const stage of stages) {
		const cuts = name(`cuts_of_${stage.dimension}`);
		if (hasCuts(stage)) {
			steps.push(sql`${cuts} AS (${cutsOf(stage, before)})`);
			parts.push(sql`FROM ${cuts}`);
		}
		if (!scoring.nested || stage.dimension === 'm') continue;
		const next = name(`scored_${stage.dimension}`);
		const wide = withCuts(stage, before, cuts);
		steps.push(
			sql`${next} AS (SELECT ${before}.*, (${score(stage)})::TINYINT AS ${name(stage.dimension)} FROM ${wide})`,
		);
		before = next;
	}
	const none = sql`SELECT NULL::VARCHAR AS dimension, NULL::VARCHAR AS part, NULL::TINYINT AS r, NULL::TINYINT AS f, 0 AS step, 0::BIGINT AS scaled_cut, 1 AS scale WHERE FALSE`;
	return statement(
		'cut points',
		sql`CREATE OR REPLACE TABLE ${tables.cuts} AS
WITH ${join(steps, sql`,\n`)}
FROM (${join(parts.length === 0 ? [none] : parts, sql` UNION ALL `)})
ORDER BY list_position(['r', 'f', 'm'], dimension), part, r, f, step`,
	);
}

/** A cut point: `scaled_cut / scale`, in days, orders, or whole units of the measure. */
export interface CutRow {
	readonly dimension: string;
	/** The group that it holds for, and the scores that it is nested in; null where it holds for everyone. */
	readonly part: string | null;
	readonly r: number | null;
	readonly f: number | null;
	readonly step: number;
	readonly scaled_cut: number;
	readonly scale: number;
}

export const readCuts = (tables: AnalysisTables = MAIN_TABLES): Query<CutRow> =>
	query(
		'cut points',
		{
			dimension: 'text',
			part: 'text',
			r: 'number',
			f: 'number',
			step: 'number',
			scaled_cut: 'number',
			scale: 'number',
		},
		sql`SELECT dimension, part, r, f, step, scaled_cut::DOUBLE AS scaled_cut, scale FROM ${tables.cuts} ORDER BY list_position(['r', 'f', 'm'], dimension), part, r, f, step`,
	);
