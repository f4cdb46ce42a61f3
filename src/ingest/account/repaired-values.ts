// Every value of the file that was repaired while it was read: where it stands, as written and as read. Made when asked for, from the file itself.
import type { Role } from '../../domain/roles.ts';
import { SHORT_PHONE } from '../../sql/phone.ts';
import { join, list, name, sql, type Sql } from '../../sql/sql.ts';
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

/** As the cell has it: nothing is cleaned before it is known that something is to be said. */
const WRITTEN_SERIAL = `^'?${DAY_PATTERNS.serial.slice(1)}`;
const WRITTEN_SHORT_PHONE = `^ ?'?${SHORT_PHONE.replace('[0-9]{8}', '(?:[ -]?[0-9]){8}')}(?:[.]0+)? ?$`;

interface Repaired {
	readonly kind: Repair;
	readonly when: Sql;
	/** One pattern finds all of these, which matters in a large file. */
	readonly tidied?: true;
}

/** True for text beyond ASCII only, told without a pattern. */
const beyondAscii = (text: Sql): Sql => sql`strlen(${text}) <> length(${text})`;

/** Whole units as text with their decimals. */
function unitsText(units: Sql, scale: number): Sql {
	if (scale === 0) return sql`CAST(${units} AS VARCHAR)`;
	const unit = 10 ** scale;
	return sql`(CASE WHEN ${units} < 0 THEN '-' ELSE '' END || (abs(${units}) // ${unit})::VARCHAR || '.' || lpad((abs(${units}) % ${unit})::VARCHAR, ${scale}, '0'))`;
}

interface RepairedColumn {
	readonly index: number;
	readonly number: NumberColumn | undefined;
	readonly repairs: readonly Repaired[];
}

/** What can have been repaired in a column. */
function repairsOf(plan: LoadPlan, index: number): RepairedColumn {
	const { roles, identity, dates } = plan;
	const written = cell(index);
	const clean = cleanSql(written);
	const is = (...of: readonly Role[]): boolean => of.some((role) => roles[role] === index);
	const number = numberColumns(plan).find(({ column }) => column === index);
	const phone = is('phone') || (is('customer') && identity === 'phone');
	const beyond = beyondAscii(written);
	const textual: readonly Repaired[] = [
		{
			kind: 'sara-am',
			tidied: true,
			when: sql`${beyond} AND regexp_matches(${written}, ${TEXT_PATTERNS.splitSaraAm})`,
		},
		{
			kind: 'invisible',
			tidied: true,
			when: sql`${beyond} AND regexp_matches(${written}, ${TEXT_PATTERNS.invisible})`,
		},
		{
			kind: 'spaces',
			tidied: true,
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
						tidied: true,
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
					when: sql`day IS NOT NULL AND NOT contains(${written}, ${year}) AND (contains(${plainDigits}, ${buddhist})${short})`,
				},
				{
					kind: 'serial-date',
					when: sql`length(${written}) BETWEEN 5 AND 24 AND NOT contains(${written}, '-') AND regexp_matches(${written}, ${WRITTEN_SERIAL})`,
				},
			]
		: [];
	const ofNumbers: readonly Repaired[] =
		number === undefined
			? []
			: [
					{
						kind: 'minus',
						// A sign that is not before the number is easily overlooked.
						when: sql`contains(${written}, '(') OR ends_with(rtrim(${written}), '-') OR (${beyond} AND regexp_matches(${written}, ${AMOUNT_PATTERNS.minus}))`,
					},
				];
	const ofIds: readonly Repaired[] =
		is('customer') && (identity === 'id' || identity === 'phone')
			? [
					{
						kind: 'decimal-id',
						when: sql`contains(${written}, '.0') AND regexp_full_match(${bareSql(clean)}, ${DECIMAL_ID})`,
					},
				]
			: [];
	const ofPhones: readonly Repaired[] = phone
		? [{ kind: 'lost-zero', when: sql`regexp_matches(${written}, ${WRITTEN_SHORT_PHONE})` }]
		: [];
	return {
		index,
		number,
		repairs: [...textual, ...bare, ...digits, ...ofDates, ...ofNumbers, ...ofIds, ...ofPhones],
	};
}

const stage = (index: number, of: 'clean' | 'parts' | 'units' | 'read'): Sql => name(`${of}_${index}`);

/** The stages that work out what the cells were read as, each from the one before: only for the few rows that matter. */
function readingStages({ roles }: LoadPlan, columns: readonly RepairedColumn[]): readonly Sql[] {
	const adding = (added: readonly Sql[]): Sql => sql`SELECT ${list([sql`*`, ...added])}`;
	const numbers = columns.flatMap(({ index, number }) =>
		number ? [{ index, reading: number.reading }] : [],
	);
	const read = (index: number): Sql => {
		const number = numbers.find((one) => one.index === index);
		if (index === roles.date) return sql`CAST(day AS VARCHAR)`;
		if (index === roles.customer) return sql`customer`;
		return number ? unitsText(stage(index, 'units'), number.reading.scale) : stage(index, 'clean');
	};
	return [
		adding(columns.map(({ index }) => sql`${cleanSql(cell(index))} AS ${stage(index, 'clean')}`)),
		adding(
			numbers.map(
				({ index, reading }) =>
					sql`${numberPartsSql(plainNumberSql(stage(index, 'clean'), reading))} AS ${stage(index, 'parts')}`,
			),
		),
		adding(
			numbers.map(
				({ index, reading }) =>
					sql`${builtAmountSql(stage(index, 'parts'), reading)} AS ${stage(index, 'units')}`,
			),
		),
		adding(columns.map(({ index }) => sql`${read(index)} AS ${stage(index, 'read')}`)),
	];
}

/** Reads `path` once more and lists what was repaired in the columns that are used. */
export function listRepairs(plan: LoadPlan, path: string): Statement {
	const columns = neededColumns(plan).map((index) => repairsOf(plan, index));
	const any = join(
		columns.flatMap(({ index, repairs }) => [
			sql`(${beyondAscii(cell(index))} AND regexp_matches(${cell(index)}, ${TEXT_PATTERNS.tidied}))`,
			sql`ends_with(${cell(index)}, chr(9))`,
			...repairs.filter(({ tidied }) => tidied !== true).map(({ when }) => sql`(${when})`),
		]),
		sql` OR `,
	);
	const stages = readingStages(plan, columns);
	const staged = stages.map(
		(select, index) =>
			sql`${name(`stage_${index + 1}`)} AS MATERIALIZED (${select} FROM ${name(`stage_${index}`)})`,
	);
	const parts = columns.flatMap(({ index, repairs }) =>
		repairs.map(
			({ kind, when }) =>
				sql`SELECT row_number, ${kind} AS kind, ${plan.dialect.columnNames[index] ?? ''} AS header, ${cell(index)} AS written, ${stage(index, 'read')} AS read FROM ${name(`stage_${stages.length}`)} WHERE ${when}`,
		),
	);
	return statement(
		'values that were repaired',
		sql`CREATE OR REPLACE TABLE ${repaired} AS
WITH cells AS (${scanSql(plan, path)}),
stage_0 AS MATERIALIZED (SELECT cells.*, lines.day, lines.customer FROM cells JOIN ${table('lines')} AS lines USING (row_number) WHERE ${any}),
${join(staged, sql`,\n`)}
SELECT row_number, kind, header, written, read FROM (${join(parts, sql` UNION ALL `)})
WHERE read IS NOT NULL AND (kind <> 'minus' OR starts_with(read, '-')) ORDER BY row_number`,
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
