// A file that is looked up by a key: products by their code, customers by their number.
import type { WhyNotUsed } from '../../domain/several.ts';
import { cleanText } from '../clean-text.ts';
import type { Cells } from '../records.ts';
import { eachRecords } from './record-stream.ts';
import type { JoinSource, KeyPair } from './several-files.ts';

/** What is looked up is held in memory. */
export const MOST_LOOKUP_BYTES = 250_000_000;
/** Fewer of the sales than this with a partner, and the key is none. */
const LEAST_MATCHED = 0.05;

/** A key as it is compared: without outer spaces, an apostrophe before it, or the `.0` that a spreadsheet adds to a number. */
export function keyText(cell: string | undefined): string | null {
	const clean = cleanText(cell)?.replace(/^'/, '') ?? null;
	if (clean === null) return null;
	return clean.endsWith('.0') && /^\d+\.0$/.test(clean) ? clean.slice(0, -2) : clean;
}

export interface Lookup {
	readonly source: JoinSource;
	readonly key: KeyPair;
	readonly rows: number;
	readonly byKey: ReadonlyMap<string, Cells>;
}

/** Rows by their key; null where a key comes again with other cells. */
function indexed(records: readonly Cells[], own: number): ReadonlyMap<string, Cells> | null {
	const byKey = new Map<string, Cells>();
	for (const cells of records) {
		const key = keyText(cells[own]);
		if (key === null) continue;
		const before = byKey.get(key);
		if (before && before.join('\u0000') !== cells.join('\u0000')) return null;
		byKey.set(key, cells);
	}
	return byKey;
}

/** Reads a file and finds the key by which it belongs to the sales, of which `sample` are some rows. */
export async function lookupOf(
	source: JoinSource,
	sample: readonly Cells[],
	onProgress: (share: number) => void,
): Promise<Lookup | WhyNotUsed> {
	if (source.keys.length === 0) return 'no-key';
	if (source.text.size > MOST_LOOKUP_BYTES) return 'too-large';
	const records: Cells[] = [];
	await eachRecords(source.text, source.dialect, (some) => some.forEach((cells) => records.push(cells)), {
		onProgress,
	});
	let why: WhyNotUsed = 'no-key';
	for (const key of source.keys) {
		const byKey = indexed(records, key.own);
		if (byKey === null) {
			why = 'key-repeats';
			continue;
		}
		const keys = sample.flatMap((cells) => keyText(cells[key.sales]) ?? []);
		const matched = keys.filter((one) => byKey.has(one)).length;
		if (matched > keys.length * LEAST_MATCHED) return { source, key, rows: byKey.size, byKey };
		if (why === 'no-key') why = 'no-matches';
	}
	return why;
}
