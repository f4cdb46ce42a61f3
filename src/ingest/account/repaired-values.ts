// Every value of the file that was repaired while it was read: where it stands, as written and as read. Made when asked for, from the file itself.
import type { Role } from '../../domain/roles.ts';
import { SHORT_PHONE } from '../../sql/phone.ts';
import { join, list, sql, type Sql } from '../../sql/sql.ts';
import { query, statement, type Query, type Statement } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';
import { builtAmountSql, numberPartsSql, plainNumberSql } from '../amount-sql.ts';
import { AMOUNT_PATTERNS } from '../amount-pattern.ts';
import { TEXT_PATTERNS } from '../clean-text.ts';
import { DECIMAL_ID } from '../customer-key.ts';
import { DAY_PATTERNS } from '../day-pattern.ts';
import { numberColumns, type NumberColumn } from '../line-numbers.ts';
import type { LoadPlan } from '../load-plan.ts';
import { cell, neededColumns, scanSql } from '../scan-sql.ts';
import { asciiDigitsSql, bareSql, cleanSql } from '../text-sql.ts';

export const REPAIRS = [
	'sara-am',
	'invisible',
	'spaces',
	'apostrophe',
	'thai-digits',
	'buddhist-year',
	'serial-date',
	'minus',
	'decimal-id',
	'lost-zero',
] as const;
export type Repair = (typeof REPAIRS)[number];

const repaired = table('repaired_values');

/** Number columns whose brackets, minus behind and other minuses are told: a sign is easily overlooked. */
const MINUS = `^[(].*[)]$|[0-9]-$|${AMOUNT_PATTERNS.minus}`;

interface Repaired {
	readonly kind: Repair;
	readonly when: Sql;
}

/** True for text beyond ASCII only, told without a pattern. */
const beyondAscii = (text: Sql): Sql => sql`strlen(${text}) <> length(${text})`;

/** The number as text with its decimals. */
function numberText(column: NumberColumn, clean: Sql): Sql {
	const { scale } = column.reading;
	const units = builtAmountSql(
		numberPartsSql(plainNumberSql(clean, column.reading)),
		column.reading,
	);
	if (scale === 0) return sql`CAST(${units} AS VARCHAR)`;
	const unit = 10 ** scale;
	return sql`(CASE WHEN ${units} < 0 THEN '-' ELSE '' END || (abs(${units}) // ${unit})::VARCHAR || '.' || lpad((abs(${units}) % ${unit})::VARCHAR, ${scale}, '0'))`;
}

/** What can have been repaired in a column, and what it was read as. */
function repairsOf(plan: LoadPlan, index: number): { readonly repairs: readonly Repaired[]; readonly read: Sql } {
	const { roles, identity, dates } = plan;
	const written = cell(index);
	const clean = cleanSql(written);
	const is = (...of: readonly Role[]): boolean => of.some((role) => roles[role] === index);
	const number = numberColumns(plan).find(({ column }) => column === index);
	const phone = is('phone') || (is('customer') && identity === 'phone');
	const value = bareSql(clean);
	const beyond = beyondAscii(written);
	const textual: readonly Repaired[] = [
		{ kind: 'sara-am', when: sql`${beyond} AND regexp_matches(${written}, ${TEXT_PATTERNS.splitSaraAm})` },
		{ kind: 'invisible', when: sql`${beyond} AND regexp_matches(${written}, ${TEXT_PATTERNS.invisible})` },
		{
			kind: 'spaces',
			when: sql`(ends_with(${written}, chr(9)) OR (${beyond} AND regexp_matches(${written}, ${TEXT_PATTERNS.unusualSpace})))`,
		},
	];
	const bare: readonly Repaired[] =
		number !== undefined || phone || is('customer', 'orderId', 'date')
			? [{ kind: 'apostrophe', when: sql`starts_with(ltrim(${written}), '''')` }]
			: [];
	const digits: readonly Repaired[] =
		number !== undefined || phone || is('date')
			? [
					{
						kind: 'thai-digits',
						when: sql`${beyond} AND regexp_matches(${written}, ${TEXT_PATTERNS.thaiDigit})`,
					},
				]
			: [];
	const year = sql`CAST(year(day) AS VARCHAR)`;
	const buddhist = sql`CAST(year(day) + 543 AS VARCHAR)`;
	const plainDigits = asciiDigitsSql(written);
	const short = dates.buddhist ? sql` OR contains(${plainDigits}, right(${buddhist}, 2))` : sql``;
	const ofDates: readonly Repaired[] = is('date')
		? [
				{
					kind: 'buddhist-year',
					when: sql`day IS NOT NULL AND NOT contains(${written}, ${year}) AND NOT contains(${plainDigits}, ${year}) AND (contains(${plainDigits}, ${buddhist})${short})`,
				},
				{
					kind: 'serial-date',
					when: sql`day IS NOT NULL AND regexp_matches(${value}, ${DAY_PATTERNS.serial})`,
				},
			]
		: [];
	const ofNumbers: readonly Repaired[] =
		number === undefined
			? []
			: [{ kind: 'minus', when: sql`regexp_matches(trim(${written}), ${MINUS})` }];
	const ofIds: readonly Repaired[] =
		is('customer') && (identity === 'id' || identity === 'phone')
			? [{ kind: 'decimal-id', when: sql`regexp_full_match(${value}, ${DECIMAL_ID})` }]
			: [];
	const ofPhones: readonly Repaired[] = phone
		? [{ kind: 'lost-zero', when: sql`regexp_full_match(regexp_replace(${value}, '[ -]', '', 'g'), ${SHORT_PHONE})` }]
		: [];
	let read = clean;
	if (is('date')) read = sql`CAST(day AS VARCHAR)`;
	else if (is('customer')) read = sql`customer`;
	else if (number) read = numberText(number, clean);
	return { repairs: [...textual, ...bare, ...digits, ...ofDates, ...ofNumbers, ...ofIds, ...ofPhones], read };
}

/** Reads `path` once more and lists what was repaired in the columns that are used. */
export function listRepairs(plan: LoadPlan, path: string): Statement {
	const columns = neededColumns(plan).map((index) => ({ index, ...repairsOf(plan, index) }));
	const any = join(
		columns.flatMap(({ repairs }) => repairs.map(({ when }) => sql`(${when})`)),
		sql` OR `,
	);
	const parts = columns.flatMap(({ index, repairs, read }) =>
		repairs.map(
			({ kind, when }) =>
				sql`SELECT row_number, ${kind} AS kind, ${plan.dialect.columnNames[index] ?? ''} AS header, ${cell(index)} AS written, ${read} AS read FROM dirty WHERE ${when}`,
		),
	);
	return statement(
		'values that were repaired',
		sql`CREATE OR REPLACE TABLE ${repaired} AS
WITH cells AS (${scanSql(plan, path)}),
dirty AS MATERIALIZED (SELECT cells.*, lines.day, lines.customer FROM cells JOIN ${table('lines')} AS lines USING (row_number) WHERE ${any})
SELECT row_number, kind, header, written, read FROM (${join(parts, sql` UNION ALL `)}) WHERE read IS NOT NULL ORDER BY row_number`,
	);
}

export interface RepairCount {
	readonly kind: string;
	readonly values: number;
}

export const repairCounts: Query<RepairCount> = query(
	'how many values were repaired',
	{ kind: 'text', values: 'number' },
	sql`SELECT kind, count(*)::DOUBLE AS values FROM ${repaired} GROUP BY kind ORDER BY ${list([sql`count(*) DESC`, sql`kind`])}`,
);
