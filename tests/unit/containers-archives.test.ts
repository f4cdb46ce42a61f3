// Archives and JSON become text, and what is no table is named.
import { gzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { ProblemError, problemOf } from '../../src/domain/problem.ts';
import { containerOf } from '../../src/ingest/containers/kind.ts';
import { openContainer } from '../../src/ingest/containers/open.ts';
import { gunzip, inflateMember } from '../../src/ingest/containers/unpack.ts';
import { zipMembers } from '../../src/ingest/containers/zip-directory.ts';
import { bookOf, bytesOf, gzipped, NO_CHOICE, open, textOf, utf8, zipped } from './containers-making.ts';

const CSV = 'ลูกค้า,วันที่,ยอด\nA,2024-01-01,5\n';
const signal = new AbortController().signal;
const problem = (content: Uint8Array<ArrayBuffer> | string) => open(content).catch(problemOf);

describe('text', () => {
	it('is handed on itself, whatever its name', async () => {
		const file = new File([CSV], 'sales.xls');
		const opened = await openContainer(file, NO_CHOICE, { signal });
		expect(opened.text).toBe(file);
		expect(opened).toMatchObject({ container: 'text', sheets: [], members: [], notes: [] });
		for (const text of ['', 'PK,Name\n1,2\n', '[Report],x\n1,2\n', '{x},y\n1,2\n', '<b>,y\n1,2\n'])
			expect((await open(text)).container).toBe('text');
	});
});

describe('gzip', () => {
	it('of text, of a workbook and in several parts', async () => {
		expect(await open(gzipped(utf8(CSV)))).toMatchObject({ container: 'gzip', sheet: null });
		expect(await textOf(gzipped(utf8(CSV)))).toBe(CSV);
		const book = await open(
			gzipped(
				bookOf({
					S: [
						['a', 'b', 'c'],
						[1, 2, 3],
					],
				}),
			),
		);
		expect([book.container, book.sheet, await book.text.text()]).toEqual(['gzip', 'S', 'a,b,c\n1,2,3\n']);
		const parts = [gzipSync(utf8('a,b\n')), gzipSync(utf8('1,2\n'))];
		expect(await textOf(bytesOf(Buffer.concat(parts)))).toBe('a,b\n1,2\n');
	});
	it('that is cut or too large is refused', async () => {
		const noise = Uint8Array.from({ length: 50_000 }, (_, i) => (Math.imul(i, 2654435761) ^ (i << 7)) >>> 13);
		expect(await problem(gzipped(noise).slice(0, 9000))).toEqual({ kind: 'damaged-file', container: 'gzip' });
		const bomb = new Blob([gzipped(new Uint8Array(3_000_000))]);
		expect(await gunzip(bomb, { signal, mostBytes: 1_000_000 }).catch(problemOf)).toEqual({
			kind: 'too-large-inside',
		});
	});
});

describe('zip', () => {
	it('opens the largest table, or the one that was chosen', async () => {
		const zip = zipped({
			'__MACOSX/._ยอดขาย.csv': utf8(CSV.repeat(9)),
			'readme.txt': utf8('x'.repeat(9000)),
			'photo.jpg': utf8('y'.repeat(9000)),
			'2567/ยอดขาย.csv': [utf8(CSV.repeat(3)), { level: 0 }],
			'small.tsv': utf8('a\tb\n1\t2\n'),
		});
		const opened = await open(zip);
		expect(opened).toMatchObject({
			container: 'zip',
			member: '2567/ยอดขาย.csv',
			members: ['2567/ยอดขาย.csv', 'small.tsv'],
			notes: [{ kind: 'member-chosen', member: '2567/ยอดขาย.csv', of: 2 }],
		});
		expect(await opened.text.text()).toBe(CSV.repeat(3));
		expect(await textOf(zip, { member: fingerprint('small.tsv') })).toBe('a\tb\n1\t2\n');
	});
	it('opens a workbook or a gzip inside, and no deeper', async () => {
		const book = bookOf({
			One: [
				['a', 'b', 'c'],
				[1, 2, 3],
			],
			Two: [
				['x', 'y'],
				[4, 5],
			],
		});
		const opened = await open(zipped({ 'ขาย.xlsx': book }), { sheet: fingerprint('Two') });
		expect([opened.member, opened.sheet, await opened.text.text()]).toEqual([
			'ขาย.xlsx',
			'Two',
			'x,y\n4,5\n',
		]);
		const packed = zipped({ 'a.csv.gz': gzipped(utf8(CSV)) });
		expect(await textOf(packed)).toBe(CSV);
		expect(await problem(gzipped(gzipped(packed)))).toEqual({ kind: 'too-deep' });
	});
	it('reads Thai names that are not UTF-8', async () => {
		const bytes = zipped({ 'QQQQ.csv': utf8(CSV) });
		const thai = String.fromCharCode(0xa2, 0xd2, 0xc2, 0xb4);
		const text = Buffer.from(bytes).toString('latin1').replaceAll('QQQQ', thai);
		expect((await open(bytesOf(Buffer.from(text, 'latin1')))).member).toBe('ขายด.csv');
	});
	it('names what is wrong with it', async () => {
		const zip = zipped({ 'a.csv': utf8(CSV) });
		const patched = (at: number, value: number) => {
			const bytes = zip.slice();
			bytes[Buffer.from(bytes).indexOf('PK\x01\x02') + at] = value;
			return bytes;
		};
		expect(await problem(patched(8, 1))).toEqual({ kind: 'password-protected', container: 'zip' });
		expect(await problem(patched(10, 9))).toEqual({ kind: 'unknown-packing' });
		expect(await problem(patched(16, 0))).toEqual({ kind: 'damaged-file', container: 'zip' });
		expect(await problem(patched(27, 0xff))).toEqual({ kind: 'too-large-inside' });
		expect(await problem(zip.slice(0, -30))).toEqual({ kind: 'damaged-file', container: 'zip' });
		expect(await problem(zipped({ 'a.pdf': utf8('x') }))).toEqual({
			kind: 'no-table-in-archive',
			names: ['a.pdf'],
		});
		expect(await problem(zipped({}))).toEqual({ kind: 'no-table-in-archive', names: [] });
	});
	it('that inflates to more than it declares is stopped', async () => {
		const file = new Blob([zipped({ 'a.csv': new Uint8Array(2_000_000) })]);
		const [member] = await zipMembers(file);
		const lying = { ...member!, bytes: 10 };
		expect(await inflateMember(file, lying, { signal, mostBytes: 100_000 }).catch(problemOf)).toEqual({
			kind: 'too-large-inside',
		});
	});
});

describe('JSON', () => {
	const orders = [
		{
			id: 1,
			customer: { id: 'C1', name: 'สมชาย, ใจดี', address: { city: 'x' } },
			total: 10.5,
			tags: ['a', 'b'],
		},
		{ id: 2, customer: { id: 'C2' }, paid: true, lines: [{ sku: 'a[{' }], note: null },
	];
	const table =
		'id,customer.id,customer.name,total,tags,paid,note\n1,C1,"สมชาย, ใจดี",10.5,a; b,,\n2,C2,,,,true,\n';

	it.each([
		['a list', JSON.stringify(orders)],
		[
			'a list in an object',
			JSON.stringify({ page: [1, 2], 'x[{"': '[{', orders, end: { all: true } }, null, 2),
		],
	])('%s is flattened', async (_, text) => {
		const opened = await open(text, {}, 'orders.json');
		expect(await opened.text.text()).toBe(table);
		expect(opened).toMatchObject({
			container: 'json',
			notes: [{ kind: 'nested-left-out', columns: ['customer.address', 'lines'] }],
		});
	});
	it('one record a line', async () => {
		const text = `${orders.map((order) => JSON.stringify(order)).join('\r\n')}\nnot json\n[1]\n\n`;
		const opened = await open(text);
		expect([opened.container, await opened.text.text()]).toEqual(['ndjson', table]);
		expect(opened.notes).toContainEqual({ kind: 'unreadable-records', records: 2 });
	});
	it('reads the longest list, keeps long ids, and notes keys that come late', async () => {
		const many = Array.from({ length: 1001 }, () => '{"id":1234567890123456789,"n":"12345678901234567 x"}');
		const late = '{"id":9007199254740993,"late":1}';
		const opened = await open(`\ufeff{"shops":[{"a":1}],"orders":[${[...many, late].join(' ,\n')}]}`);
		const lines = (await opened.text.text()).split('\n');
		expect([lines[0], lines[1], lines.at(-2), lines.length]).toEqual([
			'id,n',
			'1234567890123456789,12345678901234567 x',
			'9007199254740993,',
			1004,
		]);
		expect(opened.notes).toEqual([
			{ kind: 'list-chosen', of: 2 },
			{ kind: 'late-keys-left-out', columns: ['late'] },
		]);
	});
	it('any records come back, however the stream is cut', async () => {
		const record = fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.boolean(), fc.nat()), {
			minKeys: 1,
		});
		await fc.assert(
			fc.asyncProperty(fc.array(record, { minLength: 2 }), async (records) => {
				const [list, lines] = await Promise.all([
					textOf(JSON.stringify(records)),
					textOf(records.map((one) => JSON.stringify(one)).join('\n')),
				]);
				expect(list).toBe(lines);
			}),
			{ numRuns: 100 },
		);
	});
	it('that breaks off or has no records is refused', async () => {
		expect(await problem('[{"a":1},{"a":')).toEqual({ kind: 'damaged-file', container: 'json' });
		expect(await problem('{"a":1,"b":[1,2]}')).toEqual({ kind: 'json-without-records' });
	});
});

describe('other files', () => {
	it.each([
		['%PDF-1.7 …', { kind: 'other-format', format: 'pdf' }],
		['GIF89a…', { kind: 'other-format', format: 'image' }],
		['RIFF1234WEBP', { kind: 'other-format', format: 'image' }],
		['PAR1…PAR1', { kind: 'damaged-file', container: 'parquet' }],
	])('%s is named', async (content, expected) => {
		expect(await problem(content)).toEqual(expected);
	});
	it('Numbers and Word files are named', async () => {
		expect(await problem(zipped({ 'Index/Document.iwa': utf8('x') }))).toEqual({
			kind: 'other-format',
			format: 'numbers',
		});
		expect(await problem(zipped({ 'word/document.xml': utf8('x') }))).toEqual({
			kind: 'other-format',
			format: 'document',
		});
	});
	it('cancelling says so', async () => {
		const aborted = AbortSignal.abort();
		const file = new File([gzipped(utf8(CSV))], 'a.gz');
		expect(await openContainer(file, NO_CHOICE, { signal: aborted }).catch(problemOf)).toEqual({
			kind: 'cancelled',
		});
	});
});

describe('random bytes', () => {
	const book = bookOf({
		S: [
			['a', 'b', 'c'],
			['x', 2, 3],
		],
	});
	const starts = [
		new Uint8Array(),
		book,
		bookOf(
			{
				S: [
					['a', 'b'],
					['x', 2],
				],
			},
			{ type: 'biff8' },
		),
		bookOf(
			{
				S: [
					['a', 'b'],
					['x', 2],
				],
			},
			{ type: 'ods' },
		),
		zipped({ 'a.csv': utf8(CSV) }),
		gzipped(utf8(CSV)),
		bytesOf(utf8('[{"a":1},{"a":2}]')),
		bytesOf(utf8('<html><table><tr><td>a</td></tr></table>')),
	];

	it('end as text or as a problem', async () => {
		const damage = fc.record({
			start: fc.constantFrom(...starts),
			cut: fc.double({ min: 0, max: 1, noNaN: true }),
			at: fc.double({ min: 0, max: 1, noNaN: true }),
			bytes: fc.uint8Array({ maxLength: 300 }),
		});
		await fc.assert(
			fc.asyncProperty(damage, async ({ start, cut, at, bytes }) => {
				const kept = start.slice(0, Math.ceil(start.length * (cut > 0.5 ? 1 : cut * 2)));
				const content = new Uint8Array(Math.max(kept.length, Math.floor(kept.length * at) + bytes.length));
				content.set(kept);
				content.set(bytes, Math.floor(kept.length * at));
				await containerOf(new Blob([content])).catch((error: unknown) => {
					expect(error).toBeInstanceOf(ProblemError);
				});
				const opened = await open(content).catch((error: unknown) => error);
				if (opened instanceof Error) expect(opened, opened.stack).toBeInstanceOf(ProblemError);
			}),
			{ numRuns: 400 },
		);
	});
});
