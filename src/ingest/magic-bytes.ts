// Tells by its first bytes that a file is no text table.
import { ProblemError } from '../domain/problem.ts';

type LooksLike = 'binary' | 'pdf' | 'image' | 'spreadsheet' | 'zip';

const SIGNATURES: readonly (readonly [readonly number[], LooksLike])[] = [
	[[0x25, 0x50, 0x44, 0x46], 'pdf'],
	[[0x89, 0x50, 0x4e, 0x47], 'image'],
	[[0xff, 0xd8, 0xff], 'image'],
	[[0x47, 0x49, 0x46, 0x38], 'image'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'spreadsheet'],
	[[0x1f, 0x8b], 'zip'],
	[[0x37, 0x7a, 0xbc, 0xaf], 'zip'],
	[[0x52, 0x61, 0x72, 0x21], 'zip'],
	[[0x50, 0x41, 0x52, 0x31], 'binary'],
];
const ZIP = [0x50, 0x4b];
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
	signature.every((byte, index) => bytes[index] === byte);

/** What the bytes look like, null when nothing speaks against text. */
function signatureOf(bytes: Uint8Array): LooksLike | null {
	if (startsWith(bytes, ZIP) && (bytes[2] ?? 0xff) < 9) {
		const names = String.fromCharCode(...bytes.subarray(0, 4096));
		return /\[Content_Types\]|xl\/|mimetypeapplication\/vnd\.oasis/.test(names) ? 'spreadsheet' : 'zip';
	}
	return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] ?? null;
}

/** @throws ProblemError `not-a-table` for PDF, pictures, archives, workbooks and other known binary files. */
export function refuseKnownFormats(bytes: Uint8Array): void {
	const looksLike = signatureOf(bytes);
	if (looksLike !== null) throw new ProblemError({ kind: 'not-a-table', looksLike });
}

/** @throws ProblemError `not-a-table` when decoded text is full of control characters. */
export function refuseControlCharacters(text: string): void {
	const head = text.slice(0, 65_536);
	let controls = 0;
	for (let index = 0; index < head.length; index++) {
		const code = head.charCodeAt(index);
		if (code < 9 || (code > 13 && code < 32)) controls++;
	}
	if (controls > head.length * 0.02) throw new ProblemError({ kind: 'not-a-table', looksLike: 'binary' });
}
