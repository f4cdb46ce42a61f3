// English words for what was noticed while a workbook, an archive or JSON was opened.
import { counted } from './counted.ts';

type List = (items: readonly string[]) => string;

type SaleSign = 'date' | 'amount' | 'customer';

const signs: Readonly<Record<SaleSign, string>> = {
	date: 'a date',
	amount: 'an amount',
	customer: 'a customer',
};
const grouped = new Intl.NumberFormat('en');

export const openNotes = {
	'sheet-chosen': (
		{ sheet, of, rows, tells = [] }: { sheet: string; of: number; rows: number; tells: readonly SaleSign[] },
		list: List,
	) =>
		`The sheet “${sheet}” was read${tells.length > 0 ? `, as it has ${list(tells.map((sign) => signs[sign]))}, and ${counted(grouped.format(rows), 'row')}` : ''}; the file has ${counted(of, 'sheet')}. Another can be chosen under “Change columns”.`,
	'member-chosen': ({ member, of }: { member: string; of: number }) =>
		`“${member}” was read; the archive has ${counted(of, 'table')}. Another can be chosen under “Change columns”.`,
	'hidden-sheet': ({ sheet }: { sheet: string }) => `The sheet “${sheet}” is hidden in Excel.`,
	'hidden-rows': ({ rows }: { rows: number }) =>
		`${counted(rows, 'row that Excel hides was', 'rows that Excel hides were')} read like the others.`,
	'merged-cells': ({ areas }: { areas: number }) =>
		areas === 1
			? 'One merged area holds its value in its first cell only, where it counts once.'
			: `${areas} merged areas hold their value in their first cell only, where it counts once.`,
	'error-cells': ({ cells }: { cells: number }) =>
		`${counted(cells, 'cell holds', 'cells hold')} an error such as #N/A and ${cells === 1 ? 'was' : 'were'} left empty.`,
	'uncomputed-formulas': ({ cells }: { cells: number }) =>
		`${counted(cells, 'formula was', 'formulas were')} saved without ${cells === 1 ? 'its' : 'their'} result and ${cells === 1 ? 'was' : 'were'} left empty. Open the file in Excel, save it, and drop it again.`,
	'nested-left-out': ({ columns }: { columns: readonly string[] }, list: List) =>
		`Lists within a record were left out: ${list(columns)}.`,
	'late-keys-left-out': ({ columns }: { columns: readonly string[] }, list: List) =>
		`Fields that first come after many records were left out: ${list(columns)}.`,
	'unreadable-records': ({ records }: { records: number }) =>
		`${counted(records, 'record')} could not be read and ${records === 1 ? 'was' : 'were'} left out.`,
	'list-chosen': ({ of }: { of: number }) => `The longest of ${of} lists in the file was read.`,
};
