// Writes several files as one comma text: sales stacked, what is looked up beside them. Runs in the worker, or directly under Node.
import { CsvText } from '../containers/csv-text.ts';
import type { Converted } from '../containers/notes.ts';
import { uniqueNames } from '../header-row.ts';
import { isBlank, type Cells } from '../records.ts';
import { surplusOf } from '../row-shape.ts';
import { keyText, lookupOf, type Lookup } from './lookup.ts';
import { eachRecords } from './record-stream.ts';
import {
	LISTED_COLUMNS,
	type NotUsedFile,
	type SeveralTask,
	type StackedFile,
	type StackSource,
} from './several-files.ts';

const SAMPLE_BYTES = 200_000;
const LOOKUP_SHARE = 0.2;

/** The cells of a record under the columns of the whole. */
const placed = (cells: Cells, columns: readonly (number | null)[]): string[] =>
	columns.map((column) => (column === null ? '' : (cells[column] ?? '')));

async function sampleOf(stack: readonly StackSource[]): Promise<readonly Cells[]> {
	const sample: Cells[] = [];
	for (const { text, dialect, columns } of stack) {
		const add = (records: readonly Cells[]): void => {
			for (const cells of records) sample.push(placed(cells, columns));
		};
		await eachRecords(text, dialect, add, { mostBytes: SAMPLE_BYTES });
	}
	return sample;
}

/** A column of the same name that says something else than the sales do. */
function differs(line: Cells, sales: number, own: number, { byKey, key }: Lookup): boolean {
	const found = byKey.get(keyText(line[key.sales]) ?? '');
	return found !== undefined && keyText(found[own]) !== keyText(line[sales]);
}

/** What a lookup adds to each line: its columns but the key and those that only repeat the sales. */
class Joined {
	readonly taken: readonly number[];
	readonly nothing: readonly string[];
	matched = 0;
	unmatched = 0;
	readonly lookup: Lookup;
	/** Keys that the sales have. */
	readonly seen = new Set<string>();

	constructor(lookup: Lookup, salesNames: readonly string[], sample: readonly Cells[]) {
		this.lookup = lookup;
		const { columnNames } = lookup;
		const says = (index: number): boolean => {
			const same = salesNames.findIndex((name) => name.toLowerCase() === columnNames[index]?.toLowerCase());
			return same < 0 || sample.some((line) => differs(line, same, index, lookup));
		};
		this.taken = columnNames
			.map((_, index) => index)
			.filter((index) => !lookup.onlyPeople && index !== lookup.key.own && says(index));
		this.nothing = this.taken.map(() => '');
	}

	cellsFor(line: Cells): readonly string[] {
		const key = keyText(line[this.lookup.key.sales]);
		const found = key === null ? undefined : this.lookup.byKey.get(key);
		if (!found) {
			this.unmatched++;
			return this.nothing;
		}
		this.matched++;
		if (key !== null) this.seen.add(key);
		return this.taken.map((index) => found[index] ?? '');
	}
}

/** The line of a record: one that is too short stays so, and what a long one has beyond its columns stands at the end. */
function lineOf(cells: Cells, source: StackSource, joined: readonly Joined[]): readonly string[] {
	const { columns, dialect, joinsSurplus, keepsShortRows } = source;
	const width = dialect.columnNames.length;
	if (keepsShortRows && cells.length > 1 && cells.length < width && !isBlank(cells))
		return placed(cells, columns).slice(0, -1);
	const surplus = surplusOf(cells, width);
	const whole =
		joinsSurplus && surplus.length > 0
			? [...cells.slice(0, width - 1), [cells[width - 1], ...surplus].join(dialect.delimiter)]
			: cells;
	const line = placed(whole, columns);
	for (const one of joined) line.push(...one.cellsFor(line));
	return joinsSurplus ? line : [...line, ...surplus];
}

/** The names of all columns; a joined one whose name is taken carries its file's name. */
function namesOf(columnNames: readonly string[], joined: readonly Joined[]): readonly string[] {
	const names = [...columnNames];
	for (const { taken, lookup } of joined) {
		const { name } = lookup.source;
		const had = new Set(names.map((one) => one.toLowerCase()));
		for (const index of taken) {
			const own = lookup.columnNames[index] ?? '';
			names.push(had.has(own.toLowerCase()) ? `${own} (${name.replace(/\.[^.]*$/, '')})` : own);
		}
	}
	return uniqueNames(names, names.length);
}

/** Words that say no where a column tells whether somebody has asked or agreed. */
const NO = new Set(['', '-', 'no', 'n', 'none', 'false', '0', 'ไม่', 'ไม่ใช่', 'ไม่มี', 'ไม่ยินยอม']);

/** A list of people has a row for each; what happened to them is none. */
const isList = ({ lookup }: Joined, customer: number | null): boolean =>
	lookup.key.sales === customer && !lookup.counted;

/** Those on the lists whom the sales do not name, each once. */
function peopleWithoutSales(lists: readonly Joined[]): Blob | null {
	const people = new Map<string, readonly string[]>();
	for (const { seen, lookup } of lists) {
		const { name, phone, email, asked } = lookup.source.person;
		for (const [key, cells] of lookup.byKey) {
			if (seen.has(key)) continue;
			const cell = (column: number | null): string => (column === null ? '' : (cells[column]?.trim() ?? ''));
			const before = people.get(key);
			const says = asked !== null && !NO.has(cell(asked).toLowerCase());
			people.set(key, [
				key,
				cell(name) || (before?.[1] ?? ''),
				cell(phone) || (before?.[2] ?? ''),
				cell(email) || (before?.[3] ?? ''),
				says || before?.[4] === '1' ? '1' : '0',
			]);
		}
	}
	if (people.size === 0) return null;
	const csv = new CsvText();
	csv.add(LISTED_COLUMNS);
	for (const cells of people.values()) csv.add(cells);
	return csv.blob();
}

export async function writeTogether(
	{ columnNames, salesRoles, stack, joins, customer }: SeveralTask,
	onProgress: (share: number) => void,
): Promise<Converted> {
	const sample = await sampleOf(stack);
	const joined: Joined[] = [];
	const notUsed: NotUsedFile[] = [];
	for (const [index, source] of joins.entries()) {
		const lookup = await lookupOf(source, sample, customer, (share) =>
			onProgress((LOOKUP_SHARE * (index + share)) / joins.length),
		);
		if (typeof lookup === 'string') notUsed.push({ name: source.name, why: lookup, problem: null });
		else joined.push(new Joined(lookup, columnNames, sample));
	}
	const names = namesOf(columnNames, joined);
	const csv = new CsvText();
	csv.add(names);
	const bytes = stack.reduce((sum, { text }) => sum + text.size, 0);
	const stacked: StackedFile[] = [];
	let before = 0;
	for (const source of stack) {
		const { name, text, dialect, by, headerLines } = source;
		let rows = 0;
		const add = (records: readonly Cells[]): void => {
			rows += records.length;
			for (const cells of records) csv.add(lineOf(cells, source, joined));
		};
		await eachRecords(text, dialect, add, {
			onProgress: (share) =>
				onProgress(LOOKUP_SHARE + ((1 - LOOKUP_SHARE) * (before + share * text.size)) / bytes),
		});
		before += text.size;
		stacked.push({ name, by, rows, rowsBefore: dialect.linesBeforeData - headerLines });
	}
	const lists = joined.filter((one) => isList(one, customer));
	let firstNew = columnNames.length;
	return {
		text: csv.blob(),
		sheets: [],
		sheet: null,
		notes: [],
		several: {
			columnNames: names,
			stacked,
			joined: joined.map((one) => {
				const { taken, matched, unmatched, seen, lookup } = one;
				const { source, key, rows, counted, byKey } = lookup;
				return {
					name: source.name,
					salesKey: columnNames[key.sales] ?? '',
					ownKey: lookup.columnNames[key.own] ?? '',
					matched,
					unmatched,
					rows,
					columns: names.slice(firstNew, (firstNew += taken.length)),
					counted: counted && rows > byKey.size,
					people: lists.includes(one) ? byKey.size - seen.size : 0,
				};
			}),
			notUsed,
			salesRoles,
			listed: peopleWithoutSales(lists),
		},
	};
}
