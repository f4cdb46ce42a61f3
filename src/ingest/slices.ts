// Reads the slices of a file that its sample is made of: the head, some of the middle, and the tail.
import type { Decoder } from './decoding.ts';

const WHOLE_FILE_BYTES = 1024 * 1024;
const HEAD_BYTES = 512 * 1024;
const MIDDLE_BYTES = 64 * 1024;
const MIDDLE_SLICES = 4;
const TAIL_BYTES = 128 * 1024;

export interface Slice {
	readonly bytes: Uint8Array;
	/** The slice begins or ends inside the file, and so perhaps inside a line or a character. */
	readonly cutStart: boolean;
	readonly cutEnd: boolean;
}

/** One slice for a small file; otherwise head, middle slices and tail, each at an even offset. */
export async function slicesOf(file: Blob): Promise<readonly Slice[]> {
	const read = async (start: number, end: number): Promise<Slice> => ({
		bytes: new Uint8Array(await file.slice(start, end).arrayBuffer()),
		cutStart: start > 0,
		cutEnd: end < file.size,
	});
	if (file.size <= WHOLE_FILE_BYTES) return [await read(0, file.size)];
	const tail = 2 * Math.floor((file.size - TAIL_BYTES) / 2);
	const step = (tail - HEAD_BYTES) / (MIDDLE_SLICES + 1);
	const middles = Array.from({ length: MIDDLE_SLICES }, (_, index) => {
		const start = 2 * Math.floor((HEAD_BYTES + step * (index + 1)) / 2);
		return read(start, Math.min(start + MIDDLE_BYTES, file.size));
	});
	return Promise.all([read(0, HEAD_BYTES), ...middles, read(tail, file.size)]);
}

/** The decoded text of a slice without its cut first and last lines; line ends are \n. */
export function wholeLines(slice: Slice, decoder: Decoder): string {
	const text = decoder.decode(slice.bytes).replace(/\r\n?/g, '\n');
	const start = slice.cutStart ? text.indexOf('\n') + 1 : 0;
	const end = slice.cutEnd ? text.lastIndexOf('\n') + 1 : text.length;
	return text.slice(start, Math.max(start, end));
}
