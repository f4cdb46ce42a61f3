// Writes rows as comma text in UTF-8, in pieces that a browser may keep out of memory.

const PIECE_CHARACTERS = 1 << 20;

/** A cell as comma text has it. */
export function quoted(cell: string): string {
	return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Gathers rows; `blob` ends it. */
export class CsvText {
	private readonly pieces: Blob[] = [];
	private lines: string[] = [];
	private characters = 0;

	add(cells: readonly string[]): void {
		this.addLine(cells.map(quoted).join(','));
	}

	/** A line whose cells are quoted where they must be. */
	addLine(line: string): void {
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
