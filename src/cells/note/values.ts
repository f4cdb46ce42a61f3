// The values that a note can name between double braces: sums of the notebook, and results of SQL cells.
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import { firstValue } from '../../notebook/own-sql/rows.ts';
import { sumOf, sumsBy } from '../../segmentation/grid.ts';
import type { Format } from '../../text/format.ts';

const NAMED = /\{\{\s*([^{}\s.]+)\.([^{}]+?)\s*\}\}/g;

export interface NamedValue {
	readonly whole: string;
	readonly of: string;
	readonly what: string;
}

/** Every value that a text names, each once. */
export function namedValues(text: string): readonly NamedValue[] {
	const all = new Map<string, NamedValue>();
	for (const [whole, of = '', what = ''] of text.matchAll(NAMED)) all.set(whole, { whole, of, what });
	return [...all.values()];
}

/** `customers.count`, `orders.count`, `money.total`, `champions.count`, `champions.money`; null for anything else. */
export function builtInValue(notebook: Notebook, format: Format, { of, what }: NamedValue): string | null {
	const { scored, loaded } = notebook;
	if (!scored || !loaded) return null;
	const all = sumOf(scored.cube);
	const money = (minor: number) => format.money(minor, loaded.facts.scale);
	const whole: Readonly<Record<string, string>> = {
		'customers.count': format.number(all.customers),
		'orders.count': format.number(all.orders),
		'money.total': money(all.money),
	};
	const known = whole[`${of}.${what}`];
	if (known !== undefined) return known;
	const segment = sumsBy(scored.cube, (row) => row.segment).get(of);
	if (!segment) return null;
	if (what === 'count') return format.number(segment.customers);
	return what === 'money' ? money(segment.money) : null;
}

/** A column's first value in an SQL cell's result; null where there is none. */
export async function ownValue(notebook: Notebook, { of, what }: NamedValue): Promise<string | null> {
	const written = notebook.ownSql.named(of);
	const result = written && notebook.ownSql.cell(written.id).result;
	return result ? firstValue(notebook.database, result, what) : null;
}
