// What is advised for a segment of any book: the default segment that lies where its cells lie.
import { DEFAULT_BOOK, everyScores, evenLevels, segmentOf, type Book } from './book.ts';
import { DEFAULT_SEGMENT_IDS, isDefaultSegment, type DefaultSegmentId, type SegmentId } from './segments.ts';

/**
 * The default segment that most of a segment's scores fall in; ties go to the one of its own id, then to the first of
 * the default order. Null for a segment without cells that no default one is named after.
 */
export function likestSegment(book: Book, id: SegmentId): DefaultSegmentId | null {
	const own = isDefaultSegment(id) ? id : null;
	// The built-in books mean what they say.
	if (own !== null && book.name === undefined) return own;
	const levels = evenLevels(book.levels);
	const times = new Map<SegmentId, number>();
	for (const scores of everyScores(levels)) {
		if (segmentOf(book, scores, levels) !== id) continue;
		const like = segmentOf(DEFAULT_BOOK, scores, levels);
		times.set(like, (times.get(like) ?? 0) + 1);
	}
	const most = Math.max(0, ...times.values());
	if (most === 0) return own;
	const best = DEFAULT_SEGMENT_IDS.filter((one) => times.get(one) === most);
	return best.find((one) => one === own) ?? best[0] ?? null;
}
