// Unpacks gzip files and single members of a zip as streams, never beyond a limit.
import { Gunzip } from 'fflate';
import { ProblemError } from '../../domain/problem.ts';
import { crc32 } from './crc32.ts';
import type { ZipMember } from './zip-directory.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What we unpack at most; more is a trap or no file for a browser. */
export const MOST_UNPACKED_BYTES = 4_000_000_000;

export interface UnpackOptions {
	readonly signal: AbortSignal;
	readonly onProgress?: (share: number) => void;
	/** Default MOST_UNPACKED_BYTES; a test makes it small. */
	readonly mostBytes?: number;
}

const damaged = (container: 'zip' | 'gzip', cause?: unknown): ProblemError =>
	new ProblemError({ kind: 'damaged-file', container }, { cause });

/** Passes bytes on, looks at each piece, and stops at the limit. */
function watched(
	most: number,
	look: (piece: Bytes) => void,
	check: () => void = () => undefined,
): TransformStream<Bytes, Bytes> {
	let bytes = 0;
	return new TransformStream({
		transform(piece, controller) {
			bytes += piece.length;
			if (bytes > most) throw new ProblemError({ kind: 'too-large-inside' });
			look(piece);
			controller.enqueue(piece);
		},
		flush: check,
	});
}

const counted = (packed: Blob, onProgress: (share: number) => void): ReadableStream<Bytes> => {
	let read = 0;
	const look = (piece: Bytes): void => onProgress(Math.min(1, (read += piece.length) / packed.size));
	return packed.stream().pipeThrough(watched(Infinity, look));
};

/** The whole stream as a blob; what goes wrong on the way is the container's damage, or the reader's wish. */
async function gathered(
	stream: ReadableStream<Bytes>,
	container: 'zip' | 'gzip',
	signal: AbortSignal,
): Promise<Blob> {
	const pieces: Blob[] = [];
	let waiting: Bytes[] = [];
	let bytes = 0;
	const reader = stream.getReader();
	try {
		for (;;) {
			if (signal.aborted) throw new ProblemError({ kind: 'cancelled' });
			const { done, value } = await reader.read();
			if (value) waiting.push(value);
			if (value) bytes += value.length;
			if (done || bytes > 1 << 22) {
				pieces.push(new Blob(waiting));
				waiting = [];
				bytes = 0;
			}
			if (done) return new Blob(pieces);
		}
	} catch (error) {
		await reader.cancel().catch(() => undefined);
		if (error instanceof ProblemError) throw error;
		if (error instanceof DOMException && error.name.startsWith('Not'))
			throw new ProblemError({ kind: 'file-changed' }, { cause: error });
		throw damaged(container, error);
	}
}

/** Several gzip files in a row, which the browser's own inflater refuses. */
function gunzipped(): TransformStream<Bytes, Bytes> {
	const gunzip = new Gunzip();
	return new TransformStream<Bytes, Bytes>({
		start(controller) {
			gunzip.ondata = (piece) => piece.length > 0 && controller.enqueue(piece as Bytes);
		},
		transform: (piece) => gunzip.push(piece),
		flush: () => gunzip.push(new Uint8Array(), true),
	});
}

/** @throws ProblemError `damaged-file`, `too-large-inside`, `cancelled`, `file-changed`. */
export async function gunzip(file: Blob, options: UnpackOptions): Promise<Blob> {
	const { signal, onProgress = () => undefined, mostBytes = MOST_UNPACKED_BYTES } = options;
	const through = (inflater: ReadableWritablePair<Bytes, Bytes>): Promise<Blob> =>
		gathered(
			counted(file, onProgress)
				.pipeThrough(inflater)
				.pipeThrough(watched(mostBytes, () => undefined)),
			'gzip',
			signal,
		);
	try {
		return await through(new DecompressionStream('gzip') as ReadableWritablePair<Bytes, Bytes>);
	} catch (error) {
		if (!(error instanceof ProblemError) || error.problem.kind !== 'damaged-file') throw error;
		return through(gunzipped());
	}
}

/**
 * One member of a zip as it inflates; the stream fails where size or sum are not as declared.
 * @throws ProblemError `password-protected`, `unknown-packing`, `too-large-inside`, `damaged-file`.
 */
export async function memberStream(
	file: Blob,
	member: ZipMember,
	options: Omit<UnpackOptions, 'signal'>,
): Promise<ReadableStream<Bytes>> {
	const { onProgress = () => undefined, mostBytes = MOST_UNPACKED_BYTES } = options;
	if (member.encrypted) throw new ProblemError({ kind: 'password-protected', container: 'zip' });
	if (member.bytes > mostBytes) throw new ProblemError({ kind: 'too-large-inside' });
	if (member.method !== 0 && member.method !== 8) throw new ProblemError({ kind: 'unknown-packing' });
	const local = new DataView(await file.slice(member.start, member.start + 30).arrayBuffer());
	if (local.byteLength < 30 || local.getUint32(0, true) !== 0x04034b50) throw damaged('zip');
	const start = member.start + 30 + local.getUint16(26, true) + local.getUint16(28, true);
	let crc = 0;
	let bytes = 0;
	const look = (piece: Bytes): void => {
		crc = crc32(piece, crc);
		bytes += piece.length;
	};
	const check = (): void => {
		if (bytes !== member.bytes || crc !== member.crc) throw damaged('zip');
	};
	const packed = counted(file.slice(start, start + member.packedBytes), onProgress);
	const plain =
		member.method === 0
			? packed
			: packed.pipeThrough(new DecompressionStream('deflate-raw') as ReadableWritablePair<Bytes, Bytes>);
	return plain.pipeThrough(watched(mostBytes, look, check));
}

/** One member of a zip. @throws ProblemError as `memberStream`, and `cancelled`, `file-changed`. */
export async function inflateMember(file: Blob, member: ZipMember, options: UnpackOptions): Promise<Blob> {
	return gathered(await memberStream(file, member, options), 'zip', options.signal);
}
