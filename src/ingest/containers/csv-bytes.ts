// Gathers comma text as the bytes of UTF-8, for writers that copy bytes and never make a string of them.

const PIECE_BYTES = 1 << 20;

export class CsvBytes {
	#pieces: Blob[] = [];
	#buffer = new Uint8Array(2 * PIECE_BYTES);
	#end = 0;
	readonly #encoder = new TextEncoder();

	/** A line whose cells are quoted where they must be. */
	addLine(line: string): void {
		const text = `${line}\n`;
		this.#makeRoom(text.length * 3);
		this.#end += this.#encoder.encodeInto(text, this.#buffer.subarray(this.#end)).written;
	}

	/** Hands out room for a line; the writer says where the line ends, -1 where there is none. */
	write(room: number, writer: (out: Uint8Array, at: number) => number): boolean {
		this.#makeRoom(room);
		const end = writer(this.#buffer, this.#end);
		if (end >= 0) this.#end = end;
		return end >= 0;
	}

	blob(): Blob {
		this.#flush();
		return new Blob(this.#pieces, { type: 'text/csv' });
	}

	#makeRoom(bytes: number): void {
		if (this.#end > PIECE_BYTES) this.#flush();
		if (this.#end + bytes <= this.#buffer.length) return;
		this.#flush();
		if (bytes > this.#buffer.length) this.#buffer = new Uint8Array(bytes);
	}

	#flush(): void {
		if (this.#end > 0) this.#pieces.push(new Blob([this.#buffer.subarray(0, this.#end)]));
		this.#end = 0;
	}
}
