// The ten segments of the default book, in the order in which they are shown.

export const SEGMENT_IDS = [
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

export type SegmentId = (typeof SEGMENT_IDS)[number];
