// The selected cells as a condition on scores.
import { join, list, sql, type Sql } from './sql.ts';

interface Cell {
	readonly r: number;
	readonly f: number;
	readonly m: number;
}

/** TRUE where nothing is selected, which means everyone; otherwise the selected f and m of each r. */
export function inCells(cells: readonly Cell[]): Sql {
	if (cells.length === 0) return sql`TRUE`;
	const byRow = new Map<number, Cell[]>();
	for (const cell of cells) byRow.set(cell.r, [...(byRow.get(cell.r) ?? []), cell]);
	const rowsByCells = new Map<string, { readonly rows: Sql[]; readonly cells: Sql }>();
	for (const [r, of] of byRow) {
		const pairs = of.toSorted((a, b) => a.f - b.f || a.m - b.m).map(({ f, m }) => sql`(${f}, ${m})`);
		const text = list(pairs);
		const known = rowsByCells.get(text.text);
		if (known) known.rows.push(sql`${r}`);
		else rowsByCells.set(text.text, { rows: [sql`${r}`], cells: text });
	}
	const parts = [...rowsByCells.values()].map(
		({ rows, cells: pairs }) => sql`scores.r IN (${list(rows)}) AND (scores.f, scores.m) IN (${pairs})`,
	);
	return parts.length === 1 ? sql`(${parts[0] ?? sql`TRUE`})` : sql`(${join(parts, sql` OR `)})`;
}
