// Results as plain columns: what crosses the engine's border in place of Arrow objects.

/** A result by column; every column has `length` values. */
export interface Columns<Row> {
	readonly length: number;
	readonly of: { readonly [Key in keyof Row]: ArrayLike<Row[Key]> };
}

/** One row of a result as an object. @throws RangeError outside it. */
export function rowAt<Row>(columns: Columns<Row>, index: number): Row {
	if (index < 0 || index >= columns.length) throw new RangeError(`no row ${index} in ${columns.length}`);
	const row: Partial<Row> = {};
	for (const key of Object.keys(columns.of) as (keyof Row)[])
		row[key] = columns.of[key][index] as Row[keyof Row];
	return row as Row;
}

/** All rows as objects; for small results only. */
export function rowsOf<Row>(columns: Columns<Row>): Row[] {
	return Array.from({ length: columns.length }, (_, index) => rowAt(columns, index));
}
