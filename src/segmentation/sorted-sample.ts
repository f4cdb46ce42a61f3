// Some of the customers' values in rising order, evenly spread over all of them: what natural breaks are found in.
import type { Dimension } from '../domain/recipe.ts';
import { name, sql } from '../sql/sql.ts';
import { query, type Query } from '../sql/statement.ts';
import { MAIN_TABLES, type AnalysisTables } from './analysis-tables.ts';
import { VALUES } from './cuts.ts';

/** At most `most` values, both ends included; the same places as `sampledPositions`. */
export function sortedSample(
	dimension: Dimension,
	most: number,
	tables: AnalysisTables = MAIN_TABLES,
): Query<{ readonly value: number }> {
	return query(
		'values for natural breaks',
		{ value: 'number' },
		sql`SELECT sorted[1 + CASE WHEN len(sorted) <= ${most} THEN place ELSE place * (len(sorted) - 1) // ${most - 1} END]::DOUBLE AS value
FROM (SELECT list_sort(list(${name(VALUES[dimension])}::BIGINT)) AS sorted FROM ${tables.customers}), range(0, ${most}) AS places(place)
WHERE place < len(sorted)
ORDER BY place`,
	);
}
