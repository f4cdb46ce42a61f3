// The scan of the file: every option said, only the needed columns read.
import { join, list, name, sql, type Sql } from '../sql/sql.ts';
import { moneySource, type LoadPlan } from './load-plan.ts';

/** No record of a sales file is longer. */
const MAX_LINE_BYTES = 1_000_000;

/** The engine reads comma text where the file was aligned with spaces; see transcode.ts. */
export const ALIGNED_DELIMITER = ',';

/** Indices of the columns that the load reads, ascending; the first is always among them, as totals are told there. */
export function neededColumns(plan: LoadPlan): readonly number[] {
	const bothByLine = plan.onceAcross.length > 1 && plan.roles.orderId === undefined;
	if (plan.dropDuplicates || bothByLine) return plan.dialect.columnNames.map((_, index) => index);
	const { unitPrice, ...others } = plan.roles;
	const needed = new Set<number>([0, ...Object.values(others), ...plan.attributes]);
	if (unitPrice !== undefined && moneySource(plan.roles) === 'quantity-price') needed.add(unitPrice);
	const beside = [
		plan.documentTypeColumn,
		plan.cancelledWhenFilled,
		plan.refundedColumn,
		plan.groupColumn,
		plan.currency?.column ?? null,
		...plan.furtherStatuses,
	];
	for (const column of beside) if (column !== null) needed.add(column);
	return [...needed].sort((left, right) => left - right);
}

/** `cell_3` is the text of column 3 as the file has it. */
export function cell(index: number): Sql {
	return name(`cell_${index}`);
}

/** `text_3` is the cleaned text of column 3. */
export function text(index: number): Sql {
	return name(`text_${index}`);
}

/** Stands for the cells that a short row does not have, where these must be told from empty ones. */
const MISSING = '\u0001';

/** Names for the columns beyond the last one: one more than is joined, to see rows that are longer still. */
function beyondNames({ dialect, longRows }: LoadPlan): readonly string[] {
	if (longRows.how === 'drop') return [];
	const taken = new Set(dialect.columnNames.map((column) => column.toLowerCase()));
	const free = (wanted: string): string => (taken.has(wanted) ? free(`${wanted}_`) : wanted);
	return Array.from({ length: longRows.cells + 1 }, (_, index) => free(`beyond_${index + 1}`));
}

/** Cells beside one another as one text, without the delimiters of empty ones behind them; null where all are empty. */
function cellsTogether(cells: readonly Sql[], delimiter: string): Sql {
	const texts = cells.map((one) => sql`coalesce(${one}, '')`);
	return sql`nullif(rtrim(concat(${join(texts, sql`, ${delimiter}, `)}), ${delimiter}), '')`;
}

/** What is beyond the columns, as text of the file; null where there is nothing. Flags of `flagNames`. */
function flags(plan: LoadPlan): readonly Sql[] {
	const { dialect, longRows, shortRowsAside } = plan;
	const names = beyondNames(plan).map((one) => name(one));
	const surplus = longRows.how === 'join' ? names.slice(-1) : names;
	const filled = surplus.map((one) => sql`nullif(trim(${one}), '')`);
	return [
		...(surplus.length === 0
			? []
			: [
					sql`CASE WHEN coalesce(${list(filled)}) IS NOT NULL THEN ${cellsTogether(surplus, dialect.delimiter)} END AS beyond`,
				]),
		...(shortRowsAside ? [sql`${name(dialect.columnNames.at(-1) ?? '')} IS NULL AS cut_short`] : []),
	];
}

/** Columns of the scan beside the cells: `beyond`, the text behind the last column of a row that is too long, and whether it is `cut_short`. */
export const flagNames = ({ longRows, shortRowsAside }: LoadPlan): readonly Sql[] => [
	...(longRows.how === 'drop' ? [] : [sql`beyond`]),
	...(shortRowsAside ? [sql`cut_short`] : []),
];

/** SELECT of the needed cells with the number of their record, in the order of the file, and of the flags. */
export function scanSql(plan: LoadPlan, path: string): Sql {
	const { dialect, longRows, shortRowsAside } = plan;
	const delimiter = dialect.spaceAligned ? ALIGNED_DELIMITER : dialect.delimiter;
	const beyond = beyondNames(plan);
	const types = list([...dialect.columnNames, ...beyond].map((column) => sql`${column}: 'VARCHAR'`));
	const written = (column: string): Sql => (shortRowsAside ? sql`nullif(${name(column)}, '')` : name(column));
	const cellOf = (index: number): Sql => {
		const own = written(dialect.columnNames[index] ?? '');
		const joined = beyond.slice(0, -1).map(written);
		if (longRows.how !== 'join' || joined.length === 0 || index < dialect.columnNames.length - 1) return own;
		return sql`CASE WHEN coalesce(${list(joined)}) IS NULL THEN ${own} ELSE ${cellsTogether([own, ...joined], dialect.delimiter)} END`;
	};
	const cells = neededColumns(plan).map((index) => sql`${cellOf(index)} AS ${cell(index)}`);
	const quote = dialect.quotes ? '"' : '';
	return sql`SELECT CAST(row_number() OVER () AS INTEGER) AS row_number, ${list([...cells, ...flags(plan)])} FROM read_csv(${path}, auto_detect = false, header = false, skip = ${dialect.linesBeforeData}, columns = {${types}}, delim = ${delimiter}, quote = ${quote}, escape = ${quote}, comment = '', nullstr = ${shortRowsAside ? MISSING : ''}, null_padding = true, strict_mode = false, ignore_errors = false, parallel = false, max_line_size = ${MAX_LINE_BYTES}, compression = 'none')`;
}
