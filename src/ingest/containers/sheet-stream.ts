// Reads the rows of a sheet's XML as it streams by and writes them as comma text; anything unusual ends it.
import { CsvText } from './csv-text.ts';
import type { SaleSign } from './notes.ts';
import { saleSigns } from './sheet-choice.ts';
import type { NumberToText } from './sheet-styles.ts';
import { attribute, itemText, unescaped } from './xml-text.ts';

/** What is not read here; the library reads it. */
export class UnusualSheet extends Error {}

/** Rows are held back until so many characters have come, as only then it is known which columns hold anything. */
const HELD_CHARACTERS = 4_000_000;
const HEADER_WITHIN_ROWS = 40;
const HEADER_WORDS = 3;

export interface SheetContext {
	readonly strings: readonly string[];
	readonly numbers: readonly NumberToText[];
}

/** The column of an address such as AB12, from 0. */
function columnOf(address: string): number {
	let column = 0;
	for (let at = 0; at < address.length; at++) {
		const code = address.charCodeAt(at);
		if (code < 65 || code > 90) break;
		column = column * 26 + code - 64;
	}
	return column - 1;
}

/** Takes a sheet's XML in pieces. */
export class SheetStream {
	/** Up to the last row that holds anything. */
	rows = 0;
	filled = 0;
	hasHeader = false;
	/** What the words of the header say; of several rows of words the one that says most. */
	tells: readonly SaleSign[] = [];
	hiddenRows = 0;
	uncomputed = 0;
	errors = 0;
	merges = 0;
	/** A merged area spans rows, so that its words may hold for each of them. */
	tallMerges = false;
	readonly #csv = new CsvText();
	readonly #context: SheetContext;
	/** Rows that are not yet written; undefined is a row without cells. */
	#held: (string[] | undefined)[] = [];
	#heldCharacters = 0;
	/** Of what holds anything; frozen with the first row written. */
	#first = Infinity;
	#end = 0;
	#written = false;
	#rest = '';
	#part: 'before' | 'rows' | 'after' = 'before';
	#row = 0;

	constructor(context: SheetContext) {
		this.#context = context;
	}

	add(piece: string): void {
		let text = this.#rest + piece;
		if (this.#part === 'before') {
			const start = text.indexOf('<sheetData');
			if (start < 0) {
				this.#rest = text.slice(-20);
				if (text.includes(':sheetData')) throw new UnusualSheet('a namespace prefix');
				return;
			}
			const open = text.indexOf('>', start);
			if (open < 0) return void (this.#rest = text.slice(start));
			this.#part = text.charCodeAt(open - 1) === 47 ? 'after' : 'rows';
			text = text.slice(open + 1);
		}
		if (this.#part === 'rows') {
			let at = 0;
			for (;;) {
				const end = text.indexOf('</row>', at);
				const stop = text.indexOf('</sheetData>', at);
				if (end >= 0 && (stop < 0 || end < stop)) {
					this.#readRows(text, at, end);
					at = end + 6;
				} else if (stop >= 0) {
					this.#readRows(text, at, stop);
					this.#part = 'after';
					at = stop;
					break;
				} else break;
			}
			text = text.slice(at);
		}
		if (this.#part === 'after') {
			this.merges += (text.match(/<mergeCell /g) ?? []).length;
			for (const [, first, last] of text.matchAll(/<mergeCell ref="[A-Z]+(\d+):[A-Z]+(\d+)"/g))
				if (first !== last) this.tallMerges = true;
			text = text.slice(text.lastIndexOf('<'));
			if (text.includes('<mergeCell ')) this.merges--;
		}
		this.#rest = text;
	}

	/** The rest, and what was held. */
	end(): Blob {
		if (this.#part !== 'after') throw new UnusualSheet('it breaks off');
		if (this.#rest.includes('<mergeCell ')) this.merges++;
		this.#write();
		return this.#csv.blob();
	}

	/** The first column that holds anything, and the one after the last. */
	get firstColumn(): number {
		return this.filled > 0 ? this.#first : 0;
	}

	/** Rows between two closing tags: empty ones close themselves. */
	#readRows(text: string, from: number, end: number): void {
		let at = text.indexOf('<row', from);
		while (at >= 0 && at < end) {
			const open = text.indexOf('>', at);
			const tag = text.slice(at, open);
			const number = Number(attribute(tag, 'r'));
			if (!(number > this.#row)) throw new UnusualSheet('rows without their number, or in no order');
			for (; this.#row < number - 1; this.#row++) this.#held.push(undefined);
			this.#row = number;
			if (/ hidden="(?:1|true)"/.test(tag)) this.hiddenRows++;
			if (text.charCodeAt(open - 1) === 47) {
				this.#held.push(undefined);
				at = text.indexOf('<row', open);
				continue;
			}
			this.#readCells(text, open + 1, end);
			return;
		}
	}

	#readCells(text: string, from: number, end: number): void {
		const cells: string[] = [];
		let words = 0;
		let filled = 0;
		let at = text.indexOf('<c ', from);
		if (at < 0 || at >= end) {
			if (text.slice(from, end).includes('<')) throw new UnusualSheet('cells of another kind');
			this.#held.push(undefined);
			return;
		}
		let before = -1;
		while (at >= 0 && at < end) {
			const open = text.indexOf('>', at);
			const tag = text.slice(at + 2, open);
			const closed = text.charCodeAt(open - 1) === 47;
			const close = closed ? open : text.indexOf('</c>', open);
			if (close < 0 || close > end) throw new UnusualSheet('a cell that does not close');
			const column = columnOf(attribute(tag, 'r'));
			if (!(column > before)) throw new UnusualSheet('cells without their address, or in no order');
			before = column;
			if (!closed) {
				const cell = this.#cell(attribute(tag, 't'), attribute(tag, 's'), text, open + 1, close);
				if (cell !== null) {
					while (cells.length < column) cells.push('');
					cells[column] = cell.text;
					if (!cell.word || cell.text.trim() !== '') {
						filled++;
						if (cell.word) words++;
						if (column < this.#first || column >= this.#end) this.#widen(column);
					}
					this.#heldCharacters += cell.text.length + 1;
				}
			}
			at = text.indexOf('<c ', close);
		}
		this.#held.push(cells);
		if (filled > 0) {
			this.filled += filled;
			this.rows = this.#row;
			if (this.#row <= HEADER_WITHIN_ROWS && words === filled && words >= HEADER_WORDS) {
				this.hasHeader = true;
				const tells = saleSigns(cells);
				if (tells.length > this.tells.length) this.tells = tells;
			}
			if (this.#heldCharacters > HELD_CHARACTERS) this.#write();
		}
	}

	#widen(column: number): void {
		if (this.#written) throw new UnusualSheet('a wider row far below');
		if (column < this.#first) this.#first = column;
		if (column >= this.#end) this.#end = column + 1;
	}

	/** The text of a cell; null where it holds nothing. */
	#cell(type: string, style: string, text: string, from: number, end: number) {
		const inside = text.slice(from, end);
		const open = inside.indexOf('<v>');
		const close = open < 0 ? -1 : inside.indexOf('</v>', open);
		const value = close < 0 ? null : inside.slice(open + 3, close);
		if (open < 0 && inside.includes('<v ')) throw new UnusualSheet('a value with attributes');
		if (inside.includes('<f') && /(?:<\/f>|<f\b[^>]*\/>)\s*$/.test(inside)) this.uncomputed++;
		switch (type) {
			case '':
			case 'n':
				return value === null || value === '' ? null : { text: this.#number(value, style), word: false };
			case 's': {
				const shared = value === null ? '' : this.#context.strings[Number(value)];
				if (shared === undefined) throw new UnusualSheet('a text that is not in the list');
				return value === null ? null : { text: shared, word: true };
			}
			case 'str':
				return { text: value === null ? '' : unescaped(value), word: true };
			case 'inlineStr': {
				const inline = itemText(inside);
				if (inline === null) throw new UnusualSheet('phonetic text');
				return { text: inline, word: true };
			}
			case 'b':
				if (value !== '0' && value !== '1') throw new UnusualSheet('a truth value in words');
				return { text: value === '1' ? 'true' : 'false', word: false };
			case 'e':
				this.errors++;
				return { text: '', word: false };
			default:
				throw new UnusualSheet(`a cell of type ${type}`);
		}
	}

	#number(value: string, style: string): string {
		const number = Number(value);
		if (Number.isNaN(number)) throw new UnusualSheet('a number that is none');
		const write = this.#context.numbers[style === '' ? 0 : Number(style)];
		if (!write) throw new UnusualSheet('a style that is not in the list');
		return write(number);
	}

	/** Writes the rows that were held, up to the last that holds anything. */
	#write(): void {
		const width = Math.max(0, this.#end - this.firstColumn);
		const count = this.#held.length - (this.#row - this.rows);
		for (let index = 0; index < count; index++) {
			const cells = this.#held[index] ?? [];
			const row = cells.slice(this.firstColumn, this.#end);
			while (row.length < width) row.push('');
			this.#csv.add(row);
		}
		if (count > 0) this.#written = true;
		this.#held = this.#held.slice(Math.max(0, count));
		this.#heldCharacters = 0;
	}
}
