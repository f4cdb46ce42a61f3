// The scan of the file: every option said, only the needed columns read.
import { list, name, sql, type Sql } from '../sql/sql.ts';
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

/** SELECT of the needed cells with the number of their record, in the order of the file. */
export function scanSql(plan: LoadPlan, path: string): Sql {
	const { dialect } = plan;
	const delimiter = dialect.spaceAligned ? ALIGNED_DELIMITER : dialect.delimiter;
	const types = list(dialect.columnNames.map((column) => sql`${column}: 'VARCHAR'`));
	const cells = neededColumns(plan).map(
		(index) => sql`${name(dialect.columnNames[index] ?? '')} AS ${cell(index)}`,
	);
	return sql`SELECT CAST(row_number() OVER () AS INTEGER) AS row_number, ${list(cells)} FROM read_csv(${path}, auto_detect = false, header = false, skip = ${dialect.linesBeforeData}, columns = {${types}}, delim = ${delimiter}, quote = '"', escape = '"', comment = '', nullstr = '', null_padding = true, strict_mode = false, ignore_errors = false, parallel = false, max_line_size = ${MAX_LINE_BYTES}, compression = 'none')`;
}
