// Which currency a text names, by sign, code or word, in TypeScript and in SQL alike.
import { sql, type Sql } from '../sql/sql.ts';

/** Tried in this order on the lower-cased text; same meaning in JavaScript and RE2. */
const CURRENCIES: readonly (readonly [string, string])[] = [
	['THB', 'thb|baht|บาท|฿'],
	['SGD', 'sgd|s[$]'],
	['AUD', 'aud|a[$]'],
	['HKD', 'hkd|hk[$]'],
	['TWD', 'twd|nt[$]'],
	['CAD', 'cad|c[$]'],
	['NZD', 'nzd|nz[$]'],
	['USD', 'usd|[$]'],
	['EUR', 'eur|€'],
	['GBP', 'gbp|£'],
	['JPY', 'jpy|¥'],
	['CNY', 'cny|rmb'],
	['INR', 'inr|₹'],
	['MYR', 'myr|rm ?[0-9]'],
	['VND', 'vnd|₫'],
	['PHP', 'php|₱'],
	['KRW', 'krw|₩'],
	['IDR', 'idr|rp[.]? ?[0-9]'],
];

const tests = CURRENCIES.map(([code, pattern]) => ({ code, test: new RegExp(pattern) }));

/** The code of the currency in a written amount, null where it names none. */
export function currencyOf(text: string): string | null {
	return tests.find(({ test }) => test.test(text.toLowerCase()))?.code ?? null;
}

/** The same in SQL; other texts are `otherwise`. */
export function currencySql(text: Sql, otherwise: Sql): Sql {
	const cases = CURRENCIES.map(
		([code, pattern]) => sql`WHEN regexp_matches(lower(${text}), ${pattern}) THEN ${code}`,
	);
	return sql`CASE WHEN ${text} IS NULL THEN NULL ${cases.reduce((all, one) => sql`${all} ${one}`)} ELSE ${otherwise} END`;
}

/** How often each currency is named, the most frequent first, ties by code. */
export function currenciesIn(values: readonly string[], column: boolean): readonly string[] {
	const counts = new Map<string, number>();
	for (const value of values) {
		const code = currencyOf(value) ?? (column ? value.toUpperCase() : null);
		if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	return [...counts]
		.toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
		.map(([code]) => code);
}
