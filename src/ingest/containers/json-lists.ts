// Finds the lists of objects in JSON text as it streams by, and hands out the text of their items.

export interface JsonListener {
	/** A list that holds objects begins; lists inside its items do not count. */
	readonly onList: (list: number) => void;
	/** The text of one item of the list. */
	readonly onItem: (list: number, text: string) => void;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const COMMA = 44;

/** Takes text in pieces; `end` tells whether everything that was opened was closed. */
export class JsonLists {
	private depth = 0;
	/** Inside a text, and whether the next character is escaped. */
	private quoted = false;
	private escaped = false;
	/** The depth of the items of the list being read, 0 outside of lists. */
	private itemDepth = 0;
	/** `[` was the last thing seen. */
	private listOpens = false;
	private lists = 0;
	/** Text of the item so far, from earlier pieces. */
	private begun = '';
	private readonly listener: JsonListener;

	constructor(listener: JsonListener) {
		this.listener = listener;
	}

	add(text: string): void {
		let itemStart = 0;
		const itemEnds = (end: number): void => {
			const item = this.begun + text.slice(itemStart, end);
			this.begun = '';
			itemStart = end + 1;
			if (item.trim() !== '') this.listener.onItem(this.lists, item);
		};
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (this.quoted) {
				if (this.escaped) this.escaped = false;
				else if (code === BACKSLASH) this.escaped = true;
				else if (code === QUOTE) this.quoted = false;
				continue;
			}
			if (code <= 32) continue;
			const opened = this.listOpens;
			this.listOpens = false;
			if (code === QUOTE) this.quoted = true;
			else if (code === OPEN_OBJECT) {
				if (opened && this.itemDepth === 0) {
					this.itemDepth = this.depth;
					this.listener.onList(++this.lists);
					itemStart = at;
				}
				this.depth++;
			} else if (code === OPEN_LIST) {
				this.depth++;
				this.listOpens = true;
			} else if (code === CLOSE_OBJECT) this.depth--;
			else if (code === CLOSE_LIST) {
				if (this.depth-- === this.itemDepth && this.itemDepth > 0) {
					itemEnds(at);
					this.itemDepth = 0;
				}
			} else if (code === COMMA && this.depth === this.itemDepth && this.itemDepth > 0) itemEnds(at);
		}
		if (this.itemDepth > 0) this.begun += text.slice(itemStart);
	}

	/** False for text that breaks off. */
	end(): boolean {
		return this.depth === 0 && !this.quoted;
	}
}
