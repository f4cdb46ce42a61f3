// What the sample shows of a file's structure, as sentences with a switch: rows that are no sales, names above their lines, orders over several lines.
import type { FileChoices, LongRows, StructureFinding } from '../domain/recipe.ts';
import type { ColumnRoles } from '../domain/roles.ts';
import { writtenNumber } from './amount-text.ts';
import { cleanText } from './clean-text.ts';
import { writtenDay } from './day-text.ts';
import type { StructureNote } from './header-block.ts';
import type { RowShape } from './row-shape.ts';
import { isTotalText } from './total-rows.ts';
import type { Cells } from './records.ts';

const EXAMPLES = 3;

const isNumber = (text: string): boolean =>
	writtenNumber(text, '.') !== null || writtenNumber(text, ',') !== null;

/** Rows of the sample that are no sales, by the rules of line-judgement.ts. */
export interface NoSaleRows {
	readonly headers: readonly Cells[];
	readonly totals: readonly Cells[];
	readonly notes: readonly Cells[];
	readonly lastRowIsTotal: boolean;
}

export function noSaleRows(
	sample: readonly Cells[],
	columnNames: readonly string[],
	roles: ColumnRoles,
	groupColumn: number | null,
): NoSaleRows {
	const said = (cells: Cells, column: number | undefined): string | null =>
		column === undefined ? null : cleanText(cells[column]);
	const roleColumns = [...new Set([0, ...Object.values(roles)])];
	const labels = [...new Set([0, roles.customer, roles.orderId, roles.date, roles.name, roles.product])];
	const isHeader = (cells: Cells): boolean => {
		const says = (column: number | undefined): boolean =>
			column !== undefined && said(cells, column)?.toLowerCase() === columnNames[column]?.toLowerCase();
		return says(roles.date) && [roles.customer, roles.orderId, roles.amount, roles.quantity].some(says);
	};
	const dated = (cells: Cells): boolean => writtenDay(said(cells, roles.date) ?? '') !== null;
	const isTotal = (cells: Cells): boolean =>
		(said(cells, roles.customer) === null || said(cells, roles.orderId) === null || groupColumn !== null) &&
		labels.some((column) => isTotalText(said(cells, column) ?? '')) &&
		!dated(cells);
	const isNote = (cells: Cells): boolean => {
		if (roleColumns.length < 3) return false;
		const filled = roleColumns.flatMap((column) => said(cells, column) ?? []);
		return filled.length === 1 && !dated(cells) && !isNumber(filled[0] ?? '');
	};
	const headers: Cells[] = [];
	const totals: Cells[] = [];
	const notes: Cells[] = [];
	for (const cells of sample) {
		if (isHeader(cells)) headers.push(cells);
		else if (isTotal(cells)) totals.push(cells);
		else if (isNote(cells)) notes.push(cells);
	}
	const last = sample.at(-1);
	const numbersOnly =
		last !== undefined &&
		sample.length > 2 &&
		[roles.customer, roles.orderId, roles.date, roles.name].every((column) => said(last, column) === null) &&
		last.every((cell) => cleanText(cell) === null || isNumber(cell)) &&
		last.some((cell) => cleanText(cell) !== null);
	return { headers, totals, notes, lastRowIsTotal: numbersOnly };
}

/** The sentence of one finding; `rows` only where the whole file was seen. */
function noteOf(
	choices: FileChoices,
	wholeFileSeen: boolean,
	finding: StructureFinding,
	rows: number,
	examples: readonly string[],
): StructureNote {
	return {
		finding,
		applied: !choices.asWritten.includes(finding),
		rows: wholeFileSeen ? rows : null,
		examples: examples.slice(0, EXAMPLES),
	};
}

export interface StructureFacts {
	readonly preset: string | null;
	readonly noSales: NoSaleRows;
	readonly group: { readonly names: readonly string[]; readonly rows: number } | null;
	readonly continued: boolean;
	readonly totalOnEachLine: boolean;
	readonly summary: boolean;
	readonly shape: RowShape;
	readonly longRows: LongRows;
	/** Headers of columns that hold nothing. */
	readonly blankColumns: readonly string[];
}

/** Everything that was noticed, whether it is acted upon or not. */
export function structureNotes(
	choices: FileChoices,
	wholeFileSeen: boolean,
	facts: StructureFacts,
): readonly StructureNote[] {
	const { headers, totals, notes, lastRowIsTotal } = facts.noSales;
	const first = (cells: Cells): string => cells.flatMap((cell) => cleanText(cell) ?? [])[0] ?? '';
	const note = (finding: StructureFinding, rows: number, examples: readonly string[] = []) =>
		noteOf(choices, wholeFileSeen, finding, rows, [...new Set(examples)]);
	const headings = facts.group?.rows ?? 0;
	const remarks = facts.group
		? notes.filter((cells) => !facts.group?.names.includes(first(cells))).length - headings
		: notes.length;
	const { long, short, blank } = facts.shape;
	return [
		...(facts.preset === null ? [] : [note('preset', 0, [facts.preset])]),
		...(long.rows === 0 ? [] : [{ ...note('long-rows', long.rows, long.examples), how: facts.longRows }]),
		...(short.rows === 0 ? [] : [note('short-rows', short.rows, short.examples)]),
		...(blank === 0 ? [] : [note('blank-rows', blank)]),
		...(facts.summary ? [note('customer-summary', 0)] : []),
		...(headers.length > 0 ? [note('repeated-header', headers.length)] : []),
		...(totals.length > 0 || lastRowIsTotal
			? [
					note(
						'total-row',
						totals.length + (lastRowIsTotal ? 1 : 0),
						lastRowIsTotal && totals.length === 0 ? [] : totals.map(first).toReversed(),
					),
				]
			: []),
		...(facts.group ? [note('group-rows', facts.group.rows, facts.group.names)] : []),
		...(!facts.group && remarks > 0 ? [note('note-row', remarks, notes.map(first))] : []),
		...(facts.continued ? [note('continued-orders', 0)] : []),
		...(facts.totalOnEachLine ? [note('total-on-each-line', 0)] : []),
		...(facts.blankColumns.length === 0
			? []
			: [{ ...note('blank-columns', 0, facts.blankColumns), rows: facts.blankColumns.length }]),
	];
}
