// Builds SQL safely: an interpolated string is a value, names are quoted, fragments compose.

const brand = Symbol('sql');

/** A piece of SQL whose every part is known to be safe. */
export interface Sql {
	readonly [brand]: true;
	readonly text: string;
}

/** A calendar day, kept apart from text so that it becomes a DATE literal. */
export interface DayLiteral {
	readonly isoDay: string;
}

export type SqlValue = string | number | bigint | boolean | null | DayLiteral;

function make(text: string): Sql {
	return { [brand]: true, text };
}

function isSql(value: unknown): value is Sql {
	return typeof value === 'object' && value !== null && brand in value;
}

/**
 * Writes a value as a literal.
 * @throws RangeError on a number that is not finite or text with a NUL, which SQL cannot carry.
 */
export function literal(value: SqlValue): Sql {
	if (value === null) return make('NULL');
	if (typeof value === 'object') {
		if (!/^\d{4}-\d{2}-\d{2}$/.test(value.isoDay)) throw new RangeError(`not a day: ${value.isoDay}`);
		return make(`DATE '${value.isoDay}'`);
	}
	if (typeof value === 'boolean') return make(value ? 'TRUE' : 'FALSE');
	if (typeof value === 'bigint') return make(String(value));
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
		return make(String(value));
	}
	if (value.includes('\0')) throw new RangeError('text with a NUL cannot be written in SQL');
	return make(`'${value.replaceAll("'", "''")}'`);
}

/** Quotes an identifier, each part on its own: `name('quintile', 'lines')`. */
export function name(...parts: readonly string[]): Sql {
	return make(parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('.'));
}

/** Joins fragments with a separator fragment. */
export function join(parts: readonly Sql[], separator: Sql): Sql {
	return make(parts.map((part) => part.text).join(separator.text));
}

/** Joins fragments with commas. */
export function list(parts: readonly Sql[]): Sql {
	return join(parts, make(', '));
}

export const nothing: Sql = make('');

/** The tag: `` sql`SELECT ${name('Customer')} WHERE day < ${day}` ``. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | SqlValue)[]): Sql {
	let text = strings[0] ?? '';
	values.forEach((value, index) => {
		text += (isSql(value) ? value : literal(value)).text + (strings[index + 1] ?? '');
	});
	return make(text);
}

declare const gated: unique symbol;

/** A reader's own text that the gate has let through: one statement that only reads. Only the gate makes one. */
export type GatedText = string & { readonly [gated]: true };

/** What stands before a reader's text in brackets. */
export const BRACKET = 'FROM (\n';

/** The reader's text as a query whose rows can be read or kept; the only text in SQL that this house did not write. */
export function bracketed(text: GatedText): Sql {
	return make(`${BRACKET}${text}\n)`);
}
