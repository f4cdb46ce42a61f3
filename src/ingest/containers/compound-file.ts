// Lists the streams of a compound file, the box of old Office documents (MS-CFB 2.2 to 2.6).

const ENTRY_BYTES = 128;
const MOST_SECTORS = 256;
const LAST_SECTOR = 0xfffffffa;

const view = async (file: Blob, start: number, end: number): Promise<DataView> =>
	new DataView(await file.slice(start, end).arrayBuffer());

function namesIn(sector: DataView): readonly string[] {
	const names: string[] = [];
	for (let at = 0; at + ENTRY_BYTES <= sector.byteLength; at += ENTRY_BYTES) {
		const length = Math.min(64, sector.getUint16(at + 64, true)) - 2;
		if (length > 0)
			names.push(
				new TextDecoder('utf-16le').decode(new Uint8Array(sector.buffer, sector.byteOffset + at, length)),
			);
	}
	return names;
}

/** Names of streams and storages as far as they can be read; a damaged file gives fewer or none. */
export async function compoundStreams(file: Blob): Promise<readonly string[]> {
	const header = await view(file, 0, 512);
	if (header.byteLength < 512) return [];
	const sectorBytes = header.getUint16(30, true) === 12 ? 4096 : 512;
	const sectorAt = (index: number): Promise<DataView> =>
		view(file, (index + 1) * sectorBytes, (index + 2) * sectorBytes);
	const names: string[] = [];
	let sector = header.getUint32(48, true);
	for (let read = 0; read < MOST_SECTORS && sector < LAST_SECTOR; read++) {
		names.push(...namesIn(await sectorAt(sector)));
		const place = sector % (sectorBytes / 4);
		const table = Math.floor(sector / (sectorBytes / 4));
		if (table >= 109) break;
		const links = await sectorAt(header.getUint32(76 + table * 4, true));
		if (links.byteLength < place * 4 + 4) break;
		sector = links.getUint32(place * 4, true);
	}
	return names;
}
