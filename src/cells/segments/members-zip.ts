// One CSV a segment, for Excel, in one zip.
import type { SegmentId } from '../../domain/segments.ts';
import { zipOf } from '../../downloads/zip.ts';

/** All segments, each with the file that `membersOf` makes of it. */
export async function membersZip(
	segments: readonly SegmentId[],
	membersOf: (segment: SegmentId) => Promise<Blob>,
): Promise<Blob> {
	const files: Record<string, Uint8Array> = {};
	for (const segment of segments) {
		const blob = await membersOf(segment);
		files[`${segment}.csv`] = new Uint8Array(await blob.arrayBuffer());
	}
	return zipOf(files);
}
