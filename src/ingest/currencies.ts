// Which currency a text names, by sign, code or word, in TypeScript and in SQL alike.
import { sql, type Sql } from '../sql/sql.ts';

/**
 * The marks of each currency in lower case; the same meaning in JavaScript and RE2. What stands before `$` comes before
 * the plain sign.
 */
const MARKS: readonly (readonly [string, string])[] = [
	['THB', 'thb|baht|บาทถ้วน|บาท|฿'],
	['USD', 'us[$]|usd'],
	['SGD', 's[$]|sgd'],
	['AUD', 'a[$]|aud'],
	['HKD', 'hk[$]|hkd'],
	['TWD', 'nt[$]|twd'],
	['CAD', 'c[$]|cad'],
	['NZD', 'nz[$]|nzd'],
	['BRL', 'r[$]|brl'],
	['MXN', 'mx[$]|mxn'],
	['MOP', 'mop[$]?'],
	['USD', '[$]'],
	['EUR', 'eur|€'],
	['GBP', 'gbp|£'],
	['JPY', 'jpy|¥|円'],
	['CNY', 'cny|rmb|元'],
	['INR', 'inr|₹'],
	['MYR', 'myr'],
	['VND', 'vnd|₫|đ'],
	['PHP', 'php|₱'],
	['KRW', 'krw|₩|원'],
	['IDR', 'idr'],
	['LAK', 'lak|₭|กีบ'],
	['KHR', 'khr|៛'],
	['MMK', 'mmk'],
	['BND', 'bnd'],
	['BDT', 'bdt|৳'],
	['LKR', 'lkr'],
	['NPR', 'npr'],
	['PKR', 'pkr'],
	['CHF', 'chf'],
	['SEK', 'sek'],
	['NOK', 'nok'],
	['DKK', 'dkk'],
	['PLN', 'pln|z[łŁ]'],
	['CZK', 'czk|k[čČ]'],
	['TRY', 'try|₺'],
	['RUB', 'rub|₽'],
	['ILS', 'ils|₪'],
	['NGN', 'ngn|₦'],
	['AED', 'aed'],
	['SAR', 'sar'],
	['QAR', 'qar'],
	['ZAR', 'zar'],
];

/** Marks so short that they are one beside a digit only. */
const SHORT_MARKS: readonly (readonly [string, string, string])[] = [
	['THB', 'บ[.]?', '[0-9๐-๙] ?บ[.]?$'],
	['MYR', 'rm', 'rm ?[0-9]'],
	['IDR', 'rp[.]?', 'rp[.]? ?[0-9]'],
	['INR', 'rs[.]?', 'rs[.]? ?[0-9]'],
	['KR', 'kr[.]?', '[0-9] ?kr[.]?$|^kr[.]? ?[0-9]'],
];

/** Every mark, to be taken out of an amount: whatever is read past is also named below, so that nothing is added in silence. */
export const CURRENCY_MARKS = [
	...MARKS.map(([, marks]) => marks),
	...SHORT_MARKS.map(([, mark]) => mark),
].join('|');

const NAMING = [...MARKS, ...SHORT_MARKS.map(([code, , beside]) => [code, beside] as const)];
const tests = NAMING.map(([code, pattern]) => ({ code, test: new RegExp(pattern) }));

/** The code of the currency in a written amount, null where it names none. */
export function currencyOf(text: string): string | null {
	return tests.find(({ test }) => test.test(text.toLowerCase()))?.code ?? null;
}

/** The same in SQL; other texts are `otherwise`. */
export function currencySql(text: Sql, otherwise: Sql): Sql {
	const cases = NAMING.map(
		([code, pattern]) => sql`WHEN regexp_matches(lower(${text}), ${pattern}) THEN ${code}`,
	);
	return sql`CASE WHEN ${text} IS NULL THEN NULL ${cases.reduce((all, one) => sql`${all} ${one}`)} ELSE ${otherwise} END`;
}

/** How often each currency is named, the most frequent first, ties by code; a value without one is of `otherwise`. */
export function currenciesIn(
	values: readonly string[],
	otherwise: (value: string) => string | null,
): readonly string[] {
	const counts = new Map<string, number>();
	for (const value of values) {
		const code = currencyOf(value) ?? otherwise(value);
		if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	return [...counts]
		.toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
		.map(([code]) => code);
}
