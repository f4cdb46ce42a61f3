// Reads the list of a zip's members from its end, without unpacking anything (APPNOTE.TXT 6.3.10, zip64 included).
import { ProblemError } from '../../domain/problem.ts';

export interface ZipMember {
	/** With forward slashes. */
	readonly name: string;
	readonly encrypted: boolean;
	/** 0 is stored, 8 deflated. */
	readonly method: number;
	readonly crc: number;
	readonly packedBytes: number;
	/** As declared. */
	readonly bytes: number;
	/** Where its local header starts in the file. */
	readonly start: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_557;
/** A list longer than this is no one's sales export. */
const LONGEST_DIRECTORY = 64 * 1024 * 1024;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

const view = async (file: Blob, start: number, end: number): Promise<DataView> =>
	new DataView(await file.slice(Math.max(0, start), end).arrayBuffer());
const long = (data: DataView, at: number): number => Number(data.getBigUint64(at, true));

/** UTF-8 where the zip says so or the bytes are; else as Windows in Thailand or elsewhere would write it. */
function nameOf(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const thai = bytes.every((byte) => byte < 0x80 || (byte > 0xa0 && byte < 0xfc));
		return new TextDecoder(thai ? 'windows-874' : 'windows-1252').decode(bytes);
	}
}

/** The fields of one kind among an entry's extra fields. */
function extraField(data: DataView, start: number, end: number, kind: number): DataView | null {
	for (let at = start; at + 4 <= end; at += 4 + data.getUint16(at + 2, true)) {
		const length = data.getUint16(at + 2, true);
		if (data.getUint16(at, true) === kind && at + 4 + length <= end)
			return new DataView(data.buffer, data.byteOffset + at + 4, length);
	}
	return null;
}

function memberAt(data: DataView, at: number, shift: number): { member: ZipMember; next: number } {
	const nameEnd = at + 46 + data.getUint16(at + 28, true);
	const extraEnd = nameEnd + data.getUint16(at + 30, true);
	const wide = extraField(data, nameEnd, extraEnd, 1);
	let wideAt = 0;
	const size = (offset: number): number => {
		const value = data.getUint32(at + offset, true);
		if (value !== FULL_32 || wide === null) return value;
		wideAt += 8;
		return long(wide, wideAt - 8);
	};
	const bytes = size(24);
	const packedBytes = size(20);
	const start = size(42) + shift;
	const utf8 = extraField(data, nameEnd, extraEnd, 0x7075);
	const raw = utf8
		? new Uint8Array(utf8.buffer, utf8.byteOffset + 5, utf8.byteLength - 5)
		: new Uint8Array(data.buffer, data.byteOffset + at + 46, nameEnd - at - 46);
	const member = {
		name: nameOf(raw).replaceAll('\\', '/'),
		encrypted: (data.getUint16(at + 8, true) & 1) === 1,
		method: data.getUint16(at + 10, true),
		crc: data.getUint32(at + 16, true),
		packedBytes,
		bytes,
		start,
	};
	return { member, next: extraEnd + data.getUint16(at + 32, true) };
}

/** Where the directory lies: its own start and length, and by how many bytes the file begins later than it thinks. */
async function findDirectory(file: Blob): Promise<{ start: number; length: number; shift: number }> {
	const tailStart = Math.max(0, file.size - LONGEST_COMMENT);
	const tail = await view(file, tailStart, file.size);
	let at = tail.byteLength - 22;
	while (at >= 0 && tail.getUint32(at, true) !== END) at--;
	if (at < 0) throw new RangeError('no end of central directory');
	const length = tail.getUint32(at + 12, true);
	const offset = tail.getUint32(at + 16, true);
	const entries = tail.getUint16(at + 10, true);
	const wide = at >= 20 && tail.getUint32(at - 20, true) === END_64_LOCATOR;
	if (wide && (length === FULL_32 || offset === FULL_32 || entries === FULL_16)) {
		const endStart = long(tail, at - 20 + 8);
		const end = await view(file, endStart, endStart + 56);
		return { start: long(end, 48), length: long(end, 40), shift: 0 };
	}
	const start = tailStart + at - length;
	return { start, length, shift: start - offset };
}

/**
 * The files inside a zip, folders left out.
 * @throws ProblemError `damaged-file` when the list is missing or makes no sense.
 */
export async function zipMembers(file: Blob): Promise<readonly ZipMember[]> {
	try {
		const { start, length, shift } = await findDirectory(file);
		if (start < 0 || length > LONGEST_DIRECTORY || start + length > file.size)
			throw new RangeError('directory outside the file');
		const data = await view(file, start, start + length);
		const members: ZipMember[] = [];
		for (let at = 0; at + 46 <= data.byteLength && data.getUint32(at, true) === ENTRY;) {
			const { member, next } = memberAt(data, at, shift);
			if (!member.name.endsWith('/')) members.push(member);
			at = next;
		}
		return members;
	} catch (error) {
		if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
		throw new ProblemError({ kind: 'damaged-file', container: 'zip' }, { cause: error });
	}
}
