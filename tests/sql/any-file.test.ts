// Laws over any file: a table comes back as it was written, and garbage is refused in words or fully accounted for.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/domain/problem.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { EMPTY_RECIPE, type Encoding, type FileChoices } from '../../src/domain/recipe.ts';
import { cleanText } from '../../src/ingest/clean-text.ts';
import { openContainer } from '../../src/ingest/containers/open.ts';
import { propose } from '../../src/ingest/propose.ts';
import { isBlank } from '../../src/ingest/records.ts';
import { eachRecords } from '../../src/ingest/several/record-stream.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { readableText } from '../../src/ingest/transcode.ts';
import { loadPlan, windows874, type Line } from './loading.ts';
import { nodeDatabase } from './node-database.ts';

const { signal } = new AbortController();

/** The whole way of a file; a ProblemError is an answer, anything else is a crash. */
async function through(
	bytes: Uint8Array<ArrayBuffer>,
	chosen: Partial<FileChoices> = {},
): Promise<readonly Line[] | ProblemError> {
	const choices = { ...EMPTY_RECIPE.file, ...chosen };
	try {
		const { text } = await openContainer(new File([bytes], 'x.csv'), choices, { signal });
		const sniffed = await sniff(text, choices);
		const { plan, missing } = propose(sniffed, choices);
		return missing.length > 0 ? [] : await loadPlan(text, plan);
	} catch (error) {
		if (error instanceof ProblemError) return error;
		throw error;
	}
}

const word = fc
	.array(fc.constantFrom('ก', 'ข', 'า', 'A', 'b', '7', ' ', '"', ',', ';', "'", '-', '.', '\n'), {
		minLength: 1,
		maxLength: 12,
	})
	.map((letters) => letters.join(''));
const line = fc.record({
	customer: fc.integer({ min: 1, max: 99 }),
	note: word,
	day: fc.integer({ min: 1, max: 28 }),
	month: fc.integer({ min: 1, max: 12 }),
	minor: fc.integer({ min: -99_999, max: 999_999 }),
});
const two = (value: number) => String(value).padStart(2, '0');

/** Letters of an encoding in the place of the Thai ones, and their bytes, which only a decoder knows. */
function lettersOf(encoding: Encoding, letters: string) {
	const decoder = new TextDecoder(encoding);
	const bytes = new Map<string, readonly number[]>();
	for (let first = 0x81; first <= 0xfe; first++) {
		const alone = decoder.decode(Uint8Array.of(first));
		if (letters.includes(alone)) bytes.set(alone, [first]);
		for (let second = 0x40; second <= 0xfe; second++) {
			const letter = decoder.decode(Uint8Array.of(first, second));
			if (letters.includes(letter) && !bytes.has(letter)) bytes.set(letter, [first, second]);
		}
	}
	return {
		say: (text: string) => text.replace(/[กขา]/g, (letter) => letters['กขา'.indexOf(letter)]!),
		bytesOf: (text: string) =>
			Uint8Array.from([...text].flatMap((letter) => bytes.get(letter) ?? [letter.charCodeAt(0)])),
	};
}
const BY_CHOICE = {
	gb18030: lettersOf('gb18030', '中文好'),
	big5: lettersOf('big5', '中文好'),
	shift_jis: lettersOf('shift_jis', 'かな漢'),
	'euc-kr': lettersOf('euc-kr', '한글가'),
	'windows-1252': lettersOf('windows-1252', 'éüß'),
} as const;
const ENCODED = ['utf-8', 'bom', 'utf-16le', 'utf-16be', 'windows-874', ...Object.keys(BY_CHOICE)] as const;
const isByChoice = (encoding: string): encoding is keyof typeof BY_CHOICE => encoding in BY_CHOICE;
const HEADERS = {
	thai: ['รหัสลูกค้า', 'หมายเหตุ', 'วันที่', 'ยอดสุทธิ'],
	latin: ['Customer ID', 'Remarks', 'Date', 'Net sales'],
} as const;

/** Thai letters that stand alone between others, more of them than in the header. */
const LONELY_LETTERS = Array.from({ length: 12 }, (_, index) => ({
	customer: index + 1,
	note: 'ก7ข-า',
	day: index + 1,
	month: 1,
	minor: 100 * index,
}));

/** A smaller case is looked for no longer than this once one fails: each is a load, and there are thousands to try. */
const timeLimit = () => ({ plugins: [fc.interruptAfterTimeLimit(45_000)] });

describe('any table', () => {
	beforeAll(async () => {
		await nodeDatabase();
	});

	it('comes back equal with any delimiter, quoting, line end and encoding', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(line, { minLength: 4, maxLength: 40 }),
				fc.constantFrom(',', ';', '\t', '|'),
				fc.boolean(),
				fc.constantFrom('\n', '\r\n', '\r'),
				fc.constantFrom(...ENCODED),
				async (lines, delimiter, always, end, encoding) => {
					const quoted = (text: string) =>
						always || /["\r\n]/.test(text) || text.includes(delimiter)
							? `"${text.replaceAll('"', '""')}"`
							: text;
					const chosen = isByChoice(encoding) ? BY_CHOICE[encoding] : null;
					const header = chosen ? HEADERS.latin : HEADERS.thai;
					const said = (note: string) => chosen?.say(note) ?? note;
					const rows = [
						header,
						...lines.map(({ customer, note, day, month, minor }) => [
							`C${customer}`,
							said(note),
							`2024-${two(month)}-${two(day)}`,
							(minor / 100).toFixed(2),
						]),
					];
					const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join(end) + end;
					const wide = () => Buffer.from(`\uFEFF${text}`, 'utf16le');
					const made: Readonly<Record<string, () => Uint8Array>> = {
						'utf-8': () => new TextEncoder().encode(text),
						bom: () => new TextEncoder().encode(`\uFEFF${text}`),
						'utf-16le': wide,
						'utf-16be': () => wide().swap16(),
						'windows-874': () => windows874(text),
					};
					const bytes = chosen?.bytesOf(text) ?? made[encoding]!();
					const loaded = await through(new Uint8Array(bytes), {
						encoding: isByChoice(encoding) ? encoding : null,
						columns: { [fingerprint(header[1])]: 'attribute' },
					});
					if (loaded instanceof ProblemError) throw loaded;
					expect(
						loaded.map(({ customer, attribute_1: note, day, amount, set_aside: aside }) => [
							customer,
							cleanText(note ?? ''),
							day,
							Number(amount),
							aside,
						]),
					).toEqual(
						lines.map(({ customer, note, day, month, minor }) => [
							`C${customer}`,
							// The ends of lines within a cell are a matter of the file.
							cleanText(said(note)),
							`2024-${two(month)}-${two(day)}`,
							minor,
							null,
						]),
					);
				},
			),
			{
				numRuns: 100,
				examples: [
					[LONELY_LETTERS, ';', true, '\n', 'windows-874'],
					...ENCODED.map((encoding) => [LONELY_LETTERS, '\t', false, '\r\n', encoding] as const),
				] as never,
				...timeLimit(),
			},
		);
	});
});

/** Text aligned by spaces is read as comma text. */
const ALIGNED = { spaceAligned: false, delimiter: ',' };

describe('garbage', () => {
	const pieces = fc.constantFrom(
		'a',
		'ก',
		'1',
		'2024-01-01',
		'9/9/99',
		'1,5',
		'"',
		',',
		';',
		'\n',
		'\r\n',
		'\t',
		' ',
		'\0',
		'=',
		'Total',
		'customer',
		'date',
		'amount',
		'\uFEFF',
		'-',
		'฿',
		'é',
	);
	const text = fc
		.array(pieces, { maxLength: 120 })
		.map((all) => new TextEncoder().encode(all.join('')) as Uint8Array<ArrayBuffer>);
	const bytes = fc
		.uint8Array({ maxLength: 400 })
		.map((all) => new Uint8Array(all) as Uint8Array<ArrayBuffer>);

	it('never crashes what looks at a file', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(text, bytes), async (content) => {
				try {
					const { text: opened } = await openContainer(new File([content], 'x'), EMPTY_RECIPE.file, {
						signal,
					});
					const proposal = propose(await sniff(opened, EMPTY_RECIPE.file), EMPTY_RECIPE.file);
					expect(proposal.samples.length).toBe(proposal.plan.dialect.columnNames.length);
				} catch (error) {
					expect(error).toBeInstanceOf(ProblemError);
				}
			}),
			{ numRuns: 2000, ...timeLimit() },
		);
	});

	it('under a header is read or set aside, row by row, and nothing is lost', async () => {
		const header = new TextEncoder().encode('Customer ID,Date,Amount\nx,2024-01-01,5\n');
		await fc.assert(
			fc.asyncProperty(text, async (content) => {
				const loaded = await through(new Uint8Array([...header, ...content]));
				if (loaded instanceof ProblemError) return;
				for (const { set_aside: aside, customer, day, amount } of loaded) {
					if (aside === null) expect([customer, day, amount].every((value) => value !== null)).toBe(true);
				}
				expect(new Set(loaded.map(({ row_number: row }) => row)).size).toBe(loaded.length);
				// Two readers may take stray quotes differently; without them the rows are those of the other one.
				if (loaded.length === 0 || content.includes(0x22)) return;
				const file = new Blob([header, content]);
				const { dialect } = await sniff(file, EMPTY_RECIPE.file);
				const readable = await readableText(file, dialect);
				const asText = { ...dialect, encoding: 'utf-8', ...(dialect.spaceAligned ? ALIGNED : {}) } as const;
				let rows = 0;
				await eachRecords(
					readable,
					asText,
					(records) => (rows += records.filter((one) => !isBlank(one)).length),
				);
				expect(loaded.length).toBe(rows);
			}),
			{
				numRuns: 150,
				examples: [[new Uint8Array([0])], [new Uint8Array([10, 0, 10, 44, 10])]],
				...timeLimit(),
			},
		);
	});
});
