// Sales files as they should not be, and a few that are only unusual.
import type { ChosenFile } from './notebook-page.ts';

const csv = (name: string, ...lines: readonly string[]): ChosenFile => ({ name, content: lines.join('\n') });
const HEADER = 'Order ID,Customer ID,Date,Amount';
const day = (index: number) =>
	`2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(13 + (index % 15))}`;
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
	Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

/** Orders of so many customers: three each, on different days, of different amounts. */
export function sales(customers: number, line = (_: number, cells: string) => cells): string[] {
	const rows = Array.from({ length: customers * 3 }, (_, index) => {
		const customer = 1 + (index % customers);
		return line(index, `O${index},C${customer},${day(index)},${(10 + index * 3.25).toFixed(2)}`);
	});
	return [HEADER, ...rows];
}

/** A file that must be refused, with the words for it. */
export interface Refused {
	readonly file: ChosenFile;
	readonly what: string;
	readonly todo: string;
}

const ZIP = [0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0];
const SAY_CSV = 'Drop an Excel or CSV export with one row for each sale: a customer, a date and an amount.';

export const REFUSED: readonly Refused[] = [
	{ file: csv('empty.csv'), what: 'The file is empty.', todo: 'Export it again' },
	{ file: csv('blank.csv', '', '   ', ''), what: 'The file is empty.', todo: 'Export it again' },
	{
		file: csv('header.csv', HEADER),
		what: 'The file has column names but no rows below them.',
		todo: 'Export a period in which something was sold.',
	},
	{
		file: {
			name: 'bytes.csv',
			content: Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251),
		},
		what: 'This looks like a program or other binary file, not a table of sales.',
		todo: SAY_CSV,
	},
	{
		file: { name: 'bill.csv', content: bytes('%PDF-1.7\n', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj\n') },
		what: 'This is a PDF, which is made for printing.',
		todo: 'Export the same report as Excel or CSV and drop that.',
	},
	{
		file: { name: 'book.csv', content: bytes(ZIP, '[Content_Types].xml', [0, 1, 2, 3], 'xl/workbook.xml') },
		what: 'The workbook is damaged or was not downloaded to the end.',
		todo: 'Download or export it again',
	},
	{
		file: csv('prose.csv', 'Dear shop', 'nothing was sold', 'see you tomorrow'),
		what: 'This looks like plain text with a single column, not a table of sales.',
		todo: SAY_CSV,
	},
];

/** A file that must be read, with what the account must say of it and what must be noticed. */
export interface Read {
	readonly title: string;
	readonly file: ChosenFile;
	readonly rows: number;
	/** The money of all rows used, as shown. */
	readonly money: string;
	readonly customers: string;
	readonly says?: string;
}

const total = (customers: number) =>
	Array.from({ length: customers * 3 }, (_, index) => 10 + index * 3.25)
		.reduce((sum, one) => sum + one, 0)
		.toLocaleString('en-US', { minimumFractionDigits: 2 });

export const READ: readonly Read[] = [
	{
		title: 'one customer',
		file: csv('one.csv', HEADER, 'O1,Ann,2024-05-13,10.50', 'O2,Ann,2024-06-14,2.25'),
		...{ rows: 2, money: '12.75', customers: '1', says: 'With 1 customer, scores say little' },
	},
	{
		title: 'three customers',
		file: csv('three.csv', ...sales(3)),
		...{ rows: 9, money: total(3), customers: '3', says: 'With 3 customers, scores say little' },
	},
	{
		title: 'all on one day',
		file: csv('day.csv', ...sales(8, (_, cells) => cells.replace(/2024-\d\d-\d\d/, '2024-05-20'))),
		...{ rows: 24, money: total(8), customers: '8', says: 'Recency has only 1 level in this file' },
	},
	{
		title: 'equal amounts',
		file: csv('equal.csv', ...sales(8, (_, cells) => cells.replace(/[\d.]+$/, '5.00'))),
		...{ rows: 24, money: '120.00', customers: '8', says: 'Money has only 1 level in this file' },
	},
	{
		title: '300 columns',
		file: csv(
			'wide.csv',
			...sales(8).map(
				(line, index) =>
					`${line},${Array.from({ length: 296 }, (_, n) => (index === 0 ? `Column ${n}` : `v${n}`))}`,
			),
		),
		...{ rows: 24, money: total(8), customers: '8', says: '236 more columns are left out' },
	},
	{
		title: 'one day mistyped far in the future',
		file: csv('future.csv', ...sales(20), 'O999,C1,2204-05-13,1.00'),
		rows: 61,
		money: (Number(total(20).replaceAll(',', '')) + 1).toLocaleString('en-US', { minimumFractionDigits: 2 }),
		customers: '20',
		says: 'dated up to 13 May 2204, long after the rest (27 Dec 2024)',
	},
];

/** Semicolons, decimal commas, a byte-order mark, and days before months. */
export const CONTINENTAL = csv(
	'umsatz.csv',
	'\uFEFFBestellnummer;Customer ID;Date;Amount',
	...Array.from(
		{ length: 12 },
		(_, index) => `B${index};K${index % 6};${13 + index}.03.2024;1.234,5${index % 10}`,
	),
);

/** Thai in windows-874 with Buddhist years: six customers, 100 baht a line. */
export const WINDOWS_874: ChosenFile = {
	name: 'ยอดขาย.csv',
	content: Uint8Array.from(
		[
			'เลขที่ใบเสร็จ,รหัสลูกค้า,ชื่อลูกค้า,วันที่,ยอดสุทธิ',
			...Array.from({ length: 12 }, (_, n) => `R${n},ล${n % 6},สมหญิง ใจดี,${13 + n}/03/2567,"1,100.25"`),
		]
			.join('\r\n')
			.split('')
			.map((letter) => (letter > '\u0e00' ? letter.charCodeAt(0) - 0xe00 + 0xa0 : letter.charCodeAt(0))),
	),
};

/** Every day and month could be the other. */
export const AMBIGUOUS = csv(
	'when.csv',
	HEADER,
	...Array.from(
		{ length: 12 },
		(_, n) => `O${n},C${n % 6},0${1 + (n % 3)}/0${4 + (n % 5)}/2024,${10 + n}.00`,
	),
);

export const NO_AMOUNT = csv(
	'free.csv',
	'Order ID,Customer ID,Date,Remark',
	...Array.from({ length: 12 }, (_, n) => `O${n},C${n % 6},2024-03-${13 + n},thanks`),
);

/** So many lines in one go, about 45 bytes each. */
export function manyLines(lines: number): ChosenFile {
	const rows = [HEADER];
	for (let n = 0; n < lines; n++)
		rows.push(`O${n},Customer ${(n * 7919) % 50_021},${day(n)},${(n % 997) + 0.25}`);
	return { name: 'many.csv', content: rows.join('\n') };
}
