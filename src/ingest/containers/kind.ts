// Tells by its content what a file is, whatever its name says.
import { ProblemError } from '../../domain/problem.ts';
import { compoundStreams } from './compound-file.ts';
import { textKindOf, type TextKind } from './text-kind.ts';
import { zipMembers, type ZipMember } from './zip-directory.ts';

export type Container =
	| { readonly kind: TextKind | 'numbers' | 'pdf' | 'image' | 'parquet' | 'document' }
	| { readonly kind: 'gzip' }
	| { readonly kind: 'zip'; readonly members: readonly ZipMember[] }
	| { readonly kind: 'spreadsheet-zip'; readonly members: readonly ZipMember[] }
	| {
			readonly kind: 'spreadsheet-binary';
			readonly encrypted: boolean;
			/** Excel 5 or 95: its text is in a code page. */
			readonly codePaged: boolean;
	  };
export type ContainerKind = Container['kind'];

const HEAD_BYTES = 65_536;
const SIGNATURES: readonly (readonly [
	readonly number[],
	'pdf' | 'image' | 'gzip' | 'parquet' | 'cfb' | 'zip',
])[] = [
	[[0x50, 0x4b, 3, 4], 'zip'],
	[[0x50, 0x4b, 5, 6], 'zip'],
	[[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'cfb'],
	[[0x1f, 0x8b, 8], 'gzip'],
	[[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
	[[0x50, 0x41, 0x52, 0x31], 'parquet'],
	[[0x89, 0x50, 0x4e, 0x47], 'image'],
	[[0xff, 0xd8, 0xff], 'image'],
	[[0x47, 0x49, 0x46, 0x38], 'image'],
	[[0x49, 0x49, 0x2a, 0], 'image'],
	[[0x4d, 0x4d, 0, 0x2a], 'image'],
];

/** WebP and the camera formats of phones carry their name at byte 8. */
function isNamedImage(bytes: Uint8Array): boolean {
	const at = (start: number): string => String.fromCharCode(...bytes.subarray(start, start + 4));
	return (at(0) === 'RIFF' && at(8) === 'WEBP') || (at(4) === 'ftyp' && /^(?:hei|mif|avi)/.test(at(8)));
}

async function zipKind(file: Blob, head: Uint8Array): Promise<Container> {
	let members: readonly ZipMember[];
	try {
		members = await zipMembers(file);
	} catch (error) {
		const names = String.fromCharCode(...head.subarray(0, 4096));
		const workbook = /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet/.test(names);
		if (!(error instanceof ProblemError) || !workbook) throw error;
		throw new ProblemError({ kind: 'damaged-file', container: 'spreadsheet' }, { cause: error });
	}
	const has = (pattern: RegExp): boolean => members.some(({ name }) => pattern.test(name));
	if (has(/^\/?\[Content_Types\]\.xml$/i) && has(/^\/?xl\/workbook\.(?:xml|bin)$/i))
		return { kind: 'spreadsheet-zip', members };
	if (has(/^mimetype$/) && has(/^content\.xml$/)) {
		const type = String.fromCharCode(...head.subarray(30, 120));
		return /opendocument\.(?!spreadsheet)/.test(type)
			? { kind: 'document' }
			: { kind: 'spreadsheet-zip', members };
	}
	if (has(/^\[Content_Types\]\.xml$/i) && has(/^xl\//i)) return { kind: 'spreadsheet-zip', members };
	if (has(/^Index\/.*\.iwa$|^Index\.zip$|^index\.(?:numbers|apxl|xml\.gz)$/i)) return { kind: 'numbers' };
	if (has(/^word\/document\.xml$|^ppt\/presentation\.xml$/i)) return { kind: 'document' };
	return { kind: 'zip', members };
}

async function compoundKind(file: Blob): Promise<Container> {
	const streams = await compoundStreams(file);
	const has = (name: string): boolean => streams.includes(name);
	if (has('WordDocument') || has('PowerPoint Document')) return { kind: 'document' };
	return {
		kind: 'spreadsheet-binary',
		encrypted: has('EncryptedPackage'),
		codePaged: has('Book') && !has('Workbook'),
	};
}

/** @throws ProblemError `damaged-file` for a zip or workbook whose end is missing. */
export async function containerOf(file: Blob): Promise<Container> {
	const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
	const kind = SIGNATURES.find(([bytes]) => bytes.every((byte, index) => head[index] === byte))?.[1];
	if (kind === 'zip') return zipKind(file, head);
	if (kind === 'cfb') return compoundKind(file);
	if (kind === 'gzip') return { kind };
	if (kind !== undefined) return { kind };
	return { kind: isNamedImage(head) ? 'image' : textKindOf(head) };
}
