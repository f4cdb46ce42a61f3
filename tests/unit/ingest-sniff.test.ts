// What is told about a file from slices of it, and what is refused.
import { describe, expect, it } from 'vitest';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { problemOf } from '../../src/domain/problem.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { readableText } from '../../src/ingest/transcode.ts';

const look = (content: string | Uint8Array<ArrayBuffer>) => sniff(new Blob([content]), EMPTY_RECIPE.file);
const bytes = (...values: number[]) =>
	Uint8Array.from([...values, ...Array.from({ length: 200 }, (_, i) => i % 251)]);

describe('refusals', () => {
	it.each([
		['', { kind: 'empty-file' }],
		['\ufeff \n\n', { kind: 'empty-file' }],
		['Customer ID,Date,Total\n\n', { kind: 'header-only' }],
		['just\nsome\nwords\n', { kind: 'not-a-table', looksLike: 'one-column' }],
		[bytes(0x25, 0x50, 0x44, 0x46), { kind: 'not-a-table', looksLike: 'pdf' }],
		[bytes(0x89, 0x50, 0x4e, 0x47), { kind: 'not-a-table', looksLike: 'image' }],
		[bytes(0x50, 0x4b, 3, 4), { kind: 'not-a-table', looksLike: 'zip' }],
		[bytes(0xd0, 0xcf, 0x11, 0xe0), { kind: 'not-a-table', looksLike: 'spreadsheet' }],
		[bytes(1, 2, 3, 4), { kind: 'not-a-table', looksLike: 'binary' }],
	])('%#', async (content, problem) => {
		const failure = await look(content).catch(problemOf);
		expect(failure).toEqual(problem);
	});
});

describe('the header', () => {
	it('is found below titles, and quoted newlines end no line', async () => {
		const { dialect, preview, notes } = await look(
			'Sales report,,\n"Printed, 1 May",,\n\n"Customer\nID",Date,Total\nA,2024-01-01,5\n',
		);
		expect(dialect.linesBeforeData).toBe(4);
		expect(dialect.columnNames).toEqual(['Customer ID', 'Date', 'Total']);
		expect(preview).toEqual([['A', '2024-01-01', '5']]);
		expect(notes).toEqual([
			{ finding: 'titles', applied: true, rows: 2, examples: ['Sales report', 'Printed, 1 May'] },
		]);
	});
	it('is invented where there is none, and made unique where it repeats', async () => {
		expect((await look('A,2024-01-01,5\nB,2024-01-02,6\n')).dialect).toMatchObject({
			hasHeader: false,
			linesBeforeData: 0,
			columnNames: ['column 1', 'column 2', 'column 3'],
		});
		expect((await look('Name,name,Total,\nA,B,6,x\n')).dialect.columnNames).toEqual([
			'Name',
			'name (2)',
			'Total',
			'column 4',
		]);
	});
});

describe('large files', () => {
	it('are sampled at head, middle and tail, whatever falls on an edge', async () => {
		const line = (i: number) => `ลูกค้า ${i},2024-01-01,${i}.25\n`;
		const text = `Customer,Date,Total\n${Array.from({ length: 60_000 }, (_, i) => line(i)).join('')}`;
		const { wholeFileSeen, dialect, sample, encodingConfidence } = await look(text);
		expect([wholeFileSeen, dialect.encoding, encodingConfidence]).toEqual([false, 'utf-8', 'certain']);
		expect(sample.every((cells) => cells.length === 3 && cells[1] === '2024-01-01')).toBe(true);
		expect(sample.at(-1)?.[0]).toBe('ลูกค้า 59999');
		expect(sample.length).toBeLessThan(3_000);
	});
});

describe('space-aligned text', () => {
	it('becomes comma text', async () => {
		const text =
			' 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n 00021 0002 19970101  3   63.34\n';
		const { dialect } = await look(text);
		expect(dialect.spaceAligned).toBe(true);
		expect(await (await readableText(new Blob([text]), dialect)).text()).toBe(
			'00004,0001,19970101,2,29.33\n00004,0001,19970118,2,29.73\n00021,0002,19970101,3,63.34\n',
		);
	});

	it('tells rows that are longer or shorter than the header, blank ones and NUL characters', async () => {
		const text =
			'Customer ID,Date,Total\nA,2024-05-01,10,,7\n\nB,2024-05-02\nC,2024-05-03,3\0\n,,\nD,2024-05-04,4\n\n';
		const { shape, notes } = await sniff(new Blob([text]), EMPTY_RECIPE.file);
		expect(shape).toEqual({
			long: { rows: 1, examples: ['7'], cells: 2 },
			longRows: 'set-aside',
			short: { rows: 1, examples: ['B 2024-05-02'] },
			blank: 3,
		});
		expect(notes).toEqual([{ finding: 'nul-characters', applied: true, rows: 1, examples: [] }]);
	});
});
