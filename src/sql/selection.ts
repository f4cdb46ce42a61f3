// The selected cells as a condition on scores.
import { list, sql, type Sql } from './sql.ts';

/** `(r, fm) IN (…)`; TRUE where nothing is selected, which means everyone. */
export function inCells(cells: readonly { readonly r: number; readonly fm: number }[]): Sql {
	if (cells.length === 0) return sql`TRUE`;
	return sql`(scores.r, scores.fm) IN (${list(cells.map(({ r, fm }) => sql`(${r}, ${fm})`))})`;
}
