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
/** A file without names or phones that holds so many of the buyers, each once, is a list of customers. */
const LIST_MATCHED = 0.5;

/** A key as it is compared: without outer spaces, an apostrophe before it, or the `.0` that a spreadsheet adds to a number. */
export function keyText(cell: string | undefined): string | null {
	const clean = cleanText(cell)?.replace(/^'/, '') ?? null;
	if (clean === null) return null;
	return clean.endsWith('.0') && /^\d+\.0$/.test(clean) ? clean.slice(0, -2) : clean;
}

export interface Lookup {
	readonly source: JoinSource;
	/** Its columns, or fewer of them and their count where the key comes several times. */
	readonly columnNames: readonly string[];
	readonly key: KeyPair;
	readonly rows: number;
	readonly byKey: ReadonlyMap<string, Cells>;
	readonly counted: boolean;
	/** The sales name none of its people, so that its columns would be empty. */
	readonly onlyPeople: boolean;
}

/** A mark that someone gave: a whole number up to ten. */
const isMark = (cell: string): boolean => /^(?:10|\d)(?:\.0)?$/.test(cell.trim());

/**
 * A file of what happened to customers (tickets, referrals, answers), a row each time: how often it did, under the
 * file's name, with the marks of the last row. Other columns say too little of the customer to stand beside each sale,
 * but where each customer comes once (`whole`).
 */
function counted(source: JoinSource, records: readonly Cells[], key: KeyPair, whole = false): Lookup {
	const { columnNames } = source.dialect;
	const marks = columnNames
		.map((_, index) => index)
		.filter((index) => {
			const cells = records.map((record) => record[index] ?? '').filter((cell) => cell.trim() !== '');
			return index !== key.own && (whole || (cells.length > 0 && cells.every(isMark)));
		});
	const times = new Map<string, number>();
	const last = new Map<string, Cells>();
	for (const cells of records) {
		const own = keyText(cells[key.own]);
		if (own === null) continue;
		times.set(own, (times.get(own) ?? 0) + 1);
		const before = last.get(own);
		last.set(
			own,
			marks.map((index, at) => (cells[index]?.trim() ? (cells[index] ?? '') : (before?.[at] ?? ''))),
		);
	}
	const what = source.name.replace(/\.[^.]*$/, '');
	return {
		source,
		columnNames: [columnNames[key.own] ?? '', ...marks.map((index) => columnNames[index] ?? ''), what],
		key: { ...key, own: 0 },
		rows: records.length,
		byKey: new Map([...last].map(([own, cells]) => [own, [own, ...cells, String(times.get(own) ?? 0)]])),
		counted: true,
		onlyPeople: false,
	};
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

/** Says whether a list of people can be used although the sales name none of them. */
const tellsPeople = ({ person }: JoinSource): boolean =>
	Object.values(person).some((column) => column !== null);

function holdsBuyers(byKey: ReadonlyMap<string, Cells>, keys: readonly string[]): boolean {
	const buyers = [...new Set(keys)];
	return buyers.filter((one) => byKey.has(one)).length >= buyers.length * LIST_MATCHED;
}

/**
 * Reads a file and finds the key by which it belongs to the sales, of which `sample` are some rows and `customer` is the
 * column of the customer.
 */
export async function lookupOf(
	source: JoinSource,
	sample: readonly Cells[],
	customer: number | null,
	onProgress: (share: number) => void,
): Promise<Lookup | WhyNotUsed> {
	if (source.keys.length === 0) return 'no-key';
	if (source.text.size > MOST_LOOKUP_BYTES) return 'too-large';
	const records: Cells[] = [];
	await eachRecords(source.text, source.dialect, (some) => some.forEach((cells) => records.push(cells)), {
		onProgress,
	});
	const { columnNames } = source.dialect;
	let why: WhyNotUsed = 'no-key';
	/** A list of people of whom hardly any has bought, or of what happened to few. */
	let few: Lookup | null = null;
	for (const key of source.keys) {
		const byKey = indexed(records, key.own);
		const ofPeople = key.sales === customer;
		if (byKey === null && !ofPeople) {
			why = 'key-repeats';
			continue;
		}
		const keys = sample.flatMap((cells) => keyText(cells[key.sales]) ?? []);
		const found: Lookup =
			byKey === null || (ofPeople && !tellsPeople(source) && !holdsBuyers(byKey, keys))
				? counted(source, records, key, byKey !== null)
				: { source, columnNames, key, rows: byKey.size, byKey, counted: false, onlyPeople: false };
		const matched = keys.filter((one) => found.byKey.has(one)).length;
		if (matched > keys.length * LEAST_MATCHED) return found;
		if (ofPeople && (matched > 0 || (byKey !== null && tellsPeople(source))))
			few ??= { ...found, onlyPeople: matched === 0 };
		if (why === 'no-key') why = 'no-matches';
	}
	return few ?? why;
}
