// Laws over any file: a table comes back as it was written, and garbage is refused in words or fully accounted for.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/domain/problem.ts';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { openContainer } from '../../src/ingest/containers/open.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { loadPlan, windows874, type Line } from './loading.ts';
import { nodeDatabase } from './node-database.ts';

const { signal } = new AbortController();

/** The whole way of a file; a ProblemError is an answer, anything else is a crash. */
async function through(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Line[] | ProblemError> {
	try {
		const { text } = await openContainer(new File([bytes], 'x.csv'), EMPTY_RECIPE.file, { signal });
		const sniffed = await sniff(text, EMPTY_RECIPE.file);
		const { plan, missing } = propose(sniffed, EMPTY_RECIPE.file);
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
				fc.constantFrom('\n', '\r\n'),
				fc.constantFrom('utf-8', 'bom', 'utf-16le', 'windows-874'),
				async (lines, delimiter, always, end, encoding) => {
					const quoted = (text: string) =>
						always || /["\r\n]/.test(text) || text.includes(delimiter)
							? `"${text.replaceAll('"', '""')}"`
							: text;
					const rows = [
						['รหัสลูกค้า', 'หมายเหตุ', 'วันที่', 'ยอดสุทธิ'],
						...lines.map(({ customer, note, day, month, minor }) => [
							`C${customer}`,
							note,
							`2024-${two(month)}-${two(day)}`,
							(minor / 100).toFixed(2),
						]),
					];
					const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join(end) + end;
					const bytes = {
						'utf-8': () => new TextEncoder().encode(text),
						bom: () => new TextEncoder().encode(`\uFEFF${text}`),
						'utf-16le': () => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
						'windows-874': () => windows874(text),
					}[encoding]();
					const loaded = await through(bytes as Uint8Array<ArrayBuffer>);
					if (loaded instanceof ProblemError) throw loaded;
					expect(
						loaded.map(({ customer, day, amount, set_aside: aside }) => [
							customer,
							day,
							Number(amount),
							aside,
						]),
					).toEqual(
						lines.map(({ customer, day, month, minor }) => [
							`C${customer}`,
							`2024-${two(month)}-${two(day)}`,
							minor,
							null,
						]),
					);
				},
			),
			{
				numRuns: 80,
				examples: [[LONELY_LETTERS, ';', true, '\n', 'windows-874']],
				...timeLimit(),
			},
		);
	});
});

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
			}),
			{ numRuns: 150, ...timeLimit() },
		);
	});
});
