// The ten segments of the default book, in the order in which they are shown; books may bring others.

export const DEFAULT_SEGMENT_IDS = [
	'champions',
	'loyal-customers',
	'potential-loyalist',
	'new-customers',
	'promising',
	'need-attention',
	'about-to-sleep',
	'cant-lose-them',
	'at-risk',
	'hibernating',
] as const;

export type DefaultSegmentId = (typeof DEFAULT_SEGMENT_IDS)[number];

/** A stable English slug; those of the default book have words and colours of their own. */
export type SegmentId = string;

/** What a customer has whose cell the book leaves out. */
export const NO_SEGMENT: SegmentId = 'no-segment';

export function isDefaultSegment(id: SegmentId): id is DefaultSegmentId {
	return (DEFAULT_SEGMENT_IDS as readonly string[]).includes(id);
}
