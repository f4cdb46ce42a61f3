// The same CSV as csv.ts, with its lines built by SQL: for lists of any length, streamed as bytes.
import { join, sql, type Sql } from '../sql/sql.ts';
import type { CsvFlavour } from './csv.ts';

export interface CsvField {
	readonly header: string;
	readonly value: Sql;
	readonly kind: 'text' | 'number';
}

const FORMULA = '^[\\s\\p{Cc}]*[=+\\-@＝＋－＠]|^[\\t\\r\\n]';
const PHONE = '^\\+\\d{6,15}$';
const NUMBER = '^-?\\d+(\\.\\d+)?$';

function field({ value, kind }: CsvField, flavour: CsvFlavour): Sql {
	if (kind === 'number') return sql`coalesce((${value})::VARCHAR, '')`;
	const text = sql`coalesce((${value})::VARCHAR, '')`;
	const quoted = sql`'"' || replace(${text}, '"', '""') || '"'`;
	const plain = sql`CASE WHEN regexp_matches(${text}, '[",\\r\\n]') THEN ${quoted} ELSE ${text} END`;
	if (flavour === 'plain') return plain;
	const runs = sql`regexp_matches(${text}, ${FORMULA}) AND NOT regexp_matches(${text}, ${PHONE}) AND NOT regexp_matches(${text}, ${NUMBER})`;
	return sql`CASE WHEN ${runs} THEN '"''' || replace(${text}, '"', '""') || '"' ELSE ${plain} END`;
}

/** One line of CSV with its line end, as an expression over a row. */
export function csvLine(fields: readonly CsvField[], flavour: CsvFlavour): Sql {
	return sql`${join(
		fields.map((one) => field(one, flavour)),
		sql` || ',' || `,
	)} || chr(13) || chr(10)`;
}

/** Exact decimal text of a whole number of minor units; two decimals where they are enough. */
export function moneyText(minor: Sql, scale: number): Sql {
	if (scale <= 2) return decimalText(minor, scale);
	const finer = 10 ** (scale - 2);
	return sql`CASE WHEN ${minor} % ${finer} = 0 THEN ${decimalText(sql`(${minor} // ${finer})`, 2)} ELSE ${decimalText(minor, scale)} END`;
}

function decimalText(minor: Sql, scale: number): Sql {
	if (scale === 0) return sql`(${minor})::VARCHAR`;
	const unit = 10 ** scale;
	return sql`(CASE WHEN ${minor} < 0 THEN '-' ELSE '' END || (abs(${minor}) // ${unit})::VARCHAR || '.' || lpad((abs(${minor}) % ${unit})::VARCHAR, ${scale}, '0'))`;
}
