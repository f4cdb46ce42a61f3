// Why one of several files that came together is not used.

export type WhyNotUsed =
	/** No column of it is a key of the sales. */
	| 'no-key'
	/** Its key comes several times: one line of sales would become many. */
	| 'key-repeats'
	| 'no-matches'
	| 'too-large'
	| 'same-file'
	/** The reader took it out. */
	| 'left-out'
	| 'unreadable';
