// Gathers flat records into comma text whose columns the first thousand decide.
import { CsvText } from './csv-text.ts';
import type { FlatRecord } from './json-record.ts';
import type { OpenNote } from './notes.ts';

const DECIDING_RECORDS = 1000;

export class RecordsCsv {
	records = 0;
	private readonly csv = new CsvText();
	private readonly columns = new Set<string>();
	private readonly late = new Set<string>();
	private readonly leftOut = new Set<string>();
	private unreadable = 0;
	private waiting: ReadonlyMap<string, string>[] = [];

	/** null is a record that could not be read. */
	add(record: FlatRecord | null): void {
		if (record === null) {
			this.unreadable++;
			return;
		}
		for (const key of record.leftOut) this.leftOut.add(key);
		if (this.records++ < DECIDING_RECORDS) {
			for (const key of record.cells.keys()) this.columns.add(key);
			this.waiting.push(record.cells);
			if (this.records === DECIDING_RECORDS) this.writeWaiting();
			return;
		}
		for (const key of record.cells.keys()) if (!this.columns.has(key)) this.late.add(key);
		this.write(record.cells);
	}

	/** Ends the text. */
	blob(): Blob {
		if (this.records < DECIDING_RECORDS) this.writeWaiting();
		return this.csv.blob();
	}

	notes(): readonly OpenNote[] {
		const notes: OpenNote[] = [];
		const leftOut = [...this.leftOut].filter((key) => !this.columns.has(key));
		if (leftOut.length > 0) notes.push({ kind: 'nested-left-out', columns: leftOut });
		if (this.late.size > 0) notes.push({ kind: 'late-keys-left-out', columns: [...this.late] });
		if (this.unreadable > 0) notes.push({ kind: 'unreadable-records', records: this.unreadable });
		return notes;
	}

	private writeWaiting(): void {
		this.csv.add([...this.columns]);
		for (const cells of this.waiting) this.write(cells);
		this.waiting = [];
	}

	private write(cells: ReadonlyMap<string, string>): void {
		this.csv.add(Array.from(this.columns, (column) => cells.get(column) ?? ''));
	}
}
