// Writes several files as one comma text: sales stacked, what is looked up beside them. Runs in the worker, or directly under Node.
import { CsvText } from '../containers/csv-text.ts';
import type { Converted } from '../containers/notes.ts';
import { uniqueNames } from '../header-row.ts';
import type { Cells } from '../records.ts';
import { keyText, lookupOf, type Lookup } from './lookup.ts';
import { eachRecords } from './record-stream.ts';
import type { NotUsedFile, SeveralTask, StackedFile, StackSource } from './several-files.ts';

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

	constructor(lookup: Lookup, salesNames: readonly string[], sample: readonly Cells[]) {
		this.lookup = lookup;
		const { columnNames } = lookup.source.dialect;
		const says = (index: number): boolean => {
			const same = salesNames.findIndex((name) => name.toLowerCase() === columnNames[index]?.toLowerCase());
			return same < 0 || sample.some((line) => differs(line, same, index, lookup));
		};
		this.taken = columnNames
			.map((_, index) => index)
			.filter((index) => index !== lookup.key.own && says(index));
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
		return this.taken.map((index) => found[index] ?? '');
	}
}

/** The names of all columns; a joined one whose name is taken carries its file's name. */
function namesOf(columnNames: readonly string[], joined: readonly Joined[]): readonly string[] {
	const names = [...columnNames];
	for (const { taken, lookup } of joined) {
		const { name, dialect } = lookup.source;
		const had = new Set(names.map((one) => one.toLowerCase()));
		for (const index of taken) {
			const own = dialect.columnNames[index] ?? '';
			names.push(had.has(own.toLowerCase()) ? `${own} (${name.replace(/\.[^.]*$/, '')})` : own);
		}
	}
	return uniqueNames(names, names.length);
}

export async function writeTogether(
	{ columnNames, salesRoles, stack, joins }: SeveralTask,
	onProgress: (share: number) => void,
): Promise<Converted> {
	const sample = await sampleOf(stack);
	const joined: Joined[] = [];
	const notUsed: NotUsedFile[] = [];
	for (const [index, source] of joins.entries()) {
		const lookup = await lookupOf(source, sample, (share) =>
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
	for (const { name, text, dialect, columns, by, headerLines } of stack) {
		let rows = 0;
		const add = (records: readonly Cells[]): void => {
			rows += records.length;
			for (const cells of records) {
				const line = placed(cells, columns);
				for (const one of joined) line.push(...one.cellsFor(line));
				csv.add(line);
			}
		};
		await eachRecords(text, dialect, add, {
			onProgress: (share) =>
				onProgress(LOOKUP_SHARE + ((1 - LOOKUP_SHARE) * (before + share * text.size)) / bytes),
		});
		before += text.size;
		stacked.push({ name, by, rows, rowsBefore: dialect.linesBeforeData - headerLines });
	}
	let firstNew = columnNames.length;
	return {
		text: csv.blob(),
		sheets: [],
		sheet: null,
		notes: [],
		several: {
			columnNames: names,
			stacked,
			joined: joined.map(({ taken, matched, unmatched, lookup: { source, key, rows } }) => ({
				name: source.name,
				salesKey: columnNames[key.sales] ?? '',
				ownKey: source.dialect.columnNames[key.own] ?? '',
				matched,
				unmatched,
				rows,
				columns: names.slice(firstNew, (firstNew += taken.length)),
			})),
			notUsed,
			salesRoles,
		},
	};
}
