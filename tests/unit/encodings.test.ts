// Letters: which encoding a file has, how sure that is, and Thai that was read wrongly before it was saved.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_RECIPE, type Encoding } from '../../src/domain/recipe.ts';
import { decoderOf } from '../../src/ingest/decoding.ts';
import { sniff, type Sniffed } from '../../src/ingest/sniff.ts';
import { utf8Blob } from '../../src/ingest/transcode.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const TABLE = `รหัสลูกค้า,วันที่,ยอดสุทธิ,สินค้า
${Array.from({ length: 12 }, (_, i) => `ก${i},2024-01-${10 + i},${i},น้ำตาลทราย`).join('\n')}
`;
const single = (encoding: string) => {
	const all = Uint8Array.from({ length: 256 }, (_, index) => index);
	const letters = new TextDecoder(encoding).decode(all);
	return (text: string): Bytes => Uint8Array.from(text, (letter) => letters.indexOf(letter));
};
const windows874 = single('windows-874');
const wide = (text: string, bigEnd = false): Bytes => {
	const bytes = Buffer.from(text, 'utf16le');
	return new Uint8Array(bigEnd ? bytes.swap16() : bytes);
};
const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;
/** The bytes of a text in an encoding of pairs, by its own decoder read backwards. */
const inPairs = (encoding: string, text: string): Bytes => {
	const letters = new Map<string, readonly number[]>();
	for (let first = 0xfe; first >= 0x81; first--)
		for (let second = 0xfe; second >= 0x40; second--) {
			const letter = new TextDecoder(encoding).decode(Uint8Array.of(first, second));
			if ([...letter].length === 1) letters.set(letter, [first, second]);
		}
	return Uint8Array.from([...text].flatMap((letter) => letters.get(letter) ?? [letter.charCodeAt(0)]));
};
const sheet = (head: string, ...names: readonly string[]) =>
	`${head}\n${names.map((name, i) => `${i},${name},2024-05-1${i % 9},${i}0`).join('\n')}\n`;
const CHINESE = sheet(
	'顾客编号,姓名,日期,金额',
	'张伟',
	'李娜',
	'王芳',
	'刘洋',
	'陈静',
	'杨敏',
	'赵磊',
	'黄勇',
	'周杰',
	'吴军',
);
const TAIWANESE = sheet('顧客編號,姓名,日期,金額', '張偉', '陳怡君', '林志明', '黃美玲', '李雅婷');
const JAPANESE = sheet('顧客番号,氏名,日付,合計', '山田さん', '佐藤さくら', 'スズキ', '高橋花子');
const KOREAN = sheet('고객번호,이름,날짜,합계', '김철수', '이영희', '박지민', '최수연', '정우성');
const look = (bytes: Bytes, encoding: Encoding | null = null): Promise<Sniffed> =>
	sniff(new Blob([bytes]), { ...EMPTY_RECIPE.file, encoding });
const header = (sniffed: Sniffed) => sniffed.dialect.columnNames.join();
const HEADER = 'รหัสลูกค้า,วันที่,ยอดสุทธิ,สินค้า';

describe('the encoding', () => {
	it.each([
		['UTF-8', utf8(TABLE), 'utf-8', 'certain'],
		['UTF-8 with a mark', utf8(`\ufeff${TABLE}`), 'utf-8', 'certain'],
		['UTF-16 with a mark', wide(`\ufeff${TABLE}`), 'utf-16le', 'certain'],
		['UTF-16 without', wide(TABLE), 'utf-16le', 'likely'],
		['UTF-16 the other way round', wide(TABLE, true), 'utf-16be', 'likely'],
		['windows-874', windows874(TABLE), 'windows-874', 'likely'],
		['GB18030', inPairs('gb18030', CHINESE), 'gb18030', 'unsure'],
		['Big5', inPairs('big5', TAIWANESE), 'big5', 'unsure'],
		['Shift-JIS', inPairs('shift_jis', JAPANESE), 'shift_jis', 'unsure'],
		['EUC-KR', inPairs('euc-kr', KOREAN), 'euc-kr', 'unsure'],
	] as const)('%s is told from the bytes', async (_, bytes, encoding, confidence) => {
		const sniffed = await look(bytes);
		expect(sniffed.dialect.encoding).toBe(encoding);
		expect(sniffed.encodingConfidence).toBe(confidence);
		const text = await (await utf8Blob(new Blob([bytes]), encoding)).text();
		expect([TABLE, CHINESE, TAIWANESE, JAPANESE, KOREAN]).toContain(text);
		expect(header(sniffed)).toBe(text.split('\n')[0]);
	});

	it('is UTF-16 even where nearly every letter is Thai', async () => {
		const thai = `ลูกค้า,วันที่,ยอด\n${Array.from({ length: 9 }, () => 'สมชายใจดีมีสุขทุกวันคืน,๑๒มกราคม,สิบบาทถ้วนพอดี').join('\n')}\n`;
		expect((await look(wide(thai))).dialect.encoding).toBe('utf-16le');
		expect((await look(wide(thai, true))).dialect.encoding).toBe('utf-16be');
	});

	it('is Thai where the header has Thai words and the rows only single letters in codes', async () => {
		const rows = Array.from({ length: 90 }, (_, index) => `ก${index},2024-01-01,5,Sugar`).join('\n');
		const codes = await look(windows874(`${HEADER}\n${rows}\n`));
		expect([codes.dialect.encoding, header(codes)]).toEqual(['windows-874', HEADER]);
		const lines = `Customer,Date,Total\n${'Café Zoé,2024-01-01,5\n'.repeat(9)}${'°¤'.repeat(9)},,\n`;
		expect((await look(single('windows-1252')(lines))).dialect.encoding).toBe('windows-1252');
	});

	it('is Western where accents stand alone, and unsure where letters of another script stand in runs', async () => {
		const cafe = `Customer,Date,Total\n${'Café Zoë,2024-01-01,5\n'.repeat(9)}`;
		const western = await look(single('windows-1252')(cafe));
		expect([western.dialect.encoding, western.encodingConfidence]).toEqual(['windows-1252', 'likely']);
		// 顧客,日付,合計 in Shift-JIS.
		const head = [0x8c, 0xda, 0x8b, 0x71, 0x2c, 0x93, 0xfa, 0x95, 0x74, 0x2c, 0x8d, 0x87, 0x8c, 0x76, 0x0a];
		const rows = [...utf8('1,2024-01-01,5\n2,2024-01-02,6\n')];
		const japanese = Uint8Array.from([...head, ...rows]);
		expect((await look(japanese)).encodingConfidence).toBe('unsure');
		expect(header(await look(japanese, 'shift_jis'))).toBe('顧客,日付,合計');
	});

	it.each([
		['gb18030', [0xb9, 0xcb, 0xbf, 0xcd], '顾客'],
		['big5', [0xc5, 0x55, 0xab, 0xc8], '顧客'],
		['euc-kr', [0xb0, 0xed, 0xb0, 0xb4], '고객'],
		['shift_jis', [0x8c, 0xda, 0x8b, 0x71], '顧客'],
	] as const)('%s is read when it is chosen', async (encoding, word, letters) => {
		const bytes = Uint8Array.from([...word, ...utf8(',Date,Total\n1,2024-01-01,5\n2,2024-01-02,6\n')]);
		const sniffed = await look(bytes, encoding);
		expect(sniffed.dialect.columnNames[0]).toBe(letters);
		expect((await (await utf8Blob(new Blob([bytes]), encoding)).text()).slice(0, 2)).toBe(letters);
	});
});

describe('Thai read in the wrong letters', () => {
	const taken = (bytes: Bytes, encoding: string) => utf8(new TextDecoder(encoding).decode(bytes));
	const CASES = [
		['utf-8-as-windows-1252', taken(utf8(TABLE), 'windows-1252')],
		['utf-8-as-windows-874', taken(utf8(TABLE), 'windows-874')],
		['windows-874-as-windows-1252', taken(windows874(TABLE), 'windows-1252')],
	] as const;

	it.each(CASES)('%s is noticed, and mended when the reader agrees', async (encoding, bytes) => {
		const sniffed = await look(bytes);
		const found = sniffed.findings.find(({ kind }) => kind === 'mojibake');
		expect(found).toMatchObject({ encoding });
		expect((found as { after: string }).after).toMatch(/^[ก-๛]+$/);
		const mended = await look(bytes, encoding);
		expect(header(mended)).toBe(HEADER);
		expect(mended.findings.map(({ kind }) => kind)).not.toContain('mojibake');
		expect(await (await utf8Blob(new Blob([bytes]), encoding)).text()).toBe(TABLE);
	});

	it.each([
		['Thai as it should be', TABLE],
		['French', `Client,Date,Total\n${'Léa Müller à Orléans,2024-01-01,5\n'.repeat(9)}`],
		['Vietnamese', `Khách hàng,Ngày,Tổng\n${'Nguyễn Thị Ánh,2024-01-01,5\n'.repeat(9)}`],
		['Chinese', `顾客,Date,Total\n${'王小明,2024-01-01,5\n'.repeat(9)}`],
	])('%s is left alone', async (_, text) => {
		expect((await look(utf8(text))).findings.map(({ kind }) => kind)).not.toContain('mojibake');
	});

	it('is mended the same whatever the pieces it comes in', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...CASES),
				fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3 }),
				([encoding, bytes], sizes) => {
					const decoder = decoderOf(encoding);
					let text = '';
					let at = 0;
					for (let piece = 0; at < bytes.length; piece++) {
						const end = at + sizes[piece % sizes.length]!;
						text += decoder.decode(bytes.subarray(at, end), { stream: true });
						at = end;
					}
					expect(text + decoder.decode(new Uint8Array(), { stream: false })).toBe(TABLE);
				},
			),
			{ numRuns: 100 },
		);
	});
});

it('says what it tidies', async () => {
	const text =
		"Customer ID,Date,Total,Name\nA\u200b,2024-01-01\t,5,นํ้า\u0e4d\u0e32\nB,2024-01-02\t,6,x\u00a0y\n'007,2024-01-03,6,ok\n";
	expect((await look(utf8(text))).findings).toContainEqual({
		kind: 'text-repaired',
		repairs: { saraAm: 1, invisible: 1, spaces: 3, apostrophes: 1 },
		whole: true,
	});
});
