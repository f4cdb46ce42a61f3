// Turns Arrow results into plain columns, refusing what would be silently wrong.
import { DataType, type Table, type Vector } from 'apache-arrow';
import type { ColumnKind, Query } from '../sql/statement.ts';
import type { Columns } from './columns.ts';

function numbers(vector: Vector, label: string): ArrayLike<number | null> {
	const type = vector.type;
	if (!DataType.isFloat(type) && !(DataType.isInt(type) && type.bitWidth <= 32)) {
		throw new TypeError(
			`${label}: cast the column to DOUBLE or INTEGER in SQL, it arrived as ${String(type)}`,
		);
	}
	if (vector.nullCount === 0) return vector.toArray() as ArrayLike<number>;
	return Array.from({ length: vector.length }, (_, index) => vector.get(index) as number | null);
}

function texts(vector: Vector, label: string): (string | null)[] {
	const type = vector.type;
	if (!DataType.isUtf8(type) && !DataType.isDictionary(type) && !DataType.isNull(type)) {
		throw new TypeError(`${label}: cast the column to VARCHAR in SQL, it arrived as ${String(type)}`);
	}
	const values: (string | null)[] = new Array(vector.length);
	for (let index = 0; index < vector.length; index++) values[index] = vector.get(index) as string | null;
	return values;
}

const readers: { readonly [Kind in ColumnKind]: (vector: Vector, label: string) => ArrayLike<unknown> } = {
	number: numbers,
	text: texts,
};

/** Decodes a whole result by the query's declared columns. @throws TypeError when SQL gave another type. */
export function decode<Row>(table: Table, query: Query<Row>): Columns<Row> {
	const of: Partial<Record<keyof Row, ArrayLike<unknown>>> = {};
	for (const key of Object.keys(query.columns) as (keyof Row & string)[]) {
		const vector = table.getChild(key);
		if (!vector) throw new TypeError(`${query.label}: the result has no column ${key}`);
		of[key] = readers[query.columns[key]](vector, `${query.label}.${key}`);
	}
	return { length: table.numRows, of: of as Columns<Row>['of'] };
}
