// Several files in one zip.
import { zipSync } from 'fflate';

/** Names are paths inside the zip; the same files give the same bytes on any day. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Blob {
	const bytes = zipSync({ ...files }, { level: 6, mtime: '2020-01-01T00:00:00' });
	return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}
