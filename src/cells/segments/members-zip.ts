// One CSV a segment, for Excel, in one zip.
import type { LineFacts } from '../../domain/line-facts.ts';
import type { SegmentId } from '../../domain/segments.ts';
import { customersCsvHeader, customersCsvLines } from '../../downloads/customers-csv.ts';
import { zipOf } from '../../downloads/zip.ts';
import type { Database } from '../../engine/database.ts';
import { sql } from '../../sql/sql.ts';

type Names = ReadonlyMap<SegmentId, string>;

/** The file of one segment. */
export async function membersOf(
	database: Database,
	facts: LineFacts,
	segmentNames: Names,
	segment: SegmentId,
): Promise<Blob> {
	const wanted = {
		facts,
		flavour: 'excel',
		segmentNames,
		where: sql`segments.segment = ${segment}`,
	} as const;
	const parts: BlobPart[] = [customersCsvHeader(wanted)];
	await database.stream(customersCsvLines(wanted), (bytes) => parts.push(bytes as Uint8Array<ArrayBuffer>));
	return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** All segments that have members. */
export async function membersZip(
	database: Database,
	facts: LineFacts,
	segmentNames: Names,
	present: ReadonlySet<string>,
): Promise<Blob> {
	const files: Record<string, Uint8Array> = {};
	for (const segment of [...segmentNames.keys()].filter((id) => present.has(id))) {
		const blob = await membersOf(database, facts, segmentNames, segment);
		files[`${segment}.csv`] = new Uint8Array(await blob.arrayBuffer());
	}
	return zipOf(files);
}
