// Writes rows as comma text in UTF-8, in pieces that a browser may keep out of memory.

const PIECE_CHARACTERS = 1 << 20;

function quoted(cell: string): string {
	return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Gathers rows; `blob` ends it. */
export class CsvText {
	private readonly pieces: Blob[] = [];
	private lines: string[] = [];
	private characters = 0;

	add(cells: readonly string[]): void {
		const line = cells.map(quoted).join(',');
		this.lines.push(line);
		this.characters += line.length + 1;
		if (this.characters > PIECE_CHARACTERS) this.flush();
	}

	blob(): Blob {
		this.flush();
		return new Blob(this.pieces, { type: 'text/csv' });
	}

	private flush(): void {
		if (this.lines.length > 0) this.pieces.push(new Blob([`${this.lines.join('\n')}\n`]));
		this.lines = [];
		this.characters = 0;
	}
}
