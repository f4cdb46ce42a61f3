// Gathers JSON records into comma text whose columns the first thousand decide.
import { CsvBytes } from './csv-bytes.ts';
import { quoted } from './csv-text.ts';
import { flatten } from './json-record.ts';
import type { OpenNote } from './notes.ts';
import { RecordPlan } from './record-plan.ts';

const DECIDING_RECORDS = 1000;
/** Ways in which the records of a file are built, as where empty fields are left out. */
const MOST_PLANS = 8;
/** After so many records that fit no plan no further one is made. */
const MOST_MISSES = 200;

export class RecordsCsv {
	records = 0;
	readonly #csv = new CsvBytes();
	readonly #columns = new Set<string>();
	readonly #late = new Set<string>();
	readonly #leftOut = new Set<string>();
	#unreadable = 0;
	#waiting: ReadonlyMap<string, string>[] = [];
	/** The columns once they are decided. */
	#names: readonly string[] = [];
	/** The one that fitted last stands first. */
	#plans: RecordPlan[] = [];
	#misses = 0;
	readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	readonly #encoder = new TextEncoder();

	/** One record as JSON in UTF-8. */
	add(bytes: Uint8Array, start = 0, end = bytes.length): void {
		for (const plan of this.#plans) {
			const room = plan.room(end - start);
			if (!this.#csv.write(room, (out, at) => plan.write(bytes, start, end, out, at))) continue;
			this.records++;
			if (plan !== this.#plans[0]) this.#plans = [plan, ...this.#plans.filter((other) => other !== plan)];
			return;
		}
		this.#addSlowly(this.#decoder.decode(bytes.subarray(start, end)));
	}

	/** One record as JSON. */
	addText(text: string): void {
		if (this.#plans.length > 0) this.add(this.#encoder.encode(text));
		else this.#addSlowly(text);
	}

	/** Ends the text. */
	blob(): Blob {
		if (this.records < DECIDING_RECORDS) this.#writeWaiting();
		return this.#csv.blob();
	}

	notes(): readonly OpenNote[] {
		const notes: OpenNote[] = [];
		const leftOut = [...this.#leftOut].filter((key) => !this.#columns.has(key));
		if (leftOut.length > 0) notes.push({ kind: 'nested-left-out', columns: leftOut });
		if (this.#late.size > 0) notes.push({ kind: 'late-keys-left-out', columns: [...this.#late] });
		if (this.#unreadable > 0) notes.push({ kind: 'unreadable-records', records: this.#unreadable });
		return notes;
	}

	#addSlowly(text: string): void {
		const record = flatten(text);
		if (record === null) {
			this.#unreadable++;
			return;
		}
		for (const key of record.leftOut) this.#leftOut.add(key);
		if (this.records++ < DECIDING_RECORDS) {
			for (const key of record.cells.keys()) this.#columns.add(key);
			this.#waiting.push(record.cells);
			if (this.records === DECIDING_RECORDS) this.#writeWaiting();
			return;
		}
		for (const key of record.cells.keys()) if (!this.#columns.has(key)) this.#late.add(key);
		this.#write(record.cells);
		if (this.#misses++ < MOST_MISSES) this.#plan(text);
	}

	#plan(text: string): void {
		const plan = RecordPlan.of(text, this.#names);
		if (plan) this.#plans = [plan, ...this.#plans].slice(0, MOST_PLANS);
	}

	#writeWaiting(): void {
		this.#names = [...this.#columns];
		this.#csv.addLine(this.#names.map(quoted).join(','));
		for (const cells of this.#waiting) this.#write(cells);
		this.#waiting = [];
	}

	#write(cells: ReadonlyMap<string, string>): void {
		this.#csv.addLine(this.#names.map((column) => quoted(cells.get(column) ?? '')).join(','));
	}
}
